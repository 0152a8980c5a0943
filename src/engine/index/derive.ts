import type { Knowledge } from '../../knowledge/schema.ts'
import type { Candidate } from './candidates.ts'
import { deedsOf } from './derive-deeds.ts'
import { listsOfDirectives } from './derive-directives.ts'
import { carriedOut, carriesOut } from './derive-implementation.ts'
import { listsOfKinds } from './derive-kinds.ts'

/**
 * Facts that follow from the relations between entries: lists and counts, each way round. Nothing is typed in
 * twice, so nothing can disagree.
 */
export const deriveCandidates = (knowledge: Knowledge): Candidate[] => {
  const entries = new Map(knowledge.entries.map((entry) => [entry.id, entry]))
  return [
    ...listsOfDirectives(knowledge, entries),
    ...listsOfKinds(knowledge),
    ...carriedOut(knowledge, entries),
    ...carriesOut(knowledge, entries),
    ...deedsOf(knowledge, entries),
  ]
}

import { asksElsewhere, isDocument, type Query, type Slot } from '../query.ts'
import type { Hit } from '../ranking/ranked.ts'
import type { Retriever } from '../ranking/retriever.ts'
import { ANSWER_SCORE, type Decision, exactEntries } from './answer-policy.ts'

/** Documents answered for side by side. */
const MAX_DOCUMENTS = 3
/** A fact of one of several documents named needs less: the document itself is exact. */
const EACH_SCORE = 0.4
/** Hits looked through for a fact of the document itself. */
const MAX_HITS = 30
/** Words that only say that things are held against each other. */
const COMPARING = new Set(['~compare', '~cross', '~same'])

/**
 * A question about several documents, of which no single fact speaks of all: an answer for each.
 * `undefined` where the question is not of this kind.
 */
export const decideEach = (
  query: Query,
  hits: readonly Hit[],
  retriever: Retriever,
): Decision | undefined => {
  const named = exactEntries(query)
  if (named.length < 2 || named.length > MAX_DOCUMENTS || asksElsewhere(query)) return undefined
  const [best] = hits
  const speaksOf = (hit: Hit, id: string) => hit.candidate.entry === id || hit.candidate.about.includes(id)
  if (
    best &&
    best.candidate.kind === 'fact' &&
    best.score >= ANSWER_SCORE &&
    named.every((id) => speaksOf(best, id))
  )
    return undefined
  // "I mix them up; whose is 12, whose 08?": what is said around it belongs to neither.
  const documents = query.slots.filter(isDocument)
  const isAsked = ({ clause }: Slot) => query.askingClauses.has(clause)
  const said = documents.every(isAsked) ? query.slots.filter(isAsked) : query.slots
  const each = named.map((id) => {
    const slots = said.filter(
      (slot) =>
        slot.units.every(({ unit }) => !COMPARING.has(unit)) &&
        (!slot.exact || slot.units.some(({ unit }) => unit === `@${id}`)),
    )
    return retriever
      .retrieve({ ...query, slots }, MAX_HITS)
      .find((h) => h.candidate.entry === id && !h.candidate.computed && h.score >= EACH_SCORE)
  })
  return each.every((hit) => hit !== undefined) ? { kind: 'answer', hits: each } : undefined
}

/** Extracts from an outcome the state that the next message may need. */
import type { Entry } from '../../knowledge/schema.ts'
import type { Candidate } from '../index/candidates.ts'
import { groupBy } from '../index/derived-facts.ts'
import type { Conversation, Outcome } from '../outcome.ts'

/** Maximum number of recently reported facts in a conversation. */
const MAX_TOLD = 20
/** Maximum length of the stored last question, in characters. */
const MAX_QUESTION_KEPT = 200

/** Entries and candidates by id. */
export interface Known {
  readonly entries: ReadonlyMap<string, Entry>
  readonly candidates: ReadonlyMap<string, Candidate>
}

/**
 * Returns the conversation after an outcome.
 *
 * @param mentions ids of the entries that the question named, in order
 */
export function conversationAfter(
  outcome: Outcome,
  before: Conversation | undefined,
  now: number,
  mentions: readonly string[],
  known: Known,
): Conversation {
  const isFact = (id: string) => known.candidates.has(id)
  const facts = outcome.answers.map(({ fact }) => fact).filter(isFact)
  const shown = outcome.suggestions.map(({ fact }) => fact).filter(isFact)
  const fact = facts[0] ?? before?.fact
  const listed = listedBy(outcome, mentions, before?.listed, known)
  return {
    entries: (outcome.conversation ?? before)?.entries ?? [],
    ...(fact !== undefined && { fact }),
    facts,
    told: [...new Set([...facts, ...(before?.told ?? [])])].slice(0, MAX_TOLD),
    ...(shown.length > 0 && (outcome.decision === 'suggest' ? { offered: shown } : { hinted: shown })),
    ...(listed && listed.length > 1 && { listed }),
    question: outcome.question.slice(0, MAX_QUESTION_KEPT),
    lang: outcome.lang,
    at: now,
  }
}

/** Returns ids of the entries listed, several of one kind, by several answers, by the answer or by the question. */
function listedBy(
  { answers: [first, ...others] }: Outcome,
  mentions: readonly string[],
  before: readonly string[] | undefined,
  { entries, candidates }: Known,
): readonly string[] | undefined {
  if (!first) return before
  if (others.length > 0) return [...new Set([first, ...others].map(({ entry }) => entry))]
  /** Returns the ids of the most frequent kind. */
  const alike = (ids: readonly string[]): readonly string[] =>
    [...groupBy(ids, (id) => entries.get(id)?.kind).values()].reduce(
      (most, group) => (group.length > most.length ? group : most),
      [],
    )
  const { about = [], asks = [] } = candidates.get(first.fact) ?? {}
  const things = alike([...new Set([first.entry, ...about])])
  if (asks.includes('list')) return things
  const named = alike(mentions)
  // A fact that mentions several things in passing does not replace a list given before.
  return named.length > 1 ? named : (before ?? things)
}

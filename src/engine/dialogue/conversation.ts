/** Extracts from an outcome the state that the next message may need. */
import type { Entry } from '../../knowledge/schema.ts'
import type { Candidate } from '../index/candidates.ts'
import { groupBy } from '../index/derived-facts.ts'
import type { Conversation, Outcome } from '../outcome.ts'
import { asksElsewhere, type Query } from '../query.ts'
import { remember } from './coreference.ts'

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
 * @param query the question as looked up; `undefined` if the message was a move, and the previous question remains
 */
export function conversationAfter(
  outcome: Outcome,
  query: Query | undefined,
  before: Conversation | undefined,
  now: number,
  { entries, candidates }: Known,
): Conversation {
  const answered = outcome.answers.flatMap(({ fact }) => candidates.get(fact) ?? [])
  const facts = answered.map(({ id }) => id)
  const shown = outcome.suggestions.map(({ fact }) => fact).filter((id) => candidates.has(id))
  // After a question about an unknown person, "he" must not refer to a person of the article.
  const isElsewhere = query !== undefined && asksElsewhere(query)
  const spoken = isElsewhere ? [] : (before?.entries ?? [])
  const listed = listedIn(answered, query?.mentions ?? [], before?.listed, entries)
  const question = query ? outcome.question : before?.question
  return {
    ...(before?.fact !== undefined && { fact: before.fact }),
    ...remember({ entries: spoken }, answered, isElsewhere ? [] : (query?.mentions ?? spoken), now),
    facts,
    told: [...new Set([...facts, ...(before?.told ?? [])])].slice(0, MAX_TOLD),
    ...(shown.length > 0 && (outcome.decision === 'suggest' ? { offered: shown } : { hinted: shown })),
    ...(listed && { listed }),
    ...(question !== undefined && { question: question.slice(0, MAX_QUESTION_KEPT) }),
    lang: outcome.lang,
  }
}

/**
 * Returns ids of the entries listed, several of one kind: by several answers, by the answer, by the question, or before. A
 * fact that mentions several things in passing does not replace a list given before.
 */
function listedIn(
  answered: readonly Candidate[],
  mentions: readonly string[],
  before: readonly string[] | undefined,
  entries: ReadonlyMap<string, Entry>,
): readonly string[] | undefined {
  const [first] = answered
  if (!first) return before
  const things = [first.entry ?? '', ...first.about]
  const lists = first.asks.includes('list') ? [things] : [mentions, before ?? things]
  return (answered.length > 1 ? [answered.map(({ entry }) => entry ?? '')] : lists)
    .map((ids) => alike([...new Set(ids)], entries))
    .find((ids) => ids.length > 1)
}

/** Returns the ids of the most frequent kind. */
function alike(ids: readonly string[], entries: ReadonlyMap<string, Entry>): readonly string[] {
  return [...groupBy(ids, (id) => entries.get(id)?.kind).values()].reduce(
    (most, group) => (group.length > most.length ? group : most),
    [],
  )
}

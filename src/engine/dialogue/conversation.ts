/** Keeps of an outcome what the next message may need. */
import type { AnswerType, Entry } from '../../knowledge/schema.ts'
import type { Candidate } from '../index/candidates.ts'
import { groupBy } from '../index/derived-facts.ts'
import type { Conversation, Outcome } from '../outcome.ts'

/** Facts told lately that are remembered. */
export const MAX_TOLD = 20
/** Characters kept of the question asked last. */
export const MAX_QUESTION_KEPT = 200

/** Answers of these kinds may be of several things. */
const COUNTS: ReadonlySet<AnswerType> = new Set(['what', 'which', 'how-many'])
/** Those are spoken of beside anything. */
const ACTORS = new Set(['person', 'organization'])

/** What facts and entries are looked up in. */
export interface Known {
  readonly entries: ReadonlyMap<string, Entry>
  readonly candidates: ReadonlyMap<string, Candidate>
}

/**
 * The conversation after an outcome.
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

/** What was listed, several of a kind: by the answer, by several answers, or by the question itself. */
function listedBy(
  { answers: [first, ...others] }: Outcome,
  mentions: readonly string[],
  before: readonly string[] | undefined,
  { entries, candidates }: Known,
): readonly string[] | undefined {
  if (!first) return before
  if (others.length > 0) return [...new Set([first, ...others].map(({ entry }) => entry))]
  const kindOf = (id: string): string => entries.get(id)?.kind ?? ''
  /** Those of the kind that most of them are. */
  const alike = (ids: readonly string[]): readonly string[] =>
    [...groupBy(ids, kindOf).values()].reduce(
      (most, group) => (group.length > most.length ? group : most),
      [],
    )
  const { about = [], asks = [] } = candidates.get(first.fact) ?? {}
  const own = [...new Set([first.entry, ...about])].filter((id) => kindOf(id) === kindOf(first.entry))
  const things = own.length > 1 ? own : alike(about.filter((id) => !ACTORS.has(kindOf(id))))
  if (asks.includes('list')) return things
  const named = alike(mentions)
  if (named.length > 1) return named
  // What one fact says in passing is no list where another was given.
  return before || things.length < 2 || !asks.some((asked) => COUNTS.has(asked)) ? before : things
}

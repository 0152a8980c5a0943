import type { Candidate } from './candidates.ts'
import type { Conversation } from './outcome.ts'
import type { Query } from './query.ts'

/** Entries kept of a conversation. */
export const MAX_REMEMBERED = 4
/** A conversation older than this is over, in milliseconds: half an hour. */
export const CONVERSATION_TTL = 30 * 60 * 1000

/** Added to the score of a candidate that the conversation is about, by how the question leans on it. */
const FAVOUR = { pointing: 0.3, elliptic: 0.2, goingOn: 0.12 } as const
/** The entry spoken of before the last counts less. */
const OLDER = 0.5
/** A question with more content than this, in slots that are not question words, stands by itself. */
const MAX_ELLIPTIC = 4

/** How much a question leans on what was said before; 0: it stands by itself. */
export const leaning = (query: Query): number => {
  const content = query.slots.filter(
    (slot) => slot.kind !== 'question' && slot.kind !== 'pair' && slot.emphasis > 0.5,
  )
  if (query.mentions.length > 0 || query.unknownDocuments.length > 0) return 0
  if (query.pointsBack) return FAVOUR.pointing
  if (content.length > MAX_ELLIPTIC) return 0
  return query.goesOn ? FAVOUR.goingOn : FAVOUR.elliptic
}

/** A conversation that is still going on. */
export const liveConversation = (
  conversation: Conversation | undefined,
  now: number,
): Conversation | undefined =>
  conversation && now - conversation.at <= CONVERSATION_TTL ? conversation : undefined

/** Favours what the conversation is about: facts of its entries, the newest most. */
export const favourOf = (
  query: Query,
  conversation: Conversation | undefined,
): ((c: Candidate) => number) | undefined => {
  const lean = conversation ? leaning(query) : 0
  if (!conversation || lean === 0) return undefined
  const [last, ...older] = conversation.entries
  return (candidate) => {
    if (candidate.kind === 'absence') return 0
    if (candidate.entry === last) return lean
    if (last !== undefined && candidate.about.includes(last)) return lean * 0.8
    return candidate.entry !== undefined && older.includes(candidate.entry) ? lean * OLDER : 0
  }
}

/** What to remember after an answer: its entry first, then what the question named, then what was before. */
export const remember = (
  conversation: Conversation | undefined,
  answered: readonly Candidate[],
  mentions: readonly string[],
  now: number,
): Conversation => {
  const entries = [
    ...mentions.filter((m) => answered.some((a) => a.entry === m)),
    ...answered.flatMap((a) => a.entry ?? []),
    ...mentions,
    ...(conversation?.entries ?? []),
  ]
  const fact = answered[0]?.id
  return {
    entries: [...new Set(entries)].slice(0, MAX_REMEMBERED),
    ...(fact !== undefined && { fact }),
    at: now,
  }
}

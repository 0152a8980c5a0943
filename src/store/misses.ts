import type { Store } from './store.ts'

/** Longest question that is kept, in characters; the rest is cut off. */
export const MAX_MISS_LENGTH = 200
/** Milliseconds for which a count is kept, from the first time on: 90 days. */
export const MISS_TTL = 90 * 24 * 3_600_000

/** A question that found no answer; without who asked it, where, or when. */
export interface MissedQuestion {
  /** As `normaliseMiss` makes it. */
  readonly question: string
  /** Why it found none: the engine's reason, the one met most often. */
  readonly reason: string
  readonly count: number
}

/** A fact whose answer readers voted down, more often than they took it back. */
export interface DislikedFact {
  readonly fact: string
  readonly count: number
}

export interface Misses {
  /** Most often first. */
  readonly questions: readonly MissedQuestion[]
  readonly disliked: readonly DislikedFact[]
}

const PREFIX = 'miss:'
const DISLIKED = 'votes:down:'

/** One spelling for the same question typed twice: case, spaces and closing marks aside. */
export const normaliseMiss = (question: string): string =>
  question
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.…]+$/u, '')
    .trim()
    .slice(0, MAX_MISS_LENGTH)
    .toWellFormed()

/** Where a missed question is counted. */
export const missKey = (question: string, reason: string): string =>
  `${PREFIX}${reason}:${normaliseMiss(question)}`

/** Counts a question that found no answer; a blank one is none. */
export const countMiss = async (store: Store, question: string, reason: string): Promise<void> => {
  if (normaliseMiss(question) !== '') await store.increment(missKey(question, reason), 1, MISS_TTL)
}

/** Reads all that was missed. What is counted meanwhile may not be in it. */
export const readMisses = async (store: Store): Promise<Misses> => {
  const counts = new Map<string, Map<string, number>>()
  for await (const [key, count] of store.entries<number>(PREFIX)) {
    const end = key.indexOf(':', PREFIX.length)
    const reason = key.slice(PREFIX.length, end)
    const question = normaliseMiss(key.slice(end + 1))
    if (end < 0 || question === '' || count <= 0) continue
    const reasons = counts.get(question) ?? new Map<string, number>()
    counts.set(question, reasons.set(reason, (reasons.get(reason) ?? 0) + count))
  }
  const questions = [...counts].map(([question, reasons]): MissedQuestion => {
    const [reason = ''] = [...reasons].sort((a, b) => b[1] - a[1])[0] ?? []
    return { question, reason, count: [...reasons.values()].reduce((sum, n) => sum + n, 0) }
  })
  const disliked: DislikedFact[] = []
  for await (const [key, count] of store.entries<number>(DISLIKED))
    if (count > 0) disliked.push({ fact: key.slice(DISLIKED.length), count })
  return { questions: questions.sort(mostFirst), disliked: disliked.sort(mostFirst) }
}

const mostFirst = (a: { count: number }, b: { count: number }): number => b.count - a.count

import { createHash } from 'node:crypto'
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

/** `miss:<reason>:<hash>` → how often; `missed:<hash>` → the question's words. */
const COUNT = 'miss:'
const WORDS = 'missed:'
/** Characters of a hash: 96 bits, so that no two questions ever share one. */
const HASH_LENGTH = 16
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

/** Points to one count of one question, without its words: `<reason>:<hash>`. */
export type MissRef = string

/** @returns `undefined` of a blank question */
export const missRef = (question: string, reason: string): MissRef | undefined => {
  const text = normaliseMiss(question)
  return text === '' ? undefined : `${reason}:${hashOf(text)}`
}

const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH)

/** Counts a question that found no answer; a blank one is none. */
export const countMiss = async (store: Store, question: string, reason: string): Promise<void> => {
  const ref = missRef(question, reason)
  if (ref === undefined) return
  const text = normaliseMiss(question)
  await Promise.all([
    store.increment(`${COUNT}${ref}`, 1, MISS_TTL),
    store.set(`${WORDS}${hashOf(text)}`, text, MISS_TTL),
  ])
}

/** Takes one count back: the reader took a suggestion, so the question found its answer after all. */
export const takeBackMiss = async (store: Store, ref: MissRef): Promise<void> => {
  await store.increment(`${COUNT}${ref}`, -1, MISS_TTL)
}

/** Reads all that was missed. What is counted meanwhile may not be in it. */
export const readMisses = async (store: Store): Promise<Misses> => {
  const words = new Map<string, string>()
  for await (const [key, text] of store.entries<string>(WORDS)) words.set(key.slice(WORDS.length), text)
  const counts = new Map<string, Map<string, number>>()
  for await (const [key, count] of store.entries<number>(COUNT)) {
    const [reason = '', hash = ''] = key.slice(COUNT.length).split(':')
    const question = words.get(hash)
    if (question === undefined || count <= 0) continue
    counts.set(question, (counts.get(question) ?? new Map<string, number>()).set(reason, count))
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

import { createHash } from 'node:crypto'
import type { Store } from './store.ts'

/** Longest question that is kept, in characters; the rest is cut off. */
export const MAX_UNANSWERED_LENGTH = 200
/** Milliseconds for which a count is kept, from the first time on: 90 days. */
export const UNANSWERED_TTL = 90 * 24 * 3_600_000

/** A question that found no answer; without who asked it, where, or when. */
export interface UnansweredQuestion {
  /** As `normalizeUnanswered` makes it. */
  readonly question: string
  /** Why it found none: the engine's reason, the one met most often. */
  readonly reason: string
  readonly count: number
}

/** A fact whose answer readers voted down, more often than they took it back. */
export interface DislikedFact {
  readonly fact: string
  readonly count: number
  /** What they said was wrong with it, and how often. */
  readonly wrong: Readonly<Record<string, number>>
}

export interface Unanswered {
  /** Most often first. */
  readonly questions: readonly UnansweredQuestion[]
  readonly disliked: readonly DislikedFact[]
}

/** `miss:<reason>:<hash>` → how often; `missed:<hash>` → the question's words. */
const COUNT = 'miss:'
const WORDS = 'missed:'
/** Characters of a hash: 96 bits, so that no two questions ever share one. */
const HASH_LENGTH = 16
export const DISLIKED = 'votes:down:'
/** `wrongs:<what>:<fact>` → how often that was said to be wrong with it. */
export const WRONG = 'wrongs:'

/** One spelling for the same question typed twice: case, spaces and closing marks aside. */
export function normalizeUnanswered(question: string): string {
  return question
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.…]+$/u, '')
    .trim()
    .slice(0, MAX_UNANSWERED_LENGTH)
    .toWellFormed()
}

/** Points to one count of one question, without its words: `<reason>:<hash>`. */
export type UnansweredRef = string

/** @returns `undefined` of a blank question */
export function unansweredRef(question: string, reason: string): UnansweredRef | undefined {
  const text = normalizeUnanswered(question)
  return text === '' ? undefined : `${reason}:${hashOf(text)}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH)
}

/** Counts a question that found no answer; a blank one is none. */
export async function countUnanswered(store: Store, question: string, reason: string): Promise<void> {
  const ref = unansweredRef(question, reason)
  if (ref === undefined) return
  const text = normalizeUnanswered(question)
  await Promise.all([
    store.increment(`${COUNT}${ref}`, 1, UNANSWERED_TTL),
    store.set(`${WORDS}${hashOf(text)}`, text, UNANSWERED_TTL),
  ])
}

/** Takes one count back: the reader took a suggestion, so the question found its answer after all. */
export async function takeBackUnanswered(store: Store, ref: UnansweredRef): Promise<void> {
  await store.increment(`${COUNT}${ref}`, -1, UNANSWERED_TTL)
}

/** Forgets a question, whatever it was missed for: an editor has dealt with it. */
export async function dropUnanswered(store: Store, question: string): Promise<void> {
  const hash = hashOf(normalizeUnanswered(question))
  for await (const [key, count] of store.entries<number>(COUNT))
    if (key.endsWith(`:${hash}`) && count > 0) await store.increment(key, -count, UNANSWERED_TTL)
}

/** Reads all that was missed. What is counted meanwhile may not be in it. */
export async function readUnanswered(store: Store): Promise<Unanswered> {
  const words = new Map<string, string>()
  for await (const [key, text] of store.entries<string>(WORDS)) words.set(key.slice(WORDS.length), text)
  const counts = new Map<string, Map<string, number>>()
  for await (const [key, count] of store.entries<number>(COUNT)) {
    const [reason = '', hash = ''] = key.slice(COUNT.length).split(':')
    const question = words.get(hash)
    if (question === undefined || count <= 0) continue
    counts.set(question, (counts.get(question) ?? new Map<string, number>()).set(reason, count))
  }
  const questions = [...counts].map(([question, reasons]): UnansweredQuestion => {
    const [reason = ''] = [...reasons].sort((a, b) => b[1] - a[1])[0] ?? []
    return { question, reason, count: [...reasons.values()].reduce((sum, n) => sum + n, 0) }
  })
  const disliked: DislikedFact[] = []
  const wrong = await readWrongs(store)
  for await (const [key, count] of store.entries<number>(DISLIKED)) {
    const fact = key.slice(DISLIKED.length)
    if (count > 0) disliked.push({ fact, count, wrong: wrong.get(fact) ?? {} })
  }
  return { questions: questions.sort(mostFirst), disliked: disliked.sort(mostFirst) }
}

async function readWrongs(store: Store): Promise<ReadonlyMap<string, Record<string, number>>> {
  const wrongs = new Map<string, Record<string, number>>()
  for await (const [key, count] of store.entries<number>(WRONG)) {
    const [what = '', fact = ''] = key.slice(WRONG.length).split(':')
    if (count > 0) wrongs.set(fact, { ...wrongs.get(fact), [what]: count })
  }
  return wrongs
}

function mostFirst(a: { count: number }, b: { count: number }): number {
  return b.count - a.count
}

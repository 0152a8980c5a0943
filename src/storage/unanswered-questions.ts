import { createHash } from 'node:crypto'
import type { Store } from './store.ts'

/** Maximum characters of a stored question; the rest is cut off. */
export const MAX_UNANSWERED_LENGTH = 200
/** Lifetime of a count in milliseconds, from its first increment: 90 days. */
export const UNANSWERED_TTL = 90 * 24 * 3_600_000

/** An unanswered question, without its user, chat and time. */
export interface UnansweredQuestion {
  /** Text from `normalizeUnanswered`. */
  readonly question: string
  /** The engine's most frequent reason for not answering it. */
  readonly reason: string
  readonly count: number
}

/** A fact with 👎 that were not taken back. */
export interface DislikedFact {
  readonly fact: string
  readonly count: number
  /** Reason → number of readers who chose it. */
  readonly wrong: Readonly<Record<string, number>>
}

export interface Unanswered {
  /** Most frequent first. */
  readonly questions: readonly UnansweredQuestion[]
  readonly disliked: readonly DislikedFact[]
}

/** `miss:<reason>:<hash>` → count; `missed:<hash>` → the question's text. */
const COUNT = 'miss:'
const WORDS = 'missed:'
/** Characters of a hash: 96 bits, enough to rule out collisions. */
const HASH_LENGTH = 16
export const DISLIKED = 'votes:down:'
/** `wrongs:<reason>:<fact>` → count. */
export const WRONG = 'wrongs:'

/** Normalizes case, spaces and closing punctuation, so that the same question typed twice counts as one. */
function normalizeUnanswered(question: string): string {
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

/** Reference to one count of one question, without its text: `<reason>:<hash>`. */
export type UnansweredRef = string

/** Returns the reference to a question's count; `undefined` for a blank question. */
export function unansweredRef(question: string, reason: string): UnansweredRef | undefined {
  const text = normalizeUnanswered(question)
  return text === '' ? undefined : `${reason}:${hashOf(text)}`
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH)
}

/** Counts an unanswered question. Ignores a blank one. */
export async function countUnanswered(store: Store, question: string, reason: string): Promise<void> {
  const ref = unansweredRef(question, reason)
  if (ref === undefined) return
  const text = normalizeUnanswered(question)
  await Promise.all([
    store.increment(`${COUNT}${ref}`, 1, UNANSWERED_TTL),
    store.set(`${WORDS}${hashOf(text)}`, text, UNANSWERED_TTL),
  ])
}

/** Takes one count back: the reader chose a suggestion, so the question is answered. */
export async function takeBackUnanswered(store: Store, ref: UnansweredRef): Promise<void> {
  await store.increment(`${COUNT}${ref}`, -1, UNANSWERED_TTL)
}

/** Sets all counts of a question to zero: an editor has settled it. */
export async function dropUnanswered(store: Store, question: string): Promise<void> {
  const hash = hashOf(normalizeUnanswered(question))
  for await (const [key, count] of store.entries<number>(COUNT))
    if (key.endsWith(`:${hash}`) && count > 0) await store.increment(key, -count, UNANSWERED_TTL)
}

/** Reads all unanswered questions and disliked facts. May miss changes during the read. */
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

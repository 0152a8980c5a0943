/** Words of answers and of the article, as a proof compares them: with marks, old and new tone places alike. */
import { accentKey } from '../../text/normalize.ts'

/** One word or number with its place. */
export interface Term {
  readonly text: string
  /** Words: the accent key. Numbers: as written, without leading zeros. */
  readonly key: string
  readonly isNumber: boolean
  readonly capital: boolean
  /** Offsets into the text. */
  readonly start: number
  readonly end: number
}

/** "1.250", "7,84", "12/10/2026", "08:30" and "24" are one number each; "3m" is a number and a word. */
const TERM = /\p{N}+(?:[.,/:]\p{N}+)*|%|[\p{L}\p{M}]+/gu

/** Splits a text into words and numbers. */
export function termsOf(text: string): Term[] {
  return [...text.normalize('NFC').matchAll(TERM)].map(([word], i, all) => {
    const start = all[i]!.index
    const isNumber = /^\p{N}/u.test(word)
    const key = isNumber ? plainWriting(word) : accentKey(word)
    return { text: word, key, isNumber, capital: /^\p{Lu}/u.test(word), start, end: start + word.length }
  })
}

/** "08/10" → "8/10". */
function plainWriting(number: string): string {
  return number.replace(/(?<![\p{N}.,])0+(?=\p{N})/gu, '')
}

/** Keys of a text's words, in order. */
export function keysOf(text: string): string[] {
  return termsOf(text).map((term) => term.key)
}

/** First place of a run of keys in another, from `from` on; -1 where it is not there. A blank run is nowhere. */
export function indexOfRun(keys: readonly string[], run: readonly string[], from = 0): number {
  const [first] = run
  if (first === undefined) return -1
  for (let at = keys.indexOf(first, from); at >= 0; at = keys.indexOf(first, at + 1))
    if (run.every((key, i) => keys[at + i] === key)) return at
  return -1
}

/** All places of a run of keys in another. */
export function placesOf(keys: readonly string[], run: readonly string[]): number[] {
  const found: number[] = []
  for (let at = indexOfRun(keys, run); at >= 0; at = indexOfRun(keys, run, at + 1)) found.push(at)
  return found
}

/** True if nothing but one space stands before a word: no mark parts it from the one before. */
export function joined(terms: readonly Term[], at: number): boolean {
  return at > 0 && at < terms.length && terms[at]!.start - terms[at - 1]!.end === 1
}

/** The words of some terms, as they are shown to a person. */
export function textOf(terms: readonly Term[], from: number, to: number): string {
  return terms
    .slice(Math.max(0, from), to)
    .map((term) => term.text)
    .join(' ')
}

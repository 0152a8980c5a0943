/**
 * Words of answers and of the article in the form used for comparison: with diacritics, old and new tone placement
 * equal.
 */
import { accentKey } from '../../text/normalize.ts'

/** One word or number with its position. */
export interface Term {
  readonly text: string
  /** Words: the accent key. Numbers: as written, without leading zeros. */
  readonly key: string
  readonly isNumber: boolean
  readonly capital: boolean
  /** Offsets in the text. */
  readonly start: number
  readonly end: number
}

/** "1.250", "7,84", "12/10/2026", "08:30" and "24" are one number each; "3m" is a number and a word. */
const TERM = /[$€£]?\p{N}+(?:[.,/:]\p{N}+)*|%|[\p{L}\p{M}]+/gu

/** Splits a text into words and numbers. */
export function termsOf(text: string): Term[] {
  return [...text.normalize('NFC').matchAll(TERM)].map(([word], i, all) => {
    const start = all[i]!.index
    const isNumber = /\p{N}/u.test(word)
    const key = isNumber ? plainWriting(word) : accentKey(word)
    return { text: word, key, isNumber, capital: /^\p{Lu}/u.test(word), start, end: start + word.length }
  })
}

/** "08/10" → "8/10", "$3" → "3". */
function plainWriting(number: string): string {
  return number.replace(/^[$€£]/, '').replace(/(?<![\p{N}.,])0+(?=\p{N})/gu, '')
}

/** Keys of a text's words, in order. */
export function keysOf(text: string): string[] {
  return keysIn(termsOf(text))
}

/** Keys of a range of terms. */
export function keysIn(terms: readonly Pick<Term, 'key'>[], from = 0, to = terms.length): string[] {
  return terms.slice(from, to).map((term) => term.key)
}

/** Returns the first index of a run of keys in another, starting at `from`; -1 if it is missing or blank. */
export function indexOfRun(keys: readonly string[], run: readonly string[], from = 0): number {
  const [first] = run
  if (first === undefined) return -1
  for (let at = keys.indexOf(first, from); at >= 0; at = keys.indexOf(first, at + 1))
    if (run.every((key, i) => keys[at + i] === key)) return at
  return -1
}

/** True if keys contain one of some runs. */
export function hasRun(keys: readonly string[], runs: readonly (readonly string[])[]): boolean {
  return runs.some((run) => indexOfRun(keys, run) >= 0)
}

/** Returns all indices of a run of keys in another. */
export function placesOf(keys: readonly string[], run: readonly string[]): number[] {
  const found: number[] = []
  for (let at = indexOfRun(keys, run); at >= 0; at = indexOfRun(keys, run, at + 1)) found.push(at)
  return found
}

/** True if at most one space is before a word, so no punctuation separates it from the previous one: "93% vốn". */
export function joined(terms: readonly Term[], at: number): boolean {
  return at > 0 && at < terms.length && terms[at]!.start - terms[at - 1]!.end <= 1
}

/** Text of a range of terms, for display. */
export function textOf(terms: readonly Pick<Term, 'text'>[], from: number, to: number): string {
  return terms
    .slice(Math.max(0, from), to)
    .map((term) => term.text)
    .join(' ')
}

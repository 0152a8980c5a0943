/** Teencode and everyday abbreviations: "ntn" → "như thế nào". */
import { readWordPairs } from './word-lists.ts'

/** Teencode and everyday abbreviations, as typed (marks kept where they matter) → the words meant. */
const SHORTHAND: ReadonlyMap<string, readonly string[]> = new Map(
  [...readWordPairs('teencode')].map(([short, long]) => [short, long.split(' ')]),
)
/** Words that mean another thing behind some word: `x_y` is y behind the folded word x. */
const BEHIND_ANOTHER = new Set([...SHORTHAND.keys()].flatMap((key) => key.split('_')[1] ?? []))

/**
 * Returns what a shorthand word means, in words; `undefined` where it is none. Takes one lower-case NFC word, and the
 * word before it, folded: some mean another thing behind that than elsewhere.
 */
export function expandShorthand(word: string, before?: string): readonly string[] | undefined {
  const words = SHORTHAND.get(word)
  return words && BEHIND_ANOTHER.has(word) ? (SHORTHAND.get(`${before}_${word}`) ?? words) : words
}

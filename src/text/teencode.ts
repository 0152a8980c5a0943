/** Expands teencode and everyday abbreviations: "ntn" → "như thế nào". */
import { readWordPairs } from './word-lists.ts'

/** Words meant, by teencode or abbreviation as typed. Diacritics are kept if they matter. */
const SHORTHAND: ReadonlyMap<string, readonly string[]> = new Map(
  [...readWordPairs('teencode')].map(([short, long]) => [short, long.split(' ')]),
)
/**
 * Returns the words that a shorthand stands for, `undefined` if it is none.
 *
 * @param word lower-case NFC; upper-case for abbreviations that are typed so
 * @param before the previous word, folded, or "0" for a number, after which some have another meaning
 */
export function expandShorthand(word: string, before?: string): readonly string[] | undefined {
  return SHORTHAND.get(`${before}_${word}`) ?? SHORTHAND.get(word)
}

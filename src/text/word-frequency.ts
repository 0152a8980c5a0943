/** Frequencies of words, from counts of public text. */
import { readWordPairs } from './word-lists.ts'

/** Rarity of an unlisted word, in decibels like the list: −10 · log10 of its share of all words. */
const RAREST = 60

const decibels = readWordPairs('word-frequencies')

/**
 * Returns the rarity of a word in Vietnamese or English: 0.2 for "the", 1 for an unlisted word.
 *
 * @param folded without diacritics, lower case
 */
export function rarityOf(folded: string): number {
  return Number(decibels.get(folded) ?? RAREST) / RAREST
}

/** True if the list has the folded word, so it is probably not a typo. */
export function isListed(folded: string): boolean {
  return decibels.has(folded)
}

/** How common words are, from counts of public text. */
import { readWordPairs } from './word-lists.ts'

/** Decibels from which a word is as rare as one that no list has. */
const RAREST = 60

const decibels = readWordPairs('word-frequencies')

/**
 * Returns how rare a word is in Vietnamese or English: 0.2 for "the", 1 for a word that neither has.
 *
 * @param folded without diacritics, lower case
 */
export function rarityOf(folded: string): number {
  return Number(decibels.get(folded) ?? RAREST) / RAREST
}

/** Is it a word that the list has, folded? Then it is no slip for another. */
export function isListed(folded: string): boolean {
  return decibels.has(folded)
}

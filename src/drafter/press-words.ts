/** Words of newspaper prose from `data/press.txt`, and their places in a text. */
import { joined, type Term, termsOf } from '../knowledge/claims/terms.ts'
import { listOf, readWordLists } from '../text/word-lists.ts'

const PRESS = readWordLists('press', new URL('./data/', import.meta.url))

/** Returns a list by name. */
export function pressWords(name: string): readonly string[] {
  return listOf(PRESS, name)
}

/** Returns the number of words of the longest phrase at a position, or 0. Only spaces separate its words. */
export type Phrases = (terms: readonly Term[], at: number) => number

/**
 * Compiles phrases.
 *
 * @param exactCase the first letter must have the case of the list: "Bộ" is a ministry, "bộ" is a set
 */
export function phrases(items: readonly string[], exactCase = false): Phrases {
  const byFirst = new Map<string, (readonly Term[])[]>()
  for (const item of items.map(termsOf))
    byFirst.set(item[0]!.key, [...(byFirst.get(item[0]!.key) ?? []), item])
  return (terms, at) => {
    const fits = (phrase: readonly Term[]) =>
      (!exactCase || phrase[0]!.capital === terms[at]!.capital) &&
      phrase.every(({ key }, i) => terms[at + i]?.key === key && (i === 0 || joined(terms, at + i)))
    const known = byFirst.get(terms[at]?.key ?? '') ?? []
    return Math.max(0, ...known.filter(fits).map(({ length }) => length))
  }
}

/** True if a phrase of two or three words that begins earlier contains the word at a position. */
export function isWithin(phrase: Phrases, terms: readonly Term[], at: number): boolean {
  return [0, 1, 2].some((back) => at >= back && phrase(terms, at - back) > back)
}

/** Returns phrases of lists in `data/press.txt`. */
export function pressPhrases(names: readonly string[], exactCase = false): Phrases {
  return phrases(names.flatMap(pressWords), exactCase)
}

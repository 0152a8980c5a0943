/** Words of newspaper prose from `data/press.txt`, and their places in a text. */
import { indexOfRun, joined, keysOf, type Term } from '../knowledge/claims/terms.ts'
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
  const byFirst = new Map<string, { keys: string[]; capital: boolean }[]>()
  for (const item of items) {
    const keys = keysOf(item)
    const same = byFirst.get(keys[0]!) ?? []
    byFirst.set(keys[0]!, [...same, { keys, capital: /^\p{Lu}/u.test(item) }])
  }
  return (terms, at) => {
    const first = terms[at]
    if (!first) return 0
    const lengths = (byFirst.get(first.key) ?? []).flatMap(({ keys, capital }) => {
      const run = terms.slice(at, at + keys.length)
      const isApart = run.some(
        (_, i) => i > 0 && !joined(terms, at + i) && terms[at + i]!.start > terms[at + i - 1]!.end + 1,
      )
      const fits =
        indexOfRun(
          run.map(({ key }) => key),
          keys,
        ) === 0 && !isApart
      return fits && (!exactCase || capital === first.capital) ? [keys.length] : []
    })
    return Math.max(0, ...lengths)
  }
}

/** Returns phrases of lists in `data/press.txt`. */
export function pressPhrases(names: readonly string[], exactCase = false): Phrases {
  return phrases(names.flatMap(pressWords), exactCase)
}

/** Entries by the beginning of a name, for inline mode: a binary search in the sorted names. */
import type { Entry } from '../../knowledge/schema.ts'
import { fold } from '../../text/normalize.ts'
import { namesOfEntry } from './entry-names.ts'

/** Finds entries by the beginning of a name. */
export interface NameIndex {
  /** Ids of entries one of whose names begins so, marks and case aside; shortest names first. Blank: none. */
  startingWith(typed: string, limit: number): readonly string[]
}

/** Names looked at for one beginning: more would be no help to choose from. */
const MAX_NAMES = 200

/** Sorts all names when first asked; a look-up is then a binary search. */
export function createNameIndex(entries: readonly Entry[]): NameIndex {
  let sorted: { name: string; id: string }[] | undefined
  const names = () => {
    sorted ??= entries
      .flatMap((entry) => namesOfEntry(entry).map((name) => ({ name: plain(name), id: entry.id })))
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    return sorted
  }
  return {
    startingWith(typed, limit) {
      const prefix = plain(typed)
      if (prefix === '') return []
      const all = names()
      let low = 0
      let high = all.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (all[middle]!.name < prefix) low = middle + 1
        else high = middle
      }
      const found: { name: string; id: string }[] = []
      for (let i = low; i < all.length && found.length < MAX_NAMES && all[i]!.name.startsWith(prefix); i++)
        found.push(all[i]!)
      found.sort((a, b) => a.name.length - b.name.length)
      return [...new Set(found.map(({ id }) => id))].slice(0, limit)
    },
  }
}

/** Folded, punctuation aside, white space as one blank. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

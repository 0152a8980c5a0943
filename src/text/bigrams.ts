/** Set of word pairs, in the order of insertion. */
export interface Bigrams {
  add(first: string, second: string): void
  has(first: string, second: string): boolean
  /** Returns the words that follow a word. */
  after(word: string): ReadonlySet<string>
  /** Returns the words that precede a word. */
  before(word: string): ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

export function createBigrams(): Bigrams {
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  return {
    add(first, second) {
      if (after.get(first)?.has(second)) return
      addTo(after, first, second)
      addTo(before, second, first)
    },
    has: (first, second) => after.get(first)?.has(second) === true,
    after: (word) => after.get(word) ?? NONE,
    before: (word) => before.get(word) ?? NONE,
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, word: string): void {
  const set = sets.get(key)
  if (set) set.add(word)
  else sets.set(key, new Set([word]))
}

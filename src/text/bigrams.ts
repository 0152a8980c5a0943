/** Pairs of neighbouring words. */
import type { Token } from './tokenizer.ts'

/** Pairs of neighbouring words of texts, in the order of their first occurrence. */
export interface Bigrams {
  has(first: string, second: string): boolean
  /** Returns the words that follow a word. */
  after(word: string): ReadonlySet<string>
  /** Returns the words that precede a word. */
  before(word: string): ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** Collects the pairs of folded words within a clause. */
export function createBigrams(texts: readonly (readonly Token[])[]): Bigrams {
  const after = new Map<string, Set<string>>()
  const before = new Map<string, Set<string>>()
  for (const tokens of texts)
    for (const [i, { fold, clause }] of tokens.entries()) {
      const next = tokens[i + 1]
      if (next?.clause !== clause || after.get(fold)?.has(next.fold)) continue
      addTo(after, fold, next.fold)
      addTo(before, next.fold, fold)
    }
  return {
    has: (first, second) => after.get(first)?.has(second) === true,
    after: (word) => after.get(word) ?? NONE,
    before: (word) => before.get(word) ?? NONE,
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, word: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(word))
}

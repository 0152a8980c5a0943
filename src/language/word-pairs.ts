import { createPairTable } from './pair-table.ts'

/** Which words follow each other; each pair once, in the order in which they came. */
export interface WordPairs {
  add(first: string, second: string): void
  has(first: string, second: string): boolean
  /** Words that follow one, in the order in which they came. */
  after(word: string): readonly string[]
  /** Words that go before one, likewise. */
  before(word: string): readonly string[]
}

export const createWordPairs = (): WordPairs => {
  const ids = new Map<string, number>()
  const words: string[] = []
  const pairs = createPairTable()
  const idOf = (word: string): number => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, words.length)
    return words.push(word) - 1
  }
  /** Pairs by one of their words, sorted out when first asked for, and again after more have come. */
  const sorted = (of: (pair: number) => number) => {
    let starts = new Uint32Array(0)
    let order = new Uint32Array(0)
    const sort = (): void => {
      starts = new Uint32Array(words.length + 1)
      for (let p = 0; p < pairs.size; p++) starts[of(p) + 1]!++
      for (let w = 0; w < words.length; w++) starts[w + 1]! += starts[w]!
      const next = starts.slice()
      order = new Uint32Array(pairs.size)
      for (let p = 0; p < pairs.size; p++) order[next[of(p)]!++] = p
    }
    return (word: string, other: (pair: number) => number): string[] => {
      const id = ids.get(word)
      if (id === undefined) return []
      if (order.length !== pairs.size || starts.length !== words.length + 1) sort()
      return Array.from(order.subarray(starts[id], starts[id + 1]), (pair) => words[other(pair)]!)
    }
  }
  const byFirst = sorted(pairs.firstOf)
  const bySecond = sorted(pairs.secondOf)

  return {
    add(first, second) {
      pairs.add(idOf(first), idOf(second))
    },
    has(first, second) {
      const a = ids.get(first)
      if (a === undefined) return false
      const b = ids.get(second)
      return b !== undefined && pairs.find(a, b) >= 0
    },
    after: (word) => byFirst(word, pairs.secondOf),
    before: (word) => bySecond(word, pairs.firstOf),
  }
}

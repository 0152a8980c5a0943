import { createPairTable, type PairTableData } from './pair-table.ts'

/** Which words follow each other; each pair once, in the order in which they came. */
export interface WordPairs {
  /** The number of a word, a new one where it had none. */
  number(word: string): number
  /** Adds two words by their numbers. @returns the number of the pair */
  add(first: number, second: number): number
  /** The number of a pair, -1 where it has none. */
  find(first: string, second: string): number
  has(first: string, second: string): boolean
  /** Words that follow one, in the order in which they came. */
  after(word: string): readonly string[]
  /** Words that go before one, likewise. */
  before(word: string): readonly string[]
  /** What it holds, to make it again from. */
  data(): WordPairsData
}

export interface WordPairsData {
  readonly words: readonly string[]
  readonly pairs: PairTableData
}

export const createWordPairs = (from?: WordPairsData): WordPairs => {
  const words = [...(from?.words ?? [])]
  const ids = new Map(words.map((word, id) => [word, id]))
  const pairs = createPairTable(from?.pairs)
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
  const find = (first: string, second: string): number => {
    const a = ids.get(first)
    if (a === undefined) return -1
    const b = ids.get(second)
    return b === undefined ? -1 : pairs.find(a, b)
  }

  return {
    number(word) {
      const known = ids.get(word)
      if (known !== undefined) return known
      ids.set(word, words.length)
      return words.push(word) - 1
    },
    add: pairs.add,
    find,
    has: (first, second) => find(first, second) >= 0,
    after: (word) => byFirst(word, pairs.secondOf),
    before: (word) => bySecond(word, pairs.firstOf),
    data: () => ({ words, pairs: pairs.data() }),
  }
}

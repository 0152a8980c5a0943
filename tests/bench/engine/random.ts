/** Random numbers that are the same in every run. */
export interface Random {
  /** 0 ≤ x < 1. */
  next(): number
  /** A whole number, 0 ≤ x < n. */
  below(n: number): number
  pick<T>(items: readonly T[]): T
  /** An item by Zipf's law: the first is the commonest, the n-th n times rarer. */
  zipf<T>(items: readonly T[]): T
}

/** mulberry32: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    pick: (items) => items[below(items.length)]!,
    // The inverse of the continuous distribution with exponent 1: rank = n^u.
    zipf: (items) => items[Math.min(items.length, Math.floor(items.length ** next())) - 1]!,
  }
}

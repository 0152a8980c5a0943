import type { Findings } from '../evaluation/check-folder.ts'

/** Two facts, or a fact and an absence, that questions confuse. */
export interface ConfusablePair {
  readonly wanted: string
  readonly rival: string
  /** Number of questions that found the rival. */
  readonly times: number
  /** The first of them. */
  readonly example: string
}

/** Returns the pairs that questions as written confuse, worst first. */
export function confusablePairs({ tried }: Findings): ConfusablePair[] {
  const pairs = new Map<string, ConfusablePair>()
  for (const { style, wanted, won, verdict, question } of tried) {
    if (style || verdict !== 'other' || wanted === undefined || won === undefined) continue
    const key = `${wanted} ${won}`
    const { times, example } = pairs.get(key) ?? { times: 0, example: question }
    pairs.set(key, { wanted, rival: won, times: times + 1, example })
  }
  return [...pairs.values()].sort((a, b) => b.times - a.times)
}

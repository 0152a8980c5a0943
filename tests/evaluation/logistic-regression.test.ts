import { describe, expect, it } from 'vitest'
import { type Choice, fitBinary, fitChoices } from '../../src/evaluation/logistic-regression.ts'

/** Two features: the first tells which candidate is right, the second says nothing. */
const choice = (right: number | undefined, noise: readonly number[]): Choice => ({
  rows: noise.map((value, i) => Float64Array.of(i === right ? 1 : 0.2, value)),
  right: noise.map((_, i) => i === right),
  none: Float64Array.of(1),
  weight: 1,
})
const CHOICES = [
  choice(0, [0.1, 0.9, 0.5]),
  choice(1, [0.8, 0.3, 0.4]),
  choice(2, [0.2, 0.7, 0.6]),
  choice(undefined, [0.6, 0.1, 0.9]),
  choice(undefined, [0.3, 0.8, 0.2]),
]

/** Share of the probability of each candidate, and of none. */
function sharesOf({ rows, none }: Choice, fit: ReturnType<typeof fitChoices>): number[] {
  const dot = (row: Float64Array, weights: Float64Array) =>
    row.reduce((sum, x, i) => sum + x * weights[i]!, 0)
  const odds = [...rows.map((row) => dot(row, fit.weights)), dot(none, fit.none)].map(Math.exp)
  const total = odds.reduce((a, b) => a + b)
  return odds.map((one) => one / total)
}

describe('a choice among candidates', () => {
  const fit = fitChoices(CHOICES)

  it.each(CHOICES.map((one, i) => [i, one] as const))(
    'question %i: the right one, or none, is likeliest',
    (_, one) => {
      const shares = sharesOf(one, fit)
      const right = one.right.indexOf(true)
      expect(shares.indexOf(Math.max(...shares))).toBe(right < 0 ? one.rows.length : right)
    },
  )

  it('what tells weighs more than what says nothing', () => {
    expect(fit.weights[0]).toBeGreaterThan(3 * Math.abs(fit.weights[1]!))
  })

  it('a question of no weight teaches nothing', () => {
    const misleading = { ...choice(0, [0.5, 0.5, 0.5]), right: [false, true, false], weight: 0 }
    const { weights } = fitChoices([...CHOICES, misleading])
    expect(weights[0]).toBeGreaterThan(3)
  })
})

describe('a yes or no', () => {
  const rows = [0, 0.1, 0.2, 0.3, 0.7, 0.8, 0.9, 1].map((value, i) => ({
    row: Float64Array.of(1, value),
    isRight: i >= 4,
    weight: 1,
  }))
  const probability = (weights: Float64Array, value: number) =>
    1 / (1 + Math.exp(-(weights[0]! + weights[1]! * value)))

  it('is told apart where it can be', () => {
    const weights = fitBinary(rows)
    for (const { row, isRight } of rows) expect(probability(weights, row[1]!) > 1 / 2).toBe(isRight)
    expect(probability(weights, 0.5)).toBeCloseTo(1 / 2, 1)
  })

  it('of what nothing tells apart, the intercept is the share', () => {
    const blind = rows.map((one, i) => ({ ...one, row: Float64Array.of(1, 0.5), isRight: i % 4 === 0 }))
    expect(probability(fitBinary(blind), 0.5)).toBeCloseTo(1 / 4, 2)
  })

  it('weights count as often as they say', () => {
    const blind = [true, false].map((isRight) => ({
      row: Float64Array.of(1),
      isRight,
      weight: isRight ? 3 : 1,
    }))
    expect(1 / (1 + Math.exp(-fitBinary(blind)[0]!))).toBeCloseTo(3 / 4, 2)
  })
})

it('the same data give the same weights, to the last digit', () => {
  expect(fitChoices(CHOICES)).toEqual(fitChoices(structuredClone(CHOICES)))
})

/**
 * Fits the two models of the ranker: a conditional logit (McFadden 1974) and a logistic regression, both with an L2 penalty
 * (ridge). Uses L-BFGS from zero in a fixed order, so the same data give the same weights.
 */
import { minimize } from './minimize.ts'

/** One question with its candidates. */
export interface Choice {
  /** Features of each candidate. */
  readonly rows: readonly Float64Array[]
  /** True for each right candidate; there may be none. */
  readonly right: readonly boolean[]
  /** Features of the question, for "none of them". */
  readonly none: Float64Array
  readonly weight: number
}

/** Learned weights for the original features, not the standardised ones. */
export interface Fit {
  readonly weights: Float64Array
  /** Weights of the question features, for "none of them". */
  readonly none: Float64Array
}

/** Strength of the L2 penalty, which prevents overfitting. */
const RIDGE = 1e-3

/** Fits a conditional logit: maximises the probability of the right candidates, or of "none of them". */
export function fitChoices(choices: readonly Choice[]): Fit {
  const scale = scaleOf(choices.flatMap(({ rows }) => rows))
  const data = choices.map((choice) => ({ ...choice, rows: choice.rows.map((row) => scale.apply(row)) }))
  const total = choices.reduce((sum, { weight }) => sum + weight, 0)
  const { width } = scale
  /** Scores, then odds, of the candidates of one question. One array for all: this loop takes most of the time. */
  const odds = new Float64Array(choices.reduce((most, { rows }) => Math.max(most, rows.length), 0))
  const fitted = minimize(width + (choices[0]?.none.length ?? 0), (theta, gradient) => {
    const [rank, none] = [theta.subarray(0, width), theta.subarray(width)]
    const [rankGradient, noneGradient] = [gradient.subarray(0, width), gradient.subarray(width)]
    let loss = ridge(theta, gradient)
    for (const { rows, right, none: question, weight } of data) {
      const noneScore = product(question, none)
      let most = noneScore
      for (let i = 0; i < rows.length; i++) {
        odds[i] = product(rows[i]!, rank)
        most = Math.max(most, odds[i]!)
      }
      const noneOdds = Math.exp(noneScore - most)
      let sum = noneOdds
      let rightSum = 0
      for (let i = 0; i < rows.length; i++) {
        odds[i] = Math.exp(odds[i]! - most)
        sum += odds[i]!
        if (right[i]) rightSum += odds[i]!
      }
      const wanted = rightSum > 0 ? rightSum : noneOdds
      const share = weight / total
      loss -= share * Math.log(wanted / sum)
      for (let i = 0; i < rows.length; i++)
        addTo(rankGradient, rows[i]!, share * (odds[i]! / sum - (right[i] ? odds[i]! / rightSum : 0)))
      addTo(noneGradient, question, share * (noneOdds / sum - (rightSum > 0 ? 0 : 1)))
    }
    return loss
  })
  // Standardising shifts the scores of all candidates, but not that of "none", so its intercept takes the shift.
  const { weights, shift } = scale.undo(fitted.subarray(0, width))
  const noneWeights = fitted.slice(width)
  noneWeights[0]! -= shift
  return { weights, none: noneWeights }
}

/** Fits a logistic regression. The first feature is always 1, so its weight is the intercept. */
export function fitBinary(
  rows: readonly { readonly row: Float64Array; readonly isRight: boolean; readonly weight: number }[],
): Float64Array {
  const scale = scaleOf(rows.map(({ row }) => row))
  const data = rows.map((one) => ({ ...one, row: scale.apply(one.row) }))
  const total = rows.reduce((sum, { weight }) => sum + weight, 0)
  // The intercept follows the weights of the features and has no penalty.
  const { width } = scale
  const fitted = minimize(width + 1, (theta, gradient) => {
    let loss = ridge(theta.subarray(0, width), gradient.subarray(0, width))
    for (const { row, isRight, weight } of data) {
      const odds = product(row, theta) + theta[width]!
      const share = weight / total
      loss += share * softplus(isRight ? -odds : odds)
      const error = share * (1 / (1 + Math.exp(-odds)) - Number(isRight))
      addTo(gradient, row, error)
      gradient[width]! += error
    }
    return loss
  })
  const { weights, shift } = scale.undo(fitted.subarray(0, width))
  weights[0] = fitted[width]! + shift
  return weights
}

/** Returns the L2 penalty of the weights, and adds its gradient. */
function ridge(theta: Float64Array, gradient: Float64Array): number {
  addTo(gradient, theta, RIDGE)
  return (RIDGE / 2) * product(theta, theta)
}

/** Returns log(1 + e^x) without overflow. */
function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)))
}

/** Returns the dot product. @param b may be longer than `a`; the rest is ignored */
function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function addTo(sums: Float64Array, values: Float64Array, factor: number): void {
  for (let i = 0; i < values.length; i++) sums[i]! += factor * values[i]!
}

/** Standardises features to mean 0 and deviation 1, so that the fit converges faster. */
function scaleOf(rows: readonly Float64Array[]) {
  const width = rows[0]?.length ?? 0
  const mean = new Float64Array(width)
  const deviation = new Float64Array(width)
  for (const row of rows) for (let j = 0; j < width; j++) mean[j]! += row[j]! / rows.length
  for (const row of rows)
    for (let j = 0; j < width; j++) deviation[j]! += (row[j]! - mean[j]!) ** 2 / rows.length
  // A constant feature, up to rounding errors, is not scaled.
  for (let j = 0; j < width; j++) deviation[j] = deviation[j]! > 1e-12 ? Math.sqrt(deviation[j]!) : 1
  return {
    width,
    apply: (row: Float64Array) => row.map((value, j) => (value - mean[j]!) / deviation[j]!),
    /** Returns the weights for the original features, and the constant to add to each score. */
    undo(standard: Float64Array) {
      const weights = standard.map((weight, j) => weight / deviation[j]!)
      return { weights, shift: -product(weights, mean) }
    },
  }
}

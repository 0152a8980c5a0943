/** Minimises a smooth function by L-BFGS (Liu and Nocedal 1989) with a backtracking line search, from zero. */

/**
 * Returns the value at `theta`, and adds its gradient to `gradient`, which starts as zeros. Both arrays have one number
 * per variable.
 */
export type Objective = (theta: Float64Array, gradient: Float64Array) => number

const MAX_STEPS = 400
/** Number of past steps used to estimate the curvature. */
const MEMORY = 10
/** The search ends when the gradient's length falls below this, or the gain of a step below its square. */
const TOLERANCE = 1e-7
/** Minimum share of the gain predicted by the slope that a step must achieve (Armijo 1966). */
const SUFFICIENT = 1e-4

/** Returns the variables at the minimum. The same function gives the same numbers. */
export function minimize(width: number, objective: Objective): Float64Array {
  let theta = new Float64Array(width)
  let gradient = new Float64Array(width)
  let value = objective(theta, gradient)
  const past: { s: Float64Array; y: Float64Array; sy: number }[] = []
  for (let step = 0; step < MAX_STEPS && length(gradient) > TOLERANCE; step++) {
    const direction = descent(gradient, past)
    const slope = dot(gradient, direction)
    let size = past.length === 0 ? Math.min(1, 1 / length(gradient)) : 1
    let next = moved(theta, direction, size)
    let nextGradient = new Float64Array(width)
    let nextValue = objective(next, nextGradient)
    while (nextValue > value + SUFFICIENT * size * slope && size > TOLERANCE) {
      size /= 2
      next = moved(theta, direction, size)
      nextGradient = new Float64Array(width)
      nextValue = objective(next, nextGradient)
    }
    const gain = value - nextValue
    if (!(gain > 0)) break
    const s = moved(next, theta, -1)
    const y = moved(nextGradient, gradient, -1)
    const sy = dot(s, y)
    // With a curvature that is not positive, the direction would point uphill.
    if (sy > 0) past.push({ s, y, sy })
    if (past.length > MEMORY) past.shift()
    ;[theta, gradient, value] = [next, nextGradient, nextValue]
    if (gain < TOLERANCE * TOLERANCE) break
  }
  return theta
}

/** Returns the direction of descent by two-loop recursion: minus the gradient times the estimated inverse curvature. */
function descent(gradient: Float64Array, past: readonly { s: Float64Array; y: Float64Array; sy: number }[]) {
  let direction = gradient.map((g) => -g)
  const shares: number[] = []
  for (const { s, y, sy } of past.toReversed()) {
    const share = dot(s, direction) / sy
    shares.unshift(share)
    direction = moved(direction, y, -share)
  }
  const last = past.at(-1)
  if (last) {
    const scale = last.sy / dot(last.y, last.y)
    direction = direction.map((d) => d * scale)
  }
  for (const [i, { s, y, sy }] of past.entries())
    direction = moved(direction, s, shares[i]! - dot(y, direction) / sy)
  return direction
}

function moved(from: Float64Array, along: Float64Array, by: number): Float64Array<ArrayBuffer> {
  return Float64Array.from(from, (value, i) => value + by * along[i]!)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

function length(values: Float64Array): number {
  return Math.sqrt(dot(values, values))
}

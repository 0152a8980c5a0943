import type { Answers } from './answers.ts'
import { type Cell, isFilled, type Missing } from './cell-result.ts'
import type { ColdStart } from './cold-start.ts'

/** All that one run found out. */
export interface Measured {
  readonly date: string
  readonly machine: string
  readonly command: string
  readonly sets: readonly { readonly name: string; readonly questions: number }[]
  readonly answers: readonly Answers[]
  readonly cells: readonly (Cell | Missing)[]
  /** Milliseconds from the files of the article to the first answer. */
  readonly opening?: number
  readonly coldStart?: ColdStart
}

export const cellOf = ({ cells }: Measured, peer: string, size: number): Cell | undefined =>
  cells.find((cell): cell is Cell => cell.peer === peer && cell.size === size && isFilled(cell))

/** From this size on the exponent of growth is fitted. */
const FIT_FROM = 1000

/**
 * How the median time grows with the number of entries: time ∝ entries^exponent, fitted by least squares on
 * logarithms. `undefined` with fewer than two sizes.
 */
export const growth = ({ cells }: Measured, peer: string): number | undefined => {
  const points = cells
    .filter((cell): cell is Cell => cell.peer === peer && isFilled(cell) && cell.size >= FIT_FROM)
    .map((cell) => [Math.log(cell.entries), Math.log(cell.medianMs)] as const)
  if (points.length < 2) return undefined
  const mean = (axis: 0 | 1) => points.reduce((sum, p) => sum + p[axis], 0) / points.length
  const [mx, my] = [mean(0), mean(1)]
  const over = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0)
  return over / points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0)
}

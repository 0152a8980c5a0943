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

/** What is measured of a peer at a size. */
export interface Cell {
  readonly peer: string
  /** 1: the article; otherwise so many generated entries. */
  readonly size: number
  readonly entries: number
  readonly facts: number
  /** Milliseconds to read and check the article's files, or to make up entries. */
  readonly loadMs: number
  /** Milliseconds to build the index and ask a first question. */
  readonly indexMs: number
  /** Of that, what the processor worked for it: a busy machine takes longer, and works as much. */
  readonly indexCpuMs: number
  /** What the index adds to what is held in memory, in MB. */
  readonly indexMb: number
  /** All that is held, the texts included, in MB. */
  readonly heldMb: number
  /** Resident memory of the process at the end, in MB. */
  readonly rssMb: number
  /** Questions asked. */
  readonly questions: number
  readonly medianMs: number
  readonly p99Ms: number
  /** Milliseconds that the processor works for a question, on average: a busy machine changes it little. */
  readonly cpuMs: number
}

/** A cell that could not be filled, and why. */
export interface Missing {
  readonly peer: string
  readonly size: number
  readonly why: string
}

export const isFilled = (cell: Cell | Missing): cell is Cell => 'medianMs' in cell

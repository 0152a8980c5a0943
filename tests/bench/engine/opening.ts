import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Runs of each kind; odd, for the median. */
export const RUNS = 5
const OPEN = fileURLToPath(new URL('./open.js', import.meta.url))

/** Milliseconds from the files of the article to the first answer: the median, a process for each run. */
export const measureOpening = async (): Promise<number> => {
  const runs: number[] = []
  for (let run = 0; run < RUNS; run++)
    runs.push(Number((await promisify(execFile)(process.execPath, [OPEN, 'knowledge'])).stdout))
  return median(runs)
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!

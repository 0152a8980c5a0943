import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Runs of each kind; odd, for the median. */
export const RUNS = 5
const OPEN = fileURLToPath(new URL('./open.js', import.meta.url))

/** Milliseconds from the files of the article to the first answer: medians, a process for each run. */
export interface Opening {
  /** From the image that the run before has kept. */
  readonly imageMs: number
  /** Parsed, checked and indexed, and an image kept: the first start after an edit. */
  readonly editedMs: number
}

export const measureOpening = async (): Promise<Opening> => {
  const images = await mkdtemp(join(tmpdir(), 'hoi-bao-images-'))
  const open = async (folder: string): Promise<number> =>
    Number((await promisify(execFile)(process.execPath, [OPEN, folder, images])).stdout)
  try {
    const edited: number[] = []
    const again: number[] = []
    for (let run = 0; run < RUNS; run++)
      await withEdited(run, async (folder) => {
        edited.push(await open(folder))
        again.push(await open(folder))
      })
    return { imageMs: median(again), editedMs: median(edited) }
  } finally {
    await rm(images, { recursive: true, force: true })
  }
}

/** Lends a copy of the knowledge that was edited: nothing kept of another is of use for it. */
export const withEdited = async <T>(edit: number, use: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-bao-knowledge-'))
  try {
    await cp('knowledge', folder, { recursive: true })
    const file = join(folder, 'knowledge.yaml')
    await writeFile(file, `${await readFile(file, 'utf8')}\n# ${Date.now()} ${edit}\n`)
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!

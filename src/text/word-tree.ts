import { createNumberList } from './number-list.ts'
import { createPairTable, type PairTableData } from './pair-table.ts'
import type { WrittenWords } from './written-words.ts'

/** Runs of words by their sounds; each run of words, as it is written, has a number. */
export interface WordTree {
  /** The place that a sound leads to from another, -1 for none; places below the number of roots are where runs begin. */
  step(place: number, sound: number): number
  /** The number of a run of words from a root on, a new one where it had none. */
  add(root: number, words: readonly number[]): number
  /** First run that ends at a place, and the next one there; -1 for none. */
  first(place: number): number
  next(run: number): number
  /** Words of a run. */
  length(run: number): number
  word(run: number, at: number): number
  /** What it holds besides the words, to make it again from. */
  data(): WordTreeData
}

export interface WordTreeData {
  readonly steps: PairTableData
  readonly lists: readonly Uint32Array[]
}

/**
 * A step is a pair of a place and a sound, and the pair's number tells the next place. All of it lies in arrays of
 * numbers, for a large knowledge has many names.
 */
export const createWordTree = (words: WrittenWords, roots: number, from?: WordTreeData): WordTree => {
  const steps = createPairTable(from?.steps)
  /** First run at a place, + 1; 0 is none. */
  const runAt = createNumberList(from?.lists[0])
  /** The next run there, + 1, and where a run's words begin. */
  const nextRun = createNumberList(from?.lists[1])
  const start = createNumberList(from?.lists[2])
  const list = createNumberList(from?.lists[3])
  if (!from) {
    start.push(0)
    for (let root = 0; root < roots; root++) runAt.push(0)
  }

  /** Where each sound leads from each root, 0 for nowhere: most words begin no run, which this tells at once. */
  const firstSteps = Array.from({ length: roots }, () => createNumberList())
  const step = (place: number, sound: number): number => {
    if (place < roots) {
      const first = firstSteps[place]!
      return (sound < first.length && first.at(sound)) || -1
    }
    const pair = steps.find(place, sound)
    return pair < 0 ? -1 : pair + roots
  }
  const noteFirst = (root: number, sound: number, place: number): void => {
    const first = firstSteps[root]!
    while (first.length <= sound) first.push(0)
    first.set(sound, place)
  }
  for (let pair = 0; pair < steps.size; pair++)
    if (steps.firstOf(pair) < roots) noteFirst(steps.firstOf(pair), steps.secondOf(pair), pair + roots)

  const length = (run: number): number => start.at(run + 1) - start.at(run)
  const word = (run: number, at: number): number => list.at(start.at(run) + at)
  const isWritten = (run: number, ids: readonly number[]): boolean => {
    for (let i = 0; i < ids.length; i++)
      if (words.at(word(run, i)).key !== words.at(ids[i]!).key) return false
    return true
  }
  return {
    step,
    length,
    word,
    add(root, ids) {
      let place = root
      for (const id of ids) {
        const [from, sound] = [place, words.soundOf(id)]
        place = steps.add(from, sound) + roots
        if (from < roots) noteFirst(from, sound, place)
        if (place === runAt.length) runAt.push(0)
      }
      let last = -1
      for (let r = runAt.at(place) - 1; r >= 0; r = nextRun.at(r) - 1) {
        if (isWritten(r, ids)) return r
        last = r
      }
      const run = nextRun.length
      for (const id of ids) list.push(id)
      start.push(list.length)
      nextRun.push(0)
      if (last < 0) runAt.set(place, run + 1)
      else nextRun.set(last, run + 1)
      return run
    },
    first: (place) => runAt.at(place) - 1,
    next: (run) => nextRun.at(run) - 1,
    data: () => ({ steps: steps.data(), lists: [runAt, nextRun, start, list].map((l) => l.toArray()) }),
  }
}

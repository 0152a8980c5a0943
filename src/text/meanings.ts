import { createNumberList } from './number-list.ts'

/** What runs of words mean: units, numbered as they were added. */
export interface Meanings {
  /** @param calls the set of forms of address one of which must go before */
  add(run: number, unit: string, calls: number): void
  /** First and next meaning of a run, -1 for none. */
  first(run: number): number
  next(meaning: number): number
  /** Has a run one meaning only? */
  isLone(run: number): boolean
  unit(meaning: number): string
  calls(meaning: number): number
  data(): MeaningsData
}

export interface MeaningsData {
  readonly units: readonly string[]
  readonly lists: readonly Uint32Array[]
}

export const createMeanings = (from?: MeaningsData): Meanings => {
  const units = [...(from?.units ?? [])]
  const unitIds = new Map(units.map((unit, id) => [unit, id]))
  /** First and last meaning of each run, + 1; 0 is none. */
  const firsts = createNumberList(from?.lists[0])
  const lasts = createNumberList(from?.lists[1])
  /** Of each meaning its unit, its calls, and the next one of its run (+ 1). */
  const unitOf = createNumberList(from?.lists[2])
  const callsOf = createNumberList(from?.lists[3])
  const nexts = createNumberList(from?.lists[4])
  return {
    add(run, unit, calls) {
      let unitId = unitIds.get(unit)
      if (unitId === undefined) {
        unitId = units.push(unit) - 1
        unitIds.set(unit, unitId)
      }
      while (firsts.length <= run) {
        firsts.push(0)
        lasts.push(0)
      }
      const last = lasts.at(run)
      if (last > 0 && unitOf.at(last - 1) === unitId) return
      unitOf.push(unitId)
      callsOf.push(calls)
      nexts.push(0)
      lasts.set(run, unitOf.length)
      if (last > 0) nexts.set(last - 1, unitOf.length)
      else firsts.set(run, unitOf.length)
    },
    first: (run) => firsts.at(run) - 1,
    next: (meaning) => nexts.at(meaning) - 1,
    isLone: (run) => firsts.at(run) === lasts.at(run),
    unit: (meaning) => units[unitOf.at(meaning)]!,
    calls: (meaning) => callsOf.at(meaning),
    data: () => ({ units, lists: [firsts, lasts, unitOf, callsOf, nexts].map((list) => list.toArray()) }),
  }
}

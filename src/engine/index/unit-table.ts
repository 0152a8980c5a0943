import { createNumberList } from '../../text/number-list.ts'
import { createPairTable, type PairTableData } from '../../text/pair-table.ts'

/** Numbers units in the order in which they come. */
export interface UnitTable {
  readonly size: number
  /** The number of a unit that is no pair, a new one where it had none. */
  add(unit: string): number
  /** The number of the unit of two words, by their numbers. */
  addPair(first: number, second: number): number
  find(unit: string): number | undefined
  /** First character of a unit, which tells its kind; of a pair what joins it. */
  mark(id: number): string
  /** Words are numbered too, apart from the units. */
  readonly words: number
  word(word: string): number
  findWord(word: string): number | undefined
  /** What it holds, to make it again from. */
  data(): UnitTableData
}

export interface UnitTableData {
  readonly ids: Map<string, number>
  readonly words: Map<string, number>
  readonly pairs: PairTableData
  readonly pairIds: Uint32Array
  readonly marks: Uint32Array
}

/** Joins the two words of a pair, see `pairOf`. */
const JOINT = '_'

/**
 * Most units are pairs of words, by far. They are kept as pairs of numbers, for as texts they would be most of
 * what a large index takes.
 */
export const createUnitTable = (from?: UnitTableData): UnitTable => {
  const { ids = new Map<string, number>(), words = new Map<string, number>() } = from ?? {}
  const pairs = createPairTable(from?.pairs)
  const pairIds = createNumberList(from?.pairIds)
  /** Code of each unit's first character. */
  const marks = createNumberList(from?.marks)
  const wordOf = (word: string): number => {
    const known = words.get(word)
    if (known !== undefined) return known
    words.set(word, words.size)
    return words.size - 1
  }
  const numberOf = (unit: string): number => {
    marks.push(unit.charCodeAt(0))
    return marks.length - 1
  }
  return {
    get size() {
      return marks.length
    },
    get words() {
      return words.size
    },
    word: wordOf,
    findWord: (word) => words.get(word),
    addPair(first, second) {
      const pair = pairs.add(first, second)
      if (pair === pairIds.length) pairIds.push(numberOf(JOINT))
      return pairIds.at(pair)
    },
    add(unit) {
      const known = ids.get(unit)
      if (known !== undefined) return known
      ids.set(unit, marks.length)
      return numberOf(unit)
    },
    find(unit) {
      const joint = unit.indexOf(JOINT)
      if (joint <= 0) return ids.get(unit)
      const [first, second] = [words.get(unit.slice(0, joint)), words.get(unit.slice(joint + 1))]
      if (first === undefined || second === undefined) return undefined
      const pair = pairs.find(first, second)
      return pair < 0 ? undefined : pairIds.at(pair)
    },
    mark: (id) => String.fromCharCode(marks.at(id)),
    data: () => ({ ids, words, pairs: pairs.data(), pairIds: pairIds.toArray(), marks: marks.toArray() }),
  }
}

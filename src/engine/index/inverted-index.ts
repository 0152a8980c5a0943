import { createNumberList } from '../../text/number-list.ts'
import { createWording, type Questions, type Wording } from '../ranking/text-similarity.ts'
import type { CandidateUnits } from './analyzer.ts'
import type { Candidate } from './candidates.ts'
import { placeOf } from './sorted-list.ts'
import { createUnitTable, type UnitTable, type UnitTableData } from './unit-table.ts'

/** How much of a slot a fact accounts for, by where in the fact the unit stands; 0–1. */
const CREDIT = { question: 0.9, name: 0.85, answer: 0.72, quote: 0.66, nameWord: 0.45 } as const
/** Credits are kept as 0–255. */
export const CREDIT_SCALE = 255
const scaled = {
  question: Math.round(CREDIT.question * CREDIT_SCALE),
  name: Math.round(CREDIT.name * CREDIT_SCALE),
  answer: Math.round(CREDIT.answer * CREDIT_SCALE),
  quote: Math.round(CREDIT.quote * CREDIT_SCALE),
  nameWord: Math.round(CREDIT.nameWord * CREDIT_SCALE),
} as const
/** No place in a list. */
const NOWHERE = 0xffffffff

/** Weight of a question word: it tells the type of answer, not the topic. */
const QUESTION_WEIGHT = 0.3
/** However common, a name or a class of words says this much; a lone word, however rare, no more than that. */
const ENTRY_FLOOR = 0.5
const CLASS_FLOOR = 0.3
const WORD_WEIGHT = 0.9
/** A name or a document says more than a word. */
const ENTRY_WEIGHT = 1.2

/** Weight of a unit by its first character and its inverse document frequency, 0–1. */
const weightOf = (mark: string, idf: number): number => {
  if (mark === '?') return QUESTION_WEIGHT
  if (mark === '@') return Math.max(ENTRY_FLOOR, idf) * ENTRY_WEIGHT
  return mark === '~' ? Math.max(CLASS_FLOOR, idf) : idf * WORD_WEIGHT
}

/** Facts by unit, and each fact's ways of asking as lists of units. Read-only typed arrays: fast to scan. */
export interface FactIndex extends FactLists {
  readonly candidates: readonly Candidate[]
  readonly unitCount: number
  unitId(unit: string): number | undefined
  /** Credit of a unit in a fact, 0 where it is not there. */
  credit(unit: number, fact: number): number
  readonly wording: Wording
  /** What the index holds besides the candidates, to make it again from. */
  data(): FactIndexData
}

interface FactLists {
  /** Weight of a unit: its inverse document frequency, 0–1 (names up to 1.2). */
  readonly weights: Float32Array
  /** Facts that have unit u: `postingFacts[postingStart[u] … postingStart[u + 1])`, with their credits. */
  readonly postingStart: Uint32Array
  readonly postingFacts: Uint32Array
  readonly postingCredits: Uint8Array
  /** Ways of asking of fact f: variants `variantStart[f] … variantStart[f + 1])`. */
  readonly variantStart: Uint32Array
  /** Units of variant v: `variantUnits[unitStart[v] … unitStart[v + 1])`. */
  readonly unitStart: Uint32Array
  readonly variantUnits: Uint32Array
  /** Sum of the weights of a variant's units. */
  readonly variantWeight: Float32Array
}

export interface FactIndexData {
  readonly units: UnitTableData
  readonly lists: FactLists
  readonly questions: Questions
}

/** Builds the index in two passes over the candidates. Time and size grow with the text, not with its square. */
export const buildFactIndex = (
  candidates: readonly Candidate[],
  reader: (units: UnitTable) => (candidate: Candidate, index: number) => CandidateUnits,
): FactIndex => {
  const units = createUnitTable()
  const unitsOf = reader(units)
  const variantStart = new Uint32Array(candidates.length + 1)
  const unitStarts = createNumberList()
  const variantList = createNumberList()
  unitStarts.push(0)
  /** Each fact's units with their credits, facts one after another. */
  const bagStart = new Uint32Array(candidates.length + 1)
  const bagUnits = createNumberList()
  const bagCredits = createNumberList()
  /** Where in the bags a unit stands, if that is of this fact; and the last variant that has it. */
  const lastBag = createNumberList()
  const lastVariant = createNumberList()
  const firstText = new Uint32Array(candidates.length + 1)
  const textStarts = createNumberList()
  const words = createNumberList()
  textStarts.push(0)
  for (const [f, candidate] of candidates.entries()) {
    const found = unitsOf(candidate, f)
    for (const text of found.texts) {
      for (const word of text) words.push(word)
      textStarts.push(words.length)
    }
    firstText[f + 1] = textStarts.length - 1
    while (lastBag.length < units.size) {
      lastBag.push(NOWHERE)
      lastVariant.push(NOWHERE)
    }
    const start = bagUnits.length
    const put = (id: number, credit: number): void => {
      const at = lastBag.at(id)
      if (at !== NOWHERE && at >= start) {
        if (bagCredits.at(at) < credit) bagCredits.set(at, credit)
        return
      }
      lastBag.set(id, bagUnits.length)
      bagUnits.push(id)
      bagCredits.push(credit)
    }
    const putAll = (list: readonly number[], credit: number): void => {
      for (const id of list) put(id, credit)
    }
    for (const variant of found.variants) {
      if (variant.length === 0) continue
      const number = unitStarts.length
      for (const id of variant) {
        put(id, scaled.question)
        if (lastVariant.at(id) === number) continue
        lastVariant.set(id, number)
        variantList.push(id)
      }
      unitStarts.push(variantList.length)
    }
    putAll(found.name, scaled.name)
    putAll(found.answer, scaled.answer)
    putAll(found.quote, scaled.quote)
    putAll(found.nameWords, scaled.nameWord)
    bagStart[f + 1] = bagUnits.length
    variantStart[f + 1] = unitStarts.length - 1
  }

  const count = units.size
  const postingStart = new Uint32Array(count + 1)
  for (let b = 0; b < bagUnits.length; b++) postingStart[bagUnits.at(b) + 1]!++
  const frequency = postingStart.slice(1)
  for (let u = 0; u < count; u++) postingStart[u + 1]! += postingStart[u]!
  const postingFacts = new Uint32Array(bagUnits.length)
  const postingCredits = new Uint8Array(bagUnits.length)
  const next = postingStart.slice()
  for (let f = 0; f < candidates.length; f++)
    for (let b = bagStart[f]!; b < bagStart[f + 1]!; b++) {
      const at = next[bagUnits.at(b)]!++
      postingFacts[at] = f
      postingCredits[at] = bagCredits.at(b)
    }

  const weights = new Float32Array(count)
  const scale = Math.log(1 + candidates.length)
  for (let u = 0; u < count; u++) {
    const idf = Math.min(1, Math.log(1 + candidates.length / frequency[u]!) / scale)
    weights[u] = weightOf(units.mark(u), idf)
  }

  const unitStart = unitStarts.toArray()
  const variantUnits = variantList.toArray()
  const variantWeight = new Float32Array(unitStart.length - 1)
  for (let v = 0; v + 1 < unitStart.length; v++)
    for (let k = unitStart[v]!; k < unitStart[v + 1]!; k++) variantWeight[v]! += weights[variantUnits[k]!]!

  const lists = {
    weights,
    postingStart,
    postingFacts,
    postingCredits,
    variantStart,
    unitStart,
    variantUnits,
    variantWeight,
  }
  const questions = { firstText, textStart: textStarts.toArray(), words: words.toArray() }
  return indexOver(candidates, units, lists, questions)
}

/** The index that had these data. */
export const factIndexOf = (candidates: readonly Candidate[], data: FactIndexData): FactIndex =>
  indexOver(candidates, createUnitTable(data.units), data.lists, data.questions)

const indexOver = (
  candidates: readonly Candidate[],
  units: UnitTable,
  lists: FactLists,
  questions: Questions,
): FactIndex => {
  const { postingStart, postingFacts, postingCredits } = lists
  return {
    ...lists,
    candidates,
    unitCount: units.size,
    unitId: (unit) => units.find(unit),
    credit(unit, fact) {
      const place = placeOf(postingFacts, fact, postingStart[unit], postingStart[unit + 1])
      return place < 0 ? 0 : postingCredits[place]! / CREDIT_SCALE
    },
    wording: createWording(questions, units.words, units.findWord),
    data: () => ({ units: units.data(), lists, questions }),
  }
}

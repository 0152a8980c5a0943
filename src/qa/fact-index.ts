import type { Candidate } from './candidates.ts'
import { createWording, type Wording } from './wording.ts'

/** How much of a slot a fact accounts for, by where in the fact the unit stands; 0–1. */
const CREDIT = { question: 0.9, name: 0.85, answer: 0.72, quote: 0.66, nameWord: 0.45 } as const
const CREDIT_SCALE = 255

/** Weight of a question word: it tells the type of answer, not the topic. */
const QUESTION_WEIGHT = 0.3
/** However common, a name or a class of words says this much; a lone word, however rare, no more than that. */
const ENTRY_FLOOR = 0.5
const CLASS_FLOOR = 0.3
const WORD_WEIGHT = 0.9
/** A name or a document says more than a word. */
const ENTRY_WEIGHT = 1.2

/** Facts by unit, and each fact's ways of asking as lists of units. Read-only typed arrays: compact, and fast to scan. */
export interface FactIndex {
  readonly candidates: readonly Candidate[]
  readonly unitCount: number
  unitId(unit: string): number | undefined
  /** Weight of a unit: its inverse document frequency, 0–1 (names up to 1.2). */
  readonly weights: Float32Array
  /** Facts that have unit u: `postingFacts[postingStart[u] … postingStart[u + 1])`, with their credits. */
  readonly postingStart: Uint32Array
  readonly postingFacts: Uint32Array
  readonly postingCredits: Uint8Array
  /** Credit of a unit in a fact, 0 where it is not there. */
  credit(unit: number, fact: number): number
  /** Ways of asking of fact f: variants `variantStart[f] … variantStart[f + 1])`. */
  readonly variantStart: Uint32Array
  /** Units of variant v: `variantUnits[unitStart[v] … unitStart[v + 1])`. */
  readonly unitStart: Uint32Array
  readonly variantUnits: Uint32Array
  /** Sum of the weights of a variant's units. */
  readonly variantWeight: Float32Array
  readonly wording: Wording
}

/** Units of one candidate, by where they stand. */
export interface CandidateUnits {
  /** Folded words of each way of asking. */
  readonly texts: readonly (readonly string[])[]
  readonly variants: readonly (readonly string[])[]
  readonly name: readonly string[]
  /** The words of the names, each for itself. */
  readonly nameWords: readonly string[]
  readonly answer: readonly string[]
  readonly quote: readonly string[]
}

/** Builds the index in two passes over the candidates. Time and size grow with the text, not with its square. */
export const buildFactIndex = (
  candidates: readonly Candidate[],
  unitsOf: (candidate: Candidate, index: number) => CandidateUnits,
): FactIndex => {
  const ids = new Map<string, number>()
  const idOf = (unit: string): number => {
    const id = ids.get(unit)
    if (id !== undefined) return id
    ids.set(unit, ids.size)
    return ids.size - 1
  }
  const variantStart = new Uint32Array(candidates.length + 1)
  const variantUnitLists: number[][] = []
  const bags: Map<number, number>[] = []
  const textLists: (readonly (readonly string[])[])[] = []
  for (const [f, candidate] of candidates.entries()) {
    const units = unitsOf(candidate, f)
    textLists.push(units.texts)
    const bag = new Map<number, number>()
    const put = (list: readonly string[], credit: number) => {
      for (const unit of list) {
        const id = idOf(unit)
        if ((bag.get(id) ?? 0) < credit) bag.set(id, credit)
      }
    }
    for (const variant of units.variants) {
      if (variant.length === 0) continue
      variantUnitLists.push([...new Set(variant)].map(idOf))
      put(variant, CREDIT.question)
    }
    put(units.name, CREDIT.name)
    put(units.answer, CREDIT.answer)
    put(units.quote, CREDIT.quote)
    put(units.nameWords, CREDIT.nameWord)
    bags.push(bag)
    variantStart[f + 1] = variantUnitLists.length
  }

  const postingStart = new Uint32Array(ids.size + 1)
  for (const bag of bags) for (const unit of bag.keys()) postingStart[unit + 1]!++
  const frequency = postingStart.slice(1)
  for (let u = 0; u < ids.size; u++) postingStart[u + 1]! += postingStart[u]!
  const postingFacts = new Uint32Array(postingStart[ids.size]!)
  const postingCredits = new Uint8Array(postingFacts.length)
  const next = postingStart.slice()
  for (const [f, bag] of bags.entries())
    for (const [unit, credit] of bag) {
      const at = next[unit]!++
      postingFacts[at] = f
      postingCredits[at] = Math.round(credit * CREDIT_SCALE)
    }

  const weights = new Float32Array(ids.size)
  const scale = Math.log(1 + candidates.length)
  for (const [unit, u] of ids) {
    const idf = Math.min(1, Math.log(1 + candidates.length / frequency[u]!) / scale)
    weights[u] = unit.startsWith('?')
      ? QUESTION_WEIGHT
      : unit.startsWith('@')
        ? Math.max(ENTRY_FLOOR, idf) * ENTRY_WEIGHT
        : unit.startsWith('~')
          ? Math.max(CLASS_FLOOR, idf)
          : idf * WORD_WEIGHT
  }

  const unitStart = new Uint32Array(variantUnitLists.length + 1)
  for (const [v, list] of variantUnitLists.entries()) unitStart[v + 1] = unitStart[v]! + list.length
  const variantUnits = new Uint32Array(unitStart[variantUnitLists.length]!)
  const variantWeight = new Float32Array(variantUnitLists.length)
  for (const [v, list] of variantUnitLists.entries()) {
    variantUnits.set(list, unitStart[v]!)
    for (const unit of list) variantWeight[v]! += weights[unit]!
  }

  return {
    candidates,
    unitCount: ids.size,
    unitId: (unit) => ids.get(unit),
    weights,
    postingStart,
    postingFacts,
    postingCredits,
    credit(unit, fact) {
      // Facts of a unit are in rising order: binary search.
      let low = postingStart[unit]!
      let high = postingStart[unit + 1]! - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const at = postingFacts[middle]!
        if (at === fact) return postingCredits[middle]! / CREDIT_SCALE
        if (at < fact) low = middle + 1
        else high = middle - 1
      }
      return 0
    },
    variantStart,
    unitStart,
    variantUnits,
    variantWeight,
    wording: createWording(textLists),
  }
}

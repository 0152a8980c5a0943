/** Inverted index: maps terms to candidates, and stores the wordings of each candidate as sets of terms. */
import { cueWords } from '../../text/word-lists.ts'
import type { AnalyzedTerm } from './analyzer.ts'
import type { Candidate } from './candidates.ts'

/** One question of a candidate. */
export interface Wording {
  /** Its position among the wordings of the candidate. */
  readonly place: number
  /** Ids of its distinct terms. */
  readonly terms: readonly number[]
  /** Weight that it has as a question: sum of the inverse document frequency of each place × its emphasis. */
  readonly weight: number
}

/** A candidate with the ids of its terms, by field. */
export interface IndexedCandidate {
  readonly place: number
  readonly candidate: Candidate
  readonly wordings: readonly Wording[]
  /** Number of its wordings that ask for a name, a date, a count or the like. */
  readonly attributed: number
  /** Terms of its answer, quotes and names. */
  readonly told: ReadonlySet<number>
  /** Terms of its answer alone. */
  readonly answer: ReadonlySet<number>
}

/** Where a candidate has a term. */
export interface TermUse {
  /** Positions of its wordings that contain the term. */
  readonly wordings: readonly number[]
  /** True if its answer, quotes or names contain the term. */
  readonly isTold: boolean
  /** True if the sentences around its quotes contain the term. */
  readonly isNear: boolean
}

/** Terms of one candidate, as strings. */
export interface CandidateTerms {
  readonly candidate: Candidate
  readonly wordings: readonly (readonly AnalyzedTerm[])[]
  readonly told: Iterable<string>
  readonly answer: Iterable<string>
  readonly context: Iterable<string>
}

export interface TermIndex {
  readonly candidates: readonly IndexedCandidate[]
  termId(term: string): number | undefined
  /** Inverse document frequency of a term, 0–1; 1 is the rarest. */
  idf(term: number): number
  /** Number of wordings and answer texts that contain a term. */
  occurrences(term: number): number
  /** Positions of the candidates with a term in a wording or answer text, ascending. */
  postings(term: number): readonly number[]
  /** The candidates with a term in any field, by position. By term, because a question looks up few terms in many candidates. */
  uses(term: number): ReadonlyMap<number, TermUse>
}

const ATTRIBUTES = cueWords('attribute-classes')

/** True for a unit that asks for an attribute that few candidates have, such as a name. */
export function isAttribute(unit: string | undefined): boolean {
  return unit !== undefined && ATTRIBUTES.has(unit)
}

/** Builds the index in two passes: first the uses of each term, then its weight. */
export function buildTermIndex(list: readonly CandidateTerms[]): TermIndex {
  const ids = new Map<string, number>()
  const occurrences: number[] = []
  const uses: Map<number, MutableUse>[] = []
  const numberOf = (term: string): number => {
    const known = ids.get(term)
    if (known !== undefined) return known
    occurrences.push(0)
    uses.push(new Map())
    ids.set(term, ids.size)
    return ids.size - 1
  }
  const useOf = (term: number, place: number): MutableUse => {
    const known = uses[term]!.get(place)
    if (known) return known
    const use: MutableUse = { wordings: [], isTold: false, isNear: false }
    uses[term]!.set(place, use)
    return use
  }

  const read = list.map(({ candidate, wordings, told, answer, context }, place) => {
    const asking = wordings.filter((terms) => terms.length > 0)
    const variants = asking.map((terms, i) => {
      const places = terms.map(({ units, emphasis }) => ({ ids: units.map(numberOf), emphasis }))
      const distinct = new Set(places.flatMap((one) => one.ids))
      for (const term of distinct) {
        occurrences[term]!++
        useOf(term, place).wordings.push(i)
      }
      return { places, terms: [...distinct] }
    })
    const toldTerms = new Set(Array.from(told, numberOf))
    for (const term of toldTerms) {
      occurrences[term]!++
      useOf(term, place).isTold = true
    }
    for (const term of context) useOf(numberOf(term), place).isNear = true
    return {
      candidate,
      place,
      variants,
      attributed: asking.filter((terms) => terms.some(({ units }) => isAttribute(units[0]))).length,
      told: toldTerms,
      answer: new Set(Array.from(answer, numberOf)),
    }
  })

  const postings = uses.map((of) =>
    [...of.keys()].filter((place) => of.get(place)!.isTold || of.get(place)!.wordings.length > 0),
  )
  const scale = Math.log(1 + read.length)
  const weights = postings.map(({ length }) => Math.log(1 + read.length / (1 + length)) / scale)
  const candidates = read.map(({ variants, ...rest }): IndexedCandidate => {
    const wordings = variants.map(({ terms, places }, place) => {
      return { place, terms, weight: weightOf(places, weights) }
    })
    return { ...rest, wordings }
  })
  return {
    candidates,
    termId: (term) => ids.get(term),
    idf: (term) => weights[term]!,
    occurrences: (term) => occurrences[term]!,
    postings: (term) => postings[term]!,
    uses: (term) => uses[term]!,
  }
}

/** A word or phrase of a wording: the terms that it may mean. */
interface Place {
  readonly ids: readonly number[]
  readonly emphasis: number
}

/** Returns the weight of a wording. A repeated term counts once, as in a question. */
function weightOf(places: readonly Place[], weights: readonly number[]): number {
  const distinct = new Map<number, Place>()
  for (const one of places) distinct.set(one.ids[0]!, one)
  let weight = 0
  for (const { ids, emphasis } of distinct.values())
    weight += emphasis * ids.reduce((least, id) => Math.min(least, weights[id]!), 1)
  return weight
}

interface MutableUse extends TermUse {
  readonly wordings: number[]
  isTold: boolean
  isNear: boolean
}

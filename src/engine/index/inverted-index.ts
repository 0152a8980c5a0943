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

/** Builds the index in two passes: first the uses of each term, then the weights that follow from them. */
export function buildTermIndex(list: readonly CandidateTerms[]): TermIndex {
  const ids = new Map<string, number>()
  const uses: Map<number, MutableUse>[] = []
  const idOf = (unit: string): number => {
    const id = ids.get(unit) ?? ids.size
    if (id === uses.length) uses.push(new Map())
    ids.set(unit, id)
    return id
  }
  const useOf = (unit: string, place: number): MutableUse => {
    const places = uses[idOf(unit)]!
    const use = places.get(place) ?? { wordings: [], isTold: false, isNear: false }
    places.set(place, use)
    return use
  }
  for (const [place, { wordings, told, answer, context }] of list.entries()) {
    for (const [i, terms] of wordings.entries())
      for (const unit of new Set(terms.flatMap(({ units }) => units))) useOf(unit, place).wordings.push(i)
    for (const unit of told) useOf(unit, place).isTold = true
    for (const unit of context) useOf(unit, place).isNear = true
    for (const unit of answer) idOf(unit)
  }

  const tellers = uses.map((places) => [...places].filter(([, use]) => use.isTold || use.wordings.length > 0))
  const occurrences = tellers.map((found) =>
    found.reduce((sum, [, { wordings, isTold }]) => sum + wordings.length + Number(isTold), 0),
  )
  const postings = tellers.map((found) => found.map(([place]) => place))
  const scale = Math.log(1 + list.length)
  const weights = postings.map(({ length }) => Math.log(1 + list.length / (1 + length)) / scale)
  const setOf = (units: Iterable<string>) => new Set(Array.from(units, idOf))
  const candidates = list.map(
    ({ candidate, wordings, told, answer }, place): IndexedCandidate => ({
      candidate,
      place,
      wordings: wordings.map((terms, i) => ({
        place: i,
        terms: [...setOf(terms.flatMap(({ units }) => units))],
        weight: weightOf(terms, (unit) => weights[idOf(unit)]!),
      })),
      attributed: wordings.filter((terms) => terms.some(({ units }) => isAttribute(units[0]))).length,
      told: setOf(told),
      answer: setOf(answer),
    }),
  )
  return {
    candidates,
    termId: (term) => ids.get(term),
    idf: (term) => weights[term]!,
    occurrences: (term) => occurrences[term]!,
    postings: (term) => postings[term]!,
    uses: (term) => uses[term]!,
  }
}

/** Returns the weight of a wording. A repeated term counts once, as in a question. */
function weightOf(terms: readonly AnalyzedTerm[], idf: (unit: string) => number): number {
  const distinct = new Map(terms.map((term) => [term.units[0], term]))
  const weightIn = ({ units, emphasis }: AnalyzedTerm) => emphasis * Math.min(...units.map(idf))
  return [...distinct.values()].reduce((sum, term) => sum + weightIn(term), 0)
}

interface MutableUse extends TermUse {
  readonly wordings: number[]
  isTold: boolean
  isNear: boolean
}

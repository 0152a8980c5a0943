import { CREDIT_SCALE, type FactIndex } from '../index/inverted-index.ts'
import type { Query, Slot } from '../query.ts'
import { type Part, partsOf } from './clause-subsets.ts'
import { evidenceFactor, numberFactor, ownerFactor, ownership, typeFactor } from './factors.ts'
import type { Hit } from './ranked.ts'
import { createShortlist, SHORTLIST } from './shortlist.ts'
import { sortShort } from './sort-short.ts'
import { distinct, softened, type Term, weigh } from './terms.ts'
import { togetherWith } from './together.ts'

/** Weight of a word that the knowledge does not know: as heavy as its rarest. */
const UNKNOWN_WEIGHT = 1
/** A part must weigh at least this much to stand for the whole: two words of some rarity. */
const MIN_PART_WEIGHT = 1.2
/** How much the wording moves a score, the likeness that leaves it as it is, and how many hits are compared. */
const WORDING_SHARE = 0.12
const USUAL_LIKENESS = 0.6
const MAX_REWORDED = 8
/** What each entry besides its own takes from a fact's place. */
const BROADER = 0.001
/** Of the facts looked at the first few are scored in full, the others where they can come near the best. */
const ALWAYS_SCORED = 3
const NEAR_BEST = 0.7
const LEAST_SCORE = 0.35
/** Longer lists of facts are searched for the few at hand, shorter ones walked through. */
const LONG_POSTING = 500
/** Share of the score that coverage alone earns; the rest asks that the fact is asked for in such words. */
const COVERAGE_SHARE = 0.6
/** A fact with its best score so far, and the part of the question that gave it. */
interface Scored {
  readonly fact: number
  /** Its row in the table of credits. */
  readonly row: number
  score: number
  coverage: number
  part: Part
  /** How nearly the question is worded like one of its own, and its score with that. */
  likeness: number
  order: number
}

/** Working memory of one index, reused from question to question. */
export interface Retriever {
  /** Ranks candidates for a query, best first. */
  retrieve(query: Query, limit: number): Hit[]
}

export const createRetriever = (index: FactIndex): Retriever => {
  const { weights, variantStart, unitStart, variantUnits, variantWeight } = index
  const shortlist = createShortlist(index)
  const unitTerm = new Int16Array(index.unitCount).fill(-1)
  const unitFit = new Float32Array(index.unitCount)

  const lookUp = (slot: Slot, place: number): Term => {
    const units: { id: number; fit: number }[] = []
    let weight = 0
    let postings = 0
    for (const { unit, fit } of slot.units) {
      const id = index.unitId(unit)
      if (id === undefined) continue
      units.push({ id, fit })
      weight = Math.max(weight, weights[id]!)
      postings += index.postingStart[id + 1]! - index.postingStart[id]!
    }
    return {
      slot,
      units,
      place,
      postings,
      weight: slot.emphasis * (units.length > 0 ? weight : slot.kind === 'focus' ? 0 : UNKNOWN_WEIGHT),
    }
  }

  /** Credit of each term in each fact of the shortlist: a row a fact. */
  let table = new Float32Array(0)
  /** Row of each fact in it, -1 for none. */
  const rowOf = new Int16Array(index.candidates.length).fill(-1)
  /** Credit of each of a part's terms in the fact that is being scored. */
  let credits = new Float32Array(0)
  /** Fit of each term in the way of asking that is being scored. */
  let fits = new Float32Array(0)

  const fillTable = (facts: readonly number[], terms: readonly Term[]): void => {
    const width = terms.length
    if (table.length < facts.length * width) table = new Float32Array(SHORTLIST * (width + 8))
    table.fill(0, 0, facts.length * width)
    for (let f = 0; f < facts.length; f++) rowOf[facts[f]!] = f
    for (let t = 0; t < width; t++)
      for (const { id, fit } of terms[t]!.units) {
        const [start, end] = [index.postingStart[id]!, index.postingStart[id + 1]!]
        if (end - start > LONG_POSTING)
          for (let f = 0; f < facts.length; f++) putCredit(f * width + t, fit * index.credit(id, facts[f]!))
        else
          for (let p = start; p < end; p++) {
            const row = rowOf[index.postingFacts[p]!]!
            if (row >= 0) putCredit(row * width + t, (fit * index.postingCredits[p]!) / CREDIT_SCALE)
          }
      }
    for (let f = 0; f < facts.length; f++) rowOf[facts[f]!] = -1
  }
  const putCredit = (at: number, credit: number): void => {
    if (credit > table[at]!) table[at] = credit
  }

  /** Takes the credits of a fact from its row; the share of the part's weight that it has anything of. */
  const lookUpCredits = (row: number, terms: readonly Term[], total: number): number => {
    let reachable = 0
    for (let t = 0; t < terms.length; t++) {
      const term = terms[t]!
      const credit = table[row + term.place]!
      credits[t] = credit
      if (credit > 0) reachable += term.weight
    }
    return reachable / total
  }

  /**
   * Scores one fact against one part of the question by the way of asking that fits best.
   *
   * @param reachable share of the part's weight that the fact has anything of: no way of asking covers more
   */
  const scoreFact = (fact: number, terms: readonly Term[], total: number, reachable: number) => {
    let best = 0
    let bestCoverage = 0
    for (let v = variantStart[fact]!; v < variantStart[fact + 1]!; v++) {
      let matched = 0
      const [start, end] = [unitStart[v]!, unitStart[v + 1]!]
      for (let k = start; k < end; k++) {
        const unit = variantUnits[k]!
        if (unitTerm[unit]! >= 0) matched += weights[unit]! * unitFit[unit]!
      }
      if (matched === 0) continue
      const share = COVERAGE_SHARE + (1 - COVERAGE_SHARE) * (matched / variantWeight[v]!)
      if (reachable * share <= best) continue
      fits.fill(0, 0, terms.length)
      for (let k = start; k < end; k++) {
        const unit = variantUnits[k]!
        const t = unitTerm[unit]!
        if (t >= 0 && unitFit[unit]! > fits[t]!) fits[t] = unitFit[unit]!
      }
      let covered = 0
      for (let t = 0; t < terms.length; t++) covered += terms[t]!.weight * Math.max(fits[t]!, credits[t]!)
      const coverage = covered / total
      const score = coverage * share
      if (score > best) {
        best = score
        bestCoverage = coverage
      }
    }
    return { score: best, coverage: bestCoverage }
  }

  /** The best, those that lie close together in the order of how nearly the question is worded like theirs. */
  const byWording = (scored: Scored[], query: Query, limit: number): Hit[] => {
    const ranked = sortShort(scored, ({ score }) => score).slice(0, Math.max(limit, MAX_REWORDED))
    const reach = (ranked[0]?.score ?? 0) * (1 - WORDING_SHARE)
    const likenessTo = index.wording.likenessOf(query.folds)
    for (const [place, one] of ranked.entries()) {
      const compared = place < MAX_REWORDED && one.score >= reach
      one.likeness = compared ? likenessTo(one.fact) : 0
      const share = compared ? one.likeness - USUAL_LIKENESS : -1 / 2
      // Of two that fit alike, the one that speaks of less is meant.
      const broad = BROADER * index.candidates[one.fact]!.about.length
      one.order = one.score * (1 + WORDING_SHARE * share) - broad
    }
    return sortShort(ranked, ({ order }) => order)
      .slice(0, limit)
      .map(toHit)
  }

  const toHit = ({ fact, row, coverage, part, likeness, order }: Scored): Hit => ({
    candidate: index.candidates[fact]!,
    score: Math.min(1, order),
    coverage,
    leavesOut: part.leavesOut,
    likeness,
    part,
    credits: part.terms.map(({ place }) => table[row + place]!),
    together: (unit) => togetherWith(index, unit, fact, part.terms),
  })

  return {
    retrieve(query, limit) {
      const terms = distinct(softened(query), query.askingClauses).map(lookUp)
      const facts = shortlist(terms)
      if (credits.length < terms.length) {
        credits = new Float32Array(terms.length * 2)
        fits = new Float32Array(terms.length * 2)
      }
      fillTable(facts, terms)
      const whole = weigh(terms)
      const owns = ownership(query)
      const scored: Scored[] = []
      /** By row. */
      const known: (Scored | undefined)[] = new Array(facts.length)
      let best = 0
      for (const part of partsOf(query, terms)) {
        const total = weigh(part.terms)
        if (total === 0 || (part.dropped > 0 && total < MIN_PART_WEIGHT)) continue
        const keep = 1 - part.dropped / whole
        for (const [t, term] of part.terms.entries())
          for (const { id, fit } of term.units) {
            unitTerm[id] = t
            unitFit[id] = fit
          }
        for (let f = 0; f < facts.length; f++) {
          const fact = facts[f]!
          // What cannot come near the best is not looked at closely; the first few always are.
          const floor = scored.length < ALWAYS_SCORED ? 0 : Math.max(LEAST_SCORE, best * NEAR_BEST) / keep
          const row = f * terms.length
          const reachable = lookUpCredits(row, part.terms, total)
          if (reachable < floor) continue
          const { score, coverage } = scoreFact(fact, part.terms, total, reachable)
          const candidate = index.candidates[fact]!
          const factor =
            typeFactor(candidate, part.terms, credits) *
            numberFactor(part.terms, credits) *
            evidenceFactor(part.terms, credits) *
            ownerFactor(candidate, owns)
          const final = Math.min(1, score * factor * keep)
          const before = known[f]
          if (final <= (before?.score ?? 0)) continue
          if (before) {
            before.score = final
            before.coverage = coverage
            before.part = part
          } else {
            const one = { fact, row, score: final, coverage, part, likeness: 0, order: 0 }
            known[f] = one
            scored.push(one)
          }
          best = Math.max(best, final)
        }
        for (const term of part.terms) for (const { id } of term.units) unitTerm[id] = -1
      }
      return byWording(scored, query, limit)
    },
  }
}

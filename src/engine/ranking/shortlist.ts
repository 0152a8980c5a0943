import type { FactIndex } from '../index/inverted-index.ts'
import { sortShort } from './sort-short.ts'
import type { Term } from './terms.ts'

/** Facts that are looked at for one question. */
export const SHORTLIST = 64
/** Postings walked for one question; commoner units then only help to rank what rarer ones found. */
const POSTING_BUDGET = 12_000

/**
 * Walks the rarest terms first.
 *
 * @returns the facts that account for most of the terms, best first, at most `SHORTLIST`
 */
export const createShortlist = (index: FactIndex): ((terms: readonly Term[]) => number[]) => {
  const scores = new Float32Array(index.candidates.length)
  const slotBest = new Float32Array(index.candidates.length)
  /** Facts that the terms so far have, and those that the term at hand has. */
  const touched = new Uint32Array(index.candidates.length)
  const here = new Uint32Array(index.candidates.length)

  /** The first of the facts touched by score, then by number: sorting them all would cost more than all the rest. */
  const bestOf = (touchedCount: number): number[] => {
    const best: number[] = []
    for (let t = 0; t < touchedCount; t++) {
      const fact = touched[t]!
      const score = scores[fact]!
      let place = best.length
      if (place < SHORTLIST) best.push(fact)
      else if (isBefore(best[place - 1]!, fact, score)) continue
      else place--
      for (; place > 0 && !isBefore(best[place - 1]!, fact, score); place--) best[place] = best[place - 1]!
      best[place] = fact
    }
    return best
  }
  const isBefore = (other: number, fact: number, score: number): boolean =>
    scores[other]! > score || (scores[other] === score && other < fact)

  return (terms) => {
    const ordered = sortShort([...terms], ({ postings }) => -postings)
    let touchedCount = 0
    let budget = POSTING_BUDGET
    for (const term of ordered) {
      if (term.postings > budget && touchedCount > 0) break
      budget -= term.postings
      let hereCount = 0
      for (const { id, fit } of term.units)
        for (let p = index.postingStart[id]!; p < index.postingStart[id + 1]!; p++) {
          const fact = index.postingFacts[p]!
          const credit = fit * index.postingCredits[p]!
          if (slotBest[fact] === 0) here[hereCount++] = fact
          if (credit > slotBest[fact]!) slotBest[fact] = credit
        }
      for (let h = 0; h < hereCount; h++) {
        const fact = here[h]!
        if (scores[fact] === 0) touched[touchedCount++] = fact
        scores[fact]! += term.weight * slotBest[fact]!
        slotBest[fact] = 0
      }
    }
    const best = bestOf(touchedCount)
    for (let t = 0; t < touchedCount; t++) scores[touched[t]!] = 0
    return best
  }
}

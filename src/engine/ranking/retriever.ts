/** Picks the candidates worth measuring: those that share the most weight of terms with the question. */
import type { IndexedCandidate, TermIndex } from '../index/inverted-index.ts'
import type { ResolvedQuery } from './query-terms.ts'

/** Candidates measured for a question. More are no better, and cost time. */
export const SHORTLIST = 20
/** Postings walked through for a question: what common terms add could not make a winner any more. */
const POSTING_BUDGET = 20_000
/** Score of a candidate that shares nothing. */
const NOT_FOUND = -1

/**
 * Returns the shortlist, the best first; of equals the first in the index.
 *
 * @param isWanted leaves others aside
 */
export function retrieve(
  { terms }: ResolvedQuery,
  index: TermIndex,
  isWanted?: (document: IndexedCandidate) => boolean,
): IndexedCandidate[] {
  const lookUps = terms.flatMap(({ readings, weight }) =>
    readings.map(({ id, fit }) => ({ postings: index.postings(id), credit: weight * fit })),
  )
  const scores = new Float64Array(index.candidates.length).fill(NOT_FOUND)
  const found: number[] = []
  let budget = POSTING_BUDGET
  for (const { postings, credit } of lookUps.sort((a, b) => a.postings.length - b.postings.length)) {
    if (postings.length > budget && found.length > 0) break
    budget -= postings.length
    for (const place of postings) {
      if (isWanted !== undefined && !isWanted(index.candidates[place]!)) continue
      const score = scores[place]!
      if (score === NOT_FOUND) found.push(place)
      scores[place] = score === NOT_FOUND ? credit : score + credit
    }
  }
  return firstOf(found, (a, b) => scores[b]! - scores[a]! || a - b).map((place) => index.candidates[place]!)
}

/** The shortlist of places in order: each is put in its place among the best so far, instead of sorting all. */
function firstOf(places: readonly number[], compare: (a: number, b: number) => number): number[] {
  const best: number[] = []
  for (const place of places) {
    if (best.length === SHORTLIST && compare(place, best[SHORTLIST - 1]!) > 0) continue
    let at = best.length
    while (at > 0 && compare(place, best[at - 1]!) < 0) at--
    best.splice(at, 0, place)
    if (best.length > SHORTLIST) best.pop()
  }
  return best
}

/** Selects candidates for scoring: those whose shared terms have the highest total weight. */
import type { IndexedCandidate, TermIndex } from '../index/inverted-index.ts'
import type { ResolvedQuery } from './query-terms.ts'

/**
 * Maximum number of candidates scored per question. More cost time. Computed lists of documents share all their terms: with
 * 20, the list of all documents was left out.
 */
const SHORTLIST = 40
/** Score of a candidate without a shared term. */
const NOT_FOUND = -1

/**
 * Returns the shortlist, best first. Ties keep the order of the index.
 *
 * @param isWanted filter; default: all candidates
 */
export function retrieve(
  { terms }: ResolvedQuery,
  index: TermIndex,
  isWanted?: (document: IndexedCandidate) => boolean,
): IndexedCandidate[] {
  const scores = new Float64Array(index.candidates.length).fill(NOT_FOUND)
  const found: number[] = []
  for (const { readings, weight } of terms)
    for (const { id, fit } of readings)
      for (const place of index.postings(id)) {
        if (isWanted !== undefined && !isWanted(index.candidates[place]!)) continue
        if (scores[place] === NOT_FOUND) {
          found.push(place)
          scores[place] = 0
        }
        scores[place]! += weight * fit
      }
  return firstOf(found, (a, b) => scores[b]! - scores[a]! || a - b).map((place) => index.candidates[place]!)
}

/** Returns the best `SHORTLIST` positions in order. Inserting each into the best so far is faster than sorting all. */
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

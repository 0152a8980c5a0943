/** Picks the candidates worth measuring: those that share the most weight of terms with the question. */
import type { IndexedCandidate, TermIndex } from '../index/inverted-index.ts'
import type { ResolvedQuery } from './query-terms.ts'

/** Candidates measured for a question. More are no better, and cost time. */
export const SHORTLIST = 20
/** Postings walked through for a question: what common terms add could not make a winner any more. */
const POSTING_BUDGET = 20_000

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
  const scores = new Map<number, number>()
  let budget = POSTING_BUDGET
  for (const { postings, credit } of lookUps.sort((a, b) => a.postings.length - b.postings.length)) {
    if (postings.length > budget && scores.size > 0) break
    budget -= postings.length
    for (const place of postings)
      if (isWanted === undefined || isWanted(index.candidates[place]!))
        scores.set(place, (scores.get(place) ?? 0) + credit)
  }
  return [...scores]
    .sort(([a, scoreOfA], [b, scoreOfB]) => scoreOfB - scoreOfA || a - b)
    .slice(0, SHORTLIST)
    .map(([place]) => index.candidates[place]!)
}

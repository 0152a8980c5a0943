/** Finds what an answer says and its quote does not prove. */
import type { Lang } from '../../text/language-detection.ts'
import { plainSpace } from '../article.ts'
import type { Claim, Evidence, FaultKind } from './evidence.ts'
import { unprovenNames } from './names.ts'
import { unprovenNumbers } from './numbers.ts'
import { turnedRound } from './polarity.ts'

/**
 * Returns the numbers, dates, names and denials of a text that its evidence does not have; none for a text that is proven.
 *
 * @param vietnamese the same answer in Vietnamese, for an English one
 */
export function unprovenClaims(
  answer: string,
  lang: Lang,
  evidence: Evidence,
  vietnamese?: string,
): readonly Claim<FaultKind>[] {
  const text = plainSpace(answer)
  return [
    ...unprovenNumbers(text, lang, evidence),
    ...unprovenNames(text, lang, evidence),
    ...turnedRound(text, lang, evidence, vietnamese),
  ]
}

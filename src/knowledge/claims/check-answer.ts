/** Finds statements of an answer that its quotes do not prove. */
import type { Lang } from '../../text/language-detection.ts'
import { plainSpace } from '../article.ts'
import type { Claim, Evidence } from './evidence.ts'
import { unprovenNames } from './names.ts'
import { unprovenNumbers } from './numbers.ts'
import { turnedRound } from './polarity.ts'
import { otherTitles } from './titles.ts'

/**
 * Returns the numbers, dates, names, titles and denials of a text that its evidence does not contain; empty if the text is
 * proven.
 *
 * @param vietnamese the Vietnamese version of an English answer
 */
export function unprovenClaims(
  answer: string,
  lang: Lang,
  evidence: Evidence,
  vietnamese?: string,
): readonly Claim[] {
  const text = plainSpace(answer)
  return [
    ...unprovenNumbers(text, lang, evidence),
    ...unprovenNames(text, lang, evidence),
    ...otherTitles(text, lang, evidence),
    ...turnedRound(text, lang, evidence, vietnamese),
  ]
}

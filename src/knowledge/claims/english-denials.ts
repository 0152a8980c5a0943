/** Checks the denials of English texts against their Vietnamese versions. */
import type { Claim } from './evidence.ts'
import { isNegation, NEGATIONS, wordsOf } from './negations.ts'
import { keysOf, textOf } from './terms.ts'

/** Vietnamese words that an English denial may translate: "without" for "thiếu", "not right" for "sai". */
const DENYING_IN_ENGLISH = new Set(keysOf('cấm thiếu tránh trừ nếu sai trái'))
/** English words that may translate a denial: "without" for "không có", "incorrectly" for "không đúng". */
const ENGLISH_DENYING =
  /\b(?:without|non|part-time|fail(?:s|ed)?|yet|un\w+|\w+less|refus\w+|lack\w*|miss\w*|avoid\w*|prevent\w*|stop\w*|prohibit\w*|forbid\w*|bann\w+|wrong\w*|in(?:correct|accura|suffici|adequa|complet|elig|valid)\w*|im(?:proper|possib)\w*|(?:illeg|irreg)\w+|less|out of|only|any)\b/i

/** Finds a denial of a Vietnamese text that its English version does not have. */
export function lostInEnglish(english: string, vietnamese: string): Claim[] {
  if (isDeniedInEnglish(english) || ENGLISH_DENYING.test(english)) return []
  const words = wordsOf(vietnamese)
  const denial = words.findIndex((_, i) => isNegation(words, i))
  if (denial < 0) return []
  return [{ kind: 'polarity', said: english, proven: textOf(words, denial, denial + 3) }]
}

/** Returns a denial that only one of an English text and its Vietnamese version has. */
export function deniedOtherwise(english: string, vietnamese: string): Claim[] {
  const words = wordsOf(vietnamese)
  const isDenied = words.some(({ key }) => NEGATIONS.vi.has(key) || DENYING_IN_ENGLISH.has(key))
  if (isDeniedInEnglish(english) && !isDenied) return [{ kind: 'polarity', said: english }]
  return lostInEnglish(english, vietnamese)
}

function isDeniedInEnglish(text: string): boolean {
  const words = wordsOf(text, 'en')
  return words.some((_, i) => isNegation(words, i, 'en'))
}

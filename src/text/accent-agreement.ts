import { functionFolds, functionKeys } from './function-words.ts'
import { withoutTone } from './normalize.ts'
import { surnameKeys, vietnameseFunctionWords } from './stop-words.ts'
import type { Token } from './tokenizer.ts'
import type { Written } from './written-words.ts'

/** How far a word as typed agrees with a word as written, marks considered; both fold alike. */
export const accentAgreement = (
  typed: Token,
  written: Written,
  known: (key: string) => boolean,
  isFirst = false,
): number => {
  if (!typed.marked || typed.key === written.key) return 1
  // A function word among marked ones is that word: "anh" is no "ảnh". They are Vietnamese: "an" may be "án".
  if (!typed.accented) return vietnameseFunctionWords.has(typed.text) ? OTHER_WORD : WRONG_TONE
  // Marks that make another known word ("thủ" for "thứ") speak against it; a slip of the tone hardly does.
  // A surname comes first: "nguyễn văn" is no "nguyên văn", but "quyết đinh" is "quyết định".
  if (functionKeys.has(typed.key) || (isFirst && surnameKeys.has(typed.key))) return OTHER_WORD
  const sameLetters = withoutTone(typed.key) === withoutTone(written.key)
  if (known(typed.key)) return sameLetters ? OTHER_TONE : OTHER_WORD
  return sameLetters ? WRONG_TONE : WRONG_MARK
}

/** Among marked words "co" without any is "có" rather than "cờ". */
export const isLikelyFunctional = ({ marked, accented, fold }: Token, agreement: number): boolean =>
  marked && !accented && agreement < 1 && functionFolds.has(fold)

/** Agreement of a word typed with the marks of another known word, with its tone only, with those of no word. */
const OTHER_WORD = 0.3
const OTHER_TONE = 0.5
const WRONG_TONE = 0.95
const WRONG_MARK = 0.85

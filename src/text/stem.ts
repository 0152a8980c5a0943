/** How a word is compared: marks apart from letters, an English word by its stem. */
import { stemmer } from 'stemmer'
import { accentKey, fold } from './normalize.ts'
import { isSyllable } from './syllable.ts'

/** Plain letters that are no Vietnamese syllable, long enough to have an ending. */
function isForeign(word: string, syllable: boolean): boolean {
  return !syllable && /^[a-z]{4,}$/.test(word)
}

/** The final vowel written i or y: "lý" is "lí", "kỷ" is "kỉ", "ty" is "ti". */
function iForY(word: string): string {
  return word.replace(/^([hklmstv]|qu)y(?=[1-5]?$)/, '$1i')
}

/**
 * Strips endings of number and tense. Nouns in -ent, -ion, -or and their like keep their own ending, or "president"
 * would meet "preside", "director" "directive", and the reporter the report.
 */
function stemOf(word: string): string {
  const singular = word.replace(/(ent|ion|ive|or|al|ship|ity|ure|reporter)s$/, '$1')
  return /(ent|ion|ive|or|al|ship|ity|ure|reporter)$/.test(singular) ? singular : stemmer(word)
}

/** A word as words are compared; see `Token` for each. */
export interface SpelledWord {
  readonly text: string
  readonly fold: string
  readonly plain: string
  readonly syllable: boolean
  readonly key: string
  readonly accented: boolean
}

/** Works out how a word is compared, an English one by its stem. */
export function spellWord(word: string): SpelledWord {
  const text = word.normalize('NFC').toLowerCase()
  const folds = fold(text)
  const plain = folds.replace("'", '')
  const syllable = isSyllable(folds)
  const stem = isForeign(text, syllable) ? stemOf(text) : undefined
  return {
    text,
    fold: stem ?? iForY(plain),
    plain,
    syllable,
    key: stem ?? iForY(accentKey(text)),
    accented: folds !== text,
  }
}

/** Computes the comparison keys of a word: letters and diacritics separately, and the stem of an English word. */
import { stemmer } from 'stemmer'
import { accentKey, fold } from './normalize.ts'
import { isSyllable } from './syllable.ts'

/** True for plain letters that are not a Vietnamese syllable and long enough to have an ending. */
function isForeign(word: string, syllable: boolean): boolean {
  return !syllable && /^[a-z]{4,}$/.test(word)
}

/** Replaces a final y by i, because both spellings are common: "lý" → "lí", "kỷ" → "kỉ", "ty" → "ti". */
function iForY(word: string): string {
  return word.replace(/^([hklmstv]|qu)y(?=[1-5]?$)/, '$1i')
}

/**
 * Strips endings of number and tense. Nouns in -ent, -ion, -or and similar keep their ending. Otherwise "president"
 * would match "preside", "director" "directive", and "reporter" "report".
 */
function stemOf(word: string): string {
  const singular = word.replace(/(ent|ion|ive|or|al|ship|ity|ure|ence|ance|grapher|reporter)s$/, '$1')
  return /(ent|ion|ive|or|al|ship|ity|ure|ence|ance|grapher|reporter)$/.test(singular)
    ? singular
    : stemmer(word)
}

/** Returns the stem, with a hyphen where a Vietnamese syllable has the same letters: "changes" is not "chẳng". */
function markedStem(word: string): string {
  const stem = stemOf(word)
  return isSyllable(stem) ? `${stem}-` : stem
}

/** Comparison keys of a word. */
export interface SpelledWord {
  /** Lower case, NFC. */
  readonly text: string
  /** Without diacritics; an English word is also stemmed ("chaired" → "chair"). */
  readonly fold: string
  /** Without diacritics, never stemmed. */
  readonly plain: string
  /** True if it may be a Vietnamese syllable, see `isSyllable`. */
  readonly syllable: boolean
  /** The syllable with its diacritics in canonical form, see `accentKey`. */
  readonly key: string
  /** True if it was typed with a diacritic. */
  readonly accented: boolean
}

/** Computes the comparison keys of a word. */
export function spellWord(word: string): SpelledWord {
  const text = word.normalize('NFC').toLowerCase()
  const folds = fold(text)
  const plain = folds.replace("'", '')
  const syllable = isSyllable(folds)
  const stem = isForeign(text, syllable) ? markedStem(text) : undefined
  return {
    text,
    fold: stem ?? iForY(plain),
    plain,
    syllable,
    key: stem ?? iForY(accentKey(text)),
    accented: folds !== text,
  }
}

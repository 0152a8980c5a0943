import type { PhraseBook } from './phrase-matcher.ts'
import { POINTING_BACK } from './pronouns.ts'
import { SYNONYMS } from './synonyms.ts'

/**
 * Adds the classes of synonyms: `~class` for words, `?class` for question words, `^class` for pronouns, `-class` for
 * talk; phrases of class `=` mean each itself.
 */
export const addSynonyms = (book: PhraseBook): void => {
  for (const line of `${SYNONYMS.trim()}\n${POINTING_BACK.trim()}`.split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    const unit = /^[?^-]/.test(name) ? name : `~${name}`
    for (const phrase of line.slice(colon + 1).split(','))
      book.add(name === '=' ? `=${phrase.trim()}` : unit, phrase)
  }
}

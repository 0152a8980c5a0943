/**
 * Phrases of general language with their units: `~class` for words, `?class` for question words, `^class` for pronouns,
 * `-class` for asides. Each phrase of class `=` is a unit of its own.
 */
import { readWordLists } from './word-lists.ts'

const FILES = ['question-words', 'synonyms', 'asides', 'set-phrases', 'pronouns']

/** Phrases in the order for a phrase book, which gives the first unit of a phrase precedence. */
export const synonymPhrases: readonly (readonly [unit: string, phrase: string])[] = FILES.flatMap((file) =>
  [...readWordLists(file)].flatMap(([name, phrases]) => {
    const unit = /^[?^-]/.test(name) ? name : `~${name}`
    return phrases.map((phrase) => [name === '=' ? `=${phrase}` : unit, phrase] as const)
  }),
)

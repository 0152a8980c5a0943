/**
 * Phrases of general language with the units that they stand for: `~class` for words, `?class` for question words,
 * `^class` for pronouns, `-class` for asides; phrases of class `=` mean each itself.
 */
import { readWordLists } from './word-lists.ts'

const FILES = ['question-words', 'synonyms', 'asides', 'set-phrases', 'pronouns']

/** In the order in which a phrase book takes them: of a phrase's units, the first counts most. */
export const synonymPhrases: readonly (readonly [unit: string, phrase: string])[] = FILES.flatMap((file) =>
  [...readWordLists(file)].flatMap(([name, phrases]) => {
    const unit = /^[?^-]/.test(name) ? name : `~${name}`
    return phrases.map((phrase) => [name === '=' ? `=${phrase}` : unit, phrase] as const)
  }),
)

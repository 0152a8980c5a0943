import type { PhraseBook } from './phrase-matcher.ts'
import { readWordLists } from './word-lists.ts'

/** Files of classes, in the order in which their phrases are added. */
const FILES = ['question-words', 'synonyms', 'asides', 'set-phrases', 'pronouns']

/** All phrases with the units that they stand for, in the order in which they are added. */
const PHRASES = FILES.flatMap((file) =>
  [...readWordLists(file)].flatMap(([name, phrases]) =>
    phrases.map((phrase) => [unitOf(name, phrase), phrase]),
  ),
) as readonly (readonly [unit: string, phrase: string])[]

/**
 * Adds the classes of synonyms: `~class` for words, `?class` for question words, `^class` for pronouns, `-class` for
 * asides; phrases of class `=` mean each itself.
 */
export function addSynonyms(book: PhraseBook): void {
  for (const [unit, phrase] of PHRASES) book.add(unit, phrase)
}

function unitOf(name: string, phrase: string): string {
  if (name === '=') return `=${phrase}`
  return /^[?^-]/.test(name) ? name : `~${name}`
}

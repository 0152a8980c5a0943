import type { Knowledge } from '../../knowledge/schema.ts'
import { createWordPairs, type WordPairs, type WordPairsData } from '../../text/bigrams.ts'
import { fold } from '../../text/normalize.ts'
import { createPhraseBook, type PhraseBook, type PhraseBookData } from '../../text/phrase-matcher.ts'
import { tokenise } from '../../text/tokenizer.ts'
import type { Lexicon } from '../understanding/extract-terms.ts'
import { createVocabulary } from '../understanding/spell-corrector.ts'
import { fullName } from './entry-names.ts'
import type { LearnedWords } from './learned-words.ts'
import { createOffices } from './offices.ts'

/** What is learnt from the texts of a knowledge file. */
export interface Learnt {
  /** Accent keys by fold. */
  readonly keys: LearnedWords['keys']
  /** Entries by form and number of the document. */
  readonly documents: ReadonlyMap<string, string>
  readonly phrases: PhraseBook
  /** All words that are known, those of the language too. */
  readonly words: ReadonlySet<string>
  readonly pairs: WordPairs
  readonly disguised: LearnedWords['disguised']
  /** Ordinals in the names of each entry. */
  readonly ordinals: ReadonlyMap<string, ReadonlySet<number>>
  /** Entry that alone has this edition in its name: 78 of "the 78th Conference"; `null` where several have. */
  readonly editions: ReadonlyMap<number, string | null>
}

/** The same without functions. */
export interface LexiconData extends Omit<Learnt, 'phrases' | 'pairs'> {
  readonly phrases: PhraseBookData
  readonly pairs: WordPairsData
}

export const dataOfLearnt = (learnt: Learnt): LexiconData => ({
  ...learnt,
  phrases: learnt.phrases.data(),
  pairs: learnt.pairs.data(),
})

export const learntFrom = (data: LexiconData): Learnt => ({
  ...data,
  phrases: createPhraseBook(isKeyIn(data.keys), data.phrases),
  pairs: createWordPairs(data.pairs),
})

/** Is it an accent key of these? */
export const isKeyIn =
  (keys: Learnt['keys']) =>
  (key: string): boolean =>
    keys.get(fold(key.replace(/[1-5]$/, '')))?.includes(key) === true

/** The entry of a document by form and plain number. */
export const documentIn =
  (documents: Learnt['documents']) =>
  (form: string, number: string): string | undefined =>
    documents.get(`${form}#${number}`)

export const lexiconOf = (knowledge: Knowledge, learnt: Learnt): Lexicon => {
  const { keys, documents, phrases, words, pairs, disguised, ordinals, editions } = learnt
  const named = knowledge.entries.flatMap((entry) => {
    const name = entry.kind === 'person' ? fullName(entry) : undefined
    return name ? [{ id: entry.id, words: tokenise(name) }] : []
  })
  const byGivenName = new Map<string, typeof named>()
  for (const person of named) {
    const given = person.words.at(-1)!.fold
    const same = byGivenName.get(given)
    if (same) same.push(person)
    else byGivenName.set(given, [person])
  }
  return {
    phrases,
    vocabulary: createVocabulary(words, pairs, phrases.pairs()),
    keysOf: (word) => keys.get(word) ?? [],
    document: documentIn(documents),
    ordinalsOf: (id) => ordinals.get(id) ?? NONE,
    edition: (value) => editions.get(value) ?? undefined,
    isDisguised: (before, word) => disguised.has(pairs.find(before, word)),
    people: named.map(({ words }) => words.map((t) => t.fold)),
    personCalled(given) {
      const called = (byGivenName.get(given.fold) ?? []).filter(
        ({ words }) => !given.accented || words.at(-1)!.key === given.key,
      )
      return called.length === 1 ? called[0]!.id : undefined
    },
    offices: createOffices(knowledge),
  }
}
const NONE: ReadonlySet<number> = new Set()

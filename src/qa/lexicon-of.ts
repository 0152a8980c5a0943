import type { Knowledge } from '../knowledge/schema.ts'
import { fold } from '../language/fold.ts'
import { createPhraseBook, type PhraseBook, type PhraseBookData } from '../language/phrases.ts'
import { type Token, tokenise } from '../language/tokenise.ts'
import { createWordPairs, type WordPairs, type WordPairsData } from '../language/word-pairs.ts'
import { functionWords } from '../language/words.ts'
import { fullName } from './names-of-entries.ts'
import { createOffices } from './offices.ts'
import type { Lexicon } from './segment.ts'
import { cutSpans, focusUnits, isConjunction, pairUnit } from './spans.ts'
import { createVocabulary } from './vocabulary.ts'

/** What is learnt from the texts of a knowledge file. */
export interface Learnt {
  /** Accent keys by the folded word. */
  readonly keys: ReadonlyMap<string, readonly string[]>
  /** Entries by form and number of the document. */
  readonly documents: ReadonlyMap<string, string>
  readonly phrases: PhraseBook
  /** All words that are known, folded. */
  readonly words: ReadonlySet<string>
  readonly pairs: WordPairs
  /** Words that, without their marks, have the letters of a function word ("cờ", "có"), each behind the word before it. */
  readonly disguised: ReadonlySet<string>
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

export const lexiconOf = (knowledge: Knowledge, learnt: Learnt): Lexicon => {
  const { keys, documents, phrases, words, pairs, disguised, ordinals, editions } = learnt
  const named = knowledge.entries.flatMap((entry) => {
    const name = entry.kind === 'person' ? fullName(entry) : undefined
    return name ? [{ id: entry.id, words: tokenise(name) }] : []
  })
  const byGivenName = new Map<string, typeof named>()
  for (const person of named) {
    const given = person.words.at(-1)!.fold
    byGivenName.set(given, [...(byGivenName.get(given) ?? []), person])
  }
  return {
    phrases,
    vocabulary: createVocabulary(words, pairs, phrases.pairs()),
    keysOf: (word) => keys.get(word) ?? [],
    document: (form, number) => documents.get(`${form}#${number}`),
    ordinalsOf: (id) => ordinals.get(id) ?? NONE,
    edition: (value) => editions.get(value) ?? undefined,
    isDisguised: (before, word) => disguised.has(`${before} ${word}`),
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

/** The units of a text of the knowledge. */
export const unitsIn = (
  tokens: readonly Token[],
  { phrases, documents }: Pick<Learnt, 'phrases' | 'documents'>,
): string[] => {
  const units: string[] = []
  const spans = cutSpans(tokens, phrases)
  for (const [s, span] of spans.entries()) {
    const pair = pairUnit(tokens, span, spans[s + 1])
    if (pair) units.push(pair)
    if (isConjunction(tokens, span.at)) continue
    if (span.kind === 'phrase') units.push(...focusUnits(tokens, spans, s))
    const token = tokens[span.at]!
    if (span.kind === 'document') {
      const document = `${span.form}#${span.number}`
      const entry = documents.get(document)
      units.push(entry === undefined ? document : `@${entry}`, `~form-${span.form}`)
    } else if (span.kind === 'phrase') units.push(...span.units.filter((u) => !/^[\^-]/.test(u)))
    else if (span.kind === 'number') units.push(`#${span.number}`)
    else if (!functionWords.has(token.text)) units.push(token.key)
  }
  return units
}

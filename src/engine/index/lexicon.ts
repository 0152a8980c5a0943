/**
 * Builds the lexicon of a knowledge folder: names of entries, words and their bigrams, documents, editions, people and
 * offices.
 */
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { createBigrams } from '../../text/bigrams.ts'
import { documentForms } from '../../text/document-types.ts'
import { offices } from '../../text/government.ts'
import { fold } from '../../text/normalize.ts'
import { numberWords, plainNumber } from '../../text/numbers.ts'
import { createPhraseBook, type PhraseBook } from '../../text/phrase-matcher.ts'
import { functionWords, lightWords, talkWords } from '../../text/stop-words.ts'
import { type Token, tokenise, tokenOf } from '../../text/tokenizer.ts'
import { readWordLists } from '../../text/word-lists.ts'
import { findOrdinals } from '../understanding/document-mentions.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { createVocabulary } from '../understanding/spell-corrector.ts'
import { type Offices, postsIn } from '../understanding/unknown-offices.ts'
import { groupBy } from './derived-facts.ts'
import { fullName, namesOfEntry, namesToSearch, soleRanks } from './entry-names.ts'

/** Maximum number of aliases of an entry that are tried inside a longer name. */
const MAX_NESTED = 6

/** Lists of phrases of general language. The first unit of a phrase has precedence. */
const PHRASE_LISTS = ['question-words', 'synonyms', 'asides', 'set-phrases', 'pronouns']
/**
 * Phrases of general language with their units: `~class` for words, `?class` for question words, `^class` for pronouns,
 * `-class` for asides. Each phrase of class `=` is a unit of its own. Tokenized once for all folders.
 */
const SYNONYMS = PHRASE_LISTS.flatMap((file) => [...readWordLists(file)]).flatMap(([name, phrases]) => {
  const unit = /^[?^-]/.test(name) ? name : `~${name}`
  return phrases.map((phrase) => [name === '=' ? `=${phrase}` : unit, tokenise(phrase)] as const)
})

/**
 * @param texts tokenized texts of all candidates
 * @param paragraphs tokenized paragraphs of the article
 */
export function createLexicon(
  knowledge: Knowledge,
  texts: readonly (readonly Token[])[],
  paragraphs: readonly (readonly Token[])[],
): Lexicon {
  const { entries } = knowledge
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const names = entries.flatMap((entry) =>
    namesToSearch(entry).map((name) => ({ id: entry.id, tokens: tokenise(name) })),
  )
  const written = [...names.map(({ tokens }) => tokens), ...texts, ...paragraphs]
  const tokens = [...new Map(written.flat().map((token) => [token.text, token])).values()]
  const content = tokens.filter(({ text }) => !functionWords.has(text))
  const accentKeys = new Set(content.map(({ key }) => key))
  const spellings = groupBy(content, ({ fold }) => fold)
  const keys = new Map([...spellings].map(([fold, same]) => [fold, [...new Set(same.map(({ key }) => key))]]))
  const phrases = createPhraseBook((key) => accentKeys.has(key))
  addPhrases(knowledge, phrases)
  const words = new Set([
    // Without diacritics also unstemmed, because typos are corrected before stemming.
    ...tokens.flatMap(({ fold, text, accented }) => (accented ? fold : [fold, text])),
    ...phrases.all.flat().map(({ fold }) => fold),
    ...[...functionWords, ...lightWords, ...talkWords, ...numberWords].map((word) => tokenOf(word).fold),
  ])
  const documents = new Map<string, string>(
    entries.flatMap((e) =>
      e.kind === 'directive' && e.number !== undefined ? [[`${e.form}#${plainNumber(e.number)}`, e.id]] : [],
    ),
  )
  const ordinals = names.flatMap(({ id, tokens }) => findOrdinals(tokens).map(({ value }) => ({ id, value })))
  const people = entries.flatMap((entry) => {
    const name = entry.kind === 'person' ? fullName(entry) : undefined
    return name ? [{ id: entry.id, words: tokenise(name) }] : []
  })
  return {
    phrases,
    vocabulary: createVocabulary(words, createBigrams(written), createBigrams(phrases.all)),
    keysOf: (word) => keys.get(word) ?? [],
    isNamed: finderIn(names.map(({ tokens }) => tokens)),
    isInArticle: finderIn(paragraphs),
    posts: paragraphs.flatMap(postsIn),
    document: (form, number) => documents.get(`${form}#${number}`),
    ordinalsOf: (id) => new Set(ordinals.filter((one) => one.id === id).map(({ value }) => value)),
    issuerOf(id) {
      const entry = byId.get(id)
      return entry?.kind === 'directive' ? entry.issuer : undefined
    },
    people: people.map(({ words }) => words.map((t) => t.fold)),
    personCalled({ fold, key, accented }) {
      const called = people.filter(({ words }) => {
        const given = words.at(-1)!
        return given.fold === fold && (!accented || given.key === key)
      })
      return called.length === 1 ? called[0]!.id : undefined
    },
    offices: createOffices(byId),
  }
}

/** Returns a function that tells whether folded words stand in a row in one of the texts. */
function finderIn(texts: readonly (readonly Token[])[]): (run: readonly string[]) => boolean {
  const whole = texts.map((tokens) => ` ${tokens.map((t) => t.fold).join(' ')} `).join('\n')
  return (run) => whole.includes(` ${run.join(' ')} `)
}

/** Adds synonyms, document forms, names of entries and offices. */
function addPhrases({ entries }: Knowledge, phrases: PhraseBook): void {
  for (const [unit, words] of SYNONYMS) phrases.add(unit, words)
  for (const [form, { names }] of Object.entries(documentForms))
    for (const name of names) {
      phrases.add(`~form-${form}`, tokenise(name))
      // "nghị quyết mấy" asks for the number, "mấy nghị quyết" for the count.
      for (const unit of [`~form-${form}`, '?number']) phrases.add(unit, tokenise(`${name} mấy`))
    }
  for (const entry of entries)
    for (const name of namesOfEntry(entry)) phrases.add(`@${entry.id}`, tokenise(name))
  for (const [id, name] of soleRanks(entries)) phrases.add(`@${id}`, tokenise(name))
  // After the names, so that an office that is also a person's name keeps the person as its first unit.
  for (const office of offices) phrases.add(`~office-${fold(office)}`, tokenise(office))
  addNestedNames(entries, phrases)
}

/**
 * Adds variants of names that end in the name of another entry, with that entry's aliases: "director of the Ministry" →
 * "director of the MoH".
 */
function addNestedNames(entries: readonly Entry[], phrases: PhraseBook): void {
  const names = new Map(entries.map((entry) => [`@${entry.id}`, [entry.name.vi, ...entry.aliases]]))
  for (const [unit, own] of names)
    for (const name of own) {
      const tokens = tokenise(name)
      for (let at = 1; at < tokens.length - 1; at++) {
        const inner = phrases.longest(tokens, at)
        const other = inner?.units[0]
        if (!inner || !other?.startsWith('@') || other === unit || at + inner.length < tokens.length) continue
        const before = tokens.slice(0, at).map((t) => t.text)
        for (const alias of names.get(other)?.slice(0, MAX_NESTED) ?? [])
          phrases.add(unit, tokenise([...before, alias].join(' ')))
      }
    }
}

/** Answers who belongs to which organization. */
function createOffices(entries: ReadonlyMap<string, Entry>): Offices {
  const folds = new Map(
    Array.from(entries, ([id, entry]) => [
      id,
      new Set(
        namesOfEntry(entry)
          .flatMap(tokenise)
          .map((t) => t.fold),
      ),
    ]),
  )
  /** True if the organization is another one or one of its parts. */
  const isPartOf = (id: string | undefined, whole: string, seen: readonly string[] = []): boolean => {
    if (id === undefined || seen.includes(id)) return false
    const entry = entries.get(id)
    const parent = entry?.kind === 'organization' ? entry.parent : undefined
    return id === whole || isPartOf(parent, whole, [...seen, id])
  }
  const belong = (person: string, organization: string): boolean => {
    const entry = entries.get(person)
    if (entry?.kind !== 'person') return false
    const isTold = entry.facts.some((fact) => fact.about.includes(organization))
    return isTold || isPartOf(entry.organization, organization)
  }
  return {
    isPerson: (id) => entries.get(id)?.kind === 'person',
    isOrganization: (id) => entries.get(id)?.kind === 'organization',
    belong,
    areOne: (one, other) => one === other || belong(one, other) || belong(other, one),
    isFullName(id, tokens, before) {
      const entry = entries.get(id)
      const given = entry && fullName(entry)?.split(' ').at(-1)
      return given !== undefined && tokenise(given)[0]?.fold === tokens[before - 1]?.fold
    },
    namesHave: (id, word) => folds.get(id)!.has(word),
  }
}

import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { documentForms } from '../../text/document-types.ts'
import { offices } from '../../text/government.ts'
import { fold } from '../../text/normalize.ts'
import { numberWords, plainNumber } from '../../text/numbers.ts'
import { createPhraseBook, type PhraseBook } from '../../text/phrase-matcher.ts'
import { functionWords, lightWords, talkWords } from '../../text/stop-words.ts'
import { synonymPhrases } from '../../text/synonyms.ts'
import { tokenise, tokenOf } from '../../text/tokenizer.ts'
import { findOrdinals } from '../understanding/ordinals.ts'
import {
  type CandidateTexts,
  type CandidateUnits,
  createFactReader,
  createUnitReader,
  namesToSearch,
  textsOf,
} from './analyzer.ts'
import type { Candidate } from './candidates.ts'
import { namesOf, soleRanks } from './entry-names.ts'
import { createLearnedWords, type LearnedWords } from './learned-words.ts'
import { documentIn, isKeyIn, type Learnt } from './lexicon.ts'
import type { UnitTable } from './unit-table.ts'

/** Learns the words of a knowledge file, and the units of its facts as read with them. */
export const learnLexicon = (
  knowledge: Knowledge,
  candidates: readonly Candidate[],
): {
  learnt: Learnt
  unitsOf: (table: UnitTable) => (candidate: Candidate, index: number) => CandidateUnits
} => {
  const learned = createLearnedWords()
  const { words, keys, pairs, disguised } = learned
  const phrases = createPhraseBook(isKeyIn(keys))
  for (const [unit, phrase] of synonymPhrases) phrases.add(unit, phrase)
  for (const [form, { names }] of Object.entries(documentForms))
    for (const name of names) {
      phrases.add(`~form-${form}`, name)
      // "nghị quyết mấy" asks for the number, "mấy nghị quyết" for the count.
      for (const unit of [`~form-${form}`, '?number']) phrases.add(unit, `${name} mấy`)
    }
  const documents = new Map<string, string>()
  for (const entry of knowledge.entries) {
    const { names, calls, called } = namesOf(entry)
    for (const name of names) phrases.add(`@${entry.id}`, name)
    if (calls.length > 0) phrases.addCalled(`@${entry.id}`, calls, called)
    if (entry.kind === 'directive' && entry.number !== undefined)
      documents.set(`${entry.form}#${plainNumber(entry.number)}`, entry.id)
  }
  for (const [id, name] of soleRanks(knowledge.entries)) phrases.add(`@${id}`, name)
  // After the names, so that an office that is somebody's name stays one first of all.
  for (const office of offices) phrases.add(`~office-${fold(office)}`, office)
  addNestedNames(knowledge, phrases)

  // First all words, then the units: whether marks make another known word depends on all that are known.
  const { ordinals, editions } = learnNames(knowledge.entries, learned)
  const texts = learnTexts(candidates, learned)
  const known = new Set(words)
  for (const word of phrases.folds()) known.add(word)
  for (const word of [...functionWords, ...lightWords, ...talkWords, ...numberWords])
    known.add(tokenOf(word).fold)
  return {
    learnt: { keys, documents, phrases, words: known, pairs, disguised, ordinals, editions },
    unitsOf: createFactReader(knowledge.entries, texts, createUnitReader(phrases, documentIn(documents))),
  }
}

/** Learns the names of entries. */
const learnNames = (entries: readonly Entry[], { learn }: LearnedWords) => {
  const ordinals = new Map<string, Set<number>>()
  /** Entry that alone has this edition in its name: 78 of "the 78th Conference"; `null` where several have. */
  const editions = new Map<number, string | null>()
  for (const entry of entries)
    for (const name of namesToSearch(entry)) {
      const tokens = tokenise(name)
      learn(tokens)
      for (const { value } of findOrdinals(tokens)) {
        const own = ordinals.get(entry.id) ?? new Set()
        ordinals.set(entry.id, own.add(value))
        if (value >= MIN_EDITION)
          editions.set(value, (editions.get(value) ?? entry.id) === entry.id ? entry.id : null)
      }
    }
  return { ordinals, editions }
}

/** Learns the texts of candidates. */
const learnTexts = (candidates: readonly Candidate[], { learn, pool }: LearnedWords): CandidateTexts => {
  const first = new Uint32Array(candidates.length)
  for (const [c, candidate] of candidates.entries())
    for (const [i, text] of textsOf(candidate).entries()) {
      const number = learn(tokenise(text))
      if (i === 0) first[c] = number
    }
  return { first, pool }
}

/** Smaller numbers are too common to tell what is meant. */
const MIN_EDITION = 10

/** Other names of an entry are tried inside longer names at most this often. */
const MAX_NESTED = 6

/** A name that ends in another entry's name takes that one's aliases: "director of the Ministry" is "director of the MoH". */
const addNestedNames = (knowledge: Knowledge, phrases: PhraseBook): void => {
  const names = new Map(knowledge.entries.map((entry) => [`@${entry.id}`, [entry.name.vi, ...entry.aliases]]))
  for (const entry of knowledge.entries)
    for (const name of names.get(`@${entry.id}`)!) {
      const tokens = tokenise(name)
      for (let at = 1; at < tokens.length - 1; at++) {
        const inner = phrases.longest(tokens, at)
        const other = inner?.units[0]
        if (
          !inner ||
          !other?.startsWith('@') ||
          other === `@${entry.id}` ||
          at + inner.length < tokens.length
        )
          continue
        const before = tokens.slice(0, at).map((t) => t.text)
        for (const alias of names.get(other)?.slice(0, MAX_NESTED) ?? [])
          phrases.add(`@${entry.id}`, [...before, alias].join(' '))
      }
    }
}

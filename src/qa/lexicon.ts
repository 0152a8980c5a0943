import type { Entry, Knowledge } from '../knowledge/schema.ts'
import { addSynonyms } from '../language/add-synonyms.ts'
import { fold } from '../language/fold.ts'
import { documentForms } from '../language/forms.ts'
import { functionFolds, functionKeys } from '../language/function-words.ts'
import { numberWords, plainNumber } from '../language/numbers.ts'
import { createPhraseBook, type PhraseBook } from '../language/phrases.ts'
import { offices } from '../language/press.ts'
import { type Token, tokenise, tokenOf } from '../language/tokenise.ts'
import { createWordPairs } from '../language/word-pairs.ts'
import { functionWords, lightWords, talkWords } from '../language/words.ts'
import type { Candidate } from './candidates.ts'
import type { CandidateUnits } from './fact-index.ts'
import { isKeyIn, type Learnt, unitsIn } from './lexicon-of.ts'
import { namesOfEntry, soleRanks } from './names-of-entries.ts'
import { findOrdinals } from './ordinals.ts'
import { createTokenPool } from './token-pool.ts'

/** Learns the words of a knowledge file, and the units of its facts as read with them. */
export const learnLexicon = (
  knowledge: Knowledge,
  candidates: readonly Candidate[],
): {
  learnt: Learnt
  unitsOf: (candidate: Candidate, index: number) => CandidateUnits
} => {
  const keys = new Map<string, string[]>()
  const phrases = createPhraseBook(isKeyIn(keys))
  addSynonyms(phrases)
  for (const [form, { names }] of Object.entries(documentForms))
    for (const name of names) {
      phrases.add(`~form-${form}`, name)
      // "nghị quyết mấy" asks for the number, "mấy nghị quyết" for the count.
      for (const unit of [`~form-${form}`, '?number']) phrases.add(unit, `${name} mấy`)
    }
  const documents = new Map<string, string>()
  for (const entry of knowledge.entries) {
    for (const name of namesOfEntry(entry)) phrases.add(`@${entry.id}`, name)
    if (entry.kind === 'directive' && entry.number !== undefined)
      documents.set(`${entry.form}#${plainNumber(entry.number)}`, entry.id)
  }
  for (const [id, name] of soleRanks(knowledge.entries)) phrases.add(`@${id}`, name)
  // After the names, so that an office that is somebody's name stays one first of all.
  for (const office of offices) phrases.add(`~office-${fold(office)}`, office)
  addNestedNames(knowledge, phrases)

  const words = new Set<string>()
  const pairs = createWordPairs()
  const disguised = new Set<string>()
  const pool = createTokenPool((token) => {
    words.add(token.fold)
    // Slips are mended before the stem is taken.
    if (!token.accented) words.add(token.text)
    if (functionWords.has(token.text)) return
    const same = keys.get(token.fold)
    if (!same) keys.set(token.fold, [token.key])
    else if (!same.includes(token.key)) same.push(token.key)
  })
  /** Cuts a text into words, keeps them, and notes which there are and which follow each other. */
  const learn = (text: string, tokens = tokenise(text)): number => {
    for (let i = 1; i < tokens.length; i++) {
      const [before, token] = [tokens[i - 1]!, tokens[i]!]
      if (before.clause !== token.clause) continue
      pairs.add(before.fold, token.fold)
      if (token.accented && functionFolds.has(token.fold) && !functionKeys.has(token.key))
        disguised.add(`${before.fold} ${token.fold}`)
    }
    return pool.keep(tokens)
  }
  const unitsOfTokens = (tokens: readonly Token[]) => unitsIn(tokens, { phrases, documents })

  const entries = new Map(knowledge.entries.map((e) => [e.id, e]))
  // First all words, then the units: whether marks make another known word depends on all that are known.
  const ordinals = new Map<string, Set<number>>()
  const editions = new Map<number, string | null>()
  for (const entry of knowledge.entries)
    for (const name of namesToSearch(entry)) {
      const tokens = tokenise(name)
      learn(name, tokens)
      for (const { value } of findOrdinals(tokens)) {
        const own = ordinals.get(entry.id) ?? new Set()
        ordinals.set(entry.id, own.add(value))
        if (value >= MIN_EDITION)
          editions.set(value, (editions.get(value) ?? entry.id) === entry.id ? entry.id : null)
      }
    }
  pool.clear()
  /** Number of each candidate's first text: questions, then prose, then quotes. */
  const firstText = new Uint32Array(candidates.length)
  for (const [c, candidate] of candidates.entries()) {
    for (const [i, text] of textsOf(candidate).entries()) {
      const number = learn(text)
      if (i === 0) firstText[c] = number
    }
  }

  const wordsOfName = (name: string): string[] =>
    tokenise(name)
      .filter((t) => !functionWords.has(t.text))
      .map((t) => t.key)
  const inNames = new Map<string, readonly string[]>()
  /** What a name says besides being one: "công nghiệp" of "công nghiệp an ninh", for "ngành công nghiệp nào". */
  const unitsInName = (id: string): readonly string[] => {
    let units = inNames.get(id)
    if (!units) {
      const name = entries.get(id)?.name
      units = [name?.vi].flatMap((text) => {
        const tokens = text === undefined ? [] : tokenise(text)
        return tokens.length < 2
          ? []
          : [...unitsOfTokens(tokens.slice(0, -1)), ...unitsOfTokens(tokens.slice(1))]
      })
      inNames.set(id, units)
    }
    return units
  }

  const unitsOf = (candidate: Candidate, c: number): CandidateUnits => {
    const entry = candidate.entry === undefined ? undefined : entries.get(candidate.entry)
    const [asked, said] = [questionsOf(candidate).length, proseOf(candidate).length]
    const first = firstText[c]!
    const read = (from: number, count: number): Token[][] =>
      Array.from({ length: count }, (_, i) => pool.read(first + from + i))
    const questions = read(0, asked)
    const prose = read(asked, said)
    const quotes = read(asked + said, candidate.quotes.length)
    // Each is read once, in order: after the last, nobody needs them.
    if (c === candidates.length - 1) pool.clear()
    return {
      texts: questions.map((tokens) => tokens.map((t) => t.fold)),
      variants: [
        ...questions.map((tokens) => withPersonName(unitsOfTokens(tokens), candidate)),
        // Whoever only names a thing asks what it is: that is what its first fact tells.
        ...(entry?.facts[0]?.id === candidate.id ? [[`@${entry.id}`]] : []),
      ],
      name: [
        ...(entry ? [`@${entry.id}`, ...(entry.kind === 'directive' ? [`~form-${entry.form}`] : [])] : []),
        ...candidate.about.map((id) => `@${id}`),
      ],
      nameWords: [
        ...(entry ? namesToSearch(entry).flatMap(wordsOfName) : []),
        ...(entry ? unitsInName(entry.id) : []),
      ],
      // An absence's sentence tells what the article has instead: it must not draw questions about that.
      answer: candidate.kind === 'absence' ? [] : prose.flatMap(unitsOfTokens),
      quote: quotes.flatMap(unitsOfTokens),
    }
  }

  const languageWords = [...functionWords, ...lightWords, ...talkWords, ...numberWords].map(
    (w) => tokenOf(w).fold,
  )
  for (const word of phrases.folds()) words.add(word)
  for (const word of languageWords) words.add(word)
  return { learnt: { keys, documents, phrases, words, pairs, disguised, ordinals, editions }, unitsOf }
}

/** Where a fact tells who it is, or an absence who is not named, "what is the name" asks for a person's. */
const withPersonName = (units: readonly string[], { kind, asks }: Candidate): readonly string[] =>
  (kind === 'absence' || asks.includes('who')) && units.some((unit) => PERSON_NAMES.includes(unit))
    ? [...units, ...PERSON_NAMES]
    : units
const PERSON_NAMES: readonly string[] = ['~name-of', '~person-name']

/** Smaller numbers are too common to tell what is meant. */
const MIN_EDITION = 10

const namesToSearch = (entry: Entry): string[] => [entry.name.vi, entry.name.en ?? '', ...entry.aliases]

const questionsOf = ({ questions }: Candidate): string[] => [...questions.vi, ...questions.en]
const proseOf = ({ answer, detail }: Candidate): string[] =>
  [answer.vi, answer.en, detail?.vi, detail?.en].filter(
    (text) => text !== undefined && text !== '',
  ) as string[]
const textsOf = (candidate: Candidate): string[] => [
  ...questionsOf(candidate),
  ...proseOf(candidate),
  ...candidate.quotes,
]

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

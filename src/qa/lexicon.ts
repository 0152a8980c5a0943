import type { Entry, Knowledge } from '../knowledge/schema.ts'
import { goingOn, pointingBack } from '../language/anaphora.ts'
import { fold } from '../language/fold.ts'
import { documentForms } from '../language/forms.ts'
import { plainNumber } from '../language/numbers.ts'
import { addSynonyms, createPhraseBook } from '../language/phrases.ts'
import { tokenise, tokenOf } from '../language/tokenise.ts'
import { functionWords, lightWords, talkWords } from '../language/words.ts'
import type { Candidate } from './candidates.ts'
import type { CandidateUnits } from './fact-index.ts'
import { fullName, namesOfEntry } from './names-of-entries.ts'
import { type Lexicon, numberAt, readDocument } from './segment.ts'
import { createVocabulary } from './vocabulary.ts'

/** The lexicon of a knowledge file, and the units of its facts as read with it. */
export const createLexicon = (
  knowledge: Knowledge,
  candidates: readonly Candidate[],
): { lexicon: Lexicon; unitsOf: (candidate: Candidate) => CandidateUnits } => {
  const keys = new Map<string, string[]>()
  const phrases = createPhraseBook((key) => keys.get(fold(key.replace(/[1-5]$/, '')))?.includes(key) === true)
  addSynonyms(phrases)
  for (const [form, { names }] of Object.entries(documentForms))
    for (const name of names) phrases.add(`~form-${form}`, name)
  const documents = new Map<string, string>()
  const numbers = new Set<string>()
  for (const entry of knowledge.entries) {
    for (const name of namesOfEntry(entry)) phrases.add(`@${entry.id}`, name)
    if (entry.kind === 'directive' && entry.number !== undefined) {
      documents.set(`${entry.form}#${plainNumber(entry.number)}`, entry.id)
      numbers.add(plainNumber(entry.number))
    }
  }
  const document = (form: string, number: string) => documents.get(`${form}#${number}`)

  const words = new Set<string>()
  const pairs: (readonly [string, string])[] = []
  const unitsOfText = (text: string): string[] => {
    const tokens = tokenise(text)
    const texts = tokens.map((t) => t.text)
    const units: string[] = []
    for (const [i, token] of tokens.entries()) {
      words.add(token.fold)
      if (i > 0 && tokens[i - 1]!.clause === token.clause) pairs.push([tokens[i - 1]!.fold, token.fold])
    }
    for (let i = 0; i < tokens.length; ) {
      const token = tokens[i]!
      const named = readDocument(tokens, texts, i, phrases)
      if (named) {
        const entry = document(named.form, named.number)
        units.push(entry ? `@${entry}` : `${named.form}#${named.number}`, `~form-${named.form}`)
        i += named.length
        continue
      }
      const phrase = phrases.longest(tokens, i)
      const number = phrase && phrase.length > 1 ? undefined : numberAt(tokens, texts, i)
      if (number) {
        units.push(`#${number.text}`)
        i += number.length
      } else if (phrase) {
        units.push(...phrase.units)
        i += phrase.length
      } else {
        if (!functionWords.has(token.text)) {
          units.push(token.key)
          const same = keys.get(token.fold)
          if (!same) keys.set(token.fold, [token.key])
          else if (!same.includes(token.key)) same.push(token.key)
        }
        i++
      }
    }
    return units
  }

  const entries = new Map(knowledge.entries.map((e) => [e.id, e]))
  const wordsOfName = (text: string): string[] =>
    tokenise(text).flatMap((token) => {
      if (functionWords.has(token.text)) return []
      const same = keys.get(token.fold)
      if (!same) keys.set(token.fold, [token.key])
      else if (!same.includes(token.key)) same.push(token.key)
      return [token.key]
    })
  const nameUnits = (entry: Entry): string[] => [
    `@${entry.id}`,
    ...(entry.kind === 'directive' ? [`~form-${entry.form}`] : []),
    ...[entry.name.vi, entry.name.en ?? '', ...entry.aliases].flatMap(wordsOfName),
  ]
  const unitsOf = (candidate: Candidate): CandidateUnits => {
    const entry = candidate.entry === undefined ? undefined : entries.get(candidate.entry)
    const prose = [candidate.answer, ...(candidate.detail ? [candidate.detail] : [])]
    return {
      variants: [...candidate.questions.vi, ...candidate.questions.en].map(unitsOfText),
      name: [...(entry ? nameUnits(entry) : []), ...candidate.about.map((id) => `@${id}`)],
      answer: prose.flatMap((t) => [...unitsOfText(t.vi), ...(t.en ? unitsOfText(t.en) : [])]),
      quote: candidate.quotes.flatMap(unitsOfText),
    }
  }
  // Two passes: the phrase book asks for known keys, which reading the facts first gives it.
  for (const candidate of candidates) unitsOf(candidate)

  const languageWords = [...functionWords, ...lightWords, ...talkWords].map((w) => tokenOf(w).fold)
  for (const phrase of [...pointingBack, ...goingOn])
    for (const token of tokenise(phrase)) words.add(token.fold)
  const vocabulary = createVocabulary(
    [...words, ...phrases.folds(), ...languageWords],
    [...pairs, ...phrases.pairs()],
  )
  const people = knowledge.entries.flatMap((entry) => {
    const name = entry.kind === 'person' ? fullName(entry) : undefined
    return name ? [tokenise(name).map((t) => t.fold)] : []
  })
  return {
    lexicon: {
      phrases,
      vocabulary,
      keysOf: (word) => keys.get(word) ?? [],
      document,
      isDocumentNumber: (number) => numbers.has(number),
      people,
    },
    unitsOf,
  }
}

import type { Entry } from '../../knowledge/schema.ts'
import type { PhraseBook } from '../../text/phrase-matcher.ts'
import { functionWords } from '../../text/stop-words.ts'
import { type Token, tokenise } from '../../text/tokenizer.ts'
import { arePair, cutSpans, focusUnits, isConjunction } from '../understanding/segmenter.ts'
import type { Candidate } from './candidates.ts'
import type { UnitTable } from './unit-table.ts'

/** Where units go: a list of their texts, or a table that numbers them. */
export interface UnitSink<T> {
  add(unit: string): T
  addWord(word: Token): T
  /** Two neighbouring words: one unit. */
  addPair(first: Token, second: Token): T
}

/** Units of one candidate as an index numbers them, by where they stand. */
export interface CandidateUnits {
  /** Numbers of the folded words of each way of asking. */
  readonly texts: readonly (readonly number[])[]
  readonly variants: readonly (readonly number[])[]
  readonly name: readonly number[]
  readonly answer: readonly number[]
  readonly quote: readonly number[]
  /** The words of the names, each for itself. */
  readonly nameWords: readonly number[]
}

/**
 * The units of words.
 *
 * @param asked a document's form is no word of its own: who names the document says it with its number
 */
export type UnitReader = <T>(tokens: readonly Token[], sink: UnitSink<T>, asked?: boolean) => T[]

/** @param document the entry of a document by form and plain number */
export const createUnitReader =
  (phrases: PhraseBook, document: (form: string, number: string) => string | undefined): UnitReader =>
  <T>(tokens: readonly Token[], sink: UnitSink<T>, asked = false): T[] => {
    const units: T[] = []
    const spans = cutSpans(tokens, phrases)
    for (let s = 0; s < spans.length; s++) {
      const span = spans[s]!
      const token = tokens[span.at]!
      if (arePair(tokens, span, spans[s + 1])) units.push(sink.addPair(token, tokens[spans[s + 1]!.at]!))
      if (isConjunction(tokens, span.at)) continue
      if (span.kind === 'document') {
        const entry = document(span.form, span.number)
        units.push(sink.add(entry === undefined ? `${span.form}#${span.number}` : `@${entry}`))
        if (!asked) units.push(sink.add(`~form-${span.form}`))
      } else if (span.kind === 'phrase') {
        for (const unit of focusUnits(tokens, spans, s)) units.push(sink.add(unit))
        for (const unit of span.units) if (!SAID_AROUND.has(unit[0]!)) units.push(sink.add(unit))
      } else if (span.kind === 'number') units.push(sink.add(`#${span.number}`))
      else if (!isFunctionWord(token)) units.push(sink.addWord(token))
    }
    return units
  }

/** Marks of pronouns and of talk. */
const SAID_AROUND = new Set(['^', '-'])

const isFunctionWord = ({ marked, functional, text }: Token): boolean =>
  marked ? functional : functionWords.has(text)

/** The texts of a candidate: questions first, then prose, then quotes. */
export const textsOf = (candidate: Candidate): string[] => [
  ...questionsOf(candidate),
  ...proseOf(candidate),
  ...candidate.quotes,
]
const questionsOf = ({ questions }: Candidate): string[] => [...questions.vi, ...questions.en]
const proseOf = ({ answer, detail }: Candidate): string[] =>
  [answer.vi, answer.en, detail?.vi, detail?.en].filter(
    (text) => text !== undefined && text !== '',
  ) as string[]

/** Names of an entry as people wrote them. */
export const namesToSearch = (entry: Entry): string[] => [
  entry.name.vi,
  entry.name.en ?? '',
  ...entry.aliases,
]

/** The units of words as a table numbers them. */
const numberedIn = (table: UnitTable) => {
  const word = ({ fold }: Token): number => table.word(fold)
  return {
    word,
    add: table.add,
    addWord: ({ key }: Token): number => table.add(key),
    addPair: (first: Token, second: Token): number => table.addPair(word(first), word(second)),
  }
}

/**
 * Reads the units of candidates from their texts.
 *
 * @param texts of each candidate its texts, see `textsOf`, in words
 */
export const createFactReader =
  (list: readonly Entry[], texts: readonly (readonly (readonly Token[])[])[], unitsOf: UnitReader) =>
  (table: UnitTable): ((candidate: Candidate, index: number) => CandidateUnits) => {
    const entries = new Map(list.map((entry) => [entry.id, entry]))
    const numbered = numberedIn(table)
    const inNames = new Map<string, readonly number[]>()
    /**
     * The words of the names, and what the first says besides being one: "công nghiệp" of "công nghiệp an ninh", for
     * "ngành công nghiệp nào".
     */
    const unitsInNames = (entry: Entry): readonly number[] => {
      const known = inNames.get(entry.id)
      if (known) return known
      const names = namesToSearch(entry).map(tokenise)
      const [name = []] = names
      const units = names
        .flat()
        .filter((token) => !isFunctionWord(token))
        .map(numbered.addWord)
      if (name.length > 1)
        units.push(...unitsOf(name.slice(0, -1), numbered), ...unitsOf(name.slice(1), numbered))
      inNames.set(entry.id, units)
      return units
    }
    /** Where a fact tells who it is, or an absence who is not named, "what is the name" asks for a person's. */
    const withPersonName = (units: readonly number[], { kind, asks }: Candidate): readonly number[] => {
      if (kind !== 'absence' && !asks.includes('who')) return units
      const names = PERSON_NAMES.map(table.find)
      return units.some((unit) => names.includes(unit)) ? [...units, ...PERSON_NAMES.map(table.add)] : units
    }
    return (candidate, c) => {
      const entry = candidate.entry === undefined ? undefined : entries.get(candidate.entry)
      const asked = questionsOf(candidate).length
      const said = asked + proseOf(candidate).length
      const read = (from: number, to?: number) => texts[c]!.slice(from, to)
      const questions = read(0, asked)
      // In this order, for so the units are numbered.
      const variants = questions.map((tokens) => withPersonName(unitsOf(tokens, numbered, true), candidate))
      // Whoever only names a thing asks what it is: that is what its first fact tells.
      if (entry?.facts[0]?.id === candidate.id) variants.push([table.add(`@${entry.id}`)])
      const name = candidate.about.map((id) => `@${id}`)
      if (entry?.kind === 'directive') name.unshift(`~form-${entry.form}`)
      if (entry) name.unshift(`@${entry.id}`)
      if (entry?.kind === 'task')
        for (const id of [entry.assigner, entry.assignee]) if (id !== undefined) name.push(`@${id}`)
      return {
        texts: questions.map((tokens) => tokens.map(numbered.word)),
        variants,
        name: name.map(table.add),
        // An absence's sentence tells what the article has instead: it must not draw questions about that.
        answer:
          candidate.kind === 'absence'
            ? []
            : read(asked, said).flatMap((tokens) => unitsOf(tokens, numbered)),
        quote: read(said).flatMap((tokens) => unitsOf(tokens, numbered)),
        nameWords: entry ? unitsInNames(entry) : [],
      }
    }
  }
const PERSON_NAMES: readonly string[] = ['~name-of', '~person-name']

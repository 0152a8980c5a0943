/** Extracts the terms of candidates: facts, absences and sentences of the article. */
import type { Article, Paragraph } from '../../knowledge/article.ts'
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { type Sentence, sentencesOf } from '../../knowledge/sentences.ts'
import { HALF } from '../../text/half.ts'
import { type Token, tokenise } from '../../text/tokenizer.ts'
import { type AnalyzedTerm, type Analyzer, isFunctionWord } from './analyzer.ts'
import { type Candidate, sentenceCandidate } from './candidates.ts'
import { groupBy } from './derived-facts.ts'
import { fullName, namesToSearch } from './entry-names.ts'
import type { CandidateTerms } from './inverted-index.ts'

/** A candidate with its tokenized texts. */
export interface ReadCandidate {
  readonly candidate: Candidate
  /** The wordings of its questions. */
  readonly asked: readonly (readonly Token[])[]
  /** Answer, detail and quotes, the answer first. */
  readonly told: readonly (readonly Token[])[]
}

/** Tokenizes the texts of a candidate. */
export function readTexts(candidate: Candidate): ReadCandidate {
  const { questions, answer, detail, quotes } = candidate
  const told = [answer.vi, answer.en, detail?.vi, detail?.en, ...quotes]
  return {
    candidate,
    asked: [...questions.vi, ...questions.en].map(tokenise),
    told: told.filter((text): text is string => Boolean(text)).map(tokenise),
  }
}

/** Extracts the terms of facts and absences. */
export function termsOfFacts(
  { entries }: Knowledge,
  candidates: readonly ReadCandidate[],
  article: Article,
  paragraphs: AnalyzedParagraphs,
  analyze: Analyzer,
): CandidateTerms[] {
  const byId = new Map(entries.map((entry) => [entry.id, { entry, names: namesOf(entry, analyze) }]))
  const around = (quote: string) =>
    (paragraphs.get(article.find(quote)) ?? []).flatMap(({ text, terms }) =>
      text.includes(quote) || quote.includes(text) ? terms : [],
    )
  return candidates.map(({ candidate, asked, told }) => {
    const { entry, names = [] } = byId.get(candidate.entry ?? '') ?? {}
    const [answer = [], ...others] = told.map((tokens) => unitsOf(analyze(tokens)))
    // The answer of an absence says what the article has instead. It must not attract questions about that.
    const about = candidate.about.map((id) => `@${id}`)
    const tells = candidate.kind === 'absence' ? [] : [answer, ...others, about].flat()
    const said = new Set([...tells, ...names])
    const wordings = asked.map((tokens) => {
      const terms = analyze(tokens, true)
      return candidate.kind === 'fact' ? withoutWrongGuess(terms, said) : terms
    })
    if (entry?.facts[0]?.id === candidate.id) wordings.push(...bareQuestions(entry))
    const asking = wordings.filter((terms) => terms.length > 0)
    return { candidate, wordings: asking, told: said, answer, context: candidate.quotes.flatMap(around) }
  })
}

/**
 * Removes the names that a fact does not tell from a wording that asks for a yes or a no: "Did the Minister present it?" is
 * no question about the Minister if somebody else did.
 */
function withoutWrongGuess(
  terms: readonly AnalyzedTerm[],
  told: ReadonlySet<string>,
): readonly AnalyzedTerm[] {
  const asks = terms.some(({ units: [unit = ''] }) => unit.startsWith('?') && unit !== '?yes-no')
  return asks ? terms : terms.filter(({ units: [unit = ''] }) => !unit.startsWith('@') || told.has(unit))
}

/**
 * Returns what the first fact of an entry answers without being asked it in words: "X", "X là ai?", "Y là gì?". Who an
 * office is that the article does not name has no answer.
 */
function bareQuestions(entry: Entry): AnalyzedTerm[][] {
  const name = { units: [`@${entry.id}`], emphasis: 1 }
  if (entry.kind === 'person' && fullName(entry) === undefined) return [[name]]
  return [[name], [name, { units: [entry.kind === 'person' ? '?who' : '?what'], emphasis: HALF }]]
}

/** Extracts the terms of the article's sentences. The context of each is its paragraph. */
export function termsOfSentences(paragraphs: AnalyzedParagraphs): CandidateTerms[] {
  return [...paragraphs.values()].flatMap((sentences) => {
    const context = sentences.flatMap(({ terms }) => terms)
    return sentences.map(({ terms, ...sentence }) => ({
      candidate: sentenceCandidate(sentence),
      wordings: [],
      told: terms,
      answer: terms,
      context,
    }))
  })
}

/** The sentences of each paragraph with their terms, in the order of the article. */
export type AnalyzedParagraphs = ReadonlyMap<
  Paragraph | undefined,
  readonly (Sentence & { readonly terms: readonly string[] })[]
>

export function analyzeParagraphs(article: Article, analyze: Analyzer): AnalyzedParagraphs {
  const read = sentencesOf(article).map((sentence) => ({
    ...sentence,
    terms: unitsOf(analyze(tokenise(sentence.text))),
  }))
  return groupBy(read, ({ paragraph }) => paragraph)
}

function unitsOf(terms: readonly AnalyzedTerm[]): string[] {
  return terms.flatMap(({ units }) => units)
}

/** Returns the terms shared by all facts of an entry: its id, its people, and each word of its names. */
function namesOf(entry: Entry, analyze: Analyzer): string[] {
  const terms = [`@${entry.id}`]
  if (entry.kind === 'directive') terms.push(`~form-${entry.form}`)
  if (entry.kind === 'task')
    for (const id of [entry.assigner, entry.assignee]) if (id !== undefined) terms.push(`@${id}`)
  const names = namesToSearch(entry).map(tokenise)
  for (const token of names.flat()) if (!isFunctionWord(token)) terms.push(token.key)
  // The name without its first or last word: "công nghiệp" of "công nghiệp an ninh", for "ngành công nghiệp nào".
  const [name = []] = names
  if (name.length > 1) terms.push(...unitsOf(analyze(name.slice(0, -1))), ...unitsOf(analyze(name.slice(1))))
  return terms
}

/** Builds everything that the engine derives from a knowledge folder before the first question. */
import type { Article } from '../../knowledge/article.ts'
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { tokenise } from '../../text/tokenizer.ts'
import type { Lexicon } from '../understanding/lexicon.ts'
import { createAnalyzer } from './analyzer.ts'
import { analyzeParagraphs, readTexts, termsOfFacts, termsOfSentences } from './candidate-terms.ts'
import { writtenCandidates } from './candidates.ts'
import { deriveCandidates } from './derived-facts.ts'
import { buildTermIndex, type IndexedCandidate, type TermIndex } from './inverted-index.ts'
import { createLexicon } from './lexicon.ts'
import { createOwnWordings, type OwnWordings } from './own-wordings.ts'

export interface EngineIndex {
  /** The entries of the knowledge by id. */
  readonly entries: ReadonlyMap<string, Entry>
  readonly lexicon: Lexicon
  /** Facts, written and computed, and absences. */
  readonly facts: TermIndex
  /** The sentences of the article. */
  readonly sentences: TermIndex
  readonly ownWordings: OwnWordings
}

/** Minimum share of the shorter answer's terms in the other answer, for two answers that count as the same. */
const SAME_ANSWER = 0.75

export function buildEngineIndex(knowledge: Knowledge, article: Article): EngineIndex {
  const candidates = [...writtenCandidates(knowledge), ...deriveCandidates(knowledge)]
  const read = candidates.map(readTexts)
  const texts = read.flatMap(({ asked, told }) => [...asked, ...told])
  // Words come before terms: whether diacritics make another known word depends on all known words.
  const lexicon = createLexicon(
    knowledge,
    texts,
    article.paragraphs.map(({ text }) => tokenise(text)),
  )
  const analyze = createAnalyzer(lexicon.phrases, lexicon.document)
  const paragraphs = analyzeParagraphs(article, analyze)
  const facts = buildTermIndex(termsOfFacts(knowledge, read, article, paragraphs, analyze))
  return {
    entries: new Map(knowledge.entries.map((entry) => [entry.id, entry])),
    lexicon,
    facts,
    ownWordings: createOwnWordings(facts.candidates, read),
    sentences: buildTermIndex(termsOfSentences(paragraphs)),
  }
}

/** True if two candidates are interchangeable: they share a quote, or most terms of the shorter answer. */
export function saySame(a: IndexedCandidate, b: IndexedCandidate): boolean {
  if (a === b) return true
  if (a.candidate.kind !== b.candidate.kind) return false
  if (a.candidate.quotes.some((quote) => b.candidate.quotes.includes(quote))) return true
  const [few, many] = a.answer.size < b.answer.size ? [a.answer, b.answer] : [b.answer, a.answer]
  let shared = 0
  for (const term of few) if (many.has(term)) shared++
  return few.size > 0 && shared / few.size >= SAME_ANSWER
}

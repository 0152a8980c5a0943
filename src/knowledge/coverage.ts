import { inBoth } from '../locales/in-both.ts'
import { type Article, plainSpace } from './article.ts'
import { type Issue, issueAt } from './issue.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import type { Fact, Knowledge } from './schema.ts'
import { type Sentence, sentencesOf } from './sentences.ts'

/** A sentence of the article with the facts that quote it. */
export interface CoveredSentence extends Sentence {
  /** Ids of facts that quote a part of the sentence. */
  readonly facts: readonly string[]
  /** Share of its words that are quoted by a fact, 0–1. */
  readonly share: number
  /** Runs of at least `MIN_HOLE_WORDS` words that no fact quotes. */
  readonly holes: readonly { readonly text: string; readonly offset: number }[]
}

export interface Coverage {
  readonly sentences: readonly CoveredSentence[]
  readonly mentions: readonly Mention[]
}

/** Shorter runs say little alone: "đồng thời", "trong thời gian tới". */
const MIN_HOLE_WORDS = 6

/**
 * Compares the article with the facts. Returns the facts that cover each sentence, number, name and document number.
 */
export function measureCoverage(knowledge: Knowledge, article: Article): Coverage {
  const facts = knowledge.entries.flatMap((entry) => entry.facts)
  const marks = new Map(article.paragraphs.map((paragraph) => [paragraph, marksIn(paragraph.text, facts)]))
  const sentences = sentencesOf(article).map((sentence) =>
    covered(sentence, marks.get(sentence.paragraph) ?? []),
  )
  return { sentences, mentions: mentionsOf(knowledge, article) }
}

/** Words of a paragraph that a fact quotes. */
interface Mark {
  readonly from: number
  readonly to: number
  readonly fact: string
}

function marksIn(text: string, facts: readonly Fact[]): Mark[] {
  const marks: Mark[] = []
  for (const { id, quote } of facts)
    for (const words of quote.map(plainSpace))
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
        marks.push({ from: at, to: at + words.length, fact: id })
  return marks
}

function covered(sentence: Sentence, marks: readonly Mark[]): CoveredSentence {
  const { start, text } = sentence
  const here = marks.filter(({ from, to }) => from < start + text.length && to > start)
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, offset: start + index }))
  const runs: (typeof words)[] = [[]]
  for (const word of words)
    if (here.some(({ from, to }) => from <= word.offset && word.offset < to)) runs.push([])
    else runs.at(-1)!.push(word)
  const holes = runs
    .filter((run) => run.length >= MIN_HOLE_WORDS)
    .map((run) => ({ text: run.map(({ word }) => word).join(' '), offset: run[0]!.offset }))
  const facts = [...new Set(here.map(({ fact }) => fact))]
  return { ...sentence, facts, share: (runs.length - 1) / words.length, holes }
}

/** Issues for everything that no fact covers, at the lines of the article. */
export function coverageIssues({ sentences, mentions }: Coverage): Issue[] {
  return [...sentences.flatMap(sentenceIssues), ...mentions.flatMap(mentionIssues)]
}

function sentenceIssues({ facts, holes, paragraph, start, text }: CoveredSentence): Issue[] {
  const place = (offset: number) => ({ path: 'article.txt', line: paragraph.line, column: offset + 1 })
  if (facts.length === 0)
    return [issueAt(place(start), 'sentence-without-fact', inBoth('coverage-sentence', { text }), 'warning')]
  return holes.map((hole) =>
    issueAt(place(hole.offset), 'words-without-fact', inBoth('coverage-words', { text: hole.text }), 'note'),
  )
}

function mentionIssues({ kind, text, facts, entry, line, column }: Mention): Issue[] {
  if (entry || facts.length > 0) return []
  const code = kind === 'number' ? 'number-without-fact' : `${kind}-without-entry`
  return [
    issueAt({ path: 'article.txt', line, column }, code, inBoth(`coverage-${kind}`, { text }), 'warning'),
  ]
}

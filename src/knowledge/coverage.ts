import { inBoth } from '../locales/in-both.ts'
import { type Article, plainSpace } from './article.ts'
import { type Issue, issueAt } from './issue.ts'
import { type Mention, mentionsOf } from './mentions.ts'
import type { Knowledge } from './schema.ts'
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
  const marks = new Map<number, { from: number; to: number; fact: string }[]>()
  for (const fact of knowledge.entries.flatMap((e) => e.facts))
    for (const quote of fact.quote.map(plainSpace))
      for (const paragraph of article.paragraphs) {
        if (paragraph.kind === 'furniture') continue
        const list = marks.get(paragraph.line) ?? []
        marks.set(paragraph.line, list)
        for (let at = paragraph.text.indexOf(quote); at >= 0; at = paragraph.text.indexOf(quote, at + 1))
          list.push({ from: at, to: at + quote.length, fact: fact.id })
      }
  const sentences = sentencesOf(article).map((sentence): CoveredSentence => {
    const here = (marks.get(sentence.paragraph.line) ?? []).filter(
      (m) => m.from < sentence.start + sentence.text.length && m.to > sentence.start,
    )
    const words = [...sentence.text.matchAll(/\S+/g)].map((m) => ({ word: m[0], at: m.index }))
    const quoted = words.map(({ at }) => {
      const offset = sentence.start + at
      return here.some((m) => m.from <= offset && m.to > offset)
    })
    const holes: { text: string; offset: number }[] = []
    for (let i = 0; i < words.length; ) {
      let end = i
      while (end < words.length && !quoted[end]) end++
      if (end - i >= MIN_HOLE_WORDS)
        holes.push({
          text: words
            .slice(i, end)
            .map((w) => w.word)
            .join(' '),
          offset: sentence.start + words[i]!.at,
        })
      i = Math.max(end, i + 1)
    }
    return {
      ...sentence,
      facts: [...new Set(here.map((m) => m.fact))],
      share: words.length === 0 ? 1 : quoted.filter(Boolean).length / words.length,
      holes,
    }
  })
  return { sentences, mentions: mentionsOf(knowledge, article) }
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

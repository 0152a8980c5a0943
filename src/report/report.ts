/** The data that all parts of the page share. */
import { type Coverage, measureCoverage } from '../knowledge/coverage.ts'
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Entry, Fact, Text } from '../knowledge/schema.ts'
import { type Say, sentencesOf } from '../locales/sentences.ts'
import type { Lang } from '../text/language-detection.ts'
import { type Markup, markup } from './markup.ts'

/** A fact with its entry. */
export interface PlacedFact {
  readonly fact: Fact
  readonly entry: Entry
}

export interface Report {
  readonly loaded: LoadedKnowledge
  readonly coverage: Coverage
  readonly lang: Lang
  readonly say: Say
  /** In the order of the file. */
  readonly facts: ReadonlyMap<string, PlacedFact>
}

export function createReport(loaded: LoadedKnowledge, lang: Lang): Report {
  const { knowledge, article } = loaded
  const facts = new Map(
    knowledge.entries.flatMap((entry) =>
      entry.facts.map((fact): [string, PlacedFact] => [fact.id, { fact, entry }]),
    ),
  )
  const coverage = measureCoverage(knowledge, article)
  return { loaded, coverage, lang, say: sentencesOf('report', lang), facts }
}

/** Renders a text in the language of the page, or else in Vietnamese, marked as such for screen readers. */
export function said(text: Partial<Text>, lang: Lang): Markup {
  const own = text[lang]
  return own === undefined && lang !== 'vi' ? vietnamese(text.vi ?? '', lang) : markup`${own ?? text.en}`
}

/** Renders words of the article or of readers, which are Vietnamese in a page of either language. */
export function vietnamese(text: string, lang: Lang): Markup {
  return lang === 'vi' ? markup`${text}` : markup`<span lang="vi">${text}</span>`
}

/** Renders the question that a fact or an absence answers: its first wording. */
export function questionOf({ questions, answer }: Pick<Fact, 'questions' | 'answer'>, lang: Lang): Markup {
  const [en] = questions.en
  return said({ vi: questions.vi[0] ?? answer.vi, ...(en !== undefined && { en }) }, lang)
}

/** Renders a link to a fact by its question. */
export function linkTo(id: string, { facts, lang }: Report): Markup {
  return markup`<a href="#fact-${id}">${questionOf(facts.get(id)!.fact, lang)}</a>`
}

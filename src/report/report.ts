/** The data that all parts of the page share. */
import type { Findings } from '../evaluation/check-folder.ts'
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
  readonly found: Findings
  readonly lang: Lang
  readonly say: Say
  /** In the order of the file. */
  readonly facts: ReadonlyMap<string, PlacedFact>
}

export function createReport(found: Findings, lang: Lang): Report {
  const facts = new Map(
    found.loaded.knowledge.entries.flatMap((entry) =>
      entry.facts.map((fact): [string, PlacedFact] => [fact.id, { fact, entry }]),
    ),
  )
  return { found, lang, say: sentencesOf('report', lang), facts }
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

/** Renders a link to a fact or an absence by its question; the id of what has no row, such as a computed list. */
export function linkTo(id: string, { facts, found, lang }: Report): Markup {
  const fact = facts.get(id)?.fact
  if (fact) return markup`<a href="#fact-${id}">${questionOf(fact, lang)}</a>`
  const absence = found.loaded.knowledge.absences.find((one) => one.id === id)
  return absence
    ? markup`<a href="#absence-${id}">${questionOf(absence, lang)}</a>`
    : markup`<code>${id}</code>`
}

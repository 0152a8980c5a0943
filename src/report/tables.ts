/** The tables of the page: facts and absences. */
import { type Markup, markup } from './markup.ts'
import { type PlacedFact, questionOf, type Report, said, vietnamese } from './report.ts'
import { table } from './table.ts'

/** Renders all facts in the order of the file. */
export function factRows(report: Report): Markup {
  const { say, facts } = report
  const rows = [...facts.values()].map((placed) => ({
    id: `fact-${placed.fact.id}`,
    cells: [...toldOf(placed, report), wordings(placed.fact.questions, report)],
  }))
  const columns = ['question', 'answer', 'quote', 'other-wordings'].map((name) => say(`column-${name}`))
  return table(columns, rows)
}

function toldOf({ fact }: PlacedFact, { say, lang, loaded }: Report): Markup[] {
  const { article, knowledge } = loaded
  const wantsEnglish = lang === 'en' && (knowledge.languages ?? ['en']).includes('en')
  const marks = [
    fact.review && say('is-unread'),
    wantsEnglish && fact.answer.en === undefined && say('no-translation'),
  ].filter((mark) => typeof mark === 'string')
  return [
    questionOf(fact, lang),
    markup`${said(fact.answer, lang)}${fact.detail && markup` <span class="soft">${said(fact.detail, lang)}</span>`}${marks.map((mark) => markup` <span class="bad">(${mark})</span>`)}`,
    markup`${fact.quote.map((quote) => {
      const number = article.find(quote)?.number
      return markup`<p>${vietnamese(quote, lang)}${number !== undefined && markup` <span class="soft">${say('paragraph', { number })}</span>`}</p>`
    })}`,
  ]
}

function wordings(
  { vi, en }: { readonly vi: readonly string[]; readonly en: readonly string[] },
  report: Report,
): Markup {
  const { say, lang } = report
  const english = en.map((one) => (lang === 'en' ? markup`${one}` : markup`<span lang="en">${one}</span>`))
  const all = [...vi.map((one) => vietnamese(one, lang)), ...english]
  return markup`<details><summary>${say('wordings', { count: all.length })}</summary><ul>${all.map((one) => markup`<li>${one}</li>`)}</ul></details>`
}

/** Renders what the article is known to leave out. */
export function absenceRows({ loaded, say, lang }: Report): Markup {
  const rows = loaded.knowledge.absences.map(({ id, answer, questions, review }) => ({
    id: `absence-${id}`,
    cells: [
      questionOf({ questions, answer }, lang),
      markup`${said(answer, lang)}${review && markup` <span class="bad">(${say('is-unread')})</span>`}`,
    ],
  }))
  return table([say('column-question'), say('column-answer')], rows)
}

/** The tables of the page: facts, absences, test questions, and facts that are confused. */
import type { Tried } from '../evaluation/evaluate.ts'
import { bars, percent } from '../evaluation/evaluation-issues.ts'
import { confusablePairs } from './confusable-pairs.ts'
import { type Markup, markup } from './markup.ts'
import { linkTo, type PlacedFact, questionOf, type Report, said, vietnamese } from './report.ts'
import { table } from './table.ts'

/** Maximum pairs, and facts that are hard to find. */
const MAX_PAIRS = 40
const MAX_HARDEST = 10

/** Renders all facts in the order of the file. */
export function factRows(report: Report): Markup {
  const { say, facts, found } = report
  const lost = new Map(found.leftOut.worst.map((one) => [one.id, one]))
  const rows = [...facts.values()].map((placed) => {
    const { id } = placed.fact
    const hard = lost.get(id)
    return {
      id: `fact-${id}`,
      cells: [
        ...toldOf(placed, report),
        wordings(placed.fact.questions, report),
        hard ? say('of', { some: hard.found, all: hard.asked }) : say('found-all'),
      ],
    }
  })
  return markup`${table(columnsOf(['question', 'answer', 'quote', 'other-wordings', 'found'], report), rows)}
<p class="soft">${say('found-hint', { asked: found.leftOut.asked })}</p>`
}

function columnsOf(names: readonly string[], { say }: Report): string[] {
  return names.map((name) => say(`column-${name}`))
}

function toldOf({ fact }: PlacedFact, { say, lang, found }: Report): Markup[] {
  const { article, knowledge } = found.loaded
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
export function absenceRows({ found, say, lang }: Report): Markup {
  const rows = found.loaded.knowledge.absences.map(({ id, answer, questions, review }) => ({
    id: `absence-${id}`,
    cells: [
      questionOf({ questions, answer }, lang),
      markup`${said(answer, lang)}${review && markup` <span class="bad">(${say('is-unread')})</span>`}`,
    ],
  }))
  return table([say('column-question'), say('column-answer')], rows)
}

/** Renders the test questions: first those that failed, then all of them, folded and not printed. */
export function judgementRows(report: Report): Markup {
  const { say, found } = report
  const judgements = found.tried.filter((one) => one.judgement && !one.style)
  const failed = judgements.filter(({ verdict }) => verdict !== 'right' && verdict !== 'kin')
  return markup`<p>${say('failed', { failed: failed.length })}</p>
${failed.length > 0 && judgementTable(failed, report)}
<p class="soft">${say('bars', { right: percent(bars.right), wrong: percent(bars.wrong) })}</p>
<details class="screen"><summary>${say('all-judgements', { count: judgements.length })}</summary>${judgementTable(judgements, report)}</details>`
}

function judgementTable(judgements: readonly Tried[], report: Report): Markup {
  const { say } = report
  const rows = judgements.map(({ question, wanted, verdict, won }) => ({
    cells: [
      question,
      wanted === undefined ? say('not-in-article') : linkTo(wanted, report),
      markup`<span class="${verdict === 'right' || verdict === 'kin' ? 'good' : 'bad'}">${say(`verdict-${verdict}`)}</span>`,
      won === undefined ? '–' : linkTo(won, report),
    ],
  }))
  return table(columnsOf(['question', 'expected', 'result', 'got'], report), rows)
}

/** Renders the facts that are hardest to find, and the pairs that questions confuse. */
export function confusion(report: Report): Markup {
  const { say, found } = report
  const pairs = confusablePairs(found).slice(0, MAX_PAIRS)
  const hardest = found.leftOut.worst.slice(0, MAX_HARDEST)
  const rows = pairs.map((pair) => ({
    cells: [markup`${pair.example}`, linkTo(pair.wanted, report), linkTo(pair.rival, report), pair.times],
  }))
  return markup`${hardest.length > 0 && markup`<p>${say('hardest')}</p><ul>${hardest.map((one) => markup`<li>${linkTo(one.id, report)} <span class="soft">${say('of', { some: one.found, all: one.asked })}</span></li>`)}</ul>`}
${pairs.length === 0 ? markup`<p>${say('no-pairs')}</p>` : table(columnsOf(['question', 'right', 'rival', 'times'], report), rows)}`
}

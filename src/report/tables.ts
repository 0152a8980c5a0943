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
  const { texts, facts, found } = report
  const { question, answer, quote, otherWordings, found: again } = texts.columns
  const lost = new Map(found.leftOut.worst.map((one) => [one.id, one]))
  const rows = [...facts.values()].map((placed) => {
    const { id } = placed.fact
    const hard = lost.get(id)
    return {
      id: `fact-${id}`,
      cells: [
        ...toldOf(placed, report),
        wordings(placed.fact.questions, report),
        hard ? texts.of(hard.found, hard.asked) : texts.foundAll,
      ],
    }
  })
  return markup`${table([question, answer, quote, otherWordings, again], rows)}
<p class="soft">${texts.foundHint(found.leftOut.asked)}</p>`
}

function toldOf({ fact }: PlacedFact, { texts, lang, found }: Report): Markup[] {
  const { article, knowledge } = found.loaded
  const wantsEnglish = lang === 'en' && (knowledge.languages ?? ['en']).includes('en')
  const marks = [
    fact.review && texts.isUnread,
    wantsEnglish && fact.answer.en === undefined && texts.noTranslation,
  ].filter((mark) => typeof mark === 'string')
  return [
    questionOf(fact, lang),
    markup`${said(fact.answer, lang)}${fact.detail && markup` <span class="soft">${said(fact.detail, lang)}</span>`}${marks.map((mark) => markup` <span class="bad">(${mark})</span>`)}`,
    markup`${fact.quote.map((quote) => {
      const number = article.find(quote)?.number
      return markup`<p>${vietnamese(quote, lang)}${number !== undefined && markup` <span class="soft">${texts.paragraph(number)}</span>`}</p>`
    })}`,
  ]
}

function wordings(
  { vi, en }: { readonly vi: readonly string[]; readonly en: readonly string[] },
  report: Report,
): Markup {
  const { texts, lang } = report
  const english = en.map((one) => (lang === 'en' ? markup`${one}` : markup`<span lang="en">${one}</span>`))
  const all = [...vi.map((one) => vietnamese(one, lang)), ...english]
  return markup`<details><summary>${texts.wordings(all.length)}</summary><ul>${all.map((one) => markup`<li>${one}</li>`)}</ul></details>`
}

/** Renders what the article is known to leave out. */
export function absenceRows({ found, texts, lang }: Report): Markup {
  const rows = found.loaded.knowledge.absences.map(({ id, answer, questions, review }) => ({
    id: `absence-${id}`,
    cells: [
      questionOf({ questions, answer }, lang),
      markup`${said(answer, lang)}${review && markup` <span class="bad">(${texts.isUnread})</span>`}`,
    ],
  }))
  return table([texts.columns.question, texts.columns.answer], rows)
}

/** Renders the test questions: first those that failed, then all of them, folded and not printed. */
export function judgementRows(report: Report): Markup {
  const { texts, found } = report
  const judgements = found.tried.filter((one) => one.judgement && !one.style)
  const failed = judgements.filter(({ verdict }) => verdict !== 'right' && verdict !== 'kin')
  return markup`<p>${texts.failed(failed.length)}</p>
${failed.length > 0 && judgementTable(failed, report)}
<p class="soft">${texts.bars(percent(bars.right), percent(bars.wrong))}</p>
<details class="screen"><summary>${texts.allJudgements(judgements.length)}</summary>${judgementTable(judgements, report)}</details>`
}

function judgementTable(judgements: readonly Tried[], report: Report): Markup {
  const { question, expected, result, got } = report.texts.columns
  const rows = judgements.map(({ question, wanted, verdict, won }) => ({
    cells: [
      question,
      wanted === undefined ? report.texts.notInArticle : linkTo(wanted, report),
      markup`<span class="${verdict === 'right' || verdict === 'kin' ? 'good' : 'bad'}">${report.texts.verdicts[verdict]}</span>`,
      won === undefined ? '–' : linkTo(won, report),
    ],
  }))
  return table([question, expected, result, got], rows)
}

/** Renders the facts that are hardest to find, and the pairs that questions confuse. */
export function confusion(report: Report): Markup {
  const { texts, found } = report
  const { right, rival, times, question } = texts.columns
  const pairs = confusablePairs(found).slice(0, MAX_PAIRS)
  const hardest = found.leftOut.worst.slice(0, MAX_HARDEST)
  const rows = pairs.map((pair) => ({
    cells: [markup`${pair.example}`, linkTo(pair.wanted, report), linkTo(pair.rival, report), pair.times],
  }))
  return markup`${hardest.length > 0 && markup`<p>${texts.hardest}</p><ul>${hardest.map((one) => markup`<li>${linkTo(one.id, report)} <span class="soft">${texts.of(one.found, one.asked)}</span></li>`)}</ul>`}
${pairs.length === 0 ? markup`<p>${texts.noPairs}</p>` : table([question, right, rival, times], rows)}`
}

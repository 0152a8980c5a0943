/** The article with the facts behind each sentence, and what none covers. */
import type { CoveredSentence } from '../knowledge/coverage.ts'
import { type Markup, markup } from './markup.ts'
import { linkTo, type Report, vietnamese } from './report.ts'
import { table } from './table.ts'

/** Minimum number of facts behind a sentence for each shade. */
const SHADES = [0, 1, 3, 7]

function shadeOf(facts: number): number {
  return SHADES.findLastIndex((from) => facts >= from)
}

/** Renders the article. A sentence leads to its row among `sentenceRows`; the script shows that beside it. */
export function coveredArticle(report: Report): Markup {
  const { texts, lang } = report
  const shades = SHADES.map((from, shade) => {
    const next = SHADES[shade + 1]
    return markup`<span><span class="s s${shade}">a</span> ${texts.factsBehind(from, next && next - 1)}</span>`
  })
  return markup`<p class="key soft">${shades}<span><span class="hole">a</span> ${texts.wordsWithoutFact}</span></p>
<p class="soft screen">${texts.tapSentence}</p>
<div class="desk">
<div class="article"${lang !== 'vi' && markup` lang="vi"`}>${paragraphs(report)}</div>
<aside class="panel" aria-live="polite" aria-label="${texts.columns.factsOnIt}" data-none="${texts.noFactYet}" hidden></aside>
</div>`
}

function paragraphs({ found: { loaded, coverage } }: Report): Markup[] {
  const evidence = loaded.article.paragraphs.filter(({ kind }) => kind !== 'furniture')
  return evidence.map((paragraph) => {
    const sentences = coverage.sentences.flatMap((one, i) =>
      one.paragraph.line === paragraph.line ? [markup`${sentence(one, i + 1)} `] : [],
    )
    return markup`<p${paragraph.kind === 'caption' && markup` class="caption"`}>${sentences}</p>`
  })
}

function sentence(one: CoveredSentence, number: number): Markup {
  return markup`<a class="s s${shadeOf(one.facts.length)}" href="#s-${number}" draggable="false">${withHoles(one)}<sup>${number}</sup></a>`
}

function withHoles({ text, start, holes, facts }: CoveredSentence): Markup[] {
  if (facts.length === 0) return [markup`${text}`]
  const parts: Markup[] = []
  let at = 0
  for (const hole of holes) {
    const from = hole.offset - start
    parts.push(markup`${text.slice(at, from)}<span class="hole">${hole.text}</span>`)
    at = from + hole.text.length
  }
  return [...parts, markup`${text.slice(at)}`]
}

/** Renders the sentences with the facts that quote them. */
export function sentenceRows(report: Report): Markup {
  const { found, texts, lang } = report
  const rows = found.coverage.sentences.map((one, i) => ({
    id: `s-${i + 1}`,
    cells: [
      markup`${i + 1}`,
      vietnamese(one.text, lang),
      one.facts.length === 0
        ? markup`<span class="bad">${texts.noFactYet}</span>`
        : markup`<ul>${one.facts.map((id) => markup`<li>${linkTo(id, report)}</li>`)}</ul>`,
    ],
  }))
  return table([texts.columns.number, texts.columns.sentence, texts.columns.factsOnIt], rows)
}

/** Tells of each sentence, run of words, number and name without a fact. */
export function gapsOf({ found: { coverage }, texts }: Report): readonly string[] {
  return [
    ...coverage.sentences.flatMap((one, i) =>
      one.facts.length === 0
        ? [texts.gapSentence(i + 1, one.text)]
        : one.holes.map((hole) => texts.gapWords(i + 1, hole.text)),
    ),
    ...coverage.mentions
      .filter(({ facts, entry }) => facts.length === 0 && !entry)
      .map(({ kind, line, text }) => texts.gapMention(texts.mentions[kind], line, text)),
  ]
}

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

/** Renders the article. A sentence links to its row in `sentenceRows`; the script shows the row's facts beside it. */
export function coveredArticle(report: Report): Markup {
  const { say, lang } = report
  const shades = SHADES.map((from, shade) => {
    const next = SHADES[shade + 1]
    return markup`<span><span class="s s${shade}">a</span> ${behind(from, next && next - 1, report)}</span>`
  })
  return markup`<p class="key soft">${shades}<span><span class="hole">a</span> ${say('words-without-fact')}</span></p>
<p class="soft screen">${say('tap-sentence')}</p>
<div class="desk">
<div class="article"${lang !== 'vi' && markup` lang="vi"`}>${paragraphs(report)}</div>
<aside class="panel" aria-live="polite" aria-label="${say('column-facts-on-it')}" data-none="${say('no-fact-yet')}" hidden></aside>
</div>`
}

/** Returns a label such as "3–6 facts". @param to `undefined` for "7 or more" */
function behind(from: number, to: number | undefined, { say }: Report): string {
  if (from === 0) return say('facts-behind-none')
  if (to === undefined) return say('facts-behind-more', { from })
  return from === to ? say('facts-behind', { count: from }) : say('facts-behind-range', { from, to })
}

function paragraphs({ loaded, coverage }: Report): Markup[] {
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

/** Marks the words of a sentence that no fact covers, if facts cover others. */
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
  const { coverage, say, lang } = report
  const rows = coverage.sentences.map((one, i) => ({
    id: `s-${i + 1}`,
    cells: [
      markup`${i + 1}`,
      vietnamese(one.text, lang),
      one.facts.length === 0
        ? markup`<span class="bad">${say('no-fact-yet')}</span>`
        : markup`<ul>${one.facts.map((id) => markup`<li>${linkTo(id, report)}</li>`)}</ul>`,
    ],
  }))
  return table([say('column-number'), say('column-sentence'), say('column-facts-on-it')], rows)
}

/** Returns a line for each sentence, run of words, number and name without a fact. */
export function gapsOf({ coverage, say }: Report): readonly string[] {
  return [
    ...coverage.sentences.flatMap((one, i) =>
      one.facts.length === 0
        ? [say('gap-sentence', { number: i + 1, text: one.text })]
        : one.holes.map((hole) => say('gap-words', { number: i + 1, text: hole.text })),
    ),
    ...coverage.mentions
      .filter(({ facts, entry }) => facts.length === 0 && !entry)
      .map(({ kind, line, text }) => say('gap-mention', { kind: say(`mention-${kind}`), line, text })),
  ]
}

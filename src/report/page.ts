/** The report of a knowledge folder as one HTML file that needs nothing from outside. */
import type { LoadedKnowledge } from '../knowledge/load.ts'
import type { Lang } from '../text/language-detection.ts'
import { coveredArticle, gapsOf, sentenceRows } from './covered-article.ts'
import { firstPage } from './first-page.ts'
import { Markup, markup } from './markup.ts'
import { createReport, type Report } from './report.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import { folded } from './table.ts'
import { absenceRows, factRows } from './tables.ts'

/** Renders the page: a first page to read, the article with what is covered, and the tables, folded. */
export function reportPage(loaded: LoadedKnowledge, lang: Lang): string {
  const report = createReport(loaded, lang)
  const { title } = loaded.knowledge.source
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Hỏi Báo</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
${firstPage(report)}
<section class="whole"><h2>${report.say('heading-article')}</h2>
${coveredArticle(report)}</section>
${tables(report)}
<footer class="soft">Hỏi Báo · ${report.say('version', { version: loaded.version })}</footer>
</main>
<script>${new Markup(script)}</script>
</body>
</html>
`.source
}

function tables(report: Report): Markup[] {
  const { loaded, coverage, facts, say } = report
  const { absences } = loaded.knowledge
  const gaps = gapsOf(report)
  return [
    gaps.length > 0
      ? folded(
          say('heading-gaps'),
          gaps.length,
          markup`<ul>${gaps.map((gap) => markup`<li>${gap}</li>`)}</ul>`,
        )
      : markup`<p class="good">${say('no-gaps')}</p>`,
    folded(say('heading-sentences'), coverage.sentences.length, sentenceRows(report)),
    folded(say('heading-facts'), facts.size, factRows(report)),
    ...(absences.length > 0 ? [folded(say('heading-absences'), absences.length, absenceRows(report))] : []),
  ]
}

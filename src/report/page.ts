import type { Examination, Findings } from '../evaluation/check-folder.ts'
import { bars, percent } from '../evaluation/evaluation-issues.ts'
import type { CoveredSentence } from '../knowledge/coverage.ts'
import { confusion, judgementRows, styleRows } from './answers-part.ts'
import { heading, Markup, markup } from './markup.ts'
import { script } from './script.ts'
import { type FactStanding, standings } from './standing.ts'
import { style } from './style.ts'

/** Minimum number of facts behind a sentence for each shade. */
const SHADES = [0, 1, 2, 4, 7, 12]

function shadeOf(facts: number): number {
  return SHADES.findLastIndex((from) => facts >= from)
}

/** Renders a self-contained page: the facts behind each sentence of the article, and how well questions find them. */
export function reportPage(examination: Examination, found: Findings): string {
  const { source } = found.loaded.knowledge
  const facts = standings(found)
  const body = markup`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${source.title} – Hỏi Báo</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
<header>
<p class="soft">${source.newspaper.vi}${source.date !== undefined && ` · ${source.date}`} · bản ${found.loaded.version}</p>
<h1>${source.title}</h1>
${figures(found)}
</header>
${heading('Bài báo và các ý dựa trên bài', 'The article, and the facts that stand on it')}
<div class="key">${SHADES.map((from, shade) => markup`<span><span class="s${shade}"></span>${shadeName(from, SHADES[shade + 1])}</span>`)}<span class="screen">Bấm vào một câu để xem các ý. · Click a sentence.</span></div>
<div class="desk">
<article class="article">${paragraphs(found)}</article>
<aside class="panel" aria-live="polite" data-none="Chưa có ý nào trích câu này. · No fact quotes this sentence.">
<p class="soft">Bấm vào một câu trong bài: các ý, câu hỏi và khoảng cách tới ý dễ nhầm hiện ở đây.</p>
<p class="soft">Click a sentence: its facts, their questions and margins are shown here.</p>
</aside>
</div>
${heading('Chỗ trống', 'What no fact covers')}
${holes(found)}
${confusion(found)}
${judgementRows(found)}
${styleRows(found)}
${heading('Tất cả các ý', 'All facts')}
<div class="panel-like">${facts.map(factCard)}</div>
<p class="soft">Bot được chấm là đạt khi ít nhất ${percent(bars.right)} câu hỏi mẫu đúng và nhiều nhất ${percent(bars.wrong)} bị trả lời bằng ý khác. Chi tiết từng dòng: <code>npm run check</code>. Thư mục: <code>${examination.folder}</code>.</p>
</main>
<script>${new Markup(script)}</script>
</body>
</html>
`
  return body.source
}

function figures({ loaded, coverage, summary }: Findings): Markup {
  const { entries, absences } = loaded.knowledge
  const covered = coverage.sentences.filter((s) => s.facts.length > 0).length
  const facts = entries.reduce((sum, e) => sum + e.facts.length, 0)
  const rate = ({ right, asked }: { right: number; asked: number }) =>
    asked === 0 ? '–' : percent(right / asked)
  const rows: [string, string | number][] = [
    ['câu trong bài có ý · sentences covered', `${covered}/${coverage.sentences.length}`],
    ['ý · facts', facts],
    ['điều bài không nói · known absences', absences.length],
    ['câu hỏi mẫu đúng · judgements right', rate(summary.judgements)],
    ['câu hỏi của các ý đúng · own questions right', rate(summary.questions)],
  ]
  return markup`<dl class="figures">${rows.map(([name, value]) => markup`<div><dd>${value}</dd><dt>${name}</dt></div>`)}</dl>`
}

function shadeName(from: number, next: number | undefined): string {
  if (from === 0) return 'chưa có ý nào'
  if (next === undefined) return `${from} ý trở lên`
  return next - 1 === from ? `${from} ý` : `${from}–${next - 1} ý`
}

function paragraphs({ loaded, coverage }: Findings): Markup[] {
  return loaded.article.paragraphs.map((paragraph) => {
    if (paragraph.kind === 'furniture') return markup`<p class="furniture">${paragraph.text}</p>`
    const sentences = coverage.sentences.filter((s) => s.paragraph.line === paragraph.line)
    return markup`<p${paragraph.kind === 'caption' && markup` class="caption"`}>${sentences.map((s) => markup`${sentence(s)} `)}</p>`
  })
}

function sentence(s: CoveredSentence): Markup {
  const count = s.facts.length
  return markup`<span role="button" tabindex="0" class="s s${shadeOf(count)}" aria-pressed="false" title="${count} ý" data-facts="${s.facts.join(' ')}">${withHoles(s)}</span>`
}

function withHoles({ text, start, holes }: CoveredSentence): Markup[] {
  const parts: Markup[] = []
  let at = 0
  for (const hole of holes) {
    const from = hole.offset - start
    parts.push(markup`${text.slice(at, from)}<span class="hole">${hole.text}</span>`)
    at = from + hole.text.length
  }
  return [...parts, markup`${text.slice(at)}`]
}

function holes({ coverage }: Findings): Markup {
  const bare = coverage.sentences.filter((s) => s.facts.length === 0)
  const partly = coverage.sentences.filter((s) => s.facts.length > 0).flatMap((s) => s.holes)
  const mentions = coverage.mentions.filter((m) => m.facts.length === 0 && !m.entry)
  if (bare.length + partly.length + mentions.length === 0)
    return markup`<p class="none">Không có: câu nào, số nào, tên nào trong bài cũng có ý. · None.</p>`
  return markup`<ul>
${bare.map((s) => markup`<li>Cả câu, dòng ${s.paragraph.line}: “${s.text}”</li>`)}
${partly.map((h) => markup`<li>Mấy chữ: “${h.text}”</li>`)}
${mentions.map((m) => markup`<li>${{ number: 'Số', name: 'Tên', document: 'Văn bản' }[m.kind]}, dòng ${m.line}: ${m.text}</li>`)}
</ul>`
}

function factCard({ fact, entry, asked, lost, margin, rival }: FactStanding): Markup {
  return markup`<details class="fact" id="fact-${fact.id}">
<summary>${fact.answer.vi} <code>${fact.id}</code>${lost.length > 0 && markup` <span class="lost">${lost.length} câu hỏi lạc</span>`}</summary>
<p class="soft">${entry}${fact.answer.en === undefined ? ' · chưa có bản tiếng Anh' : ''}${fact.review === true && ' · máy soạn, chưa đọc lại'}</p>
${fact.quote.map((q) => markup`<blockquote>“${q}”</blockquote>`)}
<p class="soft">${asked.length} câu hỏi${margin !== undefined && rival !== undefined && markup`; sát nhất: <code>${rival}</code>, cách ${margin.toFixed(3)}`}</p>
${lost.length > 0 && markup`<ul>${lost.map((t) => markup`<li class="lost">${t.question}${t.won !== undefined && markup` → <code>${t.won}</code>`}</li>`)}</ul>`}
<ul>${[...fact.questions.vi, ...fact.questions.en].map((q) => markup`<li>${q}</li>`)}</ul>
</details>`
}

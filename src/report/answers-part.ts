import type { Findings } from '../evaluation/check-folder.ts'
import type { Tried } from '../evaluation/evaluate.ts'
import { percent, type Tally } from '../evaluation/evaluation-issues.ts'
import { styles } from '../evaluation/query-variants.ts'
import { heading, type Markup, markup } from './markup.ts'
import { confusablePairs } from './standing.ts'

/** Maximum number of pairs shown. */
const MAX_PAIRS = 40

const title = heading('Những cặp dễ nhầm', 'Confusable pairs')
const VERDICTS: Readonly<Record<Tried['verdict'], string>> = {
  right: 'đúng',
  kin: 'đúng (ý tương đương)',
  offered: 'chỉ gợi ý',
  silent: 'không trả lời',
  other: 'trả lời ý khác',
}
const STYLE_NAMES: Readonly<Record<(typeof styles)[number], string>> = {
  'no-marks': 'không dấu',
  nfd: 'dấu tách rời (NFD)',
  'tone-place': 'dấu đặt kiểu khác (hoà, hòa)',
  telex: 'Telex chưa bật bộ gõ',
  'upper-case': 'chữ in hoa',
  typo: 'gõ sai một chữ',
}

/** Renders the facts that questions confuse or nearly confuse. */
export function confusion(found: Findings): Markup {
  const pairs = confusablePairs(found)
  if (pairs.length === 0) return markup`${title}<p class="none">Không có cặp nào. · None.</p>`
  return markup`${title}
<div class="table"><table class="stack"><thead><tr><th>Ý đúng</th><th>Ý dễ nhầm</th><th class="n">Nhầm</th><th class="n">Suýt nhầm</th><th class="n">Sát nhất</th><th>Ví dụ</th></tr></thead>
<tbody>${pairs.slice(0, MAX_PAIRS).map((p) => markup`<tr><td>${link(p.wanted, found)}</td><td data-of="dễ nhầm với">${link(p.rival, found)}</td><td class="n" data-of="nhầm">${p.lost}</td><td class="n" data-of="suýt nhầm">${p.thin}</td><td class="n" data-of="sát nhất">${p.margin.toFixed(3)}</td><td>${p.example}</td></tr>`)}</tbody></table></div>
${pairs.length > MAX_PAIRS && markup`<p class="soft">… và ${pairs.length - MAX_PAIRS} cặp nữa.</p>`}`
}

/** Renders the judgements: first those that failed, then all of them in a collapsed section. */
export function judgementRows(found: Findings): Markup {
  const judgements = found.tried.filter((t) => t.judgement && !t.style)
  const failed = judgements.filter((t) => t.verdict !== 'right' && t.verdict !== 'kin')
  return markup`${heading('Câu hỏi mẫu', 'Judgements')}
<p>${judgements.length - failed.length} trên ${judgements.length} câu đúng. ${failed.length > 0 && 'Những câu chưa đúng:'}</p>
${failed.length > 0 && judgementTable(failed, found)}
<details class="screen"><summary>Tất cả ${judgements.length} câu</summary>${judgementTable(judgements, found)}</details>`
}

function judgementTable(rows: readonly Tried[], found: Findings): Markup {
  return markup`<div class="table"><table class="stack"><thead><tr><th>Câu hỏi</th><th>Phải về</th><th>Kết quả</th><th>Đã về</th></tr></thead>
<tbody>${rows.map((t) => markup`<tr><td>${t.question}</td><td data-of="phải về">${t.wanted === undefined ? 'bài không nói' : link(t.wanted, found)}</td><td data-of="kết quả" class="${t.verdict === 'right' || t.verdict === 'kin' ? 'right' : 'lost'}">${VERDICTS[t.verdict]}</td><td data-of="đã về">${t.won !== undefined && link(t.won, found)}</td></tr>`)}</tbody></table></div>`
}

/** Renders the results by style of typing. */
export function styleRows({ summary }: Findings): Markup {
  const row = (name: string, { asked, right, wrong }: Tally) =>
    asked > 0 &&
    markup`<tr><td>${name}</td><td class="n" data-of="đúng">${percent(right / asked)}</td><td><span class="bar"><i style="width:${percent(right / asked)}"></i></span></td><td class="n" data-of="trả lời ý khác">${wrong}</td><td class="n" data-of="đã thử">${asked}</td></tr>`
  return markup`${heading('Gõ thế nào cũng hiểu?', 'However it is typed')}
<div class="table"><table class="stack"><thead><tr><th>Cách gõ</th><th class="n">Đúng</th><th></th><th class="n">Ý khác</th><th class="n">Đã thử</th></tr></thead><tbody>
${row('như trong knowledge.yaml', summary.questions)}
${styles.map((style) => row(STYLE_NAMES[style], summary.styles[style]))}
</tbody></table></div>`
}

/** Renders the id of a fact, linked to its card if it has one. */
function link(id: string, { loaded }: Findings): Markup {
  return loaded.knowledge.entries.some((e) => e.facts.some((f) => f.id === id))
    ? markup`<a href="#fact-${id}"><code>${id}</code></a>`
    : markup`<code>${id}</code>`
}

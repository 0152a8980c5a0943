/** Style sheet of the page: light or dark as the system, phone or desktop, and A4. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #16181c);
  --card: light-dark(#ffffff, #1f2329);
  --ink: light-dark(#1d2026, #e8e6e1);
  --soft: light-dark(#5b616b, #a3a8b0);
  --line: light-dark(#dedbd3, #353a42);
  --accent: light-dark(#0b5cad, #7ab8ff);
  --band: light-dark(#1f4e79, #2b5f91);
  --other-band: light-dark(#5b6b7b, #4a5866);
  --arrow: light-dark(#a8440a, #ffab70);
  --bad: light-dark(#b3261e, #ff8a80);
  --good: light-dark(#1b7a3d, #6fd08c);
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: break-word }
main { max-width: 1120px; margin: 0 auto; padding: 28px 24px 80px }
h1 { font-size: clamp(1.35rem, 1rem + 1.6vw, 2rem); line-height: 1.25; margin: 0; text-wrap: balance }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 0 0 8px }
section { margin-top: 28px }
p { margin: 0 0 10px }
ul { margin: 0 0 10px; padding-left: 1.2em }
a { color: var(--accent) }
code { font: .86em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace }
.soft { color: var(--soft) }
.bad { color: var(--bad) }
.good { color: var(--good) }
.lead { font-size: 1.1rem; max-width: 72ch }
.people { list-style: none; padding: 0 }
.people li { margin-bottom: 8px }

header { grid-area: header } .says { grid-area: says } .who { grid-area: who } .bot { grid-area: bot }
.documents { grid-area: documents }
.directives { margin: 0 }
.directives svg { display: block; width: 100%; height: auto; font-family: system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif }
.directives figcaption { font-size: .9rem; margin-top: 6px }
.directives .background { fill: none }
.directives .band { fill: var(--band) }
.directives .other { fill: var(--other-band) }
.directives .card { fill: var(--card); stroke: var(--line) }
.directives .label { fill: var(--ink) }
.directives .purpose { fill: var(--soft) }
.directives .carries-out, .directives .head { fill: var(--arrow) }
.directives .line { stroke: var(--arrow) }

.key { display: flex; flex-wrap: wrap; gap: 2px 16px; font-size: .9rem }
.key .s, .key .hole { padding: 0 4px; color: var(--ink) }
.desk { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; align-items: start }
.article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 18px clamp(14px, 3vw, 32px) }
.article .caption { font-style: italic }
.article > p:last-of-type { margin: 0 }
.s { color: inherit; text-decoration: none; border-radius: 3px; padding: 1px 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; background: color-mix(in oklab, var(--accent) var(--tint), transparent) }
.s:hover { text-decoration: underline; text-decoration-color: var(--accent); text-underline-offset: 4px }
.s:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.s[aria-current] { box-shadow: inset 0 -2px var(--accent) }
.s sup { font-size: .7em; line-height: 0; padding-left: 1px }
.s0 { --tint: 0%; box-shadow: inset 0 -2px var(--bad) }
.s1 { --tint: 7% } .s2 { --tint: 14% } .s3 { --tint: 22% }
.hole { text-decoration: underline wavy var(--bad) 1px; text-underline-offset: 4px }
.panel { background: var(--card); border: 1px solid var(--accent); border-radius: 10px; padding: 14px 18px; max-height: 70vh; overflow: auto }
.article .panel { margin: 4px 0 14px }
.panel div + div { margin-top: 12px; padding-top: 12px; border-top: 1px solid var(--line) }
.panel a { font-weight: 600; display: block }

.fold { border-top: 1px solid var(--line); margin-top: 14px; padding-top: 12px }
section + .fold, section + .good { margin-top: 32px }
summary { cursor: pointer }
.fold > summary h2 { display: inline; margin: 0 }
.fold > summary + * { margin-top: 14px }
table { border-collapse: collapse; width: 100%; font-size: .92rem; margin: 0 0 12px; background: var(--card); border: 1px solid var(--line) }
th, td { text-align: left; vertical-align: top; padding: 8px 10px; border-top: 1px solid var(--line) }
thead th { border-top: 0; color: var(--soft); font-weight: 600 }
tr:target { outline: 2px solid var(--accent); outline-offset: -2px }
td ul { margin: 0 }
td > p { margin: 0 0 4px }
td:first-child { width: 28% }
tr[id] td:first-child { width: 22%; font-weight: 600 }
tr[id^=s-] td:first-child { width: 1% }
td:has(> ul) { width: 45% }
td summary { white-space: nowrap }
footer { margin-top: 24px; font-size: .9rem }

@media (min-width: 960px) {
  .first { display: grid; gap: 0 40px; grid-template: auto auto auto 1fr / minmax(0, 1fr) 420px; grid-template-areas: "header header" "says says" "who documents" "bot documents" }
  .desk:has(.panel:not([hidden])) { grid-template-columns: minmax(0, 1fr) 380px }
  .desk > .panel { position: sticky; top: 20px; max-height: calc(100vh - 40px) }
}
@media (max-width: 640px) {
  :root { font-size: 15px }
  body { line-height: 1.45 }
  main { padding: 16px 14px 40px }
  section { margin-top: 22px }
  p { margin-bottom: 8px }
  .lead { font-size: 1rem }
  /* To the edges of the screen, so that its letters are 13 px high. */
  .directives { margin: 0 -14px }
  .directives figcaption { margin: 6px 14px 0 }
  .article { margin: 0 -14px; border-width: 1px 0; border-radius: 0; padding: 14px }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  tr, td, tbody, table { display: block; width: auto !important }
  tr { padding: 8px 0; border-top: 1px solid var(--line) }
  tbody tr:first-child { border-top: 0 }
  td { border: 0; padding: 2px 12px }
  td:first-child { font-weight: 600 }
  td:not(:first-child)::before { content: attr(data-column) ": "; color: var(--soft) }
}
@page { size: A4; margin: 15mm 14mm; @bottom-right { content: counter(page) "/" counter(pages); font: 8pt system-ui, sans-serif } }
@media print {
  :root { color-scheme: light; --paper: #fff; --line: #c8c8c8; font-size: 9pt }
  body { line-height: 1.45 }
  p, .people li { margin-bottom: 4pt }
  th, td { padding: 3pt 5pt }
  main { max-width: none; padding: 0 }
  section { margin-top: 10pt }
  .lead { max-width: none }
  .screen, .panel { display: none }
  .first { display: grid; gap: 0 8mm; grid-template: auto auto auto 1fr / minmax(0, 1fr) 84mm; grid-template-areas: "header documents" "says documents" "who documents" "who bot" }
  .documents { margin: 0 }
  .whole { break-before: page }
  .article { border: 0; padding: 0 }
  .article p { break-inside: avoid }
  .s, .key, .directives { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .fold::details-content { content-visibility: visible; height: auto }
  summary { list-style: none }
  .fold > summary, .fold > p { break-after: avoid }
  tr, li, .directives { break-inside: avoid }
  h2 { break-after: avoid }
  a { color: inherit; text-decoration: none }
}
`

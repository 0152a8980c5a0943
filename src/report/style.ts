/** Style sheet of the page: light or dark as the system, and for print. */
export const style = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fbfaf7, #16181c);
  --card: light-dark(#ffffff, #1f2329);
  --ink: light-dark(#1d2026, #e8e6e1);
  --soft: light-dark(#5b616b, #a3a8b0);
  --line: light-dark(#dedbd3, #353a42);
  --accent: light-dark(#0b6bcb, #6cb2ff);
  --bad: light-dark(#b3261e, #ff8a80);
  --good: light-dark(#1b7a3d, #6fd08c);
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif }
main { max-width: 1180px; margin: 0 auto; padding: 24px 20px 80px }
h1 { font-size: clamp(1.35rem, 1rem + 1.6vw, 2rem); line-height: 1.25; margin: 0 0 4px; text-wrap: balance }
h2 { font-size: 1.2rem; margin: 48px 0 4px }
.gloss, .soft { color: var(--soft) }
h2 .gloss { font-weight: 400; font-size: .9rem; margin-left: .5em }
p { margin: 0 0 12px }
a { color: var(--accent) }
code { font: .86em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 12px; margin: 20px 0 0; padding: 0 }
.figures div { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 14px }
.figures dt { color: var(--soft); font-size: .85rem; line-height: 1.35 }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 650; font-variant-numeric: tabular-nums }
.desk { display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; align-items: start }
.article { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 20px clamp(16px, 3vw, 32px); font: 1.05rem/1.75 Georgia, "Noto Serif", serif }
.article p { margin: 0 0 14px }
.article .caption { font-style: italic }
.article .furniture { color: var(--soft); font: .85rem/1.5 system-ui, sans-serif }
.s { cursor: pointer; border-radius: 3px; padding: 2px 0; box-decoration-break: clone; -webkit-box-decoration-break: clone; background: color-mix(in oklab, var(--accent) var(--tint), transparent) }
.s:hover { text-decoration: underline; text-decoration-color: var(--accent); text-underline-offset: 4px }
.s:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
.s[aria-pressed="true"] { box-shadow: inset 0 -2px var(--accent) }
.s0 { --tint: 0%; box-shadow: inset 0 -2px var(--bad) }
.s1 { --tint: 7% } .s2 { --tint: 12% } .s3 { --tint: 19% } .s4 { --tint: 27% } .s5 { --tint: 36% }
.hole { text-decoration: underline wavy var(--bad); text-underline-offset: 4px; text-decoration-thickness: 1px }
.key { display: flex; flex-wrap: wrap; gap: 6px 14px; margin: 10px 0 14px; font-size: .85rem; color: var(--soft) }
.key span span { display: inline-block; width: 22px; height: 14px; margin-right: 6px; vertical-align: -2px; border-radius: 3px; border: 1px solid var(--line); background: color-mix(in oklab, var(--accent) var(--tint), transparent) }
.panel { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px }
.article .panel { margin: 4px 0 18px; font: 1rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; max-height: 70vh; overflow: auto }
.panel > p:last-child { margin: 0 }
.fact { border-top: 1px solid var(--line); padding: 10px 0 }
.fact:first-of-type { border-top: 0 }
.fact summary { cursor: pointer }
.fact summary code { color: var(--soft) }
.fact blockquote { margin: 8px 0; padding: 2px 0 2px 12px; border-left: 3px solid var(--line); color: var(--soft) }
.fact ul { margin: 6px 0; padding-left: 20px; font-size: .92rem }
.lost { color: var(--bad) }
.right { color: var(--good) }
.table { overflow-x: auto; border: 1px solid var(--line); border-radius: 10px; background: var(--card) }
table { border-collapse: collapse; width: 100%; font-size: .92rem }
th, td { text-align: left; vertical-align: top; padding: 8px 12px; border-top: 1px solid var(--line) }
thead th { border-top: 0; color: var(--soft); font-weight: 600; white-space: nowrap }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
.bar { display: block; width: 100%; min-width: 90px; height: 8px; border-radius: 4px; overflow: hidden; background: var(--line) }
.bar i { display: block; height: 100%; background: var(--good) }
.none { color: var(--good) }
@media (min-width: 960px) {
  .desk { grid-template-columns: minmax(0, 1fr) 380px }
  .panel { position: sticky; top: 20px; max-height: calc(100vh - 40px); overflow: auto }
}
@media (max-width: 640px) {
  main { padding: 16px 12px 60px }
  table.stack thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
  table.stack tr { display: block; padding: 8px 0; border-top: 1px solid var(--line) }
  table.stack tbody tr:first-child { border-top: 0 }
  table.stack td { display: block; border: 0; padding: 2px 12px; text-align: left }
  table.stack td[data-of]::before { content: attr(data-of) ": "; color: var(--soft) }
}
@media print {
  :root { color-scheme: light }
  body { font-size: 10.5pt; background: #fff }
  main { max-width: none; padding: 0 }
  .panel, .screen { display: none }
  .desk { display: block }
  .article, .table, .figures div { border-color: #ccc; break-inside: auto }
  .s, .key span span, .bar, .bar i { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  tr, .fact { break-inside: avoid }
  h2 { break-after: avoid }
}
`

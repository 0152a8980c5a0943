import { type Markup, markup } from './markup.ts'

export interface Row {
  /** Target of links. */
  readonly id?: string
  readonly cells: readonly (Markup | string)[]
}

/** Renders a table. On a phone each row is a block, with the name of the column before each cell but the first. */
export function table(columns: readonly string[], rows: readonly Row[]): Markup {
  return markup`<table><thead><tr>${columns.map((name) => markup`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ({
    id,
    cells,
  }) => markup`<tr${id !== undefined && markup` id="${id}"`}>${cells.map((cell, i) => markup`<td data-column="${columns[i]}">${cell}</td>`)}</tr>
`,
)}</tbody></table>`
}

/** Renders a folded part of the page. Printing opens it. */
export function folded(heading: string, count: number, content: Markup): Markup {
  return markup`<details class="fold"><summary><h2>${heading} <span class="soft">${count}</span></h2></summary>
${content}
</details>
`
}

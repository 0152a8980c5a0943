import { inBoth } from '../locales/in-both.ts'
import type { Lang } from '../text/language-detection.ts'
import { headed, type Issue, messageOf } from './issue.ts'

/** Maximum number of characters shown of a line. A longer line is cut on both sides of the position. */
const MAX_WIDTH = 96
const INDENT = '  '

/** Formats an issue with its line and a ^ under the position, for a terminal. */
export function pointAt(issue: Issue, texts: ReadonlyMap<string, string>, lang: Lang = 'en'): string {
  const [head = '', ...rest] = headed(
    issue,
    inBoth(`severity-${issue.severity}`)[lang],
    messageOf(issue, lang),
  ).split('\n')
  const line = texts.get(issue.path)?.split(/\r?\n/)[issue.line - 1]
  const more = rest.map((text) => `${INDENT}  ${text}`)
  if (line === undefined || line.trim() === '') return [head, ...more].join('\n')
  const column = Math.min(issue.column, line.length + 1)
  const start = Math.max(0, Math.min(column - 1 - MAX_WIDTH / 2, line.length - MAX_WIDTH))
  const shown = line.slice(start, start + MAX_WIDTH).replaceAll('\t', ' ')
  const gutter = `${issue.line} | `
  const before = `${start > 0 ? '…' : ''}${shown.slice(0, column - 1 - start)}`
  return [
    head,
    `${INDENT}${gutter}${start > 0 ? '…' : ''}${shown}${start + MAX_WIDTH < line.length ? '…' : ''}`,
    `${INDENT}${' '.repeat(gutter.length + displayWidth(before))}^`,
    ...more,
  ].join('\n')
}

/** Width of a text on a terminal, in columns. Combining marks have no width. */
function displayWidth(text: string): number {
  return [...text.normalize('NFC').replace(/\p{Mn}/gu, '')].length
}

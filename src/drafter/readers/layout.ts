import { plainSpace } from '../../knowledge/article.ts'
import { fold } from '../../text/normalize.ts'
import { pressWords } from '../press-words.ts'
import { isDateLine } from './date-line.ts'
import type { LayoutHints } from './page.ts'

/** Lines of a page by their role. */
export interface Layout {
  readonly title: string
  readonly date: string | undefined
  readonly newspaper: string | undefined
  /** Line that names the source. */
  readonly sourceLine: string | undefined
  readonly author: string | undefined
  readonly captions: readonly string[]
  readonly furniture: readonly string[]
  /** Lines of the article except title, date, source and author. */
  readonly body: readonly string[]
}

const furnitureKeys = new Set(pressWords('furniture-lines').map((line) => fold(line)))
const MAX_SOURCE_LINE = 60
/** Number of lines at the top that may be the date line or the title. */
const HEAD_LINES = 8
const MAX_TITLE = 250
/** A shorter line above the title is the section of the newspaper. */
const MIN_TITLE_WORDS = 4
/** Placeholder of a picture on a page saved as text: the picture's name and number, "… -0". */
const PICTURE_LINE = /\S -\d{1,2}$/
const CAPTION = /^Ảnh(?: minh họa)?\s*[:.]|Ảnh\s*:\s*[^.]{2,40}\.?$|\((?:Ảnh|Nguồn ảnh)\b[^)]*\)\.?$/u
/** Head of a page: the name of its newspaper alone. */
const NEWSPAPER = /^(?:Báo|Tạp chí) \p{Lu}[\p{L} &-]{1,40}$/u
const MAX_CAPTION = 320
const MAX_HEADING = 100
/** A numbered or bulleted line is an item, not a heading. */
const ITEM = /^(?:[-–•*+]|\d{1,2}[.)])\s|[;,]$/u
const SOURCE = new RegExp(
  `^\\(?(?:${pressWords('source-leads').join('|')})\\s*:?\\s+([^.,]{2,60}?)\\)?\\.?$`,
  'u',
)
const AUTHOR = /^(?:Bài(?:,| và) ảnh|Bài|Tác giả|PV|Thực hiện|Tin, ảnh|Tin)\s*:\s*(.{2,60})$/u
const NAME_LINE = /^\p{Lu}[\p{L}\p{M}]*(?: (?:\p{Lu}[\p{L}\p{M}]*|-|–|&)){1,5}$/u
const ENDED = /[.!?…:”]["”)]*$/

/** Assigns a role to each line of a page. Each line is one paragraph; blank lines only separate paragraphs. */
export function layOut(text: string, hints: LayoutHints = {}): Layout {
  const lines = text.split('\n').map(plainSpace).filter(Boolean)
  const page = new Set(pageLines(lines).filter((line) => line !== hints.title))
  const kept = lines.filter((line) => !page.has(line))
  const { title, date } = headOf(kept, hints)
  const tail = kept.slice(-HEAD_LINES).filter((line) => line !== title && line !== date)
  const sourceLine = tail.find((line) => SOURCE.test(line) && line.length <= MAX_SOURCE_LINE)
  const newspaper =
    hints.newspaper ||
    (sourceLine && SOURCE.exec(sourceLine)?.[1]) ||
    lines.slice(0, HEAD_LINES).find((line) => NEWSPAPER.test(line))
  const last = tail.filter((line) => line !== sourceLine).at(-1)
  const author = tail.find(
    (line) =>
      line !== sourceLine &&
      (line === hints.author || AUTHOR.test(line) || (line === last && NAME_LINE.test(line))),
  )
  const apart = new Set([title, date, sourceLine, author])
  const captions = captionsOf(lines, page, hints).filter((line) => line !== title && line !== date)
  const body = kept.filter((line) => !apart.has(line))
  const headings = headingsIn(body, new Set(captions))
  return {
    title,
    date,
    newspaper,
    sourceLine,
    author,
    captions,
    furniture: [...new Set(lines.filter((line) => page.has(line) || headings.has(line)))],
    body: body.filter((line) => !headings.has(line)),
  }
}

/** Lines that belong to the page around the article. */
function pageLines(lines: readonly string[]): string[] {
  return lines.filter(
    (line) =>
      furnitureKeys.has(fold(line).replace(/[\s:.…!>»]+$/, '')) ||
      (PICTURE_LINE.test(line) && line.length < MAX_CAPTION && !ENDED.test(line)) ||
      NEWSPAPER.test(line),
  )
}

function headOf(lines: readonly string[], hints: LayoutHints): { title: string; date: string | undefined } {
  const date = lines.slice(0, HEAD_LINES).find((line) => line === hints.date || isDateLine(line))
  const others = lines.filter((line) => line !== date)
  // Lines in capitals above the title are a motto.
  const isTitle = (line: string) =>
    line.length <= MAX_TITLE && line !== line.toUpperCase() && !/[.:]$/.test(line)
  const head = others.slice(0, HEAD_LINES).filter(isTitle)
  const title =
    lines.find((line) => line === hints.title) ??
    head.find((line) => line.split(' ').length >= MIN_TITLE_WORDS) ??
    head[0] ??
    others[0] ??
    ''
  return { title, date }
}

function captionsOf(lines: readonly string[], page: ReadonlySet<string>, hints: LayoutHints): string[] {
  const hinted = new Set(hints.captions?.map(plainSpace))
  return [
    ...new Set(
      lines.filter((line, i) => {
        if (page.has(line) || line.length > MAX_CAPTION) return false
        const isPictured = i > 0 && PICTURE_LINE.test(lines[i - 1]!) && page.has(lines[i - 1]!)
        return hinted.has(line) || isPictured || CAPTION.test(line)
      }),
    ),
  ]
}

/** Subheadings: short lines without a full stop between paragraphs, and lines above the first paragraph. */
function headingsIn(body: readonly string[], captions: ReadonlySet<string>): Set<string> {
  const isText = (line: string | undefined) => line !== undefined && !captions.has(line) && ENDED.test(line)
  return new Set(
    body.filter((line, i) => {
      const isShort =
        line.length <= MAX_HEADING && !ENDED.test(line) && !captions.has(line) && !ITEM.test(line)
      const next = body.slice(i + 1).find((other) => !captions.has(other))
      return isShort && isText(next)
    }),
  )
}

/** "Bài, ảnh: An Nhiên" → "An Nhiên". */
export function authorName(line: string): string {
  return AUTHOR.exec(line)?.[1] ?? line
}

import { plainSpace } from '../knowledge/article.ts'
import { fold } from '../text/normalize.ts'
import { isDateLine } from './date-line.ts'
import { furnitureLines, sourceLeads } from './press-vocabulary.ts'
import type { LayoutHints } from './readers/page.ts'

/** Lines of a page by their role. */
export interface Layout {
  readonly title: string
  readonly date?: string
  readonly newspaper?: string
  /** Line that names the source. */
  readonly sourceLine?: string
  readonly author?: string
  readonly captions: readonly string[]
  readonly furniture: readonly string[]
  /** Lines of the article except title, date, source and author. */
  readonly body: readonly string[]
}

const furnitureKeys = new Set(furnitureLines.map((line) => fold(line)))
const MAX_SOURCE_LINE = 60
/** Number of lines at the top that may be the date line or the title. */
const HEAD_LINES = 8
const MAX_TITLE = 250
/** Placeholder of a picture on a page saved as text: the picture's name and number, "… -0". */
const PICTURE_LINE = /\S -\d{1,2}$/
const CAPTION = /^Ảnh(?: minh họa)?\s*[:.]|Ảnh\s*:\s*[^.]{2,40}\.?$|\((?:Ảnh|Nguồn ảnh)\b[^)]*\)\.?$/u
const MAX_CAPTION = 320
const SOURCE = new RegExp(`^\\(?(?:${sourceLeads.join('|')})\\s*:?\\s+(.{2,60}?)\\)?\\.?$`, 'u')
const AUTHOR = /^(?:Bài(?:,| và) ảnh|Bài|Tác giả|PV|Thực hiện|Tin, ảnh|Tin)\s*:\s*(.{2,60})$/u
const NAME_LINE = /^\p{Lu}[\p{L}\p{M}]*(?: (?:\p{Lu}[\p{L}\p{M}]*|-|–|&)){1,5}$/u
const ENDED = /[.!?…:”]["”)]?$/

/** Assigns a role to each line of a page. Each line is one paragraph; blank lines only separate paragraphs. */
export function layOut(text: string, hints: LayoutHints = {}): Layout {
  const lines = text.split('\n').map(plainSpace).filter(Boolean)
  const times = new Map<string, number>()
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1)
  const isFurniture = (line: string) =>
    furnitureKeys.has(fold(line).replace(/[\s:.…!>»]+$/, '')) ||
    (PICTURE_LINE.test(line) && line.length < MAX_CAPTION && !ENDED.test(line)) ||
    (times.get(line)! > 1 && !ENDED.test(line)) ||
    /^https?:\/\/\S+$/.test(line) ||
    line.split(/ [>»|] /).length > 2
  const furniture = [...new Set(lines.filter((line) => isFurniture(line) && line !== hints.title))]
  const isPage = new Set(furniture)
  const kept = lines.filter((line) => !isPage.has(line))
  const date = kept.slice(0, HEAD_LINES).find((line) => line === hints.date || isDateLine(line))
  const title =
    kept.find((line) => line === hints.title) ??
    kept
      .filter((line) => line !== date)
      .slice(0, HEAD_LINES)
      .find((line) => line.length <= MAX_TITLE && !isMotto(line) && !/[.:]$/.test(line)) ??
    kept.find((line) => line !== date) ??
    ''
  const tail = kept.slice(-HEAD_LINES).filter((line) => line !== title && line !== date)
  const sourceLine = tail.find((line) => SOURCE.test(line) && line.length <= MAX_SOURCE_LINE)
  const newspaper = hints.newspaper ?? (sourceLine && SOURCE.exec(sourceLine)?.[1])
  const author = tail.find(
    (line) =>
      line !== sourceLine &&
      (line === hints.author ||
        AUTHOR.test(line) ||
        (line === tail.filter((l) => l !== sourceLine).at(-1) && NAME_LINE.test(line))),
  )
  const hinted = new Set(hints.captions?.map(plainSpace))
  const captions = new Set<string>()
  for (const [i, line] of lines.entries()) {
    if (isPage.has(line) || line === title || line === date || line.length > MAX_CAPTION) continue
    const pictured = i > 0 && PICTURE_LINE.test(lines[i - 1]!) && isPage.has(lines[i - 1]!)
    if (hinted.has(line) || pictured || CAPTION.test(line)) captions.add(line)
  }
  const apart = new Set([title, date, sourceLine, author])
  return {
    title,
    ...(date !== undefined && { date }),
    ...(newspaper && { newspaper }),
    ...(sourceLine !== undefined && { sourceLine }),
    ...(author !== undefined && { author }),
    captions: [...captions],
    furniture,
    body: kept.filter((line) => !apart.has(line)),
  }
}

/** True for a motto above the title, in capitals or quotation marks. */
function isMotto(line: string): boolean {
  return line === line.toUpperCase() || /^“[^”]*”$/.test(line)
}

/** "Bài, ảnh: An Nhiên" → "An Nhiên". */
export function authorName(line: string): string {
  return AUTHOR.exec(line)?.[1] ?? line
}

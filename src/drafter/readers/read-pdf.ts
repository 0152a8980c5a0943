/** Reads a PDF: its lines are joined to paragraphs by their distance, indentation and length. */
import { extractTextItems, getDocumentProxy, type StructuredTextItem } from 'unpdf'
import { plainSpace } from '../../knowledge/article.ts'
import { type Page, pageOfLines } from './page.ts'

/** One line of a page, with its place in points. */
interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly right: number
  readonly height: number
}

/** Lines whose bases differ by less than this share of their height are one. */
const SAME_LINE = 0.5
/** A gap of more than this many usual gaps between lines separates paragraphs. */
const WIDE_GAP = 1.3
/** A line that ends before this share of the widest may be the last of its paragraph. */
const SHORT_LINE = 0.85
/** Heights of type that differ by more are another paragraph: a heading. */
const OTHER_TYPE = 1.1
const ENDED = /[.!?…:”"]$/

/** Reads a PDF. Returns a page without text if it holds only pictures. @throws if it is broken or locked */
export async function readPdf(bytes: Uint8Array): Promise<Page> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const { items } = await extractTextItems(pdf)
  return pageOfLines(paragraphsOf(withoutRunningHeads(items.map(linesOf))))
}

function linesOf(items: readonly StructuredTextItem[]): Line[] {
  const lines: Line[] = []
  for (const { str, x, y, width, height } of items) {
    if (str === '') continue
    const last = lines.at(-1)
    const size = height || last?.height || 1
    if (last && Math.abs(last.y - y) < SAME_LINE * size) {
      // Words may be separated by their place only.
      const gap = x - last.right > size / 5 && !/\s$/.test(last.text) && !/^\s/.test(str) ? ' ' : ''
      lines[lines.length - 1] = {
        ...last,
        text: last.text + gap + str,
        right: x + width,
        height: Math.max(last.height, height),
      }
    } else if (str.trim()) lines.push({ text: str, x, y, right: x + width, height: size })
  }
  return lines.map((line) => ({ ...line, text: plainSpace(line.text) }))
}

/** Removes the first and last lines of pages that repeat, and page numbers. */
function withoutRunningHeads(pages: readonly Line[][]): Line[][] {
  const key = (line: Line | undefined) => line?.text.replace(/\d+/g, '#') ?? ''
  const edges = pages.flatMap((lines) => [...new Set([key(lines[0]), key(lines.at(-1))])])
  const isRunning = (line: Line) =>
    /^(?:Trang |Page )?\d{1,3}(?:\s*\/\s*\d{1,3})?$/.test(line.text) ||
    (pages.length > 2 && edges.filter((edge) => edge === key(line)).length > pages.length / 2)
  return pages.map((lines) => lines.filter((line, i) => (i > 0 && i < lines.length - 1) || !isRunning(line)))
}

function paragraphsOf(pages: readonly Line[][]): string[] {
  const gaps = pages
    .flatMap((lines) => lines.slice(1).map((line, i) => lines[i]!.y - line.y))
    .filter((gap) => gap > 0)
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0
  const widest = Math.max(0, ...pages.flat().map(({ right }) => right))
  const paragraphs: string[] = []
  let before: Line | undefined
  for (const lines of pages)
    for (const [i, line] of lines.entries()) {
      const isNew = !before || startsParagraph(line, before, i === 0, usual, widest)
      if (isNew) paragraphs.push(line.text)
      else paragraphs.push(`${paragraphs.pop()} ${line.text}`)
      before = line
    }
  return paragraphs
}

function startsParagraph(line: Line, before: Line, isFirst: boolean, usual: number, widest: number): boolean {
  const isOther = Math.max(line.height, before.height) > OTHER_TYPE * Math.min(line.height, before.height)
  const isShort = before.right < SHORT_LINE * widest && ENDED.test(before.text)
  const isIndented = line.x > before.x + line.height && ENDED.test(before.text)
  const isApart = !isFirst && before.y - line.y > WIDE_GAP * usual
  return isOther || isShort || isIndented || isApart
}

/** Estimates the lines of a text on a phone. No client reports them, and a reply must not fill two screens. */
import { type Html, plainOf } from './html.ts'

/**
 * Characters per line of a message on a phone 390 px wide, at 15 px. A low value, which holds for wide fonts, too.
 * Measured in Chromium over the replies to `tests/questions/questions.jsonl`.
 */
const LINE = 35
/** Characters per line of a quote. The type is smaller, but a bar and a quotation mark take room at the sides. */
const QUOTE_LINE = 33
/** Lines of an expandable quote that clients show until it is opened. */
export const COLLAPSED = 3

const BLOCK = /<blockquote( expandable)?>([\s\S]*?)<\/blockquote>\n?/

/** Returns the number of lines of a text while its expandable quotes are closed. */
export function linesOf(text: Html): number {
  const { source } = text
  if (source === '') return 0
  const block = BLOCK.exec(source)
  if (!block) return wrapped(source, LINE)
  const [whole, expandable, quote = ''] = block
  const before = source.slice(0, block.index).replace(/\n$/, '')
  const after = source.slice(block.index + whole.length)
  const lines = wrapped(quote, QUOTE_LINE)
  return (
    wrapped(before, LINE) +
    (expandable === undefined ? lines : Math.min(lines, COLLAPSED)) +
    linesOf({ ...text, source: after })
  )
}

/** Returns the number of lines of a text wrapped at spaces, as clients do. */
function wrapped(source: string, width: number): number {
  if (source === '') return 0
  return plainOf(source)
    .split('\n')
    .map((line) => {
      let lines = 1
      let at = 0
      for (const { length } of line.split(' ')) {
        if (at > 0 && at + 1 + length > width) {
          lines++
          at = 0
        }
        // A word longer than the line is broken anywhere.
        lines += Math.max(0, Math.ceil(length / width) - 1)
        at += (at > 0 ? 1 : 0) + length
      }
      return lines
    })
    .reduce((sum, lines) => sum + lines, 0)
}

/** An article as text, whatever file it came from. */
import { plainSpace } from '../../knowledge/article.ts'
import { splitSentences } from '../../knowledge/sentences.ts'

/** Roles of lines that the markup of a file gives; blank or absent if it gives none. */
export interface LayoutHints {
  readonly title?: string | undefined
  readonly date?: string | undefined
  readonly author?: string | undefined
  readonly captions?: readonly string[]
  readonly newspaper?: string | undefined
}

/** Text of an article, one paragraph per line, and what its file says about the lines. */
export interface Page {
  readonly text: string
  readonly hints: LayoutHints
}

/** Invisible characters that word processors and pages leave in a text: soft hyphens, zero-width marks, controls. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
/** Every kind of space but the line end: no-break, thin, ideographic, tab. */
const SPACES = /[^\S\n]/gu
/** Minimum length of a lone line that is a whole article pasted without its line ends. */
const PASTED = 600

/**
 * Makes a page of plain text. Line ends, spaces and letters get one form, invisible characters are removed, and a text
 * pasted as one line gets a line for each sentence. Otherwise the text is unchanged.
 */
export function pageOf(text: string, hints: LayoutHints = {}): Page {
  const plain = text
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .normalize('NFC')
  const line = plain.trim()
  if (line.length < PASTED || line.includes('\n')) return { text: plain, hints }
  return {
    text: `${splitSentences(line)
      .map((sentence) => sentence.text)
      .join('\n\n')}\n`,
    hints,
  }
}

/** Makes a page of lines, one paragraph each. Blank lines are dropped. */
export function pageOfLines(lines: readonly string[], hints: LayoutHints = {}): Page {
  const plain = lines.map((line) => plainSpace(pageOf(line).text)).filter(Boolean)
  return { text: `${plain.join('\n\n')}\n`, hints }
}

/** Line breaking for SVG, which does not wrap text. Estimated widths of letters are too wide rather than too narrow. */
import { fold } from '../text/normalize.ts'

export interface TextStyle {
  /** Font size in pixels. */
  readonly size: number
  readonly isBold: boolean
  readonly color: string
}

/** Widths in hundredths of an em, measured in Be Vietnam Pro. Diacritics add nothing. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[\s]/, 27],
  [/[ilI.,:;'|!]/, 30],
  [/[jfrt1()[\]"“”/]/, 44],
  [/[MWmw—%@]/, 96],
  [/[CDGOQUNHVX&]/, 82],
  [/[a-z]/, 63],
]
/** Width of digits, most capitals and all letters not listed. */
const USUAL = 72
/** Width of bold letters relative to regular ones. */
const BOLD = 1.05
/** Control, format, private-use and unassigned characters. Pictures need none, and XML forbids some. */
const CONTROL = /\p{C}/gu

/** Breaks a text into lines of at most `width` pixels. A word longer than a line is split. */
export function wrap(text: string, style: TextStyle, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.replace(CONTROL, ' ').trim().split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer, style) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (widthOf(line, style) > width) {
      const fits = lettersThatFit(line, style, width)
      lines.push(line.slice(0, fits))
      line = line.slice(fits)
    }
  }
  return line === '' ? lines : [...lines, line]
}

function lettersThatFit(word: string, style: TextStyle, width: number): number {
  let length = 1
  while (length < word.length && widthOf(word.slice(0, length + 1), style) <= width) length++
  // Does not split a surrogate pair.
  return /[\uD800-\uDBFF]$/.test(word.slice(0, length)) ? Math.max(2, length - 1) : length
}

function widthOf(text: string, { size, isBold }: TextStyle): number {
  let width = 0
  for (const letter of text.normalize('NFC')) width += letterWidth(letter)
  return (width / 100) * size * (isBold ? BOLD : 1)
}

function letterWidth(letter: string): number {
  const base = fold(letter)
  const plain = letter === letter.toLowerCase() ? base : base.toUpperCase()
  return WIDTHS.find(([letters]) => letters.test(plain))?.[1] ?? USUAL
}

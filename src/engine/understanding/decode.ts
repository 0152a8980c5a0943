import { decodeVni } from '../../text/input-methods.ts'

/** "2k22" is 2022, and "2k8" 2008. */
const YEAR_SHORTHAND = /\b2k(\d{1,2})\b/gi
/** "Năm 22" is 2022; "3 năm 22 ngày" and "năm 22 tuổi" tell how long. */
const SHORT_YEAR =
  /(?<!\d )(?<!\p{L})(năm|nam|year) ([12]\d)(?![\p{L}\p{N}/.]|,\d| (?:ngày|tuổi|tháng|ngay|tuoi|thang)(?!\p{L}))/giu

/** A letter beside a digit: without one there is nothing to decode. */
const MIXED = /[a-z]\d|\dk\d/i

/**
 * Writes years out and turns VNI keystrokes back into words, where at least two of them or one inside a word show the
 * habit.
 */
export function decodeWords(written: string): string {
  if (!/\d/.test(written)) return written
  const typed = written.replace(SHORT_YEAR, '$1 20$2')
  if (!MIXED.test(typed)) return typed
  const text = typed.replace(YEAR_SHORTHAND, (_, digits: string) => `20${digits.padStart(2, '0')}`)
  const pieces = text.split(/([^\p{L}\p{M}\p{N}]+)/u)
  const decoded = pieces.map((piece) => (/[a-z][1-9]/i.test(piece) ? decodeVni(piece) : undefined))
  const sure = decoded.filter((word, i) => word !== undefined && /[1-9][a-z]/i.test(pieces[i]!)).length
  const count = decoded.filter((word) => word !== undefined).length
  return sure > 0 || count > 1 ? pieces.map((piece, i) => decoded[i] ?? piece).join('') : text
}

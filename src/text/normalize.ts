/**
 * Vietnamese letters: one spelling for what people type in many.
 *
 * `fold` drops all marks (for recall); `accentKey` keeps them in one canonical order (so that what a
 * reader did accent can be held against the article): the tone is written as a digit after the syllable,
 * so old and new tone places are the same: hoà, hòa → "hoa2"; uỷ, ủy → "uy3".
 */

/** Combining marks of the five Vietnamese tones, and the digit that stands for each in a key (VNI's order). */
const TONES: Record<string, string> = {
  '\u0301': '1', // sắc
  '\u0300': '2', // huyền
  '\u0309': '3', // hỏi
  '\u0303': '4', // ngã
  '\u0323': '5', // nặng
}

const TONE_MARKS = /[\u0301\u0300\u0309\u0303\u0323]/g
const ALL_MARKS = /\p{M}+/gu
const ASCII = /^[\x20-\x7e]*$/

/**
 * Lower-cases and drops all diacritics: "Đảng uỷ" → "dang uy". Idempotent; NFC and NFD fold alike.
 * Any other character stands as it is.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(ALL_MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** A syllable's accents in canonical form: "hoà" → "hoa2", "Đảng" → "đang3"; without any: "ai" → "ai". */
export function accentKey(syllable: string): string {
  if (ASCII.test(syllable)) return syllable.toLowerCase()
  let tone = ''
  const toneless = syllable.normalize('NFD').replace(TONE_MARKS, (mark) => {
    tone ||= TONES[mark] ?? ''
    return ''
  })
  return toneless.normalize('NFC').toLowerCase() + tone
}

/** A key without its tone: two keys that agree here differ by the tone only. "thu3" and "thu" → "thu". */
export function withoutTone(key: string): string {
  return key.replace(/[1-5]$/, '')
}

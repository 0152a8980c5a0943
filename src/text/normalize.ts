/**
 * Normalizes Vietnamese spelling. `fold` drops all diacritics, for recall. `accentKey` keeps them in canonical form,
 * for comparison with the article: the tone becomes a digit after the syllable, so old and new tone placement agree
 * (hoà, hòa → "hoa2"; uỷ, ủy → "uy3").
 */

/** Digit of each tone mark in an accent key, in VNI's order. */
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
 * Lower-cases and drops all diacritics: "Đảng uỷ" → "dang uy". Idempotent. NFC and NFD give the same result. Other
 * characters are kept.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(ALL_MARKS, '').replace(/[đĐ]/g, 'd').toLowerCase()
}

/** Returns a text with its first letter upper-cased. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Returns a syllable with its diacritics in canonical form: "hoà" → "hoa2", "Đảng" → "đang3", "ai" → "ai". */
export function accentKey(syllable: string): string {
  if (ASCII.test(syllable)) return syllable.toLowerCase()
  let tone = ''
  const toneless = syllable.normalize('NFD').replace(TONE_MARKS, (mark) => {
    tone ||= TONES[mark] ?? ''
    return ''
  })
  return toneless.normalize('NFC').toLowerCase() + tone
}

/** Removes the tone from an accent key: "thu3" and "thu" → "thu". */
export function withoutTone(key: string): string {
  return key.replace(/[1-5]$/, '')
}

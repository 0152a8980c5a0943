/** Writes a question as readers type it: without diacritics, as keystrokes, with a typo. */
import { accentKey } from '../text/normalize.ts'
import { isSyllable } from '../text/syllable.ts'

/** Ways in which readers type a question. Each must get the same answer. */
export const styles = ['no-marks', 'nfd', 'tone-place', 'telex', 'upper-case', 'typo'] as const
export type Style = (typeof styles)[number]

/** The first vowel of these rimes bears the tone in the old style, the second in the new: hòa, hoà. */
const MOVABLE = /^(.*?)(o|u)([\u0301\u0300\u0309\u0303\u0323]?)(a|e|y)([\u0301\u0300\u0309\u0303\u0323]?)$/u
const TELEX_MARKS: Readonly<Record<string, string>> = { '\u0302': '', '\u0306': 'w', '\u031b': 'w' }
const TELEX_TONES = ['', 's', 'f', 'r', 'x', 'j'] as const
/** Minimum letters of a word that gets a typo. In a shorter one, two swapped letters often make another word. */
const MIN_TYPO_LENGTH = 4
const writers: Readonly<Record<Style, (text: string) => string>> = {
  'no-marks': withoutMarks,
  nfd: (text) => text.normalize('NFD'),
  'tone-place': otherTonePlace,
  telex: asTelex,
  'upper-case': (text) => text.toUpperCase(),
  typo: (text) => withTypo(text.normalize('NFC')),
}

/** Writes a text in a style; `undefined` if that changes nothing. Deterministic. */
export function writeAs(text: string, style: Style): string | undefined {
  const written = writers[style](text)
  return written === text ? undefined : written
}

/** "Ai chủ trì?" → "Ai chu tri?" */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
}

/** "uỷ" → "ủy", "hòa" → "hoà". Leaves syllables in which the tone has only one place. */
function otherTonePlace(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const match = MOVABLE.exec(word.normalize('NFD'))
    if (!match) return word
    const [, onset = '', first = '', old = '', second = '', fresh = ''] = match
    // "quý" and "quá" have only one place, because the u belongs to the onset, and so has "cua", whose rime is ua.
    if (/q$/i.test(onset) || !/^(oa|oe|uy)$/i.test(first + second) || !(old || fresh)) return word
    return (onset + first + fresh + second + old).normalize('NFC')
  })
}

/** Returns the keystrokes of Telex, with the tone last: "nghị quyết" → "nghij quyeets". */
function asTelex(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    if (!isSyllable(word)) return word
    const tone = TELEX_TONES[Number(/[1-5]$/.exec(accentKey(word))?.[0] ?? 0)] ?? ''
    const letters = word
      .normalize('NFD')
      .replace(/[\u0301\u0300\u0309\u0303\u0323]/g, '')
      .replace(/([aeo])\u0302/gi, '$1$1')
      .replace(/[\u0306\u031b\u0302]/g, (mark) => TELEX_MARKS[mark] ?? '')
      .replace(/đ/g, 'dd')
      .replace(/Đ/g, 'Dd')
    return letters + tone
  })
}

/** Swaps two letters, or drops or doubles one, in one word that is neither a name nor a number. */
function withTypo(text: string): string {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)].filter(
    ([word]) => word.length >= MIN_TYPO_LENGTH && word === word.toLowerCase(),
  )
  const seed = seedOf(text)
  const chosen = words[seed % Math.max(1, words.length)]
  if (!chosen) return text
  const [word] = chosen
  const at = 1 + ((seed >>> 8) % (word.length - 2))
  const [a, b] = [word[at]!, word[at + 1]!]
  const mistyped = [
    word.slice(0, at) + b + a + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + a + word.slice(at),
  ][(seed >>> 16) % 3]!
  return text.slice(0, chosen.index) + mistyped + text.slice(chosen.index + word.length)
}

/** Returns a hash of a text (FNV-1a, 32 bits), the same on every machine. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

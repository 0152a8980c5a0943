/**
 * Decodes raw keystrokes of Vietnamese input methods, typed while the method is off.
 * Telex "ngheej" → "nghệ"; VNI "cu5c" → "cục".
 * Sources: the Telex and VNI tables of Unikey's manual.
 */
import { isSyllable } from './syllable.ts'
import type { Token } from './tokenizer.ts'

// biome-ignore format: a table reads best as one
const TONE_MARK: Record<string, string> = {
  s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323',
  1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323',
}

const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'
const HORN = '\u031b'
const VOWEL = /[aeiouy]/
/** A vowel before a final consonant, where its doubling key may follow the consonant. */
const BEFORE_FINAL: Readonly<Record<string, RegExp>> = {
  a: /a(?=[a-z]{1,2}$)/,
  e: /e(?=[a-z]{1,2}$)/,
  o: /o(?=[a-z]{1,2}$)/,
}

/** Adds the tone to a syllable: on the last marked vowel if there is one, otherwise on the first vowel. */
function withTone(letters: string, tone: string): string {
  if (!tone) return letters
  const marked = [...letters.matchAll(/[aeiouy]\p{M}+/gu)].at(-1)
  const at = marked ? marked.index + marked[0].length : letters.search(VOWEL) + 1
  return letters.slice(0, at) + tone + letters.slice(at)
}

function compose(letters: string, tone: string): string | undefined {
  const word = withTone(letters, tone).normalize('NFC')
  return isSyllable(word) ? word : undefined
}

/** True if the word may be Telex keystrokes: not a syllable, or one that is very rare ("oong"). */
export function looksLikeTelex({ text, syllable }: Pick<Token, 'text' | 'syllable'>): boolean {
  return !syllable || /oo(?:ng|c)$/.test(text)
}

/**
 * Decodes raw Telex. `undefined` if the word has no Telex key or the result is not a syllable: "truwowngr" → "trưởng",
 * "dduwowcj" → "được", "ai" → undefined.
 */
export function decodeTelex(typed: string): string | undefined {
  const word = typed.toLowerCase()
  if (!/^[a-z]{2,12}$/.test(word)) return undefined
  let letters = ''
  let tone = ''
  let decoded = false
  for (const [i, c] of [...word].entries()) {
    const last = letters.at(-1)
    if (c === 'w') {
      // w changes the vowels before it: "uow" and "uwow" → ươ, "aw" → ă. Alone it is ư.
      if (/u\u031b?o$/.test(letters)) letters = letters.replace(/u\u031b?o$/, `u${HORN}o${HORN}`)
      else if (/[uo]$/.test(letters)) letters += HORN
      else if (/a$/.test(letters)) letters += BREVE
      else if (/u\u031b?o(?=[a-z]+$)/.test(letters))
        letters = letters.replace(/u\u031b?o(?=[a-z]+$)/, `u${HORN}o${HORN}`)
      else if (/[uo](?=[a-z]{1,2}$)/.test(letters))
        letters = letters.replace(/([uo])(?=[a-z]{1,2}$)/, `$1${HORN}`)
      else if (/a(?=[a-z]{1,2}$)/.test(letters)) letters = letters.replace(/a(?=[a-z]{1,2}$)/, `a${BREVE}`)
      else letters += `u${HORN}`
      decoded = true
    } else if (
      c === 'd' &&
      (last === 'd' || (i > 1 && letters.startsWith('d') && !letters.startsWith('đ')))
    ) {
      letters = `đ${letters.slice(1)}`.replace(/^đ?d$/, 'đ')
      decoded = true
    } else if ('aeo'.includes(c) && last === c) {
      letters += CIRCUMFLEX
      decoded = true
    } else if ('aeo'.includes(c) && !VOWEL.test(last ?? 'a') && BEFORE_FINAL[c]!.test(letters)) {
      // The doubling key may come after the final consonant: "quyete" → quyêt, "congo" → công.
      letters = letters.replace(BEFORE_FINAL[c]!, c + CIRCUMFLEX)
      decoded = true
    } else if (c in TONE_MARK && VOWEL.test(letters)) {
      // A key held too long repeats the tone: "keess".
      if (tone && c !== word[i - 1]) return undefined
      tone = TONE_MARK[c]!
      decoded = true
    } else letters += c
  }
  return decoded ? compose(letters, tone) : undefined
}

/** Decodes raw VNI: "tru7o73ng" → "trưởng", "d9a3ng" → "đảng". `undefined` as for Telex. */
export function decodeVni(typed: string): string | undefined {
  const word = typed.toLowerCase()
  if (!/^[a-z][a-z0-9]{1,13}$/.test(word) || !/[1-9]/.test(word)) return undefined
  let letters = ''
  let tone = ''
  for (const c of word) {
    if (/[a-z]/.test(c)) letters += c
    else if (c === '6') {
      if (!/[aeo]/.test(letters)) return undefined
      letters = letters.replace(/([aeo])(?!.*[aeo])/, `$1${CIRCUMFLEX}`)
    } else if (c === '7') {
      if (/uo(?!\u031b)/.test(letters)) letters = letters.replace('uo', `u${HORN}o${HORN}`)
      else if (/u\u031bo(?!\u031b)/.test(letters)) letters = letters.replace(/(u\u031bo)/, `$1${HORN}`)
      else if (/[uo](?!\u031b)/.test(letters))
        letters = letters.replace(/([uo])(?!\u031b)(?!.*[uo])/, `$1${HORN}`)
      else return undefined
    } else if (c === '8') {
      if (!letters.includes('a')) return undefined
      letters = letters.replace(/a(?!.*a)/, `a${BREVE}`)
    } else if (c === '9') {
      if (!letters.startsWith('d')) return undefined
      letters = `đ${letters.slice(1)}`
    } else if (c in TONE_MARK && !tone) tone = TONE_MARK[c]!
    else return undefined
  }
  return compose(letters, tone)
}

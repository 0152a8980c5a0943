/**
 * Decodes raw keystrokes of Vietnamese input methods, typed while the method is off.
 * Telex "ngheej" → "nghệ"; VNI "cu5c" → "cục".
 * Sources: the Telex and VNI tables of Unikey's manual.
 */
import { isSyllable } from './syllable.ts'
import { isListed } from './word-frequency.ts'

const CIRCUMFLEX = '$&\u0302'
const BREVE = '$&\u0306'
const HORN = '$&\u031b'
const VOWEL = /[aeiouy]/
/** Maximum number of keystrokes in a syllable: "nghieengs", "nghie6ng1". */
const MAX_KEYS = 14

/** A change of the letters typed so far: a pattern with its replacement. */
type Change = readonly [pattern: RegExp, replacement: string]

/** Both vowels take the horn: "uo", "ưo" → "ươ". */
const BOTH_HORNS: Change = [/u\u031b?o(?=[a-z]*$)/, 'u\u031bo\u031b']
const STROKE: Change = [/^d/, 'đ']

/** Keys of an input method. */
interface Method {
  readonly tones: Readonly<Record<string, string>>
  /** Changes by key. The first that applies is made; without one the key is a letter. */
  readonly changes: Readonly<Record<string, readonly Change[]>>
}

// A doubling key may come after the final consonant: "quyete" → quyêt, "congo" → công. A lone w is ư.
const TELEX: Method = {
  tones: { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
  changes: {
    a: [[/a(?=[b-dghm-pt]*$)/, CIRCUMFLEX]],
    e: [[/e(?=[b-dghm-pt]*$)/, CIRCUMFLEX]],
    o: [[/o(?=[b-dghm-pt]*$)/, CIRCUMFLEX]],
    w: [BOTH_HORNS, [/[uo](?=[b-dghm-pt]*$)/, HORN], [/a(?=[b-dghm-pt]*$)/, BREVE], [/$/, 'u\u031b']],
    d: [STROKE],
  },
}
const VNI: Method = {
  tones: { 1: '\u0301', 2: '\u0300', 3: '\u0309', 4: '\u0303', 5: '\u0323' },
  changes: {
    6: [[/[aeo](?!.*[aeo])/, CIRCUMFLEX]],
    7: [BOTH_HORNS, [/[uo](?!.*[uo])(?!\u031b)/, HORN]],
    8: [[/a(?!.*a)/, BREVE]],
    9: [STROKE],
  },
}

/**
 * Returns the words of a text that are raw Telex, decoded: "camr own nhes". At least two must decode that are no common words,
 * as "post" and "his" are in English; otherwise empty.
 */
export function telexWords(text: string): ReadonlyMap<string, string> {
  const decoded = new Map<string, string>()
  for (const typed of text.match(/[a-z]+/gi) ?? []) {
    const word = typed.toLowerCase()
    const meant = looksLikeTelex(word) ? decodeTelex(word) : undefined
    if (meant !== undefined) decoded.set(word, meant)
  }
  const rare = [...decoded.keys()].filter((word) => !isListed(word))
  return rare.length < 2 ? new Map() : decoded
}

/** Decodes raw Telex in a text. @param decoded default: the words of the text that are Telex */
export function withoutTelex(text: string, decoded: ReadonlyMap<string, string> = telexWords(text)): string {
  if (decoded.size === 0) return text
  return text.replace(/[a-z]+/gi, (word) => decoded.get(word.toLowerCase()) ?? word)
}

/** True if the word may be Telex keystrokes: not a syllable, or one that is very rare ("oong"). */
function looksLikeTelex(word: string): boolean {
  return !isSyllable(word) || /oo(?:ng|c)$/.test(word)
}

/**
 * Decodes raw Telex. `undefined` if the word has no Telex key or the result is not a syllable: "truwowngr" → "trưởng",
 * "dduwowcj" → "được", "ai" → undefined.
 */
export function decodeTelex(typed: string): string | undefined {
  return decode(typed, TELEX)
}

/** Decodes raw VNI: "tru7o73ng" → "trưởng", "d9a3ng" → "đảng". `undefined` as for Telex. */
export function decodeVni(typed: string): string | undefined {
  return decode(typed, VNI)
}

function decode(typed: string, { tones, changes }: Method): string | undefined {
  const word = typed.toLowerCase()
  if (word.length > MAX_KEYS || !/^[a-z][a-z0-9]+$/.test(word)) return undefined
  let letters = ''
  let tone = ''
  for (const [i, key] of [...word].entries()) {
    const change = changes[key]?.find(([pattern]) => pattern.test(letters))
    if (tones[key] !== undefined && VOWEL.test(letters)) {
      // A key held too long repeats the tone: "keess".
      if (tone !== '' && key !== word[i - 1]) return undefined
      tone = tones[key]
    } else letters = change ? letters.replace(...change) : letters + key
  }
  const decoded = withTone(letters, tone).normalize('NFC')
  return decoded !== word && isSyllable(decoded) ? decoded : undefined
}

/** Adds the tone to a syllable: on the last marked vowel if there is one, otherwise on the first vowel. */
function withTone(letters: string, tone: string): string {
  const marked = [...letters.matchAll(/[aeiouy]\p{M}+/gu)].at(-1)
  const at = marked ? marked.index + marked[0].length : letters.search(VOWEL) + 1
  return letters.slice(0, at) + tone + letters.slice(at)
}

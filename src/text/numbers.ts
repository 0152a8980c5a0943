import { fold } from './normalize.ts'

/** Number words of both languages, folded; Vietnamese units that change after a ten (mốt, lăm, tư) too. */
const VI_UNITS: Record<string, number> = {
  khong: 0,
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
} // prettier-ignore
const EN_UNITS: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
} // prettier-ignore
const EN_TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
} // prettier-ignore
const EN_ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  fifteenth: 15,
  sixteenth: 16,
} // prettier-ignore

/** Accented spellings that are numbers; the folded ones are often other words ("nam" is also "năm", year). */
const VI_ACCENTED = new Set(
  'không một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười'.split(' ').map((w) => w.normalize('NFC')),
)

const NUMBER_STARTS = new Set([
  ...Object.keys(VI_UNITS),
  'muoi',
  ...Object.keys(EN_UNITS),
  ...Object.keys(EN_TENS),
  ...Object.keys(EN_ORDINALS),
])
/** All number words, folded: the words that a reader may spell a number with. */
export const numberWords: readonly string[] = [
  ...Object.keys(VI_UNITS),
  'muoi',
  'tram',
  'linh',
  ...Object.keys(EN_UNITS),
  ...Object.keys(EN_TENS),
  ...Object.keys(EN_ORDINALS),
  'hundred',
]

/** A number in its plainest writing: "08" → "8", "0" → "0". */
export function plainNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

/**
 * Reads the number that starts at `words[at]`: "mười hai" → 12, "hai mươi lăm" → 25, "một trăm mười hai" → 112,
 * "one hundred and twelve" → 112, "twenty-fifth" → 25. Folded words are read too.
 *
 * @returns the value and how many words it took; `undefined` where none starts there, and for a lone folded
 *   unit, which is as often another word ("nam" year, "tu" from, "bay" fly), unless `lone` allows it
 */
export function readNumber(
  words: readonly string[],
  at: number,
  lone: (word: string) => boolean = () => false,
): { value: number; length: number } | undefined {
  return readVietnamese(words, at, lone) ?? readEnglish(words, at)
}

/** Could a number in words begin with this one? Folded, not stemmed. */
export function beginsNumber(plain: string): boolean {
  return NUMBER_STARTS.has(plain)
}

function readVietnamese(words: readonly string[], at: number, lone: (word: string) => boolean) {
  const folds: string[] = []
  const folded = (i: number): string => {
    folds[i] ??= fold(words[i] ?? '')
    return folds[i]
  }
  let value = 0
  let i = at
  const unit = (j: number) => VI_UNITS[folded(j)]
  if (unit(i) !== undefined && folded(i + 1) === 'tram') {
    value += unit(i)! * 100
    i += 2
    if (['linh', 'le'].includes(folded(i)) && unit(i + 1) !== undefined)
      return { value: value + unit(i + 1)!, length: i + 2 - at }
  }
  if (folded(i) === 'muoi' && words[i]?.normalize('NFC').toLowerCase() !== 'mươi') {
    value += 10
    i++
    if (unit(i) !== undefined) value += unit(i++)!
    return { value, length: i - at }
  }
  if (unit(i) !== undefined && folded(i + 1) === 'muoi') {
    value += unit(i)! * 10
    i += 2
    if (unit(i) !== undefined) value += unit(i++)!
    return { value, length: i - at }
  }
  if (i > at) return { value, length: i - at }
  const word = (words[i] ?? '').normalize('NFC').toLowerCase()
  if (unit(i) !== undefined && (VI_ACCENTED.has(word) || EN_UNITS[word] !== undefined) && lone(word))
    return { value: unit(i)!, length: 1 }
  return undefined
}

function readEnglish(words: readonly string[], at: number) {
  // Not folded: "tên", name, is no ten.
  const word = (i: number) => (words[i] ?? '').toLowerCase()
  const small = (i: number): number | undefined => EN_UNITS[word(i)] ?? EN_ORDINALS[word(i)]
  let value: number | undefined
  let i = at
  if (EN_UNITS[word(i)] !== undefined && word(i + 1) === 'hundred') {
    value = EN_UNITS[word(i)]! * 100
    i += word(i + 2) === 'and' ? 3 : 2
  }
  if (EN_TENS[word(i)] !== undefined) {
    value = (value ?? 0) + EN_TENS[word(i++)]!
    const rest = small(i)
    if (rest !== undefined && rest < 10) {
      value += rest
      i++
    }
  } else if (small(i) !== undefined) value = (value ?? 0) + small(i++)!
  return value === undefined ? undefined : { value, length: i - at }
}

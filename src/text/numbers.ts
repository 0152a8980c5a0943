/** Parses number words of both languages, with or without diacritics: "hai mươi lăm", "twenty-five" → 25. */
import { fold } from './normalize.ts'

/** Vietnamese units, folded, including "tư" and "lăm", which follow a ten. */
const VI_UNITS: ReadonlyMap<string, number> = new Map([
  ...valuesOf('khong mot hai ba bon nam sau bay tam chin'),
  ['tu', 4],
  ['lam', 5],
])
const EN_UNITS = valuesOf(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen',
)
const EN_TENS = valuesOf('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10)
const EN_ORDINALS: ReadonlyMap<string, number> = new Map([
  ...valuesOf('first second third fourth fifth sixth seventh eighth ninth tenth', 1),
  ['twelfth', 12],
  ['fifteenth', 15],
  ['sixteenth', 16],
])

/** Accented spellings that are numbers; the folded ones are often other words ("nam" is also "năm", year). */
const VI_ACCENTED = new Set(
  'không một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười'.split(' ').map((w) => w.normalize('NFC')),
)

const NUMBER_STARTS = new Set([
  ...VI_UNITS.keys(),
  'muoi',
  ...EN_UNITS.keys(),
  ...EN_TENS.keys(),
  ...EN_ORDINALS.keys(),
])
/** All number words, folded. */
export const numberWords: readonly string[] = [...NUMBER_STARTS, 'tram', 'linh', 'hundred']

/** Maps words separated by spaces to rising values. */
export function valuesOf(words: string, from = 0, step = 1): ReadonlyMap<string, number> {
  return new Map(words.split(' ').map((word, i) => [word, from + i * step]))
}

/** Removes leading zeros: "08" → "8", "0" → "0". */
export function plainNumber(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

/**
 * Parses the number that starts at `words[at]`: "mười hai" → 12, "hai mươi lăm" → 25, "một trăm mười hai" → 112, "one
 * hundred and twelve" → 112, "twenty-fifth" → 25. Folded words are accepted.
 *
 * @param lone returns true for a unit that may be a number by itself. Default: none, because a lone unit is often
 *   another word ("nam" year, "tu" from, "bay" fly)
 * @returns the value and its number of words; `undefined` if no number starts there
 */
export function readNumber(
  words: readonly string[],
  at: number,
  lone: (word: string) => boolean = () => false,
): { value: number; length: number } | undefined {
  return readVietnamese(words, at, lone) ?? readEnglish(words, at)
}

/** True if a number may begin with this word. @param plain folded, not stemmed */
export function beginsNumber(plain: string): boolean {
  return NUMBER_STARTS.has(plain)
}

/** Reads [một trăm [linh hai | mười [hai] | hai mươi [hai]]]. */
function readVietnamese(words: readonly string[], at: number, lone: (word: string) => boolean) {
  const folded = (i: number) => fold(words[i] ?? '')
  const unit = (i: number) => VI_UNITS.get(folded(i))
  let value = 0
  let i = at
  if (folded(i + 1) === 'tram' && unit(i) !== undefined) {
    value = unit(i)! * 100
    i += 2
  }
  const isTen = folded(i) === 'muoi'
  const tens = isTen ? 1 : folded(i + 1) === 'muoi' ? unit(i) : undefined
  const isEmptyTen = i > at && (folded(i) === 'linh' || folded(i) === 'le')
  if (tens !== undefined || isEmptyTen) {
    value += (tens ?? 0) * 10
    i += isTen || isEmptyTen ? 1 : 2
    if (unit(i) !== undefined) value += unit(i++)!
  }
  if (i > at) return { value, length: i - at }
  const word = (words[i] ?? '').normalize('NFC').toLowerCase()
  return unit(i) !== undefined && VI_ACCENTED.has(word) && lone(word)
    ? { value: unit(i)!, length: 1 }
    : undefined
}

/** Reads [one hundred [and]] [twenty] [five]. */
function readEnglish(words: readonly string[], at: number) {
  // Not folded: "tên" (name) is not "ten".
  const word = (i: number) => (words[i] ?? '').toLowerCase()
  let value = 0
  let i = at
  if (word(i + 1) === 'hundred' && EN_UNITS.has(word(i))) {
    value = EN_UNITS.get(word(i))! * 100
    i += word(i + 2) === 'and' ? 3 : 2
  }
  if (EN_TENS.has(word(i))) value += EN_TENS.get(word(i++))!
  const unit = EN_UNITS.get(word(i)) ?? EN_ORDINALS.get(word(i))
  if (unit !== undefined) {
    value += unit
    i++
  }
  return i > at ? { value, length: i - at } : undefined
}

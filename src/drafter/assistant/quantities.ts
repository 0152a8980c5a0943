/** Numbers, dates and hours of a text with their units, alike in figures and words and in both languages. */
import type { Lang } from '../../text/language-detection.ts'
import { accentKey } from '../../text/normalize.ts'
import { readNumber } from '../../text/numbers.ts'
import { multiplying, units } from './proof-words.ts'
import { indexOfRun, type Term, termsOf } from './terms.ts'

/** One number with what is counted. */
export interface Quantity {
  /** As it stands in the text. */
  readonly text: string
  /** A plain number "1274" or "7.84", or "d/m/y" with a blank for a part that is not said, or "h:m". */
  readonly value: string
  readonly kind: 'number' | 'date' | 'hour'
  /** Names of the units behind it, as far as they follow each other: ["billion", "dong"]. */
  readonly units: readonly string[]
  /** Place of its first word among the words of `terms`. */
  readonly at: number
  /** Place behind its last word, units left out. */
  readonly end: number
}

export interface Quantities {
  readonly terms: readonly Term[]
  readonly found: readonly Quantity[]
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)
const VI_LONE = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const EN_LONE = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** Between the two numbers of a range. */
const RANGE = new Set(['đến', 'tới', 'và', 'to', 'and'].map(accentKey))

/** Finds the numbers of a text. `lang` tells how "1.250" and "1,250" are read. */
export function quantitiesOf(text: string, lang: Lang): Quantities {
  const terms = termsOf(inOneWriting(text, lang))
  const found: Quantity[] = []
  for (let at = 0; at < terms.length; ) {
    const quantity = readFigure(terms, at, lang) ?? readWords(terms, at)
    if (quantity) found.push(quantity)
    at = quantity?.end ?? at + 1
  }
  return {
    terms,
    found: found.map((quantity) => ({ ...quantity, units: unitsOf(terms, quantity.end, found) })),
  }
}

/** Writes dates and hours in one way: "ngày 8 tháng 10 năm 2026", "8 October 2026" → "8/10/2026"; "21 giờ 30" → "21:30". */
function inOneWriting(text: string, lang: Lang): string {
  const plain = text.normalize('NFC')
  return lang === 'vi'
    ? plain
        .replace(/(\d{1,2}) tháng (\d{1,2}) năm (\d{4})/gi, '$1/$2/$3')
        .replace(/(?<!\d )tháng (\d{1,2})(?:\/| năm | năm )(\d{4})/gi, 'tháng $1/$2')
        .replace(/(?<![\p{L}\d.,/])(\d{1,2}) tháng (\d{1,2})(?![\d/])/giu, '$1/$2')
        .replace(/(?<![\d/.,])(\d{1,2})\s?(?:giờ|g|h)\s?(\d{2})(?:\s?phút)?(?![\d/])/giu, '$1:$2')
    : englishDates(plain)
        .replace(
          /(\d{1,2}) hours? (?:and )?(\d{1,2}) minutes?/gi,
          (_all, hours: string, minutes: string) => `${hours}:${minutes.padStart(2, '0')}`,
        )
        .replace(
          /(\d{1,2})(?:[.:](\d{2}))?\s?([ap])\.?m\.?(?!\p{L})/giu,
          (_all, hour: string, minute = '00', half: string) =>
            `${(Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)}:${minute}`,
        )
}

function englishDates(text: string): string {
  const month = (name: string) => String(MONTHS.indexOf(name.toLowerCase()) + 1)
  const names = MONTHS.join('|')
  const year = (digits: string | undefined) => (digits ? `/${digits}` : '')
  return text
    .replace(
      new RegExp(`(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(${names})(?:,? (\\d{4}))?(?!\\p{L})`, 'giu'),
      (_all, day: string, name: string, y?: string) => `${day}/${month(name)}${year(y)}`,
    )
    .replace(
      new RegExp(`(?<!\\p{L})(${names}) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (\\d{4}))?`, 'giu'),
      (_all, name: string, day: string, y?: string) => `${day}/${month(name)}${year(y)}`,
    )
    .replace(
      new RegExp(`(?<!\\p{L})(${names.replace('|may', '')}|may(?= \\d))(?:,? (\\d{4}))?(?!\\p{L})`, 'giu'),
      (_all, name: string, y?: string) => `tháng ${month(name)}${year(y)}`,
    )
}

function readFigure(terms: readonly Term[], at: number, lang: Lang): Quantity | undefined {
  const { text, key, isNumber } = terms[at]!
  if (!isNumber) return undefined
  const before = terms[at - 1]?.key
  const one = (kind: Quantity['kind'], value: string): Quantity => ({
    text,
    kind,
    value,
    units: [],
    at,
    end: at + 1,
  })
  const hour = /^(\d{1,2}):(\d{1,2})$/.exec(key)
  if (hour) return one('hour', `${hour[1]}:${hour[2]!.padStart(2, '0')}`)
  const [first = '', second, third] = key.split('/')
  if (third !== undefined) return one('date', `${first}/${second}/${third}`)
  if (second !== undefined && second.length === 4 && Number(first) <= 12)
    return one('date', `/${first}/${second}`)
  if (second !== undefined && Number(second) <= 12 && Number(first) <= 31)
    return one('date', `${first}/${second}/`)
  if (/^\d+$/.test(key)) {
    if (before === 'ngay2' && Number(key) <= 31) return one('date', `${key}//`)
    if (before === 'thang1' && Number(key) <= 12) return one('date', `/${key}/`)
    if (before === 'năm' && key.length === 4) return one('date', `//${key}`)
  }
  return one('number', plainValue(key, lang))
}

/** "1.274" and "7,84" in Vietnamese, "1,274" and "7.84" in English → "1274", "7.84". */
function plainValue(written: string, lang: Lang): string {
  const [group, decimal] = lang === 'vi' ? ['.', ','] : [',', '.']
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${decimal}\\d+)?$`).test(written)
  const plain = isGrouped ? written.replaceAll(group, '') : written
  return plain.replace(decimal, '.')
}

/** "ba mươi", "hai mươi lăm", "twenty-five"; one word alone is a number only where something is counted. */
function readWords(terms: readonly Term[], at: number): Quantity | undefined {
  const words = terms.slice(at, at + 5).map((term) => term.text)
  const read = readNumber(words, 0)
  if (!read || (read.length === 1 && words[0]!.toLowerCase() !== 'mười')) return undefined
  const text = words.slice(0, read.length).join(' ')
  return { text, kind: 'number', value: String(read.value), units: [], at, end: at + read.length }
}

/** The value of a number word that stands alone. */
export function loneNumber(word: string, lang: Lang): number | undefined {
  const value = (lang === 'vi' ? VI_LONE : EN_LONE).indexOf(word.normalize('NFC').toLowerCase())
  if (value < 0) return undefined
  return lang === 'vi' ? value + 1 : value
}

/** The units behind a place, behind the second number of a range too: "280 đến 450 mm". */
function unitsOf(terms: readonly Term[], from: number, numbers: readonly Quantity[]): string[] {
  const keys = terms.map((term) => term.key)
  const found: string[] = []
  for (let at = from; ; ) {
    const unit = units.find(({ run }) => indexOfRun(keys.slice(at, at + run.length), run) === 0)
    if (!unit) break
    // "30 giờ ngày 12/10": a unit that belongs to the next number.
    if (found.length > 0 && numbers.some((n) => n.at === at + unit.run.length)) break
    found.push(unit.name)
    at += unit.run.length
    if (!multiplying.has(unit.name)) break
  }
  if (found.length > 0) return found
  const next = numbers.find(
    (n) => (n.at === from && isDash(terms, from)) || (n.at === from + 1 && RANGE.has(keys[from]!)),
  )
  return next && next.kind === 'number' ? unitsOf(terms, next.end, []) : []
}

/** True if a dash and no other mark stands before a word: "5-7", "5 - 7". */
function isDash(terms: readonly Term[], at: number): boolean {
  const gap = at > 0 ? terms[at]!.start - terms[at - 1]!.end : 0
  return gap === 1 || gap === 3
}

/** True if evidence says a quantity: the same value with the same units; of a date, each part that is said. */
export function saysQuantity(evidence: Quantity, { kind, value, units: wanted }: Quantity): boolean {
  if (kind === 'date') {
    if (evidence.kind !== 'date') return false
    const parts = evidence.value.split('/')
    return value.split('/').every((part, i) => part === '' || part === parts[i])
  }
  if (kind === 'hour')
    return evidence.kind === 'hour' ? evidence.value === value : isFullHour(evidence, value)
  if (evidence.kind === 'date') return wanted.length === 0 && evidence.value.endsWith(`/${value}`)
  if (evidence.value !== value) {
    // "17 giờ" where the evidence has "17:00".
    return evidence.kind === 'hour' && wanted[0] === 'hour' && evidence.value === `${value}:00`
  }
  const shared = Math.min(wanted.length, evidence.units.length)
  for (let i = 0; i < shared; i++) if (wanted[i] !== evidence.units[i]) return false
  if (shared > 0) return true
  return wanted.length === 0 && !multiplying.has(evidence.units[0] ?? '')
}

/** "17:00" where the evidence has "17 giờ". */
function isFullHour({ units: said, value }: Quantity, hour: string): boolean {
  return said[0] === 'hour' && `${value}:00` === hour
}

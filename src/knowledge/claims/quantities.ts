/**
 * Parses numbers, measures, dates and times in Vietnamese and English text into one form for comparison: "21h30" and
 * "21:30", "15/8" and "15 August", "40 tỷ" and "40 billion" are equal.
 */
import type { Lang } from '../../text/language-detection.ts'
import { readNumber, valuesOf } from '../../text/numbers.ts'
import { type Unit, unitAt, unitBefore } from './units.ts'

/** A number as written, with its unit if one follows. */
export interface Amount {
  readonly kind: 'amount'
  /** Value including the scale: 40 tỷ is 40e9. */
  readonly value: number
  readonly unit?: Unit
  /** The two words behind it, in lower case: "người chết". */
  readonly counted: string
  /** As written, without scale and unit. */
  readonly number: string
  /** True if written in words. A small number in words may be the writer's own count. */
  readonly isSpelled: boolean
}

/** Day, month and year; absent parts are not written. */
export interface CalendarDate {
  readonly kind: 'date'
  readonly day?: number
  readonly month: number
  readonly year?: number
}

interface Clock {
  readonly kind: 'time'
  /** 0–24: "8 giờ tối" and "8 p.m." are 20. */
  readonly hour: number
  readonly minute: number
}

/** Monday is 2, as in Vietnamese; Sunday is 8. */
interface Weekday {
  readonly kind: 'weekday'
  readonly day: number
}

type Moment = CalendarDate | Clock | Weekday
type Found<T> = T & {
  readonly text: string
  /** Offset in the parsed text. */
  readonly at: number
}

export type Quantity = Found<Amount | Moment>

/** The first three letters identify a month. */
const MONTH_NUMBERS = valuesOf('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec', 1)
/** Capitalized, because "may" is a verb. */
const MONTH =
  '(?<!\\p{L})(?<name>Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|' +
  'Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?!\\p{L})'
/** "16 July 2026", "July 16, 2026", "Dec. 12". */
const ENGLISH_DAYS = [
  new RegExp(`(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (?<year>\\d{4}))?`, 'gu'),
  new RegExp(`${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<year>\\d{4}))?`, 'gu'),
]
/** "July 2026". In Vietnamese, "May" is a word. */
const ENGLISH_MONTH = new RegExp(`${MONTH}(?: (?<year>\\d{4}))?`, 'gu')
const VIETNAMESE_DATES = [
  /(?<day>\d{1,2}) tháng (?<month>\d{1,2})(?:(?: năm |[/-])(?<year>\d{4}))?(?!\d)/giu,
  /tháng (?<month>\d{1,2})(?:(?: năm |[/-])(?<year>\d{4}))?(?![\d/])/giu,
  // Excludes ratios of lengths ("58,2/67,4 km") and document numbers ("18/CĐ").
  /(?<![\d.,/-])(?<day>\d{1,2})[/-](?<month>\d{1,2})(?:[/-](?<year>\d{4}))?(?![\d/]|[.,-]\d|-\p{L})/gu,
  /(?<![\d.,/])(?<month>\d{1,2})\/(?<year>\d{4})(?![\d/])/gu,
]
const HALF = '\\s*(?:(?<half>[ap])\\.?\\s?m(?!\\p{L})|(?<part>sáng|trưa|chiều|tối|đêm)(?!\\p{L}))'
/** "21h30", "8:30 p.m.", "8 p.m.", "8 giờ tối", "20h". "8 giờ" alone may also be a duration. */
const CLOCKS = [
  new RegExp(`(?<![\\d.,])(?<hour>\\d{1,2})[.:](?<minute>\\d{2})${HALF}`, 'giu'),
  new RegExp(
    `(?<![\\d.,])(?<hour>\\d{1,2})\\s*(?:giờ|h|g|:)\\s*(?<minute>\\d{2})(?!\\d)(?:\\s*phút)?(?:${HALF})?`,
    'giu',
  ),
  new RegExp(`(?<![\\d.,])(?<hour>\\d{1,2})\\s*(?:giờ|h)?${HALF}`, 'giu'),
  /(?<![\d.,])(?<hour>\d{1,2})h(?![\p{L}\d])/gu,
]
/** Hours of each part of a day that are counted from noon: "1 giờ trưa" is 13, "1 giờ đêm" is 1. */
const FROM_NOON: Readonly<Record<string, readonly [first: number, last: number]>> = {
  p: [1, 11],
  trưa: [1, 2],
  chiều: [1, 11],
  tối: [1, 11],
  đêm: [6, 11],
}
/** "Thứ Năm" is a weekday. "thứ năm" may mean "fifth". */
const WEEKDAY =
  /(?<!\p{L})(?:[Tt]hứ (Hai|Ba|Tư|Năm|Sáu|Bảy)|(?:Chủ|Chúa) (?:N|n)hật|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)(?!\p{L})/gu
const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...valuesOf('Hai Ba Tư Năm Sáu Bảy', 2),
  ...valuesOf('Mon Tues Wednes Thurs Fri Satur Sun', 2),
])
const DIGITS = /(?<![\p{L}\d])\d+(?:[.,]\d+)*/gu
const WORD = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu
/** Words that multiply the number before them. Both multiply in "nghìn tỷ". */
const SCALES: ReadonlyMap<string, number> = new Map([
  ['trăm', 1e2],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['vạn', 1e4],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
])
/** Unambiguous small numbers. “năm” also means year, “không” also denies, “một” and “one” are also articles. */
const SMALL_WORDS = new Set(
  'hai ba bốn sáu bảy bẩy tám chín two three four five six seven eight nine ten eleven twelve'.split(' '),
)

/** Finds all quantities of a text, in order. Parts of a date or time are not counted as amounts. */
export function quantitiesOf(text: string, lang: Lang): Quantity[] {
  const found: Quantity[] = []
  const isFree = (at: number, end: number) =>
    found.every((one) => end <= one.at || one.at + one.text.length <= at)
  const take = (form: RegExp, read: (match: RegExpExecArray) => Moment | undefined) => {
    for (const match of text.matchAll(form)) {
      const { index: at, 0: words } = match
      const moment = isFree(at, at + words.length) ? read(match) : undefined
      if (moment) found.push({ ...moment, text: words.trim(), at })
    }
  }
  for (const form of CLOCKS) take(form, ({ groups = {} }) => clockOf(groups))
  const english = [...ENGLISH_DAYS, ...(lang === 'en' ? [ENGLISH_MONTH] : [])]
  for (const form of [...english, ...VIETNAMESE_DATES])
    take(form, ({ groups = {} }) => (lang === 'vi' && groups.name === 'May' ? undefined : dateOf(groups)))
  take(WEEKDAY, ([, vi, en = 'Sun']) => ({ kind: 'weekday', day: WEEKDAYS.get(vi ?? en)! }))
  const digits = [...text.matchAll(DIGITS)].map(({ index, 0: written }) =>
    amountAt(text, index, written, plainValue(written, lang)),
  )
  const isOfMoment = ({ at, number }: Found<Amount>) => !isFree(at, at + number.length)
  found.push(...[...digits, ...spelledIn(text)].filter((amount) => !isOfMoment(amount)))
  return found.sort((a, b) => a.at - b.at)
}

function clockOf({
  hour,
  minute = '0',
  half,
  part = half,
}: Record<string, string | undefined>): Clock | undefined {
  const written = Number(hour)
  const [first, last] = FROM_NOON[part?.toLowerCase() ?? ''] ?? [0, -1]
  const isAfternoon = first <= written && written <= last
  const time = {
    kind: 'time' as const,
    hour: written + (isAfternoon ? 12 : 0),
    minute: Number(minute),
  }
  return time.hour <= 24 && time.minute < 60 ? time : undefined
}

function dateOf({ day, month, name, year }: Record<string, string | undefined>): CalendarDate | undefined {
  const number = name === undefined ? Number(month) : MONTH_NUMBERS.get(name.slice(0, 3))
  if (number === undefined || number < 1 || number > 12 || Number(day ?? 1) > 31) return undefined
  return {
    kind: 'date',
    ...(day !== undefined && { day: Number(day) }),
    month: number,
    ...(year !== undefined && { year: Number(year) }),
  }
}

/** Value of a number: "1.260" is 1260 and "7,84" is 7.84 in Vietnamese; English swaps the two marks. */
function plainValue(digits: string, lang: Lang): number {
  const [thousands, decimal] = lang === 'en' ? [',', '.'] : ['.', ',']
  // A point not followed by exactly three digits does not separate thousands in any language: "1.5".
  const isGrouped = digits
    .split(thousands)
    .slice(1)
    .every((group) => /^\d{3}(?:\D|$)/.test(group))
  const plain = isGrouped
    ? digits.replaceAll(thousands, '').replace(decimal, '.')
    : digits.replaceAll(decimal, '').replace(thousands, '.')
  return Number.parseFloat(plain)
}

function amountAt(text: string, at: number, digits: string, value: number, isSpelled = false): Found<Amount> {
  let end = at + digits.length
  let scaled = value
  for (let scale = scaleAt(text, end); scale; scale = scaleAt(text, end)) {
    scaled *= scale.factor
    end = scale.end
  }
  const behind = unitAt(text, end)
  const unit = behind?.unit ?? unitBefore(text, at)
  end = behind?.end ?? end
  return {
    kind: 'amount',
    value: scaled,
    ...(unit && { unit }),
    counted: (text.slice(end).match(/^[\s]+[\p{L}\p{M}]+\s+[\p{L}\p{M}]+/u)?.[0] ?? '').trim().toLowerCase(),
    number: digits,
    isSpelled,
    text: text.slice(at, end),
    at,
  }
}

function scaleAt(text: string, at: number): { factor: number; end: number } | undefined {
  const match = /^\s+([\p{L}\p{M}]+)/u.exec(text.slice(at, at + 20))
  const factor = match && SCALES.get(match[1]!.toLowerCase())
  return factor ? { factor, end: at + match[0].length } : undefined
}

/** Finds numbers in words, but for a lone "một" or "one". */
function spelledIn(text: string): Found<Amount>[] {
  const words = [...text.normalize('NFC').matchAll(WORD)]
  const letters = words.map(([word]) => word)
  const found: Found<Amount>[] = []
  for (let i = 0; i < words.length; ) {
    const number = NUMBER_WORDS.has(letters[i]!.toLowerCase())
      ? readNumber(letters, i, (lone) => SMALL_WORDS.has(lone))
      : undefined
    const { length } = number ?? { length: 1 }
    const last = words[i + length - 1]!
    const spelled = text.slice(words[i]!.index, last.index + last[0].length)
    if (number && (length > 1 || number.value > 1))
      found.push(amountAt(text, words[i]!.index, spelled, number.value, true))
    i += length
  }
  return found
}

const NUMBER_WORDS = new Set(
  (
    'không một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi trăm linh lẻ ' +
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred and'
  ).split(' '),
)

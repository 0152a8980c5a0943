/** Checks the numbers, measures, dates and times of an answer against its evidence. */
import type { Lang } from '../../text/language-detection.ts'
import type { Claim, Evidence } from './evidence.ts'
import { type Amount, type CalendarDate, type Quantity, quantitiesOf } from './quantities.ts'
import { keysOf } from './terms.ts'

type Of<Kind extends Quantity['kind']> = Extract<Quantity, { kind: Kind }>

/** Relative difference up to which numbers are equal: "0,21" and "0.21" after arithmetic. */
const TOLERANCE = 1e-9
/** Words for numbers that are not parsed as such, because they usually mean something else ("năm" is also "year"). */
const AMBIGUOUS: ReadonlyMap<number, readonly string[]> = new Map([
  [1, keysOf('một mốt')],
  [4, keysOf('tư')],
  [5, keysOf('năm lăm')],
])
/** Before the number of a weekday or an ordinal: "Thứ Năm". */
const [ORDINAL] = keysOf('thứ')
/** Seconds in a minute: the factor of that unit. */
const MINUTE = 60
/** Words before a number that is a part of a date: "ngày 12" for "12/10". */
const DAY_WORD = /(?:ngày|tháng|mùng|mồng|hôm|từ|đến|tới|và|on|to|and|from|the)\s+$/iu
/** Words behind the first day of a range: "từ ngày 10 đến ngày 12/10". */
const RANGE = /^(?:$|đến|tới|và|to|and|ngày)/u
/** Separators of list items. An answer may say how many things it lists. */
const LIST_MARKS = /[;,]|\s(?:và|and|cùng|[–-])\s/g

/** Finds the quantities of an answer that the evidence does not contain, or contains for something else. */
export function unprovenNumbers(answer: string, lang: Lang, evidence: Evidence): Claim[] {
  const proven = evidence.quantities
  const most = mostCounted(answer, evidence)
  return quantitiesOf(answer, lang).flatMap((quantity): Claim[] => {
    const { text: said } = quantity
    if (quantity.kind !== 'amount') return isMomentIn(quantity, proven) ? [] : [{ kind: 'date', said }]
    const isDay = DAY_WORD.test(answer.slice(0, quantity.at)) || /^\d{4}$/.test(quantity.number)
    // "3-2" may be a result.
    const same = proven.filter(
      (one) => (one.kind !== 'date' || isDay || one.text.includes('-')) && hasValue(one, quantity),
    )
    const thing = otherThing(quantity, proven)
    if (same.length === 0) {
      const isConverted = proven.some((one) => one.kind === 'amount' && isSameMeasure(one, quantity))
      const isCount = quantity.isSpelled && quantity.value <= most && thing === undefined
      return isConverted || isCount || isInWords(quantity, evidence) ? [] : [{ kind: 'number', said }]
    }
    const other = otherUnit(quantity, same) ?? (lang === 'vi' ? thing : undefined)
    return other === undefined ? [] : [{ kind: 'unit', said: shown(quantity), proven: other }]
  })
}

/** True if the evidence has a date, a time or a weekday. */
function isMomentIn(moment: Exclude<Quantity, Amount>, proven: readonly Quantity[]): boolean {
  if (moment.kind === 'date') return isDateIn(moment, proven)
  if (moment.kind === 'weekday') return proven.some((one) => one.kind === 'weekday' && one.day === moment.day)
  const { hour, minute } = moment
  return proven.some(
    (one) =>
      (one.kind === 'time' && one.hour === hour && one.minute === minute) ||
      // "8 giờ" in the evidence may be an hour or a duration.
      (one.kind === 'amount' && minute === 0 && one.unit?.measures === 'time' && one.value === hour),
  )
}

/** True if the evidence has the number as a word too ambiguous to be parsed as one: "1 người" for "một người". */
function isInWords({ value, unit, counted }: Amount, { runs }: Evidence): boolean {
  // "5 giờ" is not proven by "năm" meaning "year", nor "5 người" by "Thứ Năm" or "năm 2022".
  const words = unit ? [] : (AMBIGUOUS.get(value) ?? [])
  const [thing] = keysOf(counted)
  const isCount = (before: string | undefined, after = '') =>
    before !== ORDINAL && !/^\d/.test(after) && (thing === undefined || after === thing)
  return runs.some((run) => run.some((word, i) => words.includes(word) && isCount(run[i - 1], run[i + 1])))
}

/** True if a quantity has the value of an amount, including as part of a date or a time. */
function hasValue(one: Quantity, { value, unit }: Amount): boolean {
  if (one.kind === 'amount') return near(one.value, value)
  // "2 giờ 20 phút" may also be a duration.
  // "8 giờ" is how "8 giờ tối" is written, which is at 20.
  if (one.kind === 'time')
    return unit?.factor === MINUTE
      ? one.minute === value
      : one.hour === value || (one.hour === value + 12 && /\d\s*giờ/.test(one.text))
  return one.kind === 'date' && [one.day, one.month, one.year].includes(value)
}

function isSameMeasure(one: Amount, other: Amount): boolean {
  return (
    one.unit !== undefined &&
    one.unit.measures === other.unit?.measures &&
    near(one.value * one.unit.factor, other.value * other.unit.factor)
  )
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b))
}

/** Returns the quantity in the evidence if it has the number, but only with another unit. */
function otherUnit({ unit }: Of<'amount'>, same: readonly Quantity[]): string | undefined {
  if (!unit) return undefined
  const measured = amountsIn(same).filter((one) => one.unit)
  const alike = measured.filter((one) => one.unit?.measures === unit.measures)
  if (alike.some((one) => one.unit?.factor === unit.factor)) return undefined
  // If the number also appears without a unit, it may be that one, unless it measures the same in another unit.
  const [other] = alike
  return (other ?? (measured.length === same.length ? measured[0] : undefined))?.text
}

/** Returns the number in the evidence if it counts something else: "4 người chết, 2 người mất tích". */
function otherThing({ counted, value }: Amount, proven: readonly Quantity[]): string | undefined {
  const same = amountsIn(proven).filter((one) => counted !== '' && one.counted === counted)
  return same[0] && !same.some((one) => near(one.value, value)) ? shown(same[0]) : undefined
}

function amountsIn(quantities: readonly Quantity[]): Of<'amount'>[] {
  return quantities.flatMap((one) => (one.kind === 'amount' ? [one] : []))
}

function shown({ text, counted }: Of<'amount'>): string {
  return counted === '' ? text : `${text} ${counted}`
}

/** True if a date agrees with another in all parts that both have, or part by part: "từ ngày 10 đến ngày 12/10". */
function isDateIn(date: CalendarDate, proven: readonly Quantity[]): boolean {
  const dates = proven.flatMap((one) => (one.kind === 'date' ? [one] : []))
  const numbers = amountsIn(proven).filter(({ unit }) => !unit)
  const years = [...dates.map(({ year }) => year), ...numbers.map(({ value }) => value)]
  if (date.year !== undefined && !years.includes(date.year)) return false
  const sameMonth = dates.filter(({ month }) => month === date.month)
  const isDay = ({ value, counted }: Amount) => value === date.day && RANGE.test(counted)
  return (
    sameMonth.some(({ day }) => date.day === undefined || day === date.day) ||
    (sameMonth.length > 0 && numbers.some(isDay))
  )
}

/** The largest possible count: of the quotes, or of the things that the answer or a quote lists. */
function mostCounted(answer: string, { quotes }: Evidence): number {
  const parts = (text: string) => (text.match(LIST_MARKS) ?? []).length + 1
  const sentences = [answer, ...quotes].flatMap((text) => text.split(/[:.]\s/))
  return Math.max(quotes.length, ...sentences.map(parts), parts(quotes.join('; ')))
}

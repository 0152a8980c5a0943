/** Checks that the numbers of an answer count the same things as in its quotes, with the same approximation. */
import type { Lang } from '../../text/language-detection.ts'
import type { Claim } from './evidence.ts'
import { hasValue } from './numbers.ts'
import { approximations, neutralWords } from './proof-words.ts'
import { type Amount, type Quantity, quantitiesOf } from './quantities.ts'
import { indexOfRun, joined, keysIn, keysOf, type Term, termsOf, textOf } from './terms.ts'

/** Number of words behind a number that may name the counted thing: "1.274 tàu cá", "hơn 4.200 ngôi nhà". */
const COUNTED_WITHIN = 4
const NAMED_WITHIN = 3
/** Number of words before a number that may hold an approximation: "không quá". */
const NEARNESS_WITHIN = 3
/** Maximum distance between an hour and its day, in words: "giờ ngày". */
const HOUR_WITHIN = 2
const [YEAR] = keysOf('năm')
const NAMING = new Set(keysOf('số thứ'))
/** Words of a time of day, which say nothing about what happens then. */
const TIMES = new Set(keysOf('giờ phút sáng trưa chiều tối đêm'))

/** A text with its words and numbers. */
interface Reading {
  readonly terms: readonly Term[]
  readonly keys: readonly string[]
  readonly numbers: readonly Place[]
}

/** A number with its position in the words of its text. */
interface Place {
  readonly quantity: Quantity
  readonly at: number
  /** Index behind its last word. Scales and units follow. */
  readonly end: number
}

/** Returns a number of the answer that counts something else in the quotes, or has another approximation there. */
export function countedOtherwise(answer: string, lang: Lang, quotes: readonly string[]): Claim | undefined {
  const said = read(answer, lang)
  const there = quotes.map((quote) => read(quote, lang))
  for (const place of said.numbers) {
    const same = there.flatMap((quote) =>
      quote.numbers.filter((n) => isSame(n.quantity, place.quantity)).map((n) => ({ quote, n })),
    )
    if (same.length === 0) continue
    const phrase = textOf(said.terms, place.at - 1, place.end + 2)
    const fits = ({ quote, n }: (typeof same)[number]) =>
      (n.quantity.kind === 'amount' ? countsTheSame : isItsDay)(said, place, quote, n)
    if (!same.some(fits)) return { kind: 'unit', said: phrase }
    if (
      place.quantity.kind === 'amount' &&
      !same.some(({ quote, n }) => nearness(said, place) === nearness(quote, n))
    )
      return { kind: 'approximation', said: phrase }
  }
  return undefined
}

function read(text: string, lang: Lang): Reading {
  const terms = termsOf(text)
  const numbers = quantitiesOf(text, lang).flatMap((quantity) => {
    if (quantity.kind === 'weekday') return []
    const behind = quantity.at + (quantity.kind === 'amount' ? quantity.number : quantity.text).length
    const at = terms.findIndex(({ end }) => end > quantity.at)
    const end = terms.findIndex(({ start }) => start >= behind)
    return [{ quantity, at, end: end < 0 ? terms.length : end }]
  })
  return { terms, keys: keysIn(terms), numbers }
}

function isSame(one: Quantity, said: Quantity): boolean {
  if (said.kind === 'amount')
    return (one.kind === 'amount' || (one.kind === 'time' && isHour(said))) && hasValue(one, said)
  if (said.kind === 'time') return one.kind === 'time' && one.hour === said.hour && one.minute === said.minute
  return one.kind === 'date' && said.kind === 'date' && one.month === said.month && one.day === said.day
}

function isHour({ unit }: Amount): boolean {
  return unit?.measures === 'time' && unit.factor === 3600
}

/** True if the words next to a number in the answer are also next to it in the quote. */
function countsTheSame(said: Reading, place: Place, quote: Reading, there: Place): boolean {
  const behind = wordBehind(said, place)
  const before = said.terms[place.at - 1]
  const lead = quote.keys.slice(Math.max(0, there.at - NAMED_WITHIN), there.at)
  const isLed = before && (before.capital ? lead.includes(before.key) : lead.at(-1) === before.key)
  if (isYear(said, place)) return isYear(quote, there) && belongs(said, place, quote, there)
  // "bão số 9", "Trung đoàn 897", "lần thứ 78", "No. 12": a number used as a name follows what it names.
  if (isLed && (NAMING.has(before.key) || before.capital)) {
    const named = said.keys[place.at - 2]
    return !NAMING.has(before.key) || lead.at(-2) === named
  }
  const after = quote.keys.slice(there.end, there.end + COUNTED_WITHIN)
  if (behind && after.includes(behind.key)) return belongs(said, place, quote, there)
  if (isLed && !neutralWords.has(before.key)) return belongs(said, place, quote, there)
  return !behind && belongs(said, place, quote, there)
}

/** True for "năm 2023". */
function isYear({ keys }: Reading, { quantity, at }: Place): boolean {
  return quantity.kind === 'amount' && isYearNumber(quantity) && keys[at - 1] === YEAR
}

/** Content word directly behind a number; `undefined` at the end of a clause and for a function word. */
function wordBehind({ terms }: Reading, place: Place): Term | undefined {
  const next = joined(terms, place.end) ? terms[place.end] : undefined
  return next && !next.isNumber && !neutralWords.has(next.key) ? next : undefined
}

/** True if a day has the same hour in both texts, if both have one, and the words of the answer around it. */
function isItsDay(said: Reading, place: Place, quote: Reading, there: Place): boolean {
  const [own, theirs] = [hourBefore(said, place), hourBefore(quote, there)]
  if (own !== undefined && theirs !== undefined && own !== theirs) return false
  return belongs(said, place, quote, there)
}

/** "17 giờ ngày 10/10" → 17. */
function hourBefore({ numbers }: Reading, { at }: Place): number | undefined {
  const before = numbers.find(({ end }) => end < at && at - end <= HOUR_WITHIN)?.quantity
  return before?.kind === 'amount' && before.unit?.measures === 'time' ? before.value : undefined
}

/** True if no other number of the quote shares more surrounding words with the answer. */
function belongs(said: Reading, place: Place, quote: Reading, there: Place): boolean {
  const rivals = quote.numbers.filter((n) => n.quantity.kind === there.quantity.kind)
  const words = new Set(around(said, place).filter((key) => !neutralWords.has(key)))
  // The word before a number decides between equals: "hoàn thành 8 căn, khởi công 7 căn".
  const before = said.keys[place.at - 1] ?? ''
  const score = (n: Place) =>
    around(quote, n).filter((key) => words.has(key)).length +
    (!neutralWords.has(before) && quote.keys[n.at - 1] === before ? 0.5 : 0)
  return rivals.every((rival) => isSame(rival.quantity, there.quantity) || score(rival) <= score(there))
}

/** Words of a number's clause, between the punctuation marks or numbers around it. */
function around({ terms, numbers }: Reading, { at, end }: Place): string[] {
  const isOther = (i: number) => numbers.some((n) => n.at !== at && n.at <= i && i < n.end)
  const goesOn = (i: number) => joined(terms, i) && !isOther(i - 1)
  let from = at
  while (goesOn(from)) from--
  let to = end
  while (goesOn(to)) to++
  const wordsIn = () => [...new Set(keysIn(terms.slice(from, to).filter(({ isNumber }) => !isNumber)))]
  // "Lúc 8 giờ, xã họp": a time alone belongs to the next clause.
  if (to < terms.length && wordsIn().every((key) => neutralWords.has(key) || TIMES.has(key)))
    do to++
    while (goesOn(to))
  return wordsIn()
}

/** Approximation before a number: "gần", "hơn", "ít nhất". Blank if there is none. */
function nearness({ keys }: Reading, { at }: Place): string {
  const before = keys.slice(Math.max(0, at - NEARNESS_WITHIN), at)
  const run = approximations.find((phrase) => indexOfRun(before, phrase, before.length - phrase.length) >= 0)
  return run?.join(' ') ?? ''
}

/** Returns a number that counts something else in a translation, because two numbers changed places. */
export function countsMoved(
  translation: string,
  lang: Lang,
  direct: string,
  directLang: Lang,
): Claim | undefined {
  const amounts = (text: string, of: Lang) =>
    quantitiesOf(text, of).flatMap((q) => (q.kind === 'amount' ? [q] : []))
  // "50 căn nhà của năm 2024" → "the 2024 target of 50 houses": a year may move among other numbers.
  for (const isOfGroup of [isYearNumber, (amount: Amount) => !isYearNumber(amount)]) {
    const order = amounts(direct, directLang)
      .filter(isOfGroup)
      .map(({ value }) => value)
    let last = -1
    for (const { value, text } of amounts(translation, lang).filter(isOfGroup)) {
      const at = order.indexOf(value)
      if (at < 0 || at !== order.lastIndexOf(value)) continue
      if (at < last) return { kind: 'unit', said: text }
      last = at
    }
  }
  return undefined
}

function isYearNumber({ value, unit, number }: Amount): boolean {
  return !unit && /^\d{4}$/.test(number) && value >= 1000 && value < 2200
}

/** Holds the numbers of an answer against its quotes: the value, the unit, and what is counted. */

import type { Lang } from '../../text/language-detection.ts'
import { accentKey } from '../../text/normalize.ts'
import { approximations, neutralWords } from './proof-words.ts'
import { loneNumber, type Quantities, type Quantity, quantitiesOf, saysQuantity } from './quantities.ts'
import { type Reason, reason } from './reasons.ts'
import { indexOfRun, keysOf, type Term } from './terms.ts'

/** Words behind a number among which what it counts is named: "1.274 tàu cá", "hơn 4.200 ngôi nhà". */
const COUNTED_WITHIN = 4
const NAMED_WITHIN = 3
const YEAR = accentKey('năm')
const NAMING = new Set(['số', 'thứ'].flatMap(keysOf))

/** The first number of an answer that its evidence does not say of the same thing. */
export function proveNumbers(
  answer: string,
  lang: Lang,
  evidence: readonly string[],
  names: readonly string[],
): Reason | undefined {
  const said = quantitiesOf(answer, lang)
  const quotes = evidence.map((quote) => quantitiesOf(quote, lang))
  const named = names.map((name) => quantitiesOf(name, lang))
  for (const quantity of said.found) {
    if (named.some(({ found }) => found.some((n) => saysQuantity(n, quantity) && n.units.length === 0)))
      continue
    const places = quotes.flatMap((quote) =>
      quote.found.filter((n) => saysQuantity(n, quantity)).map((n) => ({ quote, n })),
    )
    if (places.length === 0 && !isLoneWordOf(quantity, said.terms, quotes))
      return reason('number-not-in-quote', quantity.text)
    if (
      places.length > 0 &&
      quantity.kind === 'date' &&
      !places.some(({ quote, n }) => belongs(said, quantity, quote, n))
    )
      return reason('number-of-something-else', phraseAt(said.terms, quantity))
    if (quantity.kind !== 'number' || places.length === 0) continue
    if (!places.some(({ quote, n }) => countsTheSame(said, quantity, quote, n)))
      return reason('number-of-something-else', phraseAt(said.terms, quantity))
    if (!places.some(({ quote, n }) => isAsNear(said, quantity, quote, n)))
      return reason('approximation-lost', phraseAt(said.terms, quantity))
  }
  return inverted(said, quotes)
}

/** Two numbers of a quote that stand the other way round in the answer, without the words beside them. */
function inverted(said: Quantities, quotes: readonly Quantities[]): Reason | undefined {
  for (const quote of quotes) {
    const placed = said.found.flatMap((quantity) => {
      const fits = quote.found.filter((n) => saysQuantity(n, quantity))
      return fits.length === 1 ? [{ quantity, there: fits[0]! }] : []
    })
    for (const [i, first] of placed.entries())
      for (const second of placed.slice(i + 1)) {
        if (first.there.at <= second.there.at || first.there.kind !== second.there.kind) continue
        const moved = [first, second].map(({ quantity, there }) =>
          besides(said, quantity).filter((key) => besides(quote, there).includes(key)),
        )
        const [a, b] = moved.map((keys) => keys.join(' '))
        if (a === '' || b === '' || a === b)
          return reason('number-of-something-else', phraseAt(said.terms, second.quantity))
      }
  }
  return undefined
}

/** The words right before and behind a number that say what it counts or names. */
function besides({ terms }: Quantities, { at, end }: Quantity): string[] {
  const isContent = ({ key, isNumber }: Term) => !isNumber && !neutralWords.has(key)
  return [
    ...terms
      .slice(Math.max(0, at - NAMED_WITHIN), at)
      .filter(isContent)
      .slice(-1),
    ...terms
      .slice(end, end + NAMED_WITHIN)
      .filter(isContent)
      .slice(0, 1),
  ].map((t) => t.key)
}

/** "3 yêu cầu" where the quote has "ba yêu cầu". "Năm" is left to the years. */
function isLoneWordOf(
  { kind, value, end }: Quantity,
  said: readonly Term[],
  quotes: readonly Quantities[],
): boolean {
  const counts = ({ key, text }: Term, next: Term | undefined) =>
    key !== YEAR && String(loneNumber(text, 'vi')) === value && next?.key === said[end]?.key
  return kind === 'number' && quotes.some(({ terms }) => terms.some((term, i) => counts(term, terms[i + 1])))
}

/** The same in a translation, where the word behind the number is another. */
function isWordOf({ kind, value, units }: Quantity, lang: Lang, quotes: readonly Quantities[]): boolean {
  const isSaid = ({ key, text }: Term) => key !== YEAR && String(loneNumber(text, lang)) === value
  return kind === 'number' && units.length === 0 && quotes.some(({ terms }) => terms.some(isSaid))
}

/** True if the words beside a number in the answer stand beside it in the quote too. */
function countsTheSame(said: Quantities, quantity: Quantity, quote: Quantities, there: Quantity): boolean {
  const behind = wordBehind(said.terms, quantity)
  const before = said.terms[quantity.at - 1]
  const lead = quote.terms.slice(Math.max(0, there.at - NAMED_WITHIN), there.at).map((t) => t.key)
  const isLed = before && (before.capital ? lead.includes(before.key) : lead.at(-1) === before.key)
  const after = quote.terms.slice(there.end, there.end + COUNTED_WITHIN).map((t) => t.key)
  // "bão số 9", "Trung đoàn 897", "lần thứ 78", "No. 12": a number that names follows what it names.
  const isNaming = before && (NAMING.has(before.key) || before.capital)
  if (isLed && isNaming) {
    const named = said.terms[quantity.at - 2]?.key
    return !NAMING.has(before.key) || lead.at(-2) === undefined || lead.at(-2) === named
  }
  if (behind && (quantity.units.length > 0 || after.includes(behind.key)))
    return belongs(said, quantity, quote, there)
  if (isLed && !neutralWords.has(before.key)) return true
  return !behind && belongs(said, quantity, quote, there)
}

/** The word right behind a number; none at the end of a clause, and none that says nothing. */
function wordBehind(terms: readonly Term[], { end, units }: Quantity): Term | undefined {
  const next = terms[end]
  return next && !next.isNumber && (units.length > 0 || !neutralWords.has(next.key)) ? next : undefined
}

/** True if no other number of the quote has more of the answer's words around it. */
function belongs(said: Quantities, quantity: Quantity, quote: Quantities, there: Quantity): boolean {
  const rivals = quote.found.filter((n) => n.kind === there.kind)
  if (rivals.length < 2) return true
  const words = new Set(around(said, quantity).filter((key) => !neutralWords.has(key)))
  const score = (n: Quantity) => around(quote, n).filter((key) => words.delete(key) && words.add(key)).length
  const own = score(there)
  return rivals.every((rival) => rival.value === there.value || score(rival) <= own)
}

/** The words of a number's clause: from the clause mark or number before it to the one behind it. */
function around({ terms, found }: Quantities, { at, end }: Quantity): string[] {
  const isEdge = (i: number) =>
    found.some((n) => n.at !== at && n.at <= i && i < n.end) ||
    (i + 1 < terms.length && terms[i + 1]!.start - terms[i]!.end > 1)
  let from = at
  while (from > 0 && !isEdge(from - 1)) from--
  let to = end
  while (to < terms.length && !isEdge(to - 1)) to++
  return [
    ...new Set(
      terms
        .slice(from, to)
        .filter((t) => !t.isNumber)
        .map((t) => t.key),
    ),
  ]
}

/** True if "gần", "hơn", "ít nhất" stand before a number in both or in neither. */
function isAsNear(said: Quantities, quantity: Quantity, quote: Quantities, there: Quantity): boolean {
  return nearness(said.terms, quantity.at) === nearness(quote.terms, there.at)
}

function nearness(terms: readonly Term[], at: number): string {
  const keys = terms.slice(Math.max(0, at - 3), at).map((t) => t.key)
  const run = approximations.find((phrase) => indexOfRun(keys, phrase, keys.length - phrase.length) >= 0)
  return run?.join(' ') ?? ''
}

function phraseAt(terms: readonly Term[], { at, end }: Quantity): string {
  return terms
    .slice(Math.max(0, at - 1), end + 2)
    .map((t) => t.text)
    .join(' ')
}

/**
 * The first number of a translation that the texts it translates do not say, or not in this order.
 *
 * @param lang the language of the texts
 */
export function proveTranslatedNumbers(
  translation: string,
  texts: readonly string[],
  lang: Lang = 'vi',
): Reason | undefined {
  const said = quantitiesOf(translation, lang === 'vi' ? 'en' : 'vi')
  const there = texts.map((text) => quantitiesOf(text, lang))
  for (const quantity of said.found)
    if (
      !there.some(({ found }) => found.some((n) => saysQuantity(n, quantity) || isDayOf(n, quantity))) &&
      !isWordOf(quantity, lang, there)
    )
      return reason('number-not-in-quote', quantity.text)
  // Number words of Vietnamese are as often other words.
  return (lang === 'vi' ? strangeWord(said, there) : undefined) ?? orderOf(said, there[0])
}

/** "Two" of a translation where the text has another number. */
function strangeWord(said: Quantities, there: readonly Quantities[]): Reason | undefined {
  for (const [at, { text }] of said.terms.entries()) {
    const value = loneNumber(text, 'en')
    if (value === undefined || value < 2 || said.found.some((n) => n.at <= at && at < n.end)) continue
    const isSaid = there.some(
      ({ found, terms }) =>
        found.some((n) => n.value.split('/').includes(String(value))) ||
        terms.some((t) => loneNumber(t.text, 'vi') === value),
    )
    if (!isSaid) return reason('number-not-in-quote', text)
  }
  return undefined
}

/** "from 14 to 19 April" where the text has "14/4". */
function isDayOf(date: Quantity, { kind, value, units }: Quantity): boolean {
  return date.kind === 'date' && kind === 'number' && units.length === 0 && date.value.startsWith(`${value}/`)
}

/** Counts that have changed places in a translation count something else. */
function orderOf({ found }: Quantities, first: Quantities | undefined): Reason | undefined {
  const order = (first?.found ?? []).filter((n) => n.kind === 'number').map((n) => n.value)
  let last = -1
  for (const { value, kind, text } of found) {
    if (kind !== 'number' || order.indexOf(value) < 0 || order.indexOf(value) !== order.lastIndexOf(value))
      continue
    if (order.indexOf(value) < last) return reason('number-of-something-else', text)
    last = order.indexOf(value)
  }
  return undefined
}

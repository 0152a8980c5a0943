/** Asks for the counts and measures of a clause. */
import type { Quantity } from '../knowledge/claims/quantities.ts'
import type { Term } from '../knowledge/claims/terms.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import { brief, noObject, within, wordsIn } from './fit-words.ts'
import { pressPhrases } from './press-words.ts'
import { type Clause, isInCompound, verbAt } from './sentence.ts'

/** Most words of what is counted: "vận động viên". */
const MAX_COUNTED = 5
/** Largest count that is asked for with "mấy". */
const FEW = 10
const YEAR = /^(?:19|20)\d\d$/
/** The next number of a list: "và 15 cá nhân". */
const AND_MORE = / và (?=\d|gần |hơn |khoảng )/u
const ask = draftedQuestions.vi
const approximation = pressPhrases(['approximations'])
const ordinalSign = pressPhrases(['ordinal-signs'])

/** Returns the questions for a count or measure, in the words before it or, if it opens the clause, behind it. */
export function asksOfNumber({ text, terms }: Clause, quantity: Quantity, owner: string): readonly string[] {
  if (quantity.kind !== 'amount') return []
  const { at, unit, text: written, number, value } = quantity
  const place = terms.findIndex(({ start }) => start >= at)
  const isRatio = /[-/]$/.test(text.slice(0, at)) || /^[-/][\p{L}\d]/u.test(text.slice(at + written.length))
  const isClock = unit?.measures === 'time' && /(?:lúc|từ|trước|đến|hồi|vào) $/u.test(text.slice(0, at))
  const isOrdinal = place > 0 && ordinalSign(terms, place - 1) === 1
  if (place < 0 || isOrdinal || isRatio || isClock || (YEAR.test(number) && !unit)) return []
  let from = place
  while (from > 0 && approximation(terms, from - 1) === 1) from--
  const counted = unit ? '' : countedAt(text, terms, at + written.length)
  const own = wordsIn(counted) > 1 ? ask.count(counted) : []
  const isListed = terms[from - 1]?.text === 'và'
  const lead = isListed || from === 0 ? '' : within(owner, text.slice(0, terms[from - 1]!.end))
  if (lead && (unit || counted || text.endsWith(written)))
    return [
      ...ask.howMany(lead, counted, unit?.measures, /(?:\p{L}\d?)*$/u.exec(written)![0], value <= FEW),
      ...own,
    ]
  const [tail = ''] = text.slice(text.indexOf(counted, at) + counted.length).split(AND_MORE)
  const rest = from === 0 && counted ? brief(tail) : ''
  return rest ? ask.howManyDo(counted, rest) : own
}

/** What is counted behind a number: the words up to a function word, a verb or a mark. Blank if it has no clear end. */
function countedAt(text: string, terms: readonly Term[], at: number): string {
  const from = terms.findIndex(({ start }) => start >= at)
  const ends = (i: number) =>
    terms[i]!.start - (terms[i - 1]?.end ?? 0) !== 1 ||
    terms[i]!.isNumber ||
    (!isInCompound(terms, i) && (verbAt(terms, i) > 0 || noObject.has(terms[i]!.text)))
  let to = from
  while (from >= 0 && to < terms.length && to - from <= MAX_COUNTED && !ends(to)) to++
  return to > from && to - from <= MAX_COUNTED ? text.slice(terms[from]!.start, terms[to - 1]!.end) : ''
}

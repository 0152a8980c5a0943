/** Asks for the counts and measures of a clause. */
import type { Quantity } from '../knowledge/claims/quantities.ts'
import { type Term, termsOf } from '../knowledge/claims/terms.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import { brief, noObject, within, wordsIn } from './fit-words.ts'
import { pressPhrases } from './press-words.ts'
import { approximation, type Clause, hasVerb, isInCompound, nounPart, verbAt } from './sentence.ts'

/** Most words of what is counted: "vận động viên". */
const MAX_COUNTED = 5
/** Largest count that is asked for with "mấy". */
const FEW = 10
/** Words with a count of their own, or up to the beginning of a range. */
const OTHER_COUNT = /^(?:(?:Hơn|Gần|Khoảng|Trên) )?\d|\d$|(?<!\p{L})mà(?!\p{L})/iu
/** Ends of phrases for a time or place: "ba trận | gần nhất". */
const NO_THING = / (?:nhất|qua|trước|sau|liên tiếp|nữa|ngày|lại|đưa|giai đoạn)$/u
const YEAR = /^(?:19|20)\d\d$/
/** The next number of a list: "và 15 cá nhân". */
const AND_MORE = / và (?=\d|gần |hơn |khoảng )/u
const ask = draftedQuestions.vi
const ordinalSign = pressPhrases(['ordinal-signs'])
const uncounted = pressPhrases(['uncounted'])

/**
 * Returns the questions for a count or measure, in the words before it or, if it opens the clause, behind it.
 *
 * @param owner subject of the clause; `undefined` if a question can't call it, so only the count itself is asked for
 */
export function asksOfNumber(
  { text, terms }: Clause,
  quantity: Quantity,
  owner: string | undefined,
): readonly string[] {
  if (quantity.kind !== 'amount') return []
  const { at, unit, text: written, number, value } = quantity
  const place = terms.findIndex(({ start }) => start >= at)
  const isRatio = /[-/]$/.test(text.slice(0, at)) || /^[-/][\p{L}\d]/u.test(text.slice(at + written.length))
  const isClock = unit?.measures === 'time' && /(?:lúc|từ|trước|đến|hồi|vào) $/u.test(text.slice(0, at))
  const isOrdinal = place > 0 && ordinalSign(terms, place - 1) === 1
  // "Khu 5", "ARDEX 13": a number of a name
  const isNamed =
    place > 0 && terms[place - 1]!.capital && terms[place]!.start - terms[place - 1]!.end === 1 && place > 1
  if (place < 0 || isNamed || isOrdinal || isRatio || isClock || (YEAR.test(number) && !unit)) return []
  let from = place
  while (from > 0 && approximation(terms, from - 1) === 1) from--
  const counted = unit ? '' : countedAt(text, terms, at + written.length)
  const own = wordsIn(counted) > 1 && !NO_THING.test(counted) ? ask.count(counted) : []
  if (owner === undefined) return own
  const isListed = terms[from - 1]?.text === 'và'
  const lead = isListed || from === 0 ? '' : within(owner, text.slice(0, terms[from - 1]!.end))
  const isMeasured =
    unit || counted || (text.endsWith(written) && [1, 2].some((back) => verbAt(terms, from - back) > 0))
  const isDeed = owner !== '' || hasVerb(termsOf(lead))
  if (lead && isDeed && isMeasured && !/[,;] /.test(text.slice(0, at)) && !OTHER_COUNT.test(lead))
    return [
      ...ask.howMany(
        lead,
        counted,
        unit?.measures,
        /(?:\p{L}\d?|-(?=\p{L}))*$/u.exec(written)![0],
        value <= FEW,
      ),
      ...own,
    ]
  if (from > 0) return own
  if (!counted) return []
  const [tail = ''] = text.slice(text.indexOf(counted, at) + counted.length).split(AND_MORE)
  const rest = verbAt(termsOf(tail), 0) > 0 ? brief(tail) : ''
  return rest ? ask.howManyDo(counted, rest) : []
}

/** True if a phrase surely ends before a word: some verbs may be part of it as well, "đỉnh | cao". */
function isEnd(terms: readonly Term[], at: number): boolean {
  const next = terms[at]
  if (!next || next.start - terms[at - 1]!.end !== 1 || next.isNumber) return true
  if (next.text === 'trên') return false
  if (noObject.has(next.text)) return true
  return verbAt(terms, at) > 0 && nounPart(terms, at) === 0
}

/** Returns the counted thing after a number: the words up to a function word, a verb or a mark. Blank if unclear. */
function countedAt(text: string, terms: readonly Term[], at: number): string {
  const from = terms.findIndex(({ start }) => start >= at)
  const ends = (i: number) =>
    terms[i]!.start - (terms[i - 1]?.end ?? 0) !== 1 ||
    terms[i]!.isNumber ||
    (!isInCompound(terms, i) && (verbAt(terms, i) > 0 || noObject.has(terms[i]!.text)))
  let to = from
  while (from >= 0 && to < terms.length && to - from <= MAX_COUNTED && !ends(to)) to++
  const isBare = to - from === 1 && terms[from]?.text === 'lượt'
  if (from < 0 || isBare || uncounted(terms, from) > 0 || !isEnd(terms, to)) return ''
  return to > from && to - from <= MAX_COUNTED ? text.slice(terms[from]!.start, terms[to - 1]!.end) : ''
}

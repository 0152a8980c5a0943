/** Asks for the counts and measures of a clause. */
import type { Quantity } from '../knowledge/claims/quantities.ts'
import { joined, type Term, termsOf } from '../knowledge/claims/terms.ts'
import { type Asked, draftedQuestions } from '../locales/drafted-questions.ts'
import { brief, noObject, within, wordsIn } from './fit-words.ts'
import { pressPhrases } from './press-words.ts'
import { approximation, type Clause, verbAt } from './sentence.ts'

/** Most words of what is counted: "vận động viên". */
const MAX_COUNTED = 5
/** Largest count that is asked for with "mấy". */
const FEW = 10
/** Marks beside a number of a ratio, a range, an address or a sum told twice: "3-2", "15/8", "55 - 97%", "(năm triệu)". */
const MARK_BEFORE = /(?:[-–/+#=&]\s*|\()$/
const MARK_BEHIND = /^[-/][\p{L}\d]/u
/** Words behind an hour of the day: "khoảng 2 giờ ngày 15/5". */
const CLOCK_BEHIND = /^ (?:\d|ngày|sáng|trưa|chiều|tối|đêm)/u
/** A letter that belongs to a number without a unit: "20C". */
const LETTER_BEHIND = /^\p{L}/u
/** Dimensions of what there is much or little of. */
const MATTER = new Set(['area', 'volume', 'length', 'mass'])
const UNIT = /\p{L}[\p{L}\d-]*$/u
const ask = draftedQuestions.vi
const ordinalSign = pressPhrases(['ordinal-signs'])
const uncounted = pressPhrases(['uncounted'])
const timeWord = pressPhrases(['time-words'])
const uncountable = pressPhrases(['no-count'])

/**
 * Returns the questions for a count or measure, in the words before it or, if it opens the clause, behind it.
 *
 * @param owner subject of the clause; `undefined` if a question can't call it, so only the count itself is asked for
 */
export function asksOfNumber({ text, terms, verb }: Clause, quantity: Quantity, owner?: string): Asked[] {
  if (quantity.kind !== 'amount') return []
  const { at, unit, text: written, value } = quantity
  const end = at + written.length
  const place = terms.findIndex(({ start }) => start >= at)
  const behind = text.slice(end)
  const isMarked =
    MARK_BEFORE.test(text.slice(0, at)) ||
    MARK_BEHIND.test(behind) ||
    (!unit && LETTER_BEHIND.test(behind)) ||
    (unit?.measures === 'time' && CLOCK_BEHIND.test(behind))
  if (place < 0 || isMarked || isNumbered(terms, place, verb)) return []
  let from = place
  while (approximation(terms, from - 1) === 1) from--
  const name = unit ? (UNIT.exec(written)?.[0] ?? '') : ''
  const thing = countedAt(text, terms, end)
  const counted = unit ? '' : thing
  // "Có bao nhiêu kg gạo?", but not "bao nhiêu phút giải lao".
  const measured = thing && MATTER.has(unit?.measures ?? '') ? `${name} ${thing}` : counted
  const own = wordsIn(measured) > 1 ? ask.count(measured) : []
  if (owner === undefined) return own
  if (from === 0)
    return counted ? asksOfCounted(counted, text.slice(text.indexOf(counted, at) + counted.length)) : []
  const before = terms[from - 1]!
  // A part of a clause, or the time of what the clause says.
  const lead = /^(?:và|lúc|hồi)$/u.test(before.text) ? '' : within(owner, text.slice(0, before.end))
  const isMeasured =
    unit || counted || (text.endsWith(written) && [1, 2].some((back) => verbAt(terms, from - back) > 0))
  if (!lead || !isMeasured) return own
  return [...ask.howMany(lead, counted, unit?.measures, name, value <= FEW), ...own]
}

/**
 * True for the number of a name or an edition: "Quân khu 5", "lần thứ 13", "năm 2026". What is said of "cấp 3" is not said
 * of what somebody "cấp".
 */
function isNumbered(terms: readonly Term[], at: number, verb: number): boolean {
  const before = terms[at - 1]
  const isName = at > 1 && before?.capital && terms[at]!.start - before.end === 1
  return isName || (at > verb && ordinalSign(terms, at - 1) === 1)
}

/** Asks how many do what the words behind the count say. */
function asksOfCounted(counted: string, behind: string): Asked[] {
  const deed = verbAt(termsOf(behind), 0) > 0 ? brief(behind) : ''
  return deed ? ask.howManyDo(counted, deed) : []
}

/** Returns the counted thing after a number: the words up to a function word, a verb or a mark. Blank if unclear. */
function countedAt(text: string, terms: readonly Term[], at: number): string {
  const from = terms.findIndex(({ start }) => start >= at)
  if (from < 0 || uncounted(terms, from) > 0 || text.slice(at, terms[from]!.start).trim() !== '') return ''
  // "xăng A92"
  const isGlued = (i: number) => i > from && terms[i]!.start === terms[i - 1]!.end
  const ends = (i: number) =>
    !isGlued(i) && (terms[i]!.isNumber || verbAt(terms, i) > 0 || noObject.has(terms[i]!.text))
  let to = from
  while (to < terms.length && to - from <= MAX_COUNTED && !ends(to) && (to === from || joined(terms, to)))
    to++
  // "47 triệu đô la năm 2008"
  while (to > from && timeWord(terms, to - 1) === 1) to--
  if (to === from || to - from > MAX_COUNTED) return ''
  const counted = text.slice(terms[from]!.start, terms[to - 1]!.end)
  const isThing = terms.slice(from, to).every((_, i) => uncountable(terms, from + i) === 0)
  return isThing && !counted.includes('/') ? counted : ''
}

/** Holds the words of an answer against its quotes: an answer is made of the article's own words. */
import type { Lang } from '../../text/language-detection.ts'
import { englishFunctionWords } from '../../text/stop-words.ts'
import { isSyllable } from '../../text/syllable.ts'
import { bindingPhrases, bindingWords, framingWords, neutralWords, units } from './proof-words.ts'
import { loneNumber } from './quantities.ts'
import { type Reason, reason } from './reasons.ts'
import { indexOfRun, keysOf, type Term, termsOf } from './terms.ts'

/** Words named in a reason. */
const MOST_NAMED = 6

const UNIT_WORDS = new Set(units.flatMap(({ run }) => run))

/**
 * Names the words of an answer that neither its quotes nor its entry's names have. Words that say nothing, and those
 * that speak of the article itself, may be added; numbers and units are judged elsewhere.
 */
export function proveWords(answer: string, lang: Lang, evidence: readonly string[]): Reason | undefined {
  const runs = evidence.map(keysOf)
  const known = new Set(runs.flat())
  // "yêu cầu hoàn thành" and "phải hoàn thành" bind alike.
  const isBinding = bindingPhrases.some((phrase) => runs.some((run) => indexOfRun(run, phrase) >= 0))
  const digits = new Set([...known].filter((key) => /^\d+$/.test(key)))
  const terms = termsOf(answer)
  const isFree = (term: Term, i: number) => {
    if (term.isNumber || known.has(term.key)) return true
    if (UNIT_WORDS.has(term.key) && followsNumber(terms, i)) return true
    if (lang === 'en') return englishFunctionWords.has(term.text.toLowerCase())
    const number = loneNumber(term.text, lang)
    if (number !== undefined && digits.has(String(number))) return true
    // "Năm" begins many an answer; a capital elsewhere is a name.
    const isName = term.capital && i > 0
    if (isBinding && bindingWords.has(term.key)) return true
    return !isName && (neutralWords.has(term.key) || framingWords.has(term.key))
  }
  const strange = terms.filter((term, i) => !isFree(term, i))
  if (strange.length === 0) return undefined
  return reason(
    'words-not-in-quote',
    strange
      .slice(0, MOST_NAMED)
      .map((t) => t.text)
      .join(', '),
  )
}

/** True if a unit belongs to a number: "40 tỷ đồng". */
function followsNumber(terms: readonly Term[], at: number): boolean {
  const before = terms[at - 1]
  if (!before) return false
  return (
    before.isNumber ||
    loneNumber(before.text, 'vi') !== undefined ||
    (UNIT_WORDS.has(before.key) && followsNumber(terms, at - 1))
  )
}

/** The first name of a translation that the Vietnamese answer and its evidence do not have. */
export function proveTranslatedNames(english: string, evidence: readonly string[]): Reason | undefined {
  const known = new Set(evidence.flatMap(keysOf))
  const capitals = evidence.flatMap(termsOf).filter((term) => term.capital)
  const bare = new Set(capitals.map((term) => withoutMarks(term.key)))
  const terms = termsOf(english)
  for (const [i, term] of terms.entries()) {
    if (!term.capital || term.isNumber) continue
    if (/[^\x20-\x7e]/.test(term.text)) {
      // Written with marks: a Vietnamese name, letter by letter.
      if (!known.has(term.key)) return reason('name-not-in-quote', term.text)
    } else if (isPartOfName(terms, i, bare) && !bare.has(term.key))
      return reason('name-not-in-quote', term.text)
  }
  return undefined
}

/** True if a word may belong to a name of the article beside it: "Tran Gia Mai" beside "Trần Thị Mai". */
function isPartOfName(terms: readonly Term[], at: number, names: ReadonlySet<string>): boolean {
  const { text, start, end } = terms[at]!
  if (text.length < 2 || !isSyllable(text) || englishFunctionWords.has(text.toLowerCase())) return false
  const isName = (i: number, gap: number) =>
    gap === 1 && terms[i]!.capital && !terms[i]!.isNumber && names.has(withoutMarks(terms[i]!.key))
  const [before, behind] = [terms[at - 1], terms[at + 1]]
  return (
    (before !== undefined && isName(at - 1, start - before.end)) ||
    (behind !== undefined && isName(at + 1, behind.start - end))
  )
}

function withoutMarks(key: string): string {
  return key
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/\d$/, '')
}

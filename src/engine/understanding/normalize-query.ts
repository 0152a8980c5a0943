/**
 * Normalizes words: shorthand, short years, keystrokes of an input method, typos. Which of these apply depends on how
 * the whole question is typed.
 */

import { decodeVni } from '../../text/input-methods.ts'
import { beginsNumber, numberWords } from '../../text/numbers.ts'
import { functionWords, lightWords } from '../../text/stop-words.ts'
import { expandShorthand } from '../../text/teencode.ts'
import { isLabel, isShouting, type Token, tokenOf } from '../../text/tokenizer.ts'
import { isListed } from '../../text/word-frequency.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Lexicon } from './lexicon.ts'

/** A word as read, with the typed text and the likelihood of the reading. */
export interface Read {
  readonly token: Token
  readonly typed: string
  /** True if typed with a capital; `token` is the word as read. */
  readonly capital: boolean
  /** 0–1; less than 1 for a correction. */
  readonly likelihood: number
  readonly known: boolean
}

/** Words that do not occur in Vietnamese sentences. They switch teencode off. */
const ENGLISH = cueWords('english-only')

const languageFolds = new Set([...functionWords, ...lightWords, ...numberWords].map((w) => tokenOf(w).fold))

const CONSONANTS = /^[bcdđghklmnpqrstvx]{1,3}$/
/** Maximum number of unknown words that are corrected. With more, the text is in another language. */
const MAX_UNKNOWN = 20
/** Years in shorthand: "2k22" → 2022, "2k8" → 2008. */
const YEAR_SHORTHAND = /\b2k(\d{1,2})\b/gi
/** Years of two digits: "năm 22" → 2022. "3 năm 22 ngày" and "năm 22 tuổi" are durations. */
const SHORT_YEAR = new RegExp(
  String.raw`(?<!\d )(?<!\p{L})(năm|nam|year) ([12]\d)` +
    String.raw`(?![\p{L}\p{N}/.]|,\d| (?:ngày|tuổi|tháng|ngay|tuoi|thang)(?!\p{L}))`,
  'giu',
)

/** Codes of documents: "33/2015/QĐ-TTg" → "QĐ 33". The year and the issuer are no words of the question. */
const CODE =
  /(?<![\p{L}\p{N}])((?:số|so) +)?(\d{1,5})(?:\/(?:19|20)\d\d)?[/-](NQ|CT|QĐ|QD|KH|NĐ|ND|TT|KL|ĐA|CĐ)(?:[-/]\p{L}+)+(?![\p{L}\p{N}])/giu

/** A letter beside a digit, the precondition for decoding. */
const MIXED = /[a-z]\d|\dk\d/i

/** A word with its neighbours. */
interface Place {
  readonly typed: readonly Token[]
  readonly at: number
  /** The previous word as read. */
  readonly before: Token | undefined
}

/** The reading of a word, and its likelihood, 0–1. */
interface Reading {
  readonly words: readonly string[]
  readonly likelihood: number
}

/** Typing habits in a question, which decide how its words are read. */
interface Habits {
  /** True if the question is in English, so nothing is read as Vietnamese shorthand or keystrokes. */
  readonly english: boolean
  /** True if all words are in capitals, so capitals mean nothing. */
  readonly shouting: boolean
}

/**
 * Expands years, shortens codes of documents and decodes VNI keystrokes. VNI is decoded if two words have it, or one has a digit inside.
 */
export function decodeWords(written: string): string {
  if (!/\d/.test(written)) return written
  const typed = written.replace(SHORT_YEAR, '$1 20$2').replace(CODE, readCode)
  if (!MIXED.test(typed)) return typed
  const text = typed.replace(YEAR_SHORTHAND, (_, digits: string) => `20${digits.padStart(2, '0')}`)
  const pieces = text.split(/([^\p{L}\p{M}\p{N}]+)/u)
  const decoded = pieces.map(decodeVni)
  const sure = decoded.filter((word, i) => word !== undefined && /[1-9][a-z]/i.test(pieces[i]!)).length
  const count = decoded.filter((word) => word !== undefined).length
  return sure > 0 || count > 1 ? pieces.map((piece, i) => decoded[i] ?? piece).join('') : text
}

/** Returns a code without its issuer. The form of "Quyết định số 33/…" is said before it. */
function readCode(_: string, sign: string | undefined, number: string, form: string): string {
  return `${sign ?? `${form} `}${number}`
}

/** Replaces shorthand, raw Telex and typos by the words meant. */
export function readWords(typed: readonly Token[], lexicon: Lexicon): Read[] {
  const habits = habitsOf(typed)
  const out: Read[] = []
  let unknown = 0
  for (const [at, token] of typed.entries()) {
    const place: Place = { typed, at, before: out.at(-1)?.token }
    const known = isKnown(token, lexicon)
    const meant = isLabel(typed, at)
      ? undefined
      : (readAsWritten(place, lexicon, habits) ??
        (known || ++unknown > MAX_UNKNOWN ? undefined : readUnknown(place, lexicon, habits.english)))
    if (meant) out.push(...asRead(meant, token, habits))
    else out.push({ token, typed: token.text, capital: token.capital, likelihood: 1, known })
  }
  return out
}

function asRead(
  { words, likelihood }: Reading,
  { text, clause, capital }: Token,
  { shouting }: Habits,
): Read[] {
  return words.map((word) => {
    const token = tokenOf(shouting ? word.toUpperCase() : word, clause)
    return { token, typed: text, capital, likelihood, known: true }
  })
}

function habitsOf(typed: readonly Token[]): Habits {
  const englishWords = typed.filter((t) => ENGLISH.has(t.text))
  const speaksEnglish = englishWords.length > typed.filter((t) => t.accented).length
  return { english: speaksEnglish, shouting: isShouting(typed) }
}

function isKnown({ fold, digits }: Token, { vocabulary }: Lexicon): boolean {
  return digits || vocabulary.has(fold) || languageFolds.has(fold)
}

/** Reads words typed in another form on purpose: keystrokes, abbreviations. */
function readAsWritten(
  { typed, at, before }: Place,
  { phrases, vocabulary }: Lexicon,
  { english, shouting }: Habits,
): Reading | undefined {
  const [token, next] = [typed[at]!, typed[at + 1]]
  // "KH 20" is the form of a document.
  if (english || (next?.digits && phrases.hasKey(token.key))) return undefined
  const abbreviated = token.upper && !shouting ? expandShorthand(token.text.toUpperCase()) : undefined
  const words = abbreviated ?? expandShorthand(token.text, before?.digits ? '0' : before?.fold)
  if (words) return { words, likelihood: 1 }
  // "p.biểu": the first letters of one word before the next word.
  const whole =
    next && CONSONANTS.test(token.text) ? vocabulary.unabbreviate(token.fold, next.fold) : undefined
  return whole === undefined ? undefined : { words: [whole], likelihood: 1 }
}

/** Corrects a word that is in neither the knowledge nor the language tables. */
function readUnknown(
  { typed, at, before }: Place,
  { vocabulary }: Lexicon,
  english: boolean,
): Reading | undefined {
  const token = typed[at]!
  // "Hàh" is no English word, though the list has "hah".
  if ((english || !token.syllable) && !token.accented && isListed(token.fold)) return undefined
  const found = vocabulary.correct(token, before?.fold, typed[at + 1]?.fold)
  // In English "light" is not "eight".
  const correction = found.find(({ fold }) => !english || !beginsNumber(fold))
  return correction && { words: [correction.fold], likelihood: correction.likelihood }
}

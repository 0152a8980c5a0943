/**
 * Reads words as they are meant: shorthand, years written short, keystrokes of an input method, slips. Which of them
 * may be meant depends on how the whole question is typed.
 */
import { decodeTelex, decodeVni, looksLikeTelex } from '../../text/input-methods.ts'
import { numberWords } from '../../text/numbers.ts'
import { englishFunctionWords, functionWords, lightWords } from '../../text/stop-words.ts'
import { expandShorthand } from '../../text/teencode.ts'
import { isShouting, type Token, tokenOf } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Lexicon } from './lexicon.ts'
import { type Place, type Reading, readUnknown } from './unknown-words.ts'

/** A word with what it was read from and how surely. */
export interface Read {
  readonly token: Token
  readonly typed: string
  /** Was it typed with a capital? The token is that of the word as read. */
  readonly capital: boolean
  /** 0–1, less than 1 for a correction. */
  readonly likelihood: number
  readonly known: boolean
}

/** Words that no Vietnamese sentence has: they switch teencode off. */
const ENGLISH = cueWords('english-only')

const languageTokens = [...functionWords, ...lightWords, ...numberWords].map((w) => tokenOf(w))
const languageFolds = new Set(languageTokens.map((t) => t.fold))
const languageKeys = new Set(languageTokens.map((t) => t.key))

/** Second letters of onsets that are often left out. */
const LEFT_OUT: Readonly<Record<string, string>> = { t: 'rh', c: 'h', k: 'h', n: 'hg', p: 'h', g: 'hi' }
const CODA = /(nh|ng|ch|n|t|c)$/
/** Codas that many speakers do not tell apart, or cut short. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  n: ['nh', 'ng'],
  ng: ['n', 'nh'],
  nh: ['n', 'ng'],
  t: ['c', 'ch'],
  c: ['t', 'ch'],
  ch: ['t', 'c'],
}
const CLOSING = cueWords('closing-particles')
const CONSONANT = /^[bcdđghklmnpqrstvx]$/
/** Unknown words of a question that are looked into: where there are more, it is no language that the bot knows. */
const MAX_UNKNOWN = 20
const OWNERS = new Set(['cua', 'so', 'nao'])
/** Onsets that young people write shorter: "fát" for "phát". */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/^f/, 'ph'],
  [/^w/, 'qu'],
  [/^z/, 'd'],
  [/^z/, 'gi'],
  [/^z/, 'v'],
  [/^j/, 'gi'],
]
const SHORT_ONSETS = 'fwzj'
/** "2k22" is 2022, and "2k8" 2008. */
const YEAR_SHORTHAND = /\b2k(\d{1,2})\b/gi
/** "Năm 22" is 2022; "3 năm 22 ngày" and "năm 22 tuổi" tell how long. */
const SHORT_YEAR = new RegExp(
  String.raw`(?<!\d )(?<!\p{L})(năm|nam|year) ([12]\d)` +
    String.raw`(?![\p{L}\p{N}/.]|,\d| (?:ngày|tuổi|tháng|ngay|tuoi|thang)(?!\p{L}))`,
  'giu',
)

/** A letter beside a digit: without one there is nothing to decode. */
const MIXED = /[a-z]\d|\dk\d/i
/** A lone word of keystrokes is one in a short question only. */
const MAX_ONE_TELEX = 4

/** How a question is typed, which decides what its words may be. */
interface Habits {
  /** In English nothing is read as Vietnamese shorthand or keystrokes. */
  readonly english: boolean
  /** Words as Telex keystrokes; all `undefined` where the reader does not type so. */
  readonly telex: readonly (string | undefined)[]
  /** All in capitals, which then say nothing. */
  readonly shouting: boolean
}

/**
 * Writes years out and turns VNI keystrokes back into words, where at least two of them or one inside a word show the
 * habit.
 */
export function decodeWords(written: string): string {
  if (!/\d/.test(written)) return written
  const typed = written.replace(SHORT_YEAR, '$1 20$2')
  if (!MIXED.test(typed)) return typed
  const text = typed.replace(YEAR_SHORTHAND, (_, digits: string) => `20${digits.padStart(2, '0')}`)
  const pieces = text.split(/([^\p{L}\p{M}\p{N}]+)/u)
  const decoded = pieces.map((piece) => (/[a-z][1-9]/i.test(piece) ? decodeVni(piece) : undefined))
  const sure = decoded.filter((word, i) => word !== undefined && /[1-9][a-z]/i.test(pieces[i]!)).length
  const count = decoded.filter((word) => word !== undefined).length
  return sure > 0 || count > 1 ? pieces.map((piece, i) => decoded[i] ?? piece).join('') : text
}

/**
 * Shorthand, raw Telex, words run together and slips of the finger become the words meant.
 *
 * @param halfTyped the last word may be the beginning of one
 */
export function readWords(typed: readonly Token[], lexicon: Lexicon, halfTyped = false): Read[] {
  const habits = habitsOf(typed)
  const out: Read[] = []
  let unknown = 0
  for (const [at, token] of typed.entries()) {
    const place: Place = { typed, at, before: out.at(-1)?.token }
    const known = isKnown(token, lexicon)
    const reading =
      readAsWritten(place, lexicon, habits, halfTyped) ??
      (known ? undefined : ++unknown > MAX_UNKNOWN ? undefined : readUnknown(place, lexicon, habits.english))
    const meant = reading || !known ? undefined : withoutSlip(place, lexicon.phrases)
    const slip = reading || meant || !known ? undefined : slipIn(place, lexicon)
    if (meant) out.push({ token: meant, typed: token.text, capital: token.capital, likelihood: 1, known })
    else if (reading ?? slip) out.push(...asRead((reading ?? slip)!, token, habits))
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
  const isSurelyEnglish = speaksEnglish && englishWords.some((t) => !t.syllable)
  const telex = isSurelyEnglish ? [] : typed.map(telexOf)
  const telexWords = telex.filter((word) => word !== undefined).length
  // "Ngayf in treen trang": "in" and "the" are Vietnamese syllables as well.
  const english = isSurelyEnglish || (speaksEnglish && telexWords < 2)
  const readsTelex = !english && (telexWords > 1 || (telexWords === 1 && typed.length <= MAX_ONE_TELEX))
  return { english, telex: readsTelex ? telex : [], shouting: isShouting(typed) }
}

function isKnown({ fold, digits }: Token, { vocabulary }: Lexicon): boolean {
  return digits || vocabulary.has(fold) || languageFolds.has(fold)
}

/** True if it is written as the knowledge or the language writes it, marks included where there are any. */
function isSpelled(token: Token, { phrases, keysOf }: Lexicon): boolean {
  return (
    !token.marked ||
    phrases.hasKey(token.key) ||
    keysOf(token.fold).includes(token.key) ||
    languageKeys.has(token.key)
  )
}

/** What is typed in another way on purpose: half a word, keystrokes, an abbreviation. */
function readAsWritten(
  { typed, at, before }: Place,
  lexicon: Lexicon,
  { english, telex, shouting }: Habits,
  halfTyped: boolean,
): Reading | undefined {
  const { phrases, vocabulary } = lexicon
  const [token, next, previous] = [typed[at]!, typed[at + 1], before?.fold]
  const isBegun = halfTyped && next === undefined && !token.accented
  const begun = isBegun ? vocabulary.complete(token.fold, previous) : undefined
  if (begun !== undefined) return { words: [begun], likelihood: 1 }
  const telexWord = telex[at]
  if (telexWord !== undefined && !vocabulary.has(token.fold)) return { words: [telexWord], likelihood: 1 }
  if (english) return undefined
  const abbreviated = token.upper && !shouting ? expandShorthand(token.text.toUpperCase()) : undefined
  const shorthand =
    addressed(token, next, previous) ??
    abbreviated ??
    expandShorthand(token.text, previous) ??
    respell(token, lexicon)
  // "p.biểu": one letter of the first word, and the second.
  const whole =
    !shorthand && next && token.text.length === 1 && CONSONANT.test(token.text)
      ? vocabulary.unabbreviate(token.fold, next.fold)
      : undefined
  if (whole !== undefined) return { words: [whole], likelihood: 1 }
  return shorthand && !isFormName(token, next, phrases) ? { words: shorthand, likelihood: 1 } : undefined
}

/**
 * "Hân chương": known letters under unknown marks may be a slip, if a neighbour says so; and "sản suất", where both the
 * marks and the letters are a word's, what sounds alike.
 */
function slipIn({ typed, at, before }: Place, lexicon: Lexicon): Reading | undefined {
  const { phrases, vocabulary } = lexicon
  const token = typed[at]!
  const spelled = isSpelled(token, lexicon)
  const isCertain =
    !token.marked || !token.syllable || languageKeys.has(token.key) || phrases.longest([token], 0)
  if (spelled && isCertain) return undefined
  const only = token.accented && spelled ? 'sound' : 'pairs'
  const [slip] = vocabulary.correct(token, before?.fold, typed[at + 1]?.fold, only)
  return slip && { words: [slip.fold], likelihood: slip.likelihood }
}

/**
 * "Thứ tưởng" is "thứ trưởng", "ban hàn" is "ban hành": a word that is one by itself, but a slip behind the word before
 * it. Told by a phrase that has both with all their marks, where what is typed makes none.
 */
function withoutSlip({ typed, at, before }: Place, phrases: Lexicon['phrases']): Token | undefined {
  const token = typed[at]!
  if (!before?.marked || !token.accented) return undefined
  for (const word of likeWords(token.text)) {
    const meant = tokenOf(word, token.clause)
    if (!phrases.pairs().has(before.fold, meant.fold)) continue
    const phrase = phrases.longest([before, meant], 0)
    if (phrase?.length !== 2 || phrase.agreement < 1) continue
    // "Trong bài tên là gì": what begins a phrase is no slip for "bài trên".
    const begins = (phrases.longest(typed, at)?.length ?? 1) > 1
    return begins || phrases.longest([before, token], 0)?.length === 2 ? undefined : meant
  }
  return undefined
}

/** Words for which it may be a slip: with the second letter of the onset, or with another coda of that sound. */
function likeWords(text: string): string[] {
  const onsets = [...(LEFT_OUT[text[0]!] ?? '')].map((letter) => text[0] + letter + text.slice(1))
  const [, coda = ''] = CODA.exec(text) ?? []
  const codas = (ALIKE[coda] ?? []).map((other) => text.slice(0, text.length - coda.length) + other)
  return [...onsets, ...codas]
}

/** "… vậy bn": at the end, behind a closing word, it is the bot that is spoken to. */
function addressed(token: Token, next: Token | undefined, before = ''): readonly string[] | undefined {
  return next === undefined && /^bn?$/.test(token.text) && CLOSING.has(before) ? ['bạn'] : undefined
}

function telexOf(token: Token): string | undefined {
  return !token.accented && looksLikeTelex(token) && !englishFunctionWords.has(token.text)
    ? decodeTelex(token.text)
    : undefined
}

/** "KH 20", "kh của bộ nào": before a number, and before whose it is, an abbreviation is that of a document's form. */
function isFormName(token: Token, next: Token | undefined, phrases: Lexicon['phrases']): boolean {
  return (
    next !== undefined &&
    phrases.hasKey(token.key) &&
    (next.digits ||
      (OWNERS.has(next.fold) && phrases.longest([token], 0)?.units[0]?.startsWith('~form-') === true))
  )
}

/** "Fát" is "phát": an onset written short, in a word that is none otherwise. */
function respell(token: Token, lexicon: Lexicon): readonly string[] | undefined {
  if (!SHORT_ONSETS.includes(token.fold.charAt(0)) || isKnown(token, lexicon)) return undefined
  const words = RESPELLED.map(([short, long]) => token.text.replace(short, long)).filter(
    (w) => w !== token.text && isKnown(tokenOf(w), lexicon),
  )
  const word = words.find((w) => isSpelled(tokenOf(w), lexicon)) ?? words[0]
  return word === undefined ? undefined : [word]
}

/**
 * Normalizes words: shorthand, short years, keystrokes of an input method, typos. Which of these apply depends on how
 * the whole question is typed.
 */
import { decodeTelex, decodeVni, looksLikeTelex } from '../../text/input-methods.ts'
import { numberWords } from '../../text/numbers.ts'
import { englishFunctionWords, functionWords, lightWords } from '../../text/stop-words.ts'
import { expandShorthand } from '../../text/teencode.ts'
import { isShouting, type Token, tokenOf } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Lexicon } from './lexicon.ts'
import { type Place, type Reading, readUnknown } from './unknown-words.ts'

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

const languageTokens = [...functionWords, ...lightWords, ...numberWords].map((w) => tokenOf(w))
const languageFolds = new Set(languageTokens.map((t) => t.fold))
const languageKeys = new Set(languageTokens.map((t) => t.key))

/** Second letters of onsets that are often omitted, by first letter. */
const LEFT_OUT: Readonly<Record<string, string>> = { t: 'rh', c: 'h', k: 'h', n: 'hg', p: 'h', g: 'hi' }
const CODA = /(nh|ng|ch|n|t|c)$/
/** Codas that many speakers confuse or shorten. */
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
/** Maximum number of unknown words that are corrected. With more, the text is in another language. */
const MAX_UNKNOWN = 20
const OWNERS = new Set(['cua', 'so', 'nao'])
/** Short spellings of onsets among young people: "fát" for "phát". */
const RESPELLED: readonly (readonly [RegExp, string])[] = [
  [/^f/, 'ph'],
  [/^w/, 'qu'],
  [/^z/, 'd'],
  [/^z/, 'gi'],
  [/^z/, 'v'],
  [/^j/, 'gi'],
]
const SHORT_ONSETS = 'fwzj'
/** Years in shorthand: "2k22" → 2022, "2k8" → 2008. */
const YEAR_SHORTHAND = /\b2k(\d{1,2})\b/gi
/** Years of two digits: "năm 22" → 2022. "3 năm 22 ngày" and "năm 22 tuổi" are durations. */
const SHORT_YEAR = new RegExp(
  String.raw`(?<!\d )(?<!\p{L})(năm|nam|year) ([12]\d)` +
    String.raw`(?![\p{L}\p{N}/.]|,\d| (?:ngày|tuổi|tháng|ngay|tuoi|thang)(?!\p{L}))`,
  'giu',
)

/** A letter beside a digit, the precondition for decoding. */
const MIXED = /[a-z]\d|\dk\d/i
/** Maximum number of words in a question for a single Telex word to be decoded. */
const MAX_ONE_TELEX = 4

/** Typing habits in a question, which decide how its words are read. */
interface Habits {
  /** True if the question is in English, so nothing is read as Vietnamese shorthand or keystrokes. */
  readonly english: boolean
  /** Words decoded from Telex keystrokes; empty if the reader does not type Telex. */
  readonly telex: readonly (string | undefined)[]
  /** True if all words are in capitals, so capitals mean nothing. */
  readonly shouting: boolean
}

/**
 * Expands years and decodes VNI keystrokes. VNI is decoded if two words have it, or one has a digit inside.
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
 * Replaces shorthand, raw Telex, joined words and typos by the words meant.
 *
 * @param halfTyped true if the last word may be incomplete
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
  // "Ngayf in treen trang": "in" and "the" are also Vietnamese syllables.
  const english = isSurelyEnglish || (speaksEnglish && telexWords < 2)
  const readsTelex = !english && (telexWords > 1 || (telexWords === 1 && typed.length <= MAX_ONE_TELEX))
  return { english, telex: readsTelex ? telex : [], shouting: isShouting(typed) }
}

function isKnown({ fold, digits }: Token, { vocabulary }: Lexicon): boolean {
  return digits || vocabulary.has(fold) || languageFolds.has(fold)
}

/** True if its spelling occurs in the knowledge or the language tables. Typed diacritics must agree. */
function isSpelled(token: Token, { phrases, keysOf }: Lexicon): boolean {
  return (
    !token.marked ||
    phrases.hasKey(token.key) ||
    keysOf(token.fold).includes(token.key) ||
    languageKeys.has(token.key)
  )
}

/** Reads words typed in another form on purpose: incomplete words, keystrokes, abbreviations. */
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
  // "p.biểu": the first letter of one word before the next word.
  const whole =
    !shorthand && next && token.text.length === 1 && CONSONANT.test(token.text)
      ? vocabulary.unabbreviate(token.fold, next.fold)
      : undefined
  if (whole !== undefined) return { words: [whole], likelihood: 1 }
  return shorthand && !isFormName(token, next, phrases) ? { words: shorthand, likelihood: 1 } : undefined
}

/**
 * Corrects a word with known letters, if a neighbour supports it. "Hân chương" has unknown diacritics; "sản suất" is
 * spelled like a word but sounds like "sản xuất".
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
 * Corrects a real word that is a typo after the word before it: "thứ tưởng" → "thứ trưởng", "ban hàn" → "ban hành". A
 * known phrase must contain the corrected pair with all diacritics, and none the typed pair.
 */
function withoutSlip({ typed, at, before }: Place, phrases: Lexicon['phrases']): Token | undefined {
  const token = typed[at]!
  if (!before?.marked || !token.accented) return undefined
  for (const word of likeWords(token.text)) {
    const meant = tokenOf(word, token.clause)
    if (!phrases.pairs().has(before.fold, meant.fold)) continue
    const phrase = phrases.longest([before, meant], 0)
    if (phrase?.length !== 2 || phrase.agreement < 1) continue
    // "Trong bài tên là gì": "tên" begins a phrase, so it is not a typo for "bài trên".
    const begins = (phrases.longest(typed, at)?.length ?? 1) > 1
    return begins || phrases.longest([before, token], 0)?.length === 2 ? undefined : meant
  }
  return undefined
}

/** Returns words that it may be a typo for: with the second letter of the onset, or with a similar coda. */
function likeWords(text: string): string[] {
  const onsets = [...(LEFT_OUT[text[0]!] ?? '')].map((letter) => text[0] + letter + text.slice(1))
  const [, coda = ''] = CODA.exec(text) ?? []
  const codas = (ALIKE[coda] ?? []).map((other) => text.slice(0, text.length - coda.length) + other)
  return [...onsets, ...codas]
}

/** Reads "b" or "bn" after a closing particle at the end as "bạn": "… vậy bn". */
function addressed(token: Token, next: Token | undefined, before = ''): readonly string[] | undefined {
  return next === undefined && /^bn?$/.test(token.text) && CLOSING.has(before) ? ['bạn'] : undefined
}

function telexOf(token: Token): string | undefined {
  return !token.accented && looksLikeTelex(token) && !englishFunctionWords.has(token.text)
    ? decodeTelex(token.text)
    : undefined
}

/** True if an abbreviation names a document form, before a number or an owner: "KH 20", "kh của bộ nào". */
function isFormName(token: Token, next: Token | undefined, phrases: Lexicon['phrases']): boolean {
  return (
    next !== undefined &&
    phrases.hasKey(token.key) &&
    (next.digits ||
      (OWNERS.has(next.fold) && phrases.longest([token], 0)?.units[0]?.startsWith('~form-') === true))
  )
}

/** Expands a short onset in an unknown word: "fát" → "phát". */
function respell(token: Token, lexicon: Lexicon): readonly string[] | undefined {
  if (!SHORT_ONSETS.includes(token.fold.charAt(0)) || isKnown(token, lexicon)) return undefined
  const words = RESPELLED.map(([short, long]) => token.text.replace(short, long)).filter(
    (w) => w !== token.text && isKnown(tokenOf(w), lexicon),
  )
  const word = words.find((w) => isSpelled(tokenOf(w), lexicon)) ?? words[0]
  return word === undefined ? undefined : [word]
}

/**
 * Converts characters to words: removes what a messenger adds to a question, splits the text, and computes the
 * comparison keys of each word once.
 */
import { bodyAbbreviations } from './government.ts'
import { type SpelledWord, spellWord } from './stem.ts'
import { functionFolds, functionWords } from './stop-words.ts'
import { soundOf } from './syllable.ts'

/** Maximum length of a question in characters; the rest is ignored. */
export const MAX_QUESTION_LENGTH = 1000

/** One word as typed. */
export interface Token extends SpelledWord {
  /** Sound of the fold to many speakers, see `soundOf`. */
  readonly sound: string
  /** True if its diacritics, or their absence, are intended: an accented word, or any word of an accented text. */
  readonly marked: boolean
  readonly capital: boolean
  /** True if all in capitals, with at least two letters. */
  readonly upper: boolean
  /** True for a run of digits. */
  readonly digits: boolean
  /** True for a function word, and for an unmarked word with the letters of one. */
  readonly functional: boolean
  /** Number of its clause, from 0. */
  readonly clause: number
}

/** A run of letters or digits in a text. */
interface Piece {
  readonly word: string
  readonly at: number
  /** What stands between the previous piece and this one. */
  readonly between: string
  /** Number of its clause, from 0. */
  readonly clause: number
}

/** Invisible characters: controls, zero width, bidirectional marks, variation selectors, the BOM. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g
const MARKUP = /<\/?[a-z][^<>]{0,200}>|https?:\/\/\S+/gi
const ADDRESS = /(^|\s)@\w{3,32}\b/g
const COMMAND = /^\s*\/[a-z_]{1,32}(?:@\w{3,32})?(?=\s|$)/i
/** A run of letters with their marks ("đ/c" and "y/c" are one), or a run of digits. */
const WORD = /[\p{L}\p{M}]+(?:\/[\p{L}\p{M}](?![\p{L}\p{M}]))?|\p{N}+/gu
/** Punctuation that may end a clause. */
export const CLAUSE_END = /[,.;:!?…\n–—()]/
const CAPITAL = /^\p{Lu}/u
const DIGIT = /^\p{N}/u

/** Caches of the tokens of words, in texts with and without diacritics. Cleared when full to limit memory. */
const tokensWith = new Map<string, Token>()
const tokensWithout = new Map<string, Token>()
const MAX_TOKENS = 50_000
/** Long forms of well-known abbreviations of bodies, as words. */
const ABBREVIATIONS = new Map([...bodyAbbreviations].map(([short, long]) => [short, long.split(' ')]))
/** Minimum share of accented words in a text written with diacritics. Normal text has about 0.6. */
const MARKED_SHARE = 0.3
/** English endings after an apostrophe. Their tokens keep it: "'s". */
const ENDINGS = new Set(['s', 't', 'd', 'm', 're', 've', 'll'])

/**
 * Removes what a messenger adds to a question: invisible characters, lone surrogates, markup, links, @names, a leading
 * /command. The result is NFKC, so that fancy letters (𝐀𝐢, Ａｉ) are read, and at most `MAX_QUESTION_LENGTH` characters.
 */
export function cleanQuestion(question: string): string {
  return question
    .slice(0, 4 * MAX_QUESTION_LENGTH)
    .toWellFormed()
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(COMMAND, ' ')
    .replace(MARKUP, ' ')
    .replace(ADDRESS, ' ')
    .slice(0, MAX_QUESTION_LENGTH)
}

/** Returns the token of a word in the first clause. @param isMarked true if the text has diacritics */
function tokenIn(word: string, isMarked: boolean): Token {
  const tokens = isMarked ? tokensWith : tokensWithout
  const known = tokens.get(word)
  if (known) return known
  const { text, fold, plain, syllable, key, accented } = spellWord(word)
  const marked = isMarked || accented
  // The fields are listed, because spreading them took twice as long.
  const token: Token = {
    text,
    fold,
    plain,
    syllable,
    key,
    accented,
    sound: soundOf(fold),
    marked,
    capital: CAPITAL.test(word),
    upper: word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
    digits: DIGIT.test(word),
    functional: marked ? functionWords.has(text) : functionFolds.has(fold),
    clause: 0,
  }
  if (tokens.size >= MAX_TOKENS) tokens.clear()
  tokens.set(word, token)
  return token
}

/**
 * Creates the token of one word.
 *
 * @param clause number of its clause
 * @param isMarked true if the text has diacritics
 */
export function tokenOf(word: string, clause = 0, isMarked = false): Token {
  const token = tokenIn(word, isMarked)
  return clause === 0 ? token : { ...token, clause }
}

/** Splits a text into pieces that match a pattern, and counts the clauses, which end in what is between two pieces. */
export function split(text: string, pattern: RegExp, endsClause: (between: string) => boolean): Piece[] {
  const pieces: Piece[] = []
  let [end, clause] = [0, 0]
  for (const { 0: word, index: at } of text.matchAll(pattern)) {
    const between = text.slice(end, at)
    if (pieces.length > 0 && between !== ' ' && endsClause(between)) clause++
    pieces.push({ word, at, between, clause })
    end = at + word.length
  }
  return pieces
}

/**
 * Splits a text into words: runs of letters, runs of digits ("NQ12" → "nq", "12"; "25/4" → "25", "4").
 * Clauses end at punctuation followed by a space, so "8.5" and "đ/c" stay whole; "?" and "!" need no space.
 */
export function tokenise(text: string): Token[] {
  const endsClause = (between: string) => CLAUSE_END.test(between) && /[\s?!]/.test(between)
  const words = split(text, WORD, endsClause).flatMap(({ word, between, clause }) => {
    // "Minister's": the ending is neither a word nor shorthand.
    if (ENDINGS.has(word) && /['’]$/.test(between)) return { word: `'${word}`, clause }
    // "UBND tỉnh" is expanded; in "145/KH-UBND" it is part of a code.
    const long = ABBREVIATIONS.get(word)
    if (!long || /[-/]$/.test(between)) return { word, clause }
    return long.map((part) => ({ word: part, clause }))
  })
  const accented = words.filter(({ word }) => tokenIn(word, false).accented).length
  const isMarked = accented > 0 && accented >= words.length * MARKED_SHARE
  return words.map(({ word, clause }) => tokenOf(word, clause, isMarked))
}

/** True if all words are in capitals, which then do not indicate names. */
export function isShouting(tokens: readonly Token[]): boolean {
  return tokens.every((t) => t.upper || t.text.length === 1 || t.digits)
}

/** True for a capital that tells one thing from others of its kind, as a number does: "bảng A", "vitamin C". */
export function isLabel(tokens: readonly Token[], at: number): boolean {
  const { text, capital, clause } = tokens[at]!
  const before = tokens[at - 1]
  // Not among capitals or initials.
  const isNoun = before?.clause === clause && before.text.length > 1 && !before.upper && !before.digits
  return capital && isNoun && /^[a-hj-z]$/.test(text)
}

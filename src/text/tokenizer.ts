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

/** Invisible characters: controls, zero width, bidirectional marks, variation selectors, the BOM. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g
const MARKUP = /<\/?[a-z][^<>]{0,200}>|https?:\/\/\S+/gi
const ADDRESS = /(^|\s)@\w{3,32}\b/g
const COMMAND = /^\s*\/[a-z_]{1,32}(?:@\w{3,32})?(?=\s|$)/i
/** A run of letters with their marks ("đ/c" and "y/c" are one), or a run of digits. */
const WORD = /[\p{L}\p{M}]+(?:\/[\p{L}\p{M}](?![\p{L}\p{M}]))?|\p{N}+/gu
const CLAUSE_END = /[,.;:!?…\n–—()]/
const CAPITAL = /^\p{Lu}/u
const DIGIT = /^\p{N}/u

/** Cache of spellings, because words recur. Cleared when full to limit memory. */
const spellings = new Map<string, Spelling>()
const MAX_SPELLINGS = 50_000
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

/** A word with its tokens of the first clause, each made when a text first has it. */
interface Spelling {
  readonly word: string
  readonly spelled: SpelledWord
  /** Words of its long form, if it is an abbreviation. */
  readonly long: readonly string[] | undefined
  /** In a text with diacritics. */
  marked: Token | undefined
  /** In a text without them. */
  unmarked: Token | undefined
}

function spell(word: string): Spelling {
  const known = spellings.get(word)
  if (known) return known
  const spelling: Spelling = {
    word,
    spelled: spellWord(word),
    long: ABBREVIATIONS.get(word),
    marked: undefined,
    unmarked: undefined,
  }
  if (spellings.size >= MAX_SPELLINGS) spellings.clear()
  spellings.set(word, spelling)
  return spelling
}

/** Creates a token. Its fields are listed, because spreading them took twice as long. */
function newToken(word: string, spelled: SpelledWord, marked: boolean): Token {
  const { text, fold, plain, syllable, key, accented } = spelled
  return {
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
}

function tokenFrom(spelling: Spelling, isMarked: boolean, clause: number): Token {
  let token = isMarked ? spelling.marked : spelling.unmarked
  if (!token) {
    token = newToken(spelling.word, spelling.spelled, isMarked)
    if (isMarked) spelling.marked = token
    else spelling.unmarked = token
  }
  return clause === 0 ? token : { ...token, clause }
}

/** Creates the token of one word. @param clause number of its clause */
export function tokenOf(word: string, clause = 0): Token {
  const spelling = spell(word)
  return tokenFrom(spelling, spelling.spelled.accented, clause)
}

/**
 * Splits a text into words: runs of letters, runs of digits ("NQ12" → "nq", "12"; "25/4" → "25", "4").
 * Clauses end at punctuation followed by a space, so "8.5" and "đ/c" stay whole; "?" and "!" need no space.
 */
export function tokenise(text: string): Token[] {
  const words: Spelling[] = []
  /** Positions of the first words of later clauses. */
  const begins: number[] = []
  let end = 0
  for (const word of text.match(WORD) ?? []) {
    const at = text.indexOf(word, end)
    const isApart = at === end + 1 && text[end] === ' '
    const between = isApart ? ' ' : text.slice(end, at)
    if (
      !isApart &&
      words.length > 0 &&
      CLAUSE_END.test(between) &&
      (/\s/.test(between) || /[?!]/.test(between))
    )
      begins.push(words.length)
    // "Minister's": the ending is neither a word nor shorthand.
    const isEnding = !isApart && /['’]$/.test(between) && ENDINGS.has(word)
    const whole = spell(isEnding ? `'${word}` : word)
    // "UBND tỉnh" is expanded; in "145/KH-UBND" it is part of a code.
    const isCode = !isApart && /[-/]$/.test(between)
    if (whole.long && !isCode) words.push(...whole.long.map(spell))
    else words.push(whole)
    end = at + word.length
  }
  const accented = words.filter(({ spelled }) => spelled.accented).length
  const marked = accented > 0 && accented >= words.length * MARKED_SHARE
  let clause = 0
  return words.map((spelling, i) => {
    while (begins[clause] === i) clause++
    return tokenFrom(spelling, marked || spelling.spelled.accented, clause)
  })
}

/** True if all words are in capitals, which then do not indicate names. */
export function isShouting(tokens: readonly Token[]): boolean {
  return tokens.every((t) => t.upper || t.text.length === 1 || !/^\p{L}/u.test(t.text))
}

/**
 * From characters to words: cleans what a messenger puts around a question, splits it, and works out once how
 * each word is compared.
 */
import { bodyAbbreviations } from './government.ts'
import { spellWord } from './stem.ts'
import { functionFolds, functionWords } from './stop-words.ts'
import { soundOf } from './syllable.ts'

/** Longest question that is read, in characters; what follows is not looked at. */
export const MAX_QUESTION_LENGTH = 1000

/** One word as typed. */
export interface Token {
  /** Lower case, NFC. */
  readonly text: string
  /** Without marks; an English word is stemmed besides ("chaired" → "chair"). */
  readonly fold: string
  /** Without marks, never stemmed. */
  readonly plain: string
  /** Could it be a Vietnamese syllable? See `isSyllable`. */
  readonly syllable: boolean
  /** The syllable's accents in canonical form, see `accentKey`. */
  readonly key: string
  /** What the fold sounds like to many speakers, see `soundOf`. */
  readonly sound: string
  /** Has the reader typed any diacritic in it? */
  readonly accented: boolean
  /** Are its marks, or their absence, meant? True for an accented word, and for any word of an accented text. */
  readonly marked: boolean
  readonly capital: boolean
  /** All in capitals, two letters at least. */
  readonly upper: boolean
  /** A run of digits. */
  readonly digits: boolean
  /** A function word, or one that may be: typed without marks, it has the letters of one. */
  readonly functional: boolean
  /** Which clause of the question it stands in, from 0. */
  readonly clause: number
}

/** Characters that show nothing: controls, zero width, bidirectional marks, variation selectors, the BOM. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g
const MARKUP = /<\/?[a-z][^<>]{0,200}>|https?:\/\/\S+/gi
const ADDRESS = /(^|\s)@\w{3,32}\b/g
const COMMAND = /^\s*\/[a-z_]{1,32}(?:@\w{3,32})?(?=\s|$)/i
/** A letter run with its marks ("đ/c" and "y/c" are one), or a digit run. */
const WORD = /[\p{L}\p{M}]+(?:\/[\p{L}\p{M}](?![\p{L}\p{M}]))?|\p{N}+/gu
const CLAUSE_END = /[,.;:!?…\n–—()]/

/** Words recur: their spelling is worked out once. Emptied when full, so that nobody can fill the memory. */
const spellings = new Map<string, Spelling>()
const MAX_SPELLINGS = 50_000
/** Abbreviations of bodies that every reader knows, in words. */
const ABBREVIATIONS = new Map([...bodyAbbreviations].map(([short, long]) => [short, long.split(' ')]))
/** From this share of accented words on, a text is written with diacritics (running text has about 0.6). */
const MARKED_SHARE = 0.3
/** What English puts behind an apostrophe; tokens of it keep that, "'s". */
const ENDINGS = new Set(['s', 't', 'd', 'm', 're', 've', 'll'])

/**
 * Cleans what a messenger puts around a question: invisible characters, lone surrogates, markup, links,
 * the bot's @name, a leading /command. NFKC, so that fancy letters (𝐀𝐢, Ａｉ) are read; at most
 * `MAX_QUESTION_LENGTH` characters.
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

/** A word as it is spelled, whatever stands around it. */
interface Spelling extends Omit<Token, 'marked' | 'functional' | 'clause'> {
  /** What it is short for, in words. */
  readonly long: readonly string[] | undefined
  /** Its tokens in the first clause of a text, which are most: made once, for they never change. */
  marked?: Token
  unmarked?: Token
}

function spell(word: string): Spelling {
  const known = spellings.get(word)
  if (known) return known
  const { text, fold, plain, syllable, key, accented } = spellWord(word)
  const spelling: Spelling = {
    text,
    fold,
    plain,
    syllable,
    key,
    sound: soundOf(fold),
    accented,
    capital: /^\p{Lu}/u.test(word),
    upper: word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
    digits: /^\p{N}/u.test(word),
    long: ABBREVIATIONS.get(word),
  }
  if (spellings.size >= MAX_SPELLINGS) spellings.clear()
  spellings.set(word, spelling)
  return spelling
}

const tokenFrom = (spelling: Spelling, marked: boolean, clause: number): Token => {
  if (clause > 0) return newToken(spelling, marked, clause)
  if (marked) {
    spelling.marked ??= newToken(spelling, true, 0)
    return spelling.marked
  }
  spelling.unmarked ??= newToken(spelling, false, 0)
  return spelling.unmarked
}

/** Written out: spreading an object here costs more than all the rest of tokenising. */
function newToken(s: Spelling, marked: boolean, clause: number): Token {
  return {
    text: s.text,
    fold: s.fold,
    plain: s.plain,
    syllable: s.syllable,
    key: s.key,
    sound: s.sound,
    accented: s.accented,
    capital: s.capital,
    upper: s.upper,
    digits: s.digits,
    functional: marked ? functionWords.has(s.text) : functionFolds.has(s.fold),
    marked,
    clause,
  }
}

/** A token from one word; `clause` as in `tokenise`. */
export function tokenOf(word: string, clause = 0): Token {
  const spelling = spell(word)
  return tokenFrom(spelling, spelling.accented, clause)
}

/**
 * Splits a text into words: runs of letters, runs of digits ("NQ12" → "nq", "12"; "25/4" → "25", "4").
 * Clauses end at punctuation followed by space or end, so "8.5" and "đ/c" are not cut by it.
 */
export function tokenise(text: string): Token[] {
  const words: Spelling[] = []
  /** Places of the words with which later clauses begin. */
  const begins: number[] = []
  let end = 0
  let accented = 0
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
    // "Minister's": no word of its own, and no shorthand.
    const isEnding = !isApart && /['’]$/.test(between) && ENDINGS.has(word)
    const whole = spell(isEnding ? `'${word}` : word)
    // "UBND tỉnh" is read as it is spoken, "145/KH-UBND" as a code.
    const isCode = !isApart && /[-/]$/.test(between)
    for (const spelling of whole.long && !isCode ? whole.long.map(spell) : [whole]) {
      if (spelling.accented) accented++
      words.push(spelling)
    }
    end = at + word.length
  }
  const marked = accented > 0 && accented >= words.length * MARKED_SHARE
  let clause = 0
  return words.map((spelling, i) => {
    while (begins[clause] === i) clause++
    return tokenFrom(spelling, marked || spelling.accented, clause)
  })
}

/** Is all of it in capitals? Then they say nothing of names. */
export function isShouting(tokens: readonly Token[]): boolean {
  return tokens.every((t) => t.upper || t.text.length === 1 || !/^\p{L}/u.test(t.text))
}

import { stemmer } from 'stemmer'
import { accentKey, fold } from './fold.ts'
import { isSyllable } from './syllable.ts'

/** Longest question that is read, in characters; what follows is not looked at. */
export const MAX_QUESTION_LENGTH = 1000

/** One word as typed. */
export interface Token {
  /** Lower case, NFC. */
  readonly text: string
  /** Without marks; an English word is stemmed besides ("chaired" → "chair"). */
  readonly fold: string
  /** The syllable's accents in canonical form, see `accentKey`. */
  readonly key: string
  /** Has the reader typed any diacritic in it? */
  readonly accented: boolean
  /** Are its marks, or their absence, meant? True for an accented word, and for any word of an accented text. */
  readonly marked: boolean
  readonly capital: boolean
  /** Which clause of the question it stands in, from 0. */
  readonly clause: number
}

/** Characters that show nothing: controls, zero width, bidirectional marks, variation selectors, the BOM. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/g
const MARKUP = /<\/?[a-z][^<>]{0,200}>|https?:\/\/\S+/gi
const ADDRESS = /(^|\s)@\w{3,32}\b/g
const COMMAND = /^\s*\/[a-z_]{1,32}(?:@\w{3,32})?(?=\s|$)/i
/** A letter run with its marks, or a digit run. */
const WORD = /[\p{L}\p{M}]+|\p{N}+/gu
const CLAUSE_END = /[,.;:!?…\n–—()]/

/**
 * Cleans what a messenger puts around a question: invisible characters, lone surrogates, markup, links,
 * the bot's @name, a leading /command. NFC; at most `MAX_QUESTION_LENGTH` characters.
 */
export const cleanQuestion = (question: string): string =>
  question
    .slice(0, 4 * MAX_QUESTION_LENGTH)
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(COMMAND, ' ')
    .replace(MARKUP, ' ')
    .replace(ADDRESS, ' ')
    .slice(0, MAX_QUESTION_LENGTH)

/** Plain letters that are no Vietnamese syllable, long enough to have an ending. */
const isForeign = (word: string): boolean => /^[a-z]{4,}$/.test(word) && !isSyllable(word)

/** A token from one word; `clause` as in `tokenise`. */
export const tokenOf = (word: string, clause = 0): Token => {
  const text = word.normalize('NFC').toLowerCase()
  const folded = fold(text)
  const stem = folded === text && isForeign(text) ? stemmer(text) : undefined
  return {
    text,
    fold: stem ?? folded,
    key: stem ?? accentKey(text),
    accented: folded !== text,
    marked: folded !== text,
    capital: /^\p{Lu}/u.test(word),
    clause,
  }
}

/**
 * Splits a text into words: runs of letters, runs of digits ("NQ12" → "nq", "12"; "25/4" → "25", "4").
 * Clauses end at punctuation followed by space or end, so "8.5" and "đ/c" are not cut by it.
 */
export const tokenise = (text: string): Token[] => {
  const tokens: Token[] = []
  let clause = 0
  let end = 0
  for (const match of text.matchAll(WORD)) {
    const between = text.slice(end, match.index)
    if (tokens.length > 0 && CLAUSE_END.test(between) && (/\s/.test(between) || /[?!]/.test(between)))
      clause++
    tokens.push(tokenOf(match[0], clause))
    end = match.index + match[0].length
  }
  const accented = tokens.filter((t) => t.accented).length
  return accented >= tokens.length * MARKED_SHARE ? tokens.map((t) => ({ ...t, marked: true })) : tokens
}

/** From this share of accented words on, a text is written with diacritics (running text has about 0.6). */
const MARKED_SHARE = 0.3

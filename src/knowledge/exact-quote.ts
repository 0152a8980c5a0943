/** Finds the article's own text for a quote that differs in spaces, quotation marks or dashes only. */
import { type Article, plainSpace } from './article.ts'

/** Spaces, quotation marks and invisible characters (zero width, soft hyphen, joiners, the byte order mark). */
const LOOSE = '[\\s"\'“”„‟‘’‚‛«»′″`\\u00ad\\u200b-\\u200f\\u2060\\ufeff]'
const DASHES = '-‐‑‒–—―−'
/** Marks at the end that only one of the copy and the article may have. */
const CLOSING = /[.,;:!?…\s]+$/
/** "[12] " from the numbered sentences of the prompt. */
const NUMBERING = /^\s*\[\d{1,3}\]\s*/

/**
 * Returns the quote exactly as in the article.
 *
 * @returns `undefined` if a word or a mark with meaning differs
 */
export function exactQuote(article: Article, quote: string): string | undefined {
  const wanted = plainSpace(quote.replace(NUMBERING, ''))
  const letters = wanted.replace(CLOSING, '').replace(new RegExp(LOOSE, 'g'), '')
  if (letters === '') return undefined
  const form = looseForm(letters)
  const evidence = article.paragraphs.filter(({ kind }) => kind !== 'furniture')
  const [found] = evidence.flatMap(({ text }) => form.exec(text)?.[0] ?? [])
  return found !== undefined && article.find(wanted) ? wanted : found
}

/** Matches letters with anything loose between them, but no part of a word or number: "60" in "1.260". */
function looseForm(letters: string): RegExp {
  const one = (letter: string) =>
    DASHES.includes(letter) ? `[${DASHES}]` : letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
  const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter)
  const before = isWord(letters[0]!) ? '(?<![\\p{L}\\p{N}]|\\p{N}[.,/](?=\\p{N}))' : ''
  const behind = isWord(letters.at(-1)!) ? '(?![\\p{L}\\p{N}]|(?<=\\p{N})[.,/]\\p{N})' : ''
  return new RegExp(before + [...letters].map(one).join(`${LOOSE}*`) + behind, 'u')
}

/** Finds the article's own text for a quote that differs in spaces, quotation marks or dashes only. */
import { type Article, type Paragraph, plainSpace } from './article.ts'

/** Invisible characters: zero width, soft hyphen, joiners, the byte order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const SPACE = /\s/
const QUOTATION = /["'“”„‟‘’‚‛«»′″`]/
const DASH = /[-‐‑‒–—―−]/
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
  const { letters } = skeletonOf(wanted.replace(CLOSING, ''))
  if (letters === '') return undefined
  const evidence = article.paragraphs.filter(({ kind }) => kind !== 'furniture')
  const [found] = evidence.flatMap((paragraph) => findIn(paragraph, letters) ?? [])
  return found !== undefined && article.find(wanted) ? wanted : found
}

/** Text of a paragraph with this skeleton, whole words only. */
function findIn({ text }: Paragraph, wanted: string): string | undefined {
  const { letters, places } = skeletonOf(text)
  for (let at = letters.indexOf(wanted); at >= 0; at = letters.indexOf(wanted, at + 1)) {
    const from = places[at]!
    const to = places[at + wanted.length - 1]! + 1
    const isWhole = !isInside(text, from) && !isInside(text, to)
    if (isWhole) return text.slice(from, to)
  }
  return undefined
}

/** True if an offset is inside a word or number: "60" in "1.260". */
function isInside(text: string, at: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)]
  return (
    /[\p{L}\p{N}]{2}/u.test(before.slice(-1) + behind.slice(0, 1)) ||
    /\p{N}[.,/]\p{N}/u.test(before + behind.slice(0, 1)) ||
    /\p{N}[.,/]\p{N}/u.test(before.slice(-1) + behind)
  )
}

/**
 * Reduces a text to its skeleton: no spaces, quotation marks or invisible characters, and one kind of dash. Also
 * returns the offset of each remaining character.
 */
function skeletonOf(text: string): { letters: string; places: readonly number[] } {
  let letters = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!
    if (SPACE.test(letter) || QUOTATION.test(letter) || INVISIBLE.test(letter)) continue
    letters += DASH.test(letter) ? '-' : letter
    places.push(at)
  }
  return { letters, places }
}

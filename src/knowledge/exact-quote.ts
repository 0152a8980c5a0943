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
  const found = find(article, wanted)
  return found !== undefined && article.find(wanted) ? wanted : found
}

function find(article: Article, quote: string): string | undefined {
  const { letters: wanted } = skeletonOf(quote.replace(CLOSING, ''))
  if (wanted === '') return undefined
  for (const paragraph of article.paragraphs) {
    if (paragraph.kind === 'furniture') continue
    const found = findIn(paragraph, wanted)
    if (found !== undefined) return found
  }
  return undefined
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
  const around = text.slice(Math.max(0, at - 2), at + 2)
  const middle = Math.min(at, 2)
  return (
    /[\p{L}\p{N}]{2}/u.test(around.slice(middle - 1, middle + 1)) ||
    /\p{N}[.,/]\p{N}/u.test(around.slice(0, middle + 1)) ||
    /\p{N}[.,/]\p{N}/u.test(around.slice(Math.max(0, middle - 1)))
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

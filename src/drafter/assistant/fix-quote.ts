/** Finds the article's own words for a quote that is off by spaces, quotation marks or dashes, and by nothing else. */
import { type Article, type Paragraph, plainSpace } from '../../knowledge/article.ts'

/** Characters that show nothing: zero width, soft hyphen, joiners, the byte-order mark. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/
const SPACE = /\s/
const QUOTATION = /["'“”„‟‘’‚‛«»′″`]/
const DASH = /[-‐‑‒–—―−]/
/** Marks that a copied sentence may end with and the article does not, or the other way round. */
const CLOSING = /[.,;:!?…\s]+$/
/** "[12] " from the numbered sentences of the prompt. */
const NUMBERING = /^\s*\[\d{1,3}\]\s*/
const ELISION = /\s*(?:\[\s*(?:\.{3}|…)\s*\]|\(\s*(?:\.{3}|…)\s*\)|\.{3}|…)\s*/

/**
 * Returns the quote as the article has it, letter by letter; words apart by "…" as quotes of their own.
 *
 * @returns undefined where a word, or a mark that carries meaning, differs
 */
export function fixQuote(article: Article, quote: string): string[] | undefined {
  const wanted = plainSpace(quote.replace(NUMBERING, ''))
  const whole = find(article, wanted)
  if (whole !== undefined) return [article.find(wanted) ? wanted : whole]
  const pieces = wanted.split(ELISION).filter((piece) => piece !== '')
  if (pieces.length < 2) return undefined
  const found = pieces.flatMap((piece) => find(article, piece) ?? [])
  return found.length === pieces.length ? found : undefined
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

/** The words of a paragraph with this skeleton; whole words only. */
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

/** True if a place is inside a word or a number: "60" of "1.260". */
function isInside(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2)
  const middle = Math.min(at, 2)
  return (
    /[\p{L}\p{N}]{2}/u.test(around.slice(middle - 1, middle + 1)) ||
    /\p{N}[.,/]\p{N}/u.test(around.slice(0, middle + 1)) ||
    /\p{N}[.,/]\p{N}/u.test(around.slice(Math.max(0, middle - 1)))
  )
}

/** A text without spaces, quotation marks and what shows nothing, dashes alike, and the place of each letter in it. */
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

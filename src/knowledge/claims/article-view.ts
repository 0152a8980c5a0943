/** The article prepared for proofs: sentences as words. */

import { type Article, type Paragraph, plainSpace } from '../article.ts'
import { sentencesOf } from '../sentences.ts'
import { indexOfRun, keysIn, type Term, termsOf } from './terms.ts'

/** One sentence of the article as words. */
export interface View {
  /** 1-based, in the order of the article. The prompt uses the same numbers. */
  readonly number: number
  readonly text: string
  readonly paragraph: Paragraph
  /** Offset in the paragraph's text. */
  readonly start: number
  readonly terms: readonly Term[]
  readonly keys: readonly string[]
}

/** An entry with those of its names that appear in the article. Other names prove nothing. */
export interface NamedEntry {
  readonly id: string
  readonly kind: string
  readonly names: readonly (readonly string[])[]
}

/** Splits an article into sentences of words, without furniture. */
export function viewArticle(article: Article): View[] {
  return sentencesOf(article).map(({ text, paragraph, start }, i) => {
    const terms = termsOf(text)
    return { number: i + 1, text, paragraph, start, terms, keys: keysIn(terms) }
  })
}

/** Returns the sentences that contain quotes or parts of them, in the order of the quotes. */
export function viewsOfQuotes(views: readonly View[], quotes: readonly string[]): View[] {
  return quotes.map(plainSpace).flatMap((words) =>
    views.filter(({ paragraph, start, text }) => {
      const at = paragraph.text.indexOf(words)
      return at >= 0 && at < start + text.length && at + words.length > start
    }),
  )
}

/** True if the words appear side by side in one sentence. */
export function standsInArticle(views: readonly View[], keys: readonly string[]): boolean {
  return views.some((view) => indexOfRun(view.keys, keys) >= 0)
}

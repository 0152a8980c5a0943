import { detectLanguage, type Lang } from '../text/language-detection.ts'
import { tokenise } from '../text/tokenizer.ts'

/** One paragraph of the article: one line of the file. */
export interface Paragraph {
  /** 1-based, counted without page furniture; 0 for furniture. */
  readonly number: number
  readonly text: string
  readonly kind: 'text' | 'caption' | 'furniture'
  /** 1-based line of article.txt. */
  readonly line: number
}

/** Article that can be searched for quotes. */
export interface Article {
  readonly paragraphs: readonly Paragraph[]
  /**
   * Returns the paragraph that contains the quote verbatim, except for white space and Unicode form (NFC). Skips
   * furniture. Returns `undefined` for a blank quote.
   */
  find(quote: string): Paragraph | undefined
}

/** Normalizes white space and Unicode form (NFC). A quote may differ from the article in nothing else. */
export function plainSpace(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
}

/** Number of characters of an article that are used to detect its language. */
const LANGUAGE_SAMPLE = 1000

/** Detects the language of an article by its beginning. */
export function languageOfArticle({ paragraphs }: Pick<Article, 'paragraphs'>): Lang {
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  return detectLanguage(tokenise(text.slice(0, LANGUAGE_SAMPLE)))
}

/** A quote's characters in a paragraph; `end` is exclusive. */
export interface QuotePlace {
  readonly paragraph: Paragraph
  readonly start: number
  readonly end: number
}

/** Returns the place of a quote; `undefined` if the article does not contain it. */
export function placeOfQuote({ find }: Article, quote: string): QuotePlace | undefined {
  const paragraph = find(quote)
  if (!paragraph) return undefined
  const words = plainSpace(quote)
  const start = paragraph.text.indexOf(words)
  return { paragraph, start, end: start + words.length }
}

/** Reads article.txt. Each line that is not blank is a paragraph. */
export function readArticle(
  text: string,
  captions: readonly string[] = [],
  furniture: readonly string[] = [],
): Article {
  const captionLines = new Set(captions.map(plainSpace))
  const furnitureLines = new Set(furniture.map(plainSpace))
  const paragraphs: Paragraph[] = []
  let number = 0
  for (const [i, raw] of text.split('\n').entries()) {
    const line = plainSpace(raw)
    if (!line) continue
    const kind = furnitureLines.has(line) ? 'furniture' : captionLines.has(line) ? 'caption' : 'text'
    paragraphs.push({ number: kind === 'furniture' ? 0 : ++number, text: line, kind, line: i + 1 })
  }
  const evidence = paragraphs.filter((p) => p.kind !== 'furniture')
  return {
    paragraphs,
    find: (quote) => {
      const words = plainSpace(quote)
      return words ? evidence.find((p) => p.text.includes(words)) : undefined
    },
  }
}

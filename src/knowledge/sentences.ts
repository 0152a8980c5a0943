import type { Article, Paragraph } from './article.ts'

/** One sentence of a paragraph. */
export interface Sentence {
  readonly paragraph: Paragraph
  readonly text: string
  /** Offset in the paragraph's text. */
  readonly start: number
}

/**
 * Abbreviations whose full stop does not end a sentence, initials ("J. Smith", "U.S.", but not the end of "châu Á."),
 * and the number of a list item.
 */
const ABBREVIATIONS =
  /(?:^|[\s(“"])(?:TP|PGS|GS|TS|ThS|BS|KS|CN|Tp|St|Mr|Mrs|Ms|Dr|No|Gov|Sen|Rep|Gen|Col|Lt|Capt|Prof|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|đ\/c|(?:[A-ZĐ]\.)*[A-ZĐ])\.$|^\d{1,3}\.$/u
const END = /[.!?…]+["”’)]*\s+(?=["“‘(–-]*\s*[\p{Lu}\p{N}])/gu

/** Splits the evidence of an article, that is all text but furniture, into sentences. */
export function sentencesOf(article: Article): Sentence[] {
  return article.paragraphs
    .filter((p) => p.kind !== 'furniture')
    .flatMap((paragraph) =>
      splitSentences(paragraph.text).map(({ text, start }) => ({ paragraph, text, start })),
    )
}

/** Splits a text into sentences. A quotation stays in the sentence that introduces it. */
export function splitSentences(text: string): { text: string; start: number }[] {
  const sentences: { text: string; start: number }[] = []
  let start = 0
  const isPaired = count(text, '"') % 2 === 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length
    const said = text.slice(start, end)
    const isHalf = count(said, '“') > count(said, '”') || (isPaired && count(said, '"') % 2 > 0)
    if (ABBREVIATIONS.test(said) || isHalf) continue
    sentences.push({ text: said, start })
    start = match.index + match[0].length
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start })
  return sentences
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}

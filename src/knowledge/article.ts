import { splitSentences } from './sentences.ts'

/** One paragraph (line) of the article as it stands in the file. */
export interface Paragraph {
  /** 1-based among the paragraphs that are evidence; 0 for page furniture. */
  readonly number: number
  readonly text: string
  readonly kind: 'text' | 'caption' | 'furniture'
  /** 1-based line of article.txt. */
  readonly line: number
}

/** The article, ready to find quotes in. */
export interface Article {
  readonly paragraphs: readonly Paragraph[]
  /** The paragraph in which these words stand letter by letter (white space and NFC aside); not furniture. */
  find(quote: string): Paragraph | undefined
}

/** Characters by which a sentence is looked up, and from which on a quote is too long to stand in two of them. */
const BEGINNING = 24
const LONG_QUOTE = 40

/** White space folded, NFC: the only liberties that a quote may take. */
export function plainSpace(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Reads article.txt: each line that is not blank is a paragraph. */
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
  /** Where sentences begin, by their first letters: most quotes are sentences, and a large text is long to read for each. */
  let beginnings: Map<string, Beginning> | undefined
  const beginningWith = (words: string): Paragraph | undefined => {
    if (words.length < LONG_QUOTE) return undefined
    beginnings ??= new Map(evidence.flatMap(beginningsOf).reverse())
    const beginning = beginnings.get(words.slice(0, BEGINNING))
    return beginning?.paragraph.text.startsWith(words, beginning.start) ? beginning.paragraph : undefined
  }
  return {
    paragraphs,
    find: (quote) => {
      const words = plainSpace(quote)
      return words ? (beginningWith(words) ?? evidence.find((p) => p.text.includes(words))) : undefined
    },
  }
}

interface Beginning {
  readonly paragraph: Paragraph
  /** Offset in the paragraph's text. */
  readonly start: number
}

function beginningsOf(paragraph: Paragraph): [letters: string, beginning: Beginning][] {
  return splitSentences(paragraph.text).map(({ start }) => [
    paragraph.text.slice(start, start + BEGINNING),
    { paragraph, start },
  ])
}

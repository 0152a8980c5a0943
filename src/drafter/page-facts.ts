/** Facts about the page: title, date, source, author, photographer and pictures, as its lines give them. */
import { pageQuestions } from '../locales/drafted-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import type { DraftFact } from './entries.ts'
import { authorName, type Layout } from './readers/layout.ts'

/** "Ảnh: An Nhiên" at the end of a caption. */
const PHOTO_CREDIT = /(?:Ảnh|Photo)\s*:\s*(\p{Lu}[\p{L}. ]{1,40}?)\.?\)?$/u
const HOUR = /\d{1,2}[:h]\d{2}/

/**
 * Drafts the facts of the page.
 *
 * @param isSummary true if the title sums up the article, because its first sentence does not
 */
export function pageFacts(layout: Layout, lang: Lang, isSummary: boolean): DraftFact[] {
  const { title, date = '', newspaper, sourceLine = '', author = '', captions } = layout
  const credit = captions.map((caption) => PHOTO_CREDIT.exec(caption)).find((found) => found !== null)
  const pictures = captions.map((caption) => caption.replace(PHOTO_CREDIT, '').trim())
  const ask = pageQuestions[lang]
  const when = [...ask.date, ...(HOUR.test(date) ? ask.hour : [])]
  const titled = [...ask.title, ...(isSummary ? ask.summary : [])]
  return [
    ...fact('title', 'what', title, title, titled),
    ...fact('date', 'when', date, date, when),
    ...fact('source', 'which', sourceLine && newspaper, sourceLine, ask.source),
    ...fact('author', 'who', authorName(author), author, ask.author),
    ...fact('photographer', 'who', credit?.[1], credit?.[0] ?? '', ask.photographer),
    ...fact('pictures', 'list', pictures.length > 1 ? pictures.join(' ') : '', pictures, ask.pictures),
  ]
}

/** A fact of the page; none if the page does not have the answer. */
function fact(
  id: string,
  asks: string,
  answer: string | undefined,
  quote: DraftFact['quote'],
  questions: readonly string[],
): DraftFact[] {
  return answer ? [{ id: `article-${id}`, asks: [asks], answer, quote, questions }] : []
}

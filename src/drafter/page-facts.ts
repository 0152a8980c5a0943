/** Facts about the page: title, date, source, author, photographer and pictures, as its lines give them. */
import { pageQuestions } from '../locales/drafted-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import { type DraftFact, inLanguage } from './entries.ts'
import { dateOf } from './readers/date-line.ts'
import { authorName, type Layout } from './readers/layout.ts'

/** "Ảnh: An Nhiên" at the end of a caption. */
const PHOTO_CREDIT = /(?:Ảnh|Photo)\s*:\s*(\p{Lu}[\p{L}. ]{1,40}?)\.?\)?$/u
const HOUR = /\d{1,2}[:h]\d{2}/

/** A fact; blank if the page does not have it. */
type Row = readonly [id: string, asks: string, answer: string | undefined, quote: string | readonly string[]]

/**
 * Drafts the facts of the page.
 *
 * @param isSummary true if the title sums up the article, because its first sentence does not
 */
export function pageFacts(layout: Layout, lang: Lang, isSummary = false): DraftFact[] {
  const { title, date, newspaper, sourceLine = '', author, captions } = layout
  const credit = captions.map((caption) => PHOTO_CREDIT.exec(caption)).find((found) => found !== null)
  const pictures = captions.map((caption) => caption.replace(PHOTO_CREDIT, '').trim())
  const rows: readonly Row[] = [
    ['title', 'what', title, title],
    ['date', 'when', date && dateOf(date), date ? dateOf(date) : ''],
    ['source', 'which', sourceLine && newspaper, sourceLine],
    ['author', 'who', author && authorName(author), author ?? ''],
    ['photographer', 'who', credit?.[1], credit?.[0] ?? ''],
    ['pictures', 'list', pictures.length > 1 ? pictures.join(' ') : '', pictures],
  ]
  const { hour, summary, ...ask } = pageQuestions[lang]
  const hours = date && HOUR.test(date) ? hour : []
  return rows.flatMap(([id, asks, answer, quote]) => {
    const more: readonly string[] = id === 'date' ? hours : id === 'title' && isSummary ? summary : []
    const questions = [...ask[id as keyof typeof ask], ...more]
    const words = answer && inLanguage(answer, lang)
    return words
      ? [
          {
            id: `article-${id}`,
            asks: [asks],
            answer: words,
            quote,
            questions: { vi: [], en: [], [lang]: questions },
          },
        ]
      : []
  })
}

/** Facts about the page: title, date, source, author, photographer and pictures, as its lines give them. */
import { plainSpace } from '../knowledge/article.ts'
import { pageQuestions } from '../locales/drafted-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import { type DraftFact, inLanguage } from './entries.ts'
import { authorName, type Layout } from './readers/layout.ts'

/** "Ảnh: An Nhiên" at the end of a caption. */
const PHOTO_CREDIT = /(?:Ảnh|Photo)\s*:\s*(\p{Lu}[\p{L}. ]{1,40}?)\.?\)?$/u
const HOUR = /\d{1,2}[:h]\d{2}/

/** Drafts the facts of the page. */
export function pageFacts(
  { title, date, newspaper, sourceLine, author, captions }: Layout,
  lang: Lang,
): DraftFact[] {
  const ask = pageQuestions[lang]
  const fact = (
    id: string,
    asks: string,
    answer: string,
    quote: string | readonly string[],
    questions: readonly string[],
  ): DraftFact => ({
    id: `article-${id}`,
    asks: [asks],
    answer: inLanguage(answer, lang),
    quote,
    questions: { vi: [], en: [], [lang]: [...questions] },
  })
  const credit = captions.map((caption) => PHOTO_CREDIT.exec(caption)).find((found) => found !== null)
  const pictures = captions.map((caption) => plainSpace(caption.replace(PHOTO_CREDIT, '')))
  const byline = author === undefined ? undefined : plainSpace(author)
  return [
    ...(title ? [fact('title', 'what', plainSpace(title), plainSpace(title), ask.title)] : []),
    ...(date
      ? [
          fact('date', 'when', plainSpace(date), plainSpace(date), [
            ...ask.date,
            ...(HOUR.test(date) ? ask.hour : []),
          ]),
        ]
      : []),
    ...(newspaper && sourceLine
      ? [fact('source', 'which', newspaper, plainSpace(sourceLine), ask.source)]
      : []),
    ...(byline ? [fact('author', 'who', authorName(byline), byline, ask.author)] : []),
    ...(credit ? [fact('photographer', 'who', credit[1]!, credit[0], ask.photographer)] : []),
    ...(pictures.length > 1 ? [fact('pictures', 'list', pictures.join(' '), pictures, ask.pictures)] : []),
  ]
}

/**
 * Shows an answer's place in the article: a paragraph with its quotes marked, buttons to the neighbours, and those that
 * copy the quote or send the answer to others.
 */

import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Engine } from '../engine/engine.ts'
import type { Quote } from '../engine/outcome.ts'
import { type Article, type Paragraph, placeOfQuote } from '../knowledge/article.ts'
import { clip } from '../text/clip.ts'
import { isWebAddress, paragraphsOf } from './answer-text.ts'
import { encodePress, type Place } from './callback-data.ts'
import type { Reply } from './dependencies.ts'
import { type Html, html, join } from './html.ts'
import { copyAndShareButtons } from './keyboard.ts'
import { say } from './texts.ts'

/** Maximum characters of a paragraph in one message. */
const MAX_PARAGRAPH_LENGTH = 3_500
/** Characters shown before the first mark, if a paragraph is too long to be shown from its beginning. */
const BEFORE_MARK = 200
/** Buttons to the other paragraphs that prove the same answer, a number each: what a phone has room for in a row. */
const MAX_OTHERS = 6

/** A range of characters in a paragraph; `end` is exclusive. */
interface Mark {
  readonly start: number
  readonly end: number
}

/** Renders a paragraph of the article; `undefined` if it no longer exists. */
export function renderPlace(engine: Engine, { paragraph: number, fact, lang }: Place): Reply | undefined {
  const { article, knowledge } = engine
  const paragraphs = article.paragraphs.filter((paragraph) => paragraph.number > 0)
  const shown = paragraphs[number - 1]
  if (!shown) return undefined
  const answer = engine.answer(fact, lang)
  const quotes = answer?.quotes ?? []
  const { newspaper, url } = knowledge.source
  const title = say(lang, 'place-title', {
    newspaper: newspaper[lang] ?? newspaper.vi,
    paragraph: number,
    paragraphs: paragraphs.length,
  })
  const goTo = (to: number, label: string) => ({
    text: label,
    callback_data: encodePress({ kind: 'place', paragraph: to, fact, lang }),
  })
  const others = paragraphsOf(quotes).filter((other) => other !== number)
  const keyboard: InlineKeyboardButton[][] = [
    others.slice(0, MAX_OTHERS).map((other) => goTo(other, `${other}`)),
    [
      ...(number > 1 ? [goTo(number - 1, say(lang, 'page-previous'))] : []),
      ...(number < paragraphs.length ? [goTo(number + 1, say(lang, 'page-next'))] : []),
    ],
    answer ? copyAndShareButtons(engine, answer) : [],
    isWebAddress(url) ? [{ text: say(lang, 'button-read'), url }] : [],
  ]
  return {
    text: join(
      [
        html`<b>${title}</b>\n`,
        shown.kind === 'caption' && html`<i>${say(lang, 'place-caption')}</i>`,
        marked(shown, quotesIn(article, quotes, shown)),
      ],
      '\n',
    ),
    keyboard: keyboard.filter((row) => row.length > 0),
  }
}

/** Renders a paragraph with its marks underlined and bold. In bold alone, a long quote looks like a heading. */
function marked({ text }: Paragraph, marks: readonly Mark[]): Html {
  const isLong = text.length > MAX_PARAGRAPH_LENGTH
  const first = isLong ? Math.max(0, (marks[0]?.start ?? 0) - BEFORE_MARK) : 0
  const start = first === 0 ? 0 : text.indexOf(' ', first) + 1
  const end = start + clip(text.slice(start), MAX_PARAGRAPH_LENGTH).replace(/…”?$/, '').length
  let at = start
  const parts: Html[] = start > 0 ? [html`… `] : []
  for (const mark of marks) {
    // Quotes may overlap.
    const [from, to] = [Math.max(mark.start, at), Math.min(mark.end, end)]
    if (from >= to) continue
    parts.push(html`${text.slice(at, from)}<b><u>${text.slice(from, to)}</u></b>`)
    at = to
  }
  return html`${parts}${text.slice(at, end)}${end < text.length && '…'}`
}

/** Returns the ranges of the quotes in a paragraph, in order. */
function quotesIn(article: Article, quotes: readonly Quote[], shown: Paragraph): readonly Mark[] {
  return quotes
    .flatMap(({ text }) => placeOfQuote(article, text) ?? [])
    .filter(({ paragraph }) => paragraph.number === shown.number)
    .sort((a, b) => a.start - b.start)
}

/** Combines an answer with the quotes that prove it, so that a reply says nothing twice. */
import { groupBy } from '../engine/index/derived-facts.ts'
import type { Quote } from '../engine/outcome.ts'
import { type Article, type Paragraph, placeOfQuote, type QuotePlace } from '../knowledge/article.ts'
import { DENYING, NEGATIONS } from '../knowledge/claims/negations.ts'
import { clip, isOpen } from '../text/clip.ts'
import { accentKey } from '../text/normalize.ts'
import { functionWords } from '../text/stop-words.ts'
import { empty, type Html, html } from './html.ts'
import { COLLAPSED, linesOf } from './lines.ts'

/** A rendered answer, and the quotes that it does not contain yet. */
export interface Said {
  readonly text: Html
  readonly quotes: readonly Quote[]
}

const MIN_QUOTE_LENGTH = 40
/** Minimum share of words that a text must have to say most of another. */
const MOST = 0.8
/** Minimum share of an answer's words that is put in quotation marks. */
const MOST_OF_ANSWER = 0.5
const WORD = /[\p{L}\p{M}\p{N}]+/gu
/** Text before the beginning of a sentence; text of its end; text behind it if its last signs are not quoted. */
const SENTENCE_START = /(^|“|[.!?…:]["”)]*)[\s"“(–-]*$/u
const SENTENCE_END = /[.!?…]["”)]*$/u
const SENTENCE_REST = /^(”|[")]*\s*([.!?…]|$))/u
/** Words without which an answer says the same: function words but denials, and those for the article. */
const SMALL = new Set([...functionWords, 'bài', 'báo'].map(accentKey))
for (const words of [NEGATIONS.vi, NEGATIONS.en, DENYING]) for (const word of words) SMALL.delete(word)

/**
 * Renders an answer together with its quotes. One or all of them replace it if they say the same.
 *
 *     Chủ trì Hội nghị là bà Mai.        + “Bà Mai chủ trì Hội nghị.” →  the quote alone
 *     Xã cần trồng thêm cây xanh.        + “Trồng thêm cây xanh”      →  Xã cần “trồng thêm cây xanh”.
 *     Bà Mai điều hành.                  + “Bà Mai chủ trì Hội nghị”  →  both
 *
 * @param room characters
 */
export function sayOnce(article: Article, direct: string, quotes: readonly Quote[], room: number): Said {
  const text = html`${clip(direct, room)}`
  const same = [...quotes.map((quote) => [quote]), quotes].find((some) => areAnswer(article, direct, some))
  const block = same && quoteBlock(article, same, Number.POSITIVE_INFINITY, room)
  if (block && linesOf(block) <= linesOf(text) + COLLAPSED)
    return { text: block, quotes: quotes.filter((quote) => !same.includes(quote)) }
  for (const quote of quotes) {
    const whole = quotedWithin(direct, quote.text)
    if (whole !== undefined)
      return { text: html`${clip(whole, room)}`, quotes: quotes.filter((other) => other !== quote) }
  }
  return { text, quotes }
}

/** True if quotes can replace an answer: whole sentences that say all of it and hardly more. */
function areAnswer(article: Article, direct: string, quotes: readonly Quote[]): boolean {
  const said = quotes.map(({ text }) => text).join(' ')
  const areSentences = quotes.every((quote) => isWhole(placeOf(article, quote)))
  return areSentences && saysAll(direct, said) && saysMost(said, direct)
}

/** Returns an answer with its words that are a whole quote in quotation marks; `undefined` if there are none. */
function quotedWithin(direct: string, quote: string): string | undefined {
  if (direct.includes(`“${quote}”`)) return direct
  const words = quote.match(WORD) ?? []
  // Around few words of an answer, marks look like irony.
  if (words.length < Math.max(1, MOST_OF_ANSWER * wordsOf(direct).length)) return undefined
  // To compile the pattern takes a millisecond.
  const lower = direct.toLowerCase()
  if (!words.every((word) => lower.includes(word.toLowerCase()))) return undefined
  const found = new RegExp(words.join('[^\\p{L}\\p{M}\\p{N}]+'), 'iu').exec(direct)
  if (!found) return undefined
  const before = direct.slice(0, found.index)
  if (before.endsWith('“')) return direct
  // The article's own signs, but for a capital at the beginning.
  const own =
    found[0].charAt(0) + quote.slice(quote.indexOf(words[0]!) + 1).replace(/[^\p{L}\p{M}\p{N}]+$/u, '')
  // Quotation marks within quotation marks are hard to read.
  return /[“”"]/u.test(own) ? undefined : `${before}“${own}”${direct.slice(found.index + found[0].length)}`
}

/** True if a text has all words of another that are no function words, and any. */
export function saysAll(words: string, text: string): boolean {
  const own = new Set(wordsOf(text))
  const content = wordsOf(words).filter((word) => !SMALL.has(word))
  return content.length > 0 && content.every((word) => own.has(word))
}

/** True if a text has most words of another, function words too. */
export function saysMost(words: string, text: string): boolean {
  const own = new Set(wordsOf(text))
  const wanted = wordsOf(words)
  return wanted.filter((word) => own.has(word)).length >= MOST * wanted.length
}

/** Returns the words of a text without spelling variants: "Đảng uỷ" equals "Đảng ủy". */
export function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).map(accentKey)
}

/**
 * Renders quotes as one block, in the order of the article, those of a paragraph in one line. "…" marks what is left out of
 * a sentence. Their paragraph numbers appear in the source line.
 *
 * @param lines that there is room for; quotes with more are folded
 * @param room characters
 */
export function quoteBlock(
  article: Article,
  quotes: readonly Quote[],
  lines: number,
  room = Number.POSITIVE_INFINITY,
): Html {
  const text = passages(article, quotes)
  if (text === '' || room < Math.min(text.length, MIN_QUOTE_LENGTH)) return empty
  const open = html`<blockquote>${clip(text, room)}</blockquote>`
  return linesOf(open) <= lines ? open : html`<blockquote expandable>${clip(text, room)}</blockquote>`
}

function passages(article: Article, quotes: readonly Quote[]): string {
  const places = quotes.map((quote) => placeOf(article, quote))
  return [...groupBy(places, ({ paragraph }) => paragraph)]
    .sort(([a], [b]) => a.number - b.number)
    .map(([paragraph, inParagraph]) => passage(paragraph.text, inParagraph))
    .join('\n')
}

type Place = Pick<QuotePlace, 'start' | 'end'> & { readonly paragraph: Pick<Paragraph, 'number' | 'text'> }

function placeOf(article: Article, { text, paragraph: number }: Quote): Place {
  return placeOfQuote(article, text) ?? { paragraph: { number, text }, start: 0, end: text.length }
}

/** Returns the quotes of a paragraph. The engine joins quotes that overlap or touch. */
function passage(paragraph: string, places: readonly Place[]): string {
  const inOrder = [...places].sort((a, b) => a.start - b.start)
  const said = inOrder.map(({ start, end }) => paragraph.slice(start, end)).join(' … ')
  const whole = isBeginning(inOrder[0]!) ? said : `… ${said}`
  return `${whole}${isEnding(said, paragraph.slice(inOrder.at(-1)!.end)) ? '' : '…'}${isOpen(whole) ? '”' : ''}`
}

/** True if a sentence begins at a place, or what somebody says after a colon. */
function isBeginning({ paragraph, start }: Place): boolean {
  return SENTENCE_START.test(paragraph.text.slice(0, start))
}

/** True if a sentence ends with a text or with the signs behind it. */
function isEnding(text: string, behind: string): boolean {
  return SENTENCE_END.test(text) || SENTENCE_REST.test(behind)
}

/** True if a place is one or several whole sentences. */
function isWhole(place: Place): boolean {
  const { paragraph, start, end } = place
  return isBeginning(place) && isEnding(paragraph.text.slice(start, end), paragraph.text.slice(end))
}

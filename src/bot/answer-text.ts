/** The text of answers: what is said, the quotes that prove it, and where they stand. */
import type { Answer, List, Quote } from '../engine/outcome.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import { emphasised } from './emphasis.ts'
import { clip, type Html, html, join, visibleLength } from './html.ts'
import { linesOf } from './lines.ts'
import { quoteBlock, type Said, sayOnce } from './quotes.ts'
import type { RenderDeps } from './render.ts'

/** For answers with their quotes; the rest of a message is for the question above a card's answer. */
export const ROOM_FOR_ANSWERS = 3_800
/** Of a source line with the longest list of paragraphs, and the line breaks. */
const ROOM_FOR_SOURCE = 200
const MAX_NEWSPAPER_LENGTH = 100
/** Lines of an answer without its quotes: with them it fills a phone's screen. */
const SCREEN = 12
/** Lines of a whole reply up to which an answer has room for its second sentence. */
const READ_AT_A_GLANCE = 9

export interface AnswerText {
  readonly text: Html
  /** True if there is more to read than the screen holds. */
  readonly isCut: boolean
}

/** What is said of one answer. */
interface Body extends Said {
  readonly isCut: boolean
}

/**
 * A sentence of the article is no fact, nor is what the article leaves out: nothing is related to it, and there is
 * nothing to vote on or link to.
 */
export function isFact({ fact, quotes }: Answer): boolean {
  return fact !== PASSAGE && quotes.length > 0
}

/**
 * The whole text of answers, as it also stands in inline cards; within Telegram's limit however long the knowledge
 * is. Where room is short, the quote goes before the detail: it is what proves the answer.
 */
export function answersText(rendering: RenderDeps, answers: readonly Answer[]): Html {
  return compose(rendering, answers, Number.POSITIVE_INFINITY, true).text
}

/** The text of answers as far as it fits a phone's screen: without a second sentence where the first fills it. */
export function screenText(rendering: RenderDeps, answers: readonly Answer[]): AnswerText {
  // What is no fact could not be opened again.
  const isOpenable = answers.every(isFact)
  const full = compose(rendering, answers, isOpenable ? SCREEN : Number.POSITIVE_INFINITY, true)
  if (!isOpenable || linesOf(full.text) <= READ_AT_A_GLANCE) return full
  const short = compose(rendering, answers, SCREEN, false)
  return { ...short, isCut: short.isCut || visibleLength(short.text) < visibleLength(full.text) }
}

/** @param screen lines of the answers without their quotes */
function compose(
  rendering: RenderDeps,
  answers: readonly Answer[],
  screen: number,
  withDetails: boolean,
): AnswerText {
  const several = Math.max(1, answers.length)
  const share = Math.floor(ROOM_FOR_ANSWERS / several) - ROOM_FOR_SOURCE
  const bodies = answers.map((answer) => bodyOf(answer, share, Math.floor(screen / several), withDetails))
  const said = join(
    bodies.map(({ text }) => text),
    '\n\n',
  )
  const paragraphs = paragraphsOf(answers)
  const quotes = quoteBlock(
    // A quote that is said proves the answer; the others prove what stands beside it.
    bodies.flatMap((body) => (body.isQuoted && !withDetails ? [] : body.quotes)),
    ROOM_FOR_ANSWERS - ROOM_FOR_SOURCE - visibleLength(said),
  )
  return {
    text: join(
      [said, quotes, paragraphs.length > 0 && sourceLine(rendering, paragraphs, answers[0]?.lang ?? 'vi')],
      '\n',
    ),
    isCut: bodies.some(({ isCut }) => isCut),
  }
}

/** @param room characters @param lines of a list */
function bodyOf(answer: Answer, room: number, lines: number, withDetail: boolean): Body {
  const { list, detail, quotes } = answer
  const said = list ? listed(list, quotes, room, lines) : spoken(answer, room)
  const hasRoom = detail !== undefined && visibleLength(said.text) + detail.length <= room
  return withDetail && hasRoom ? { ...said, text: html`${said.text}${gapAfter(said.text)}${detail}` } : said
}

function spoken(answer: Answer, room: number): Body {
  const { direct, quotes } = answer
  const [sentence] = quotes
  if (answer.fact !== PASSAGE || !sentence) return { ...sayOnce(clip(direct, room), quotes), isCut: false }
  const quote = html`<blockquote>${clip(sentence.text, room)}</blockquote>`
  const block = linesOf(quote) > SCREEN ? quoteBlock([sentence], room) : quote
  const lead = sentence.text !== direct && emphasised(clip(direct, room))
  return { text: join([lead, block], '\n'), quotes: [], isQuoted: true, isCut: false }
}

/** An empty line, but after a quote, which clients set apart themselves. */
function gapAfter({ source }: Html): string {
  return source.endsWith('</blockquote>') ? '\n' : '\n\n'
}

/** A sentence and a line for each thing, as many as the screen and the message hold. */
function listed(
  { lead, items, isNumbered }: List,
  quotes: readonly Quote[],
  room: number,
  lines: number,
): Body {
  let text = emphasised(clip(lead, room))
  for (const [i, item] of items.entries()) {
    const next = html`${text}${i === 0 ? '\n\n' : '\n'}${isNumbered ? `${i + 1}.` : '•'} ${item}`
    if (linesOf(next) > lines || visibleLength(next) > room)
      return { text, quotes, isQuoted: false, isCut: true }
    text = next
  }
  return { text, quotes, isQuoted: false, isCut: false }
}

function paragraphsOf(answers: readonly Answer[]): readonly number[] {
  const numbers = answers.flatMap(({ quotes }) => quotes.map(({ paragraph }) => paragraph))
  return [...new Set(numbers)].sort((a, b) => a - b)
}

/** "Báo …, đoạn 3, 5", linked to the article where it has an address. */
function sourceLine(
  { texts, engine }: RenderDeps,
  paragraphs: readonly number[],
  lang: Answer['lang'],
): Html {
  const { newspaper, url } = engine.knowledge.source
  const line = texts.say(lang, 'source-line', {
    newspaper: clip(newspaper[lang] ?? newspaper.vi, MAX_NEWSPAPER_LENGTH),
    paragraphs: paragraphs.join(', '),
    count: paragraphs.length,
  })
  return isWebAddress(url) ? html`📰 <a href="${url}">${line}</a>` : html`📰 <i>${line}</i>`
}

/** Telegram drops links of other kinds in silence. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url)
}

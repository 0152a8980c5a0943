/** Text of answers: the answer itself, the quotes that prove it, and the source line. */
import type { Answer, List, Quote } from '../engine/outcome.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import { clip } from '../text/clip.ts'
import { emphasised } from './emphasis.ts'
import { type Html, html, join, visibleLength } from './html.ts'
import { linesOf } from './lines.ts'
import { quoteBlock, type Said, sayOnce } from './quotes.ts'
import type { RenderDeps } from './render.ts'

/** Maximum characters of answers with their quotes. The rest of a message is for the question above a card's answer. */
export const ROOM_FOR_ANSWERS = 3_800
/** Characters reserved for line breaks and a source line with the longest list of paragraphs. */
const ROOM_FOR_SOURCE = 200
const MAX_NEWSPAPER_LENGTH = 100
/** Maximum lines of an answer without its quotes; with them it fills a phone's screen. */
const SCREEN = 12
/** Maximum lines of a whole reply that includes the answer's second sentence. */
const READ_AT_A_GLANCE = 9

export interface AnswerText {
  readonly text: Html
  /** True if there is more to read than the screen holds. */
  readonly isCut: boolean
}

/** Text of one answer, without its second sentence. */
interface Body extends Said {
  readonly isCut: boolean
  /** The second sentence, if there is room for it. */
  readonly detail?: string | undefined
}

/**
 * True if the answer is a fact. False for a sentence of the article and for an absence: neither has related
 * questions, votes or a link.
 */
export function isFact({ fact, quotes }: Answer): boolean {
  return fact !== PASSAGE && quotes.length > 0
}

/**
 * Returns the full text of answers, as it also appears in inline cards. Stays within Telegram's limit: leaves out a
 * detail that does not fit, and shortens quotes.
 */
export function answersText(rendering: RenderDeps, answers: readonly Answer[]): Html {
  return compose(rendering, answers, bodiesOf(rendering, answers, Number.POSITIVE_INFINITY), true).text
}

/** Returns the text of answers for a phone's screen, without the second sentence if the reply would be too long. */
export function screenText(rendering: RenderDeps, answers: readonly Answer[]): AnswerText {
  // The rest of an answer that is no fact cannot be opened later.
  const isOpenable = answers.every(isFact)
  const bodies = bodiesOf(rendering, answers, isOpenable ? SCREEN : Number.POSITIVE_INFINITY)
  const full = compose(rendering, answers, bodies, true)
  if (!isOpenable || linesOf(full.text) <= READ_AT_A_GLANCE) return full
  const short = compose(rendering, answers, bodies, false)
  return { ...short, isCut: short.isCut || visibleLength(short.text) < visibleLength(full.text) }
}

/** @param screen maximum lines of the answers without their quotes */
function bodiesOf({ texts }: RenderDeps, answers: readonly Answer[], screen: number): readonly Body[] {
  const several = Math.max(1, answers.length)
  const share = Math.floor(ROOM_FOR_ANSWERS / several) - ROOM_FOR_SOURCE
  const goesOn = (count: number) => texts.say(answers[0]?.lang ?? 'vi', 'list-goes-on', { count })
  return answers.map((answer) => bodyOf(answer, share, Math.floor(screen / several), goesOn))
}

function compose(
  rendering: RenderDeps,
  answers: readonly Answer[],
  bodies: readonly Body[],
  withDetails: boolean,
): AnswerText {
  const said = join(
    bodies.map(({ text, detail }) =>
      withDetails && detail !== undefined ? html`${text}${gapAfter(text)}${detail}` : text,
    ),
    '\n\n',
  )
  const paragraphs = paragraphsOf(answers.flatMap((answer) => answer.quotes))
  const quotes = quoteBlock(
    // A quote within the answer proves it. The other quotes prove the details, which are left out here.
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

/**
 * @param room maximum characters
 * @param lines maximum lines of a list
 * @param goesOn returns the line for the items left out
 */
function bodyOf(answer: Answer, room: number, lines: number, goesOn: (count: number) => string): Body {
  const { list, detail = '', quotes } = answer
  const said = list ? listed(list, quotes, room, lines, goesOn) : spoken(answer, room)
  const hasRoom = detail !== '' && visibleLength(said.text) + detail.length <= room
  return hasRoom ? { ...said, detail } : said
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
  goesOn: (count: number) => string,
): Body {
  let text = emphasised(clip(lead, room))
  for (const [i, item] of items.entries()) {
    const next = html`${text}${i === 0 ? '\n\n' : '\n'}${isNumbered ? `${i + 1}.` : '•'} ${item}`
    // All but the last item leave a line for how many are left.
    const isLast = i === items.length - 1
    if (linesOf(next) + Number(!isLast) > lines || visibleLength(next) > room)
      return { text: html`${text}\n${goesOn(items.length - i)}`, quotes, isQuoted: false, isCut: true }
    text = next
  }
  return { text, quotes, isQuoted: false, isCut: false }
}

/** Returns the numbers of the paragraphs with these quotes, each once, in order. */
export function paragraphsOf(quotes: readonly Quote[]): readonly number[] {
  return [...new Set(quotes.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
}

/** Renders "Báo …, đoạn 3, 5", linked to the article if it has a web address. */
function sourceLine(
  { texts, engine }: RenderDeps,
  paragraphs: readonly number[],
  lang: Answer['lang'],
): Html {
  const { newspaper, url } = engine.knowledge.source
  const line = texts.say(lang, 'source-line', {
    newspaper: clip(newspaper[lang] ?? newspaper.vi, MAX_NEWSPAPER_LENGTH),
    paragraphs: rangesOf(paragraphs),
    count: paragraphs.length,
  })
  return isWebAddress(url) ? html`📰 <a href="${url}">${line}</a>` : html`📰 <i>${line}</i>`
}

/** Joins numbers in ascending order. Three and more in a row become a range: 4, 9, 12, 13, 14 → "4, 9, 12–14". */
function rangesOf(numbers: readonly number[]): string {
  const runs: number[][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run?.at(-1) === number - 1) run.push(number)
    else runs.push([number])
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ')
}

/** True for http and https addresses. Telegram silently drops other links. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url)
}

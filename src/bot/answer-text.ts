/** Text of answers: the answer itself, the quotes that prove it, and the source line. */

import type { Engine } from '../engine/engine.ts'
import type { Answer, List, Quote } from '../engine/outcome.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import { splitSentences } from '../knowledge/sentences.ts'
import { clip } from '../text/clip.ts'
import { tokenise } from '../text/tokenizer.ts'
import { empty, type Html, html, join, visibleLength } from './html.ts'
import { createKept } from './kept.ts'
import { COLLAPSED, linesOf } from './lines.ts'
import { quotesProving, quotesProvingItems } from './proof.ts'
import { quoteBlock, type Said, sayOnce, saysMost } from './quotes.ts'
import { say } from './texts.ts'

/** Maximum characters of answers with their quotes. The rest of a message is for the question above a card's answer. */
export const ROOM_FOR_ANSWERS = 3_800
/** Characters reserved for line breaks and a source line with the longest list of paragraphs. */
const ROOM_FOR_SOURCE = 200
const MAX_NEWSPAPER_LENGTH = 100
/** Maximum lines of an answer without its quotes; with them it fills a phone's screen. */
const SCREEN = 12
/** Maximum lines of an answer with its quotes open. Below a longer answer they are folded. */
const SCREEN_WITH_PROOF = 14
/** Maximum lines of quotes that are read at a glance. Longer ones open when tapped. */
const MAX_OPEN_LINES = 7
/** Minimum items of a list, however little room several answers leave it. Without any, it would say nothing. */
const FEWEST_ITEMS = 3
/** Number of words that begin a name, as in "Huân chương". */
const NAMING = 2
const kept = createKept<Html>()
const words = createKept<AnswerWords>()

interface AnswerText {
  readonly text: Html
  /** True if there is more to read than the screen holds. */
  readonly isCut: boolean
  /** The answers as far as the text has them. */
  readonly shown: readonly Answer[]
}

/** Words of an answer's title, and of each of its sentences. */
interface AnswerWords {
  readonly named: ReadonlySet<string>
  readonly found: readonly ReadonlySet<string>[]
}

/** Text of one answer, without its detail. */
interface Body extends Said {
  readonly isCut: boolean
  /** If there is room for it. */
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
export function answersText(engine: Engine, answers: readonly Answer[]): Html {
  return kept(engine, answers, () => compose(engine, answers, Number.POSITIVE_INFINITY).text)
}

/**
 * Returns the text of answers for a phone's screen: the sentences that answer, and the quotes that prove them.
 *
 * @param sentences of each answer, from `sentencesFor`
 */
export function screenText(
  engine: Engine,
  answers: readonly Answer[],
  sentences: readonly number[],
): AnswerText {
  // The rest of an answer that is no fact cannot be opened later.
  if (!answers.every(isFact)) return compose(engine, answers, Number.POSITIVE_INFINITY)
  const screen = SCREEN_WITH_PROOF / answers.length
  const short = answers.map((answer, i) => inShort(engine, answer, sentences[i] ?? 1, screen))
  const { text, isCut, shown } = compose(engine, short, SCREEN)
  const hasMore = (answer: Answer, i: number) =>
    answer.detail !== short[i]!.detail || answer.direct !== short[i]!.direct
  return { text, isCut: isCut || answers.some(hasMore), shown }
}

/**
 * Reduces an answer to the sentences that answer the question, or to its list, and the quotes that prove it.
 *
 * @param sentences that answer
 * @param screen lines that it shares with no other answer; if they do not hold several sentences, only the first is left
 */
function inShort(engine: Engine, answer: Answer, sentences: number, screen: number): Answer {
  const { detail, ...said } = answer
  const tellsDetail =
    detail !== undefined &&
    !answer.list &&
    sentences > splitSentences(answer.direct).length &&
    linesOf(html`${answer.direct} ${detail}`) <= SCREEN
  const rest = tellsDetail ? answer : said
  // The article's own language tells which quotes prove the answer.
  const own = engine.answer(answer.fact, 'vi') ?? answer
  // A bare proof of a list has none of its items.
  const list = answer.list || answer.direct === '' ? (own.list ?? answer.list) : undefined
  if (list) return { ...rest, quotes: quotesProvingItems(list.items, answer.quotes) }
  const begin = (most: number) => ({
    direct: opening(answer.direct, most),
    quotes: quotesProving(
      tellsDetail ? `${opening(own.direct, most)} ${own.detail}` : opening(own.direct, most),
      answer.quotes,
    ),
  })
  const fits = ({ direct, quotes }: Pick<Answer, 'direct' | 'quotes'>) =>
    linesOf(html`${direct}`) + linesOf(quoteBlock(engine.article, quotes, Number.POSITIVE_INFINITY)) < screen
  const asked = begin(sentences)
  // The next sentence says what the only quote goes on to say. To cut both there would tear them.
  const isTorn = answer.quotes.length === 1 && asked.quotes[0]?.text !== answer.quotes[0]?.text
  const longer = isTorn ? begin(Number.POSITIVE_INFINITY) : asked
  return { ...rest, ...(fits(longer) ? longer : begin(1)) }
}

/**
 * Returns the number of sentences of an answer and its detail, from the first, that have all the question's words it has
 * at all. Names of what it is about do not count if the first sentence begins them: a later one may repeat them in full.
 */
export function sentencesFor(
  engine: Engine,
  question: string,
  { fact, direct, detail = '', title }: Answer,
): number {
  const { named, found } = words(engine, [fact, title, direct, detail], () => ({
    named: keysOf([title, ...namesBegun(engine, fact, direct)].join(' ')),
    found: splitSentences(`${direct} ${detail}`).map(({ text }) => keysOf(text)),
  }))
  const asked = tokenise(question).filter(({ key, functional }) => !functional && !named.has(key))
  const isNew = (keys: ReadonlySet<string>, i: number) =>
    asked.some(({ key }) => keys.has(key) && !found.slice(0, i).some((before) => before.has(key)))
  return Math.max(1, 1 + found.findLastIndex(isNew))
}

/** Returns the names of entries that a fact is about and whose first words are in its first sentence: "Huân chương". */
function namesBegun({ knowledge: { entries } }: Engine, fact: string, direct: string): string[] {
  const about = entries.flatMap(({ facts }) => facts).find(({ id }) => id === fact)?.about ?? []
  const names = entries.flatMap(({ id, name }) => (about.includes(id) ? [name.vi, name.en ?? ''] : []))
  const first = opening(direct, 1)
  return names.filter((name) => first.includes(name.split(' ').slice(0, NAMING).join(' ')))
}

function keysOf(text: string): ReadonlySet<string> {
  return new Set(tokenise(text).map(({ key }) => key))
}

/** Returns the first sentences of a text. */
export function opening(text: string, most: number): string {
  const sentences = splitSentences(text).map((sentence) => sentence.text)
  return sentences.length <= most ? text : sentences.slice(0, most).join(' ')
}

/** @param screen maximum lines of the answers without their quotes */
function compose(engine: Engine, answers: readonly Answer[], screen: number): AnswerText {
  const several = Math.max(1, answers.length)
  const share = Math.floor(ROOM_FOR_ANSWERS / several) - ROOM_FOR_SOURCE
  const lang = answers[0]?.lang ?? 'vi'
  const bodies = answers.map((answer) => bodyOf(engine, answer, share, Math.floor(screen / several)))
  const proofs = new Set<string>()
  let text = empty
  for (const [i, body] of bodies.entries()) {
    const said =
      body.detail === undefined ? body.text : html`${body.text}${gapAfter(body.text)}${body.detail}`
    // Answers to two questions may have one proof.
    const fresh = body.quotes.filter((quote) => !proofs.has(quote.text))
    for (const quote of fresh) proofs.add(quote.text)
    const lines = Math.min(openLines(answers[i]!, fresh), SCREEN_WITH_PROOF - linesOf(text) - linesOf(said))
    const block = quoteBlock(engine.article, fresh, lines, share - visibleLength(said))
    const proved = join([said, block], '\n')
    text = text === empty ? proved : html`${text}${gapAfter(text)}${proved}`
  }
  const paragraphs = paragraphsOf(answers.flatMap((answer) => answer.quotes))
  const source = paragraphs.length > 0 && sourceLine(engine, paragraphs, lang)
  return { text: join([text, source], '\n'), isCut: bodies.some(({ isCut }) => isCut), shown: answers }
}

/** @param room maximum characters @param lines maximum lines of a list */
function bodyOf(engine: Engine, answer: Answer, room: number, lines: number): Body {
  const { list, detail = '' } = answer
  const said = list
    ? listed(list, answer, room, lines)
    : { ...sayOnce(engine.article, answer.direct, answer.quotes, room), isCut: false }
  const hasRoom = detail !== '' && visibleLength(said.text) + detail.length <= room
  return hasRoom ? { ...said, detail } : said
}

/** Returns the maximum lines of quotes that are shown whole. A sentence of the article is the answer itself. */
function openLines({ fact, direct }: Answer, quotes: readonly Quote[]): number {
  if (fact === PASSAGE) return SCREEN
  return saysMost(direct, quotes.map(({ text }) => text).join(' ')) ? COLLAPSED : MAX_OPEN_LINES
}

/** An empty line, but after a quote, which clients set apart themselves. */
function gapAfter({ source }: Html): string {
  return source.endsWith('</blockquote>') ? '\n' : '\n\n'
}

/** A heading and a line for each thing. What explains an entry is left out before an entry is. */
function listed(list: List, answer: Answer, room: number, lines: number): Body {
  const whole = itemised(list, answer, room, lines)
  if (!whole.isCut || !list.isNumbered) return whole
  const items = list.items.map(withoutGloss)
  return { ...itemised({ ...list, items }, answer, room, lines), isCut: true }
}

/** "Kế hoạch 20 (Bộ Y tế): nhằm …" → "Kế hoạch 20 (Bộ Y tế)" */
function withoutGloss(item: string): string {
  return item.replace(/: .*$/su, '')
}

/** Returns as many items as the screen and the message hold. */
function itemised(
  { lead, items, isNumbered }: List,
  { quotes, lang }: Answer,
  room: number,
  lines: number,
): Body {
  let text = html`<b>${clip(lead, room)}</b>`
  for (const [i, item] of items.entries()) {
    const next = html`${text}\n${isNumbered ? `${i + 1}.` : '•'} ${item}`
    // All but the last item leave a line for how many are left.
    const isLast = i === items.length - 1
    const isFull = i >= FEWEST_ITEMS && linesOf(next) + Number(!isLast) > lines
    if (isFull || visibleLength(next) > room) {
      const rest = say(lang, 'list-goes-on', { count: items.length - i })
      return { text: html`${text}\n${rest}`, quotes, isCut: true }
    }
    text = next
  }
  return { text, quotes, isCut: false }
}

/** Returns the numbers of the paragraphs with these quotes, each once, in order. */
export function paragraphsOf(quotes: readonly Quote[]): readonly number[] {
  return [...new Set(quotes.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
}

/** Renders "Báo …, đoạn 3, 5", linked to the article if it has a web address. */
function sourceLine(engine: Engine, paragraphs: readonly number[], lang: Answer['lang']): Html {
  const { newspaper, url } = engine.knowledge.source
  const line = say(lang, 'source-line', {
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

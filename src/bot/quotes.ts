/** Combines an answer with the quotes that prove it, so that a reply says nothing twice. */
import { groupBy } from '../engine/index/derived-facts.ts'
import type { Quote } from '../engine/outcome.ts'
import { clip } from '../text/clip.ts'
import { accentKey } from '../text/normalize.ts'
import { empty, type Html, html, join } from './html.ts'
import { linesOf } from './lines.ts'

/** A rendered answer, and the quotes that it does not contain yet. */
export interface Said {
  readonly text: Html
  readonly quotes: readonly Quote[]
}

/** Minimum shares of an answer and of its quote that must be the same words to put the quote into the answer. */
const MOST_OF_ANSWER = 0.5
const MOST_OF_QUOTE = 0.6
/** Minimum share of both with which a quote counts as the answer itself. */
const NEARLY_ALL = 0.8
/** Maximum lines of quotes that clients show whole. Longer ones open when tapped. */
const MAX_OPEN_LINES = 7
const MIN_QUOTE_LENGTH = 40
/** Between quotes of one paragraph. */
const SEPARATOR_LENGTH = 3

/** A word of a text. `key` ignores spelling variants: "Đảng uỷ" equals "Đảng ủy". */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
}

/**
 * Renders an answer together with the quote that has the same words, so that they appear once.
 *
 *     Bà Mai chủ trì Hội nghị.     + “Bà Mai chủ trì Hội nghị”  →  the quote alone
 *     Nguyên văn: “Hãy trồng cây”. + “Hãy trồng cây”            →  Nguyên văn: and the quote below
 *     Xã cần trồng thêm cây xanh.  + “Trồng thêm cây xanh”      →  Xã cần “trồng thêm cây xanh”.
 */
export function sayOnce(direct: string, quotes: readonly Quote[]): Said {
  const answer = wordsOf(direct)
  const longestFirst = [...quotes]
    .sort((a, b) => b.text.length - a.text.length)
    .map((quote) => ({ quote, words: wordsOf(quote.text) }))
  for (const { quote, words } of longestFirst) {
    const text = together(direct, answer, quote.text, words)
    if (text) return { text, quotes: quotes.filter((other) => other !== quote) }
  }
  if (!longestFirst.some(({ quote, words }) => isAnswer(answer, quote.text, words)))
    return { text: html`${direct}`, quotes }
  return { text: openBlock(quotes), quotes: [] }
}

/** True if a quote has the words of an answer and hardly any others. One that begins within a sentence answers badly. */
function isAnswer(answer: readonly Word[], quote: string, words: readonly Word[]): boolean {
  const same = longestSubsequence(answer, words)
  return isSentence(quote) && same >= NEARLY_ALL * Math.max(answer.length, words.length)
}

function isSentence(quote: string): boolean {
  return /^[“"]?\p{Lu}/u.test(quote)
}

/** @param answer words of `direct` @param words words of `quote` */
function together(
  direct: string,
  answer: readonly Word[],
  quote: string,
  words: readonly Word[],
): Html | undefined {
  const { at, of, length } = longestRun(answer, words)
  if (length === 0 || (length === answer.length && isSentence(quote))) return undefined
  // A quote from the middle of a sentence would look taken out of context.
  const isBeginning = of === 0 && length >= MOST_OF_QUOTE * words.length
  if (!isBeginning || length < MOST_OF_ANSWER * answer.length) return undefined
  const [start, end] = [answer[at]!.start, answer[at + length - 1]!.end]
  const [before, after] = [direct.slice(0, start), direct.slice(end)]
  if (length === words.length && /:\s*“?$/u.test(before) && wordsOf(after).length === 0)
    return html`${before.replace(/[\s“]+$/u, '')}\n<blockquote>${quote}</blockquote>`
  if (/“\s*$/u.test(before)) return html`${direct}`
  // The article's own spelling and signs, but for a capital at the beginning.
  const own = direct.charAt(start) + quote.slice(words[0]!.start + 1, words[length - 1]!.end)
  // Quotation marks within quotation marks are hard to read.
  return /[“”"]/u.test(own) ? undefined : html`${before}“${own}”${after}`
}

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    key: accentKey(word),
    start: index,
    end: index + word.length,
  }))
}

/** Returns the longest common run of words, and its start in each text (longest common substring). */
function longestRun(words: readonly Word[], others: readonly Word[]) {
  const places = groupBy([...others.entries()], ([, { key }]) => key)
  let best = { at: 0, of: 0, length: 0 }
  /** Lengths of the runs that end at the word before, by their end in the other text. */
  let before = new Map<number, number>()
  for (const [at, { key }] of words.entries()) {
    const lengths = new Map<number, number>()
    for (const [of] of places.get(key) ?? []) {
      const length = (before.get(of - 1) ?? 0) + 1
      lengths.set(of, length)
      if (length > best.length) best = { at: at - length + 1, of: of - length + 1, length }
    }
    before = lengths
  }
  return best
}

/** Returns the number of words that two texts have in common in the same order (longest common subsequence). */
function longestSubsequence(words: readonly Word[], others: readonly Word[]): number {
  let lengths: number[] = Array(others.length + 1).fill(0)
  for (const { key } of words) {
    const next = [0]
    for (const [i, other] of others.entries())
      next.push(key === other.key ? lengths[i]! + 1 : Math.max(lengths[i + 1]!, next[i]!))
    lengths = next
  }
  return lengths.at(-1)!
}

/**
 * Renders quotes as one block, in the order of the article, those of a paragraph in one line. Their paragraph
 * numbers appear in the source line.
 *
 * @param room characters
 * @param lines that there is room for; quotes with more are folded
 */
export function quoteBlock(quotes: readonly Quote[], room: number, lines = MAX_OPEN_LINES): Html {
  const text = linesOfQuotes(fit(withoutRepeats(quotes), room))
  if (text.source === '') return empty
  const open = html`<blockquote>${text}</blockquote>`
  const isLong = linesOf(open) > Math.min(lines, MAX_OPEN_LINES)
  return isLong ? html`<blockquote expandable>${text}</blockquote>` : open
}

/** Returns the lines of quotes that are shown whole. */
export function openLines(quotes: readonly Quote[]): number {
  return linesOf(openBlock(quotes))
}

function openBlock(quotes: readonly Quote[]): Html {
  return html`<blockquote>${linesOfQuotes(withoutRepeats(quotes))}</blockquote>`
}

function linesOfQuotes(quotes: readonly Quote[]): Html {
  const paragraphs = groupBy(quotes, ({ paragraph }) => paragraph)
  const inOrder = [...paragraphs].sort(([a], [b]) => a - b)
  return join(
    inOrder.map(([, same]) => same.map(({ text }) => text).join(' … ')),
    '\n',
  )
}

/** Removes quotes that another quote contains. */
function withoutRepeats(quotes: readonly Quote[]): readonly Quote[] {
  return quotes.filter(
    ({ text }, i) => !quotes.some((other, j) => (other.text === text ? j < i : other.text.includes(text))),
  )
}

/** Distributes the room among quotes. A quote that would become too short is left out. */
function fit(quotes: readonly Quote[], room: number): Quote[] {
  let left = room
  return quotes.flatMap(({ text, paragraph }, i) => {
    const share = Math.floor(left / (quotes.length - i)) - SEPARATOR_LENGTH
    if (share < MIN_QUOTE_LENGTH && text.length > share) return []
    const quote = clip(text, share)
    left -= quote.length + SEPARATOR_LENGTH
    return [{ text: quote, paragraph }]
  })
}

import { alike, type InBoth, inBoth, joinedBoth } from '../locales/in-both.ts'
import { fold } from '../text/normalize.ts'
import { type Article, type Paragraph, plainSpace } from './article.ts'
import { codeOf } from './layout-slips.ts'

/** Passage of the article that is similar to a quote, with the differences. */
export interface NearQuote {
  readonly paragraph: Paragraph
  /** Share of the quote's words that differ, 0–1. */
  readonly changed: number
  /** The passage as the article has it, ready to copy. */
  readonly right: string
  /** Runs of words that differ, in order; blank if one side has no words there. */
  readonly differences: readonly { readonly quote: string; readonly article: string }[]
}

/** Maximum share of changed words. Above it, the passage is another sentence. */
const MAX_CHANGED = 0.5
/**
 * Cost of words that differ in diacritics or punctuation only. It is lower than that of a replaced word, so that the
 * alignment pairs them.
 */
const NEAR_WORD_COST = 0.3
const MAX_TOLD = 3

/** Returns the passage of the article that is most similar to a quote, or `undefined` if none is close. */
export function nearQuote(article: Article, quote: string): NearQuote | undefined {
  const wanted = wordsOf(plainSpace(quote))
  const [best] = article.paragraphs
    .filter(({ kind }) => kind !== 'furniture')
    .map((paragraph) => ({ paragraph, ...align(wanted, wordsOf(paragraph.text)) }))
    .sort((a, b) => a.cost - b.cost)
  const changed = best ? best.cost / wanted.length : 1
  if (!best || changed > MAX_CHANGED) return undefined
  const { paragraph, pairs } = best
  const right = trimmed(pairs.flatMap((pair) => pair.article ?? []).join(' '), quote)
  // Gives the pairs the trimmed words. A missing full stop at the end is no difference.
  const words = right.split(' ').values()
  const told = pairs.map((pair) =>
    pair.article === undefined ? pair : { ...pair, article: words.next().value! },
  )
  return { paragraph, changed, right, differences: differencesOf(told) }
}

interface Pair {
  readonly quote?: string
  readonly article?: string
}

interface Word {
  readonly word: string
  /** Letters and digits of the word, folded. A word of punctuation only is unchanged. */
  readonly key: string
}

function wordsOf(text: string): Word[] {
  return text.split(' ').map((word) => ({ word, key: fold(word).replace(/[^\p{L}\p{N}]+/gu, '') || word }))
}

/** Aligns all words of a quote with the most similar run of words in the paragraph (Sellers 1980). */
function align(quote: readonly Word[], there: readonly Word[]): { cost: number; pairs: Pair[] } {
  const width = there.length + 1
  const costs = new Float64Array((quote.length + 1) * width)
  const at = (q: number, t: number) => costs[q * width + t]!
  for (let q = 1; q <= quote.length; q++) {
    costs[q * width] = q
    for (let t = 1; t <= there.length; t++)
      costs[q * width + t] = Math.min(
        at(q - 1, t - 1) + wordCost(quote[q - 1]!, there[t - 1]!),
        at(q - 1, t) + 1,
        at(q, t - 1) + 1,
      )
  }
  let t = 0
  // Of equal costs the longest run counts: a wrong last word is replaced, not left out.
  for (let end = 1; end <= there.length; end++) if (at(quote.length, end) <= at(quote.length, t)) t = end
  const cost = at(quote.length, t)
  const pairs: Pair[] = []
  for (let q = quote.length; q > 0; ) {
    const here = at(q, t)
    if (t > 0 && here === at(q - 1, t - 1) + wordCost(quote[q - 1]!, there[t - 1]!))
      pairs.push({ quote: quote[--q]!.word, article: there[--t]!.word })
    else if (here === at(q - 1, t) + 1) pairs.push({ quote: quote[--q]!.word })
    else pairs.push({ article: there[--t]!.word })
  }
  return { cost, pairs: pairs.reverse() }
}

function wordCost(a: Word, b: Word): number {
  return a.word === b.word ? 0 : a.key === b.key ? NEAR_WORD_COST : 1
}

function differencesOf(pairs: readonly Pair[]): NearQuote['differences'] {
  const runs: Pair[][] = [[]]
  for (const pair of pairs)
    if (pair.quote === pair.article) runs.push([])
    else runs.at(-1)!.push(pair)
  const textOf = (run: readonly Pair[], side: keyof Pair) => run.flatMap((pair) => pair[side] ?? []).join(' ')
  return runs
    .filter((run) => run.length > 0)
    .map((run) => ({ quote: textOf(run, 'quote'), article: textOf(run, 'article') }))
}

/** Removes marks at the ends of the passage that the quote does not have: "… Hội nghị." for "… Hội nghị". */
function trimmed(right: string, quote: string): string {
  const words = plainSpace(quote)
  const lead = /^[“"‘'(]/.test(words) ? right : right.replace(/^[“"‘'(]+/, '')
  return /[\p{P}]$/u.test(words) ? lead : lead.replace(/[.,;:!?…”"’')]+$/, '')
}

/** Describes the differences for a person: `you wrote “kinh phí”, the article has “kinh phi”`. */
export function describeDifferences({ differences }: NearQuote): InBoth {
  const told = differences.slice(0, MAX_TOLD).map(({ quote, article }) => {
    if (!quote) return inBoth('difference-left-out', { words: article })
    if (!article) return inBoth('difference-added', { words: quote })
    return inBoth('difference-other', { quote, article, why: inBrackets(hiddenDifference(quote, article)) })
  })
  const more = differences.length - told.length
  return joinedBoth([...told, ...(more > 0 ? [inBoth('difference-more', { count: more })] : [])], '; ')
}

/** " (…)", or nothing. */
function inBrackets(text: InBoth | undefined): InBoth {
  return text ? joinedBoth([alike(' ('), text, alike(')')]) : alike('')
}

/** Names the character that differs if two words look alike: an invisible one, or a letter of another alphabet. */
function hiddenDifference(quote: string, article: string): InBoth | undefined {
  const odd = [...quote].find(
    (c) => !article.includes(c) && /[\p{Cf}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(c),
  )
  if (!odd) return undefined
  const code = codeOf(odd)
  return /\p{Cf}/u.test(odd)
    ? inBoth('difference-invisible', { code })
    : inBoth('difference-other-alphabet', { letter: odd, code })
}

/** Returns the pieces to quote separately if the words appear in the article across the end of a paragraph. */
export function piecesOf(article: Article, quote: string): string[] | undefined {
  const elided = plainSpace(quote)
    .split(/\s*(?:\.{3}|…|\[[.…]+\]|\(\.{3}\))\s*/)
    .filter(Boolean)
  if (elided.length > 1 && elided.every((piece) => article.find(piece))) return elided
  const words = plainSpace(quote).split(' ')
  for (let cut = 1; cut < words.length; cut++) {
    const pieces = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const [first, second] = pieces.map((piece) => article.find(piece))
    if (first && second && first !== second) return pieces
  }
  return undefined
}

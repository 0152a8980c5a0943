/** Chooses the quotes that prove an answer, and the part of them that fits a phone unfolded. */
import { groupBy } from '../engine/index/derived-facts.ts'
import type { Quote } from '../engine/outcome.ts'
import { accentKey } from '../text/normalize.ts'
import { vietnameseFunctionWords } from '../text/stop-words.ts'
import { html } from './html.ts'
import { linesOf } from './lines.ts'
import { wordsOf } from './quotes.ts'

/** Minimum words of an answer that a quote must be the first to have, to be part of its proof. */
const FEWEST_NEW = 3
/** Maximum lines of a proof that is shown whole. Of a longer one only the part that proves is. */
const WHOLE = 5
/** Maximum share of a quote that a part of it has. To save less is not worth a torn sentence. */
const MOST_OF_LONG = 0.6
const FUNCTION_WORDS = new Set([...vietnameseFunctionWords].map(accentKey))
/** Names and numbers. */
const NAMED = /(?<![\p{L}\p{M}\p{N}])[\p{Lu}\p{N}][\p{L}\p{M}\p{N}]*/gu
const CLAUSE_END = /(?<=[,;.…]) /u

/**
 * Returns the quotes that prove an answer: the one that has most of its words, then those that add a name, a number or
 * several words. The others repeat these or prove the detail. Long quotes are cut to the part that proves.
 *
 * @param direct the answer in the language of the quotes
 */
export function quotesProving(direct: string, quotes: readonly Quote[]): readonly Quote[] {
  const missing = new Set(wordsOf(direct))
  const named = new Set((direct.match(NAMED) ?? []).map(accentKey))
  const shared = ({ text }: Quote) => keysIn(text).filter((key) => missing.has(key))
  const count = new Map(quotes.map((quote) => [quote, shared(quote).length]))
  const proof = new Set<Quote>()
  for (const quote of [...quotes].sort((a, b) => count.get(b)! - count.get(a)!)) {
    const fresh = shared(quote)
    if (fresh.length < FEWEST_NEW && !fresh.some((key) => named.has(key))) continue
    proof.add(quote)
    for (const key of fresh) missing.delete(key)
  }
  const chosen = proof.size > 0 ? quotes.filter((quote) => proof.has(quote)) : quotes
  return withoutLongParts(chosen, () => direct)
}

/**
 * Returns the quotes of a list. Long ones are cut to the part that proves their items. An item belongs to the quote that has
 * most of its words.
 *
 * @param items in the language of the quotes
 */
export function quotesProvingItems(items: readonly string[], quotes: readonly Quote[]): readonly Quote[] {
  const keysOfQuotes = quotes.map(({ text }) => keysIn(text))
  const proved = groupBy(items, (item) => {
    const wanted = new Set(keysIn(item))
    const shared = keysOfQuotes.map((keys) => keys.filter((key) => wanted.has(key)).length)
    return quotes[shared.indexOf(Math.max(...shared))]!
  })
  return withoutLongParts(quotes, (quote) => proved.get(quote)?.join(' ') ?? quote.text)
}

/** Cuts quotes that are long together to the part that proves what they are quoted for. */
function withoutLongParts(quotes: readonly Quote[], provedBy: (quote: Quote) => string): readonly Quote[] {
  const lines = quotes.map(({ text }) => linesOf(html`<blockquote>${text}</blockquote>`))
  if (lines.reduce((sum, each) => sum + each, 0) <= WHOLE) return quotes
  return quotes.map((quote) => {
    const wanted = new Set(keysIn(provedBy(quote)).filter((key) => !FUNCTION_WORDS.has(key)))
    const part = provingPart(quote.text, wanted)
    return part.length <= MOST_OF_LONG * quote.text.length ? { ...quote, text: part } : quote
  })
}

/** Returns the shortest run of clauses with all wanted words of the text. */
function provingPart(text: string, wanted: ReadonlySet<string>): string {
  const clauses = text.split(CLAUSE_END)
  const found = clauses.map((clause) => keysIn(clause).filter((key) => wanted.has(key)))
  const foundIn = (from: number, end: number) => new Set(found.slice(from, end).flat()).size
  const all = foundIn(0, clauses.length)
  const parts = clauses.flatMap((_, from) =>
    clauses.slice(from).flatMap((_, more) => {
      const end = from + more + 1
      return foundIn(from, end) < all ? [] : [clauses.slice(from, end).join(' ').replace(/[,;]$/u, '')]
    }),
  )
  return parts.reduce((best, part) => (part.length < best.length ? part : best), text)
}

function keysIn(text: string): string[] {
  return [...new Set(wordsOf(text))]
}

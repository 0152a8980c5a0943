/** Splits a question into clauses: at punctuation, and at "and" between two questions. */
import type { Token } from '../../text/tokenizer.ts'
import type { Read } from './normalize-query.ts'
import type { Span } from './segmenter.ts'
import { asksInside } from './slots.ts'

/** Words that join two clauses, folded. */
export const CONJUNCTIONS = new Set(['va', 'and', 'roi', 'voi', 'con'])

/** Returns the words in their clauses, numbered from 0. A phrase with a comma ("hậu cần, kỹ thuật") is in one. */
export function inClauses(read: readonly Read[], spans: readonly Span[]): readonly Read[] {
  const tokens = read.map(({ token }) => token)
  const cuts = new Set(cutsOf(tokens, spans))
  const begins = new Set(spans.map(({ at }) => at))
  let clause = 0
  return read.map((word, at) => {
    const isNext = at > 0 && word.token.clause !== tokens[at - 1]!.clause
    if ((isNext && begins.has(at)) || cuts.has(at - 1)) clause++
    return { ...word, token: { ...word.token, clause } }
  })
}

/** Returns the positions of the conjunctions with a question before and behind them in their clause. */
function cutsOf(tokens: readonly Token[], spans: readonly Span[]): readonly number[] {
  const isAsking = (span: Span) =>
    span.kind === 'phrase' && (/^\?(?!yes-no)/.test(span.units[0]!) || asksInside(tokens, span))
  const asking = spans.filter(isAsking).map(({ at }) => at)
  return spans.flatMap(({ at, kind }) => {
    if (kind !== 'word' || !CONJUNCTIONS.has(tokens[at]!.fold)) return []
    const beside = asking.filter((other) => tokens[other]!.clause === tokens[at]!.clause)
    return beside.some((other) => other < at) && beside.some((other) => other > at) ? at : []
  })
}

/** Splits a question into clauses: at punctuation, at "and" between two questions, and between “where” and “when”. */
import type { Token } from '../../text/tokenizer.ts'
import type { Read } from './normalize-query.ts'
import type { Span } from './segmenter.ts'
import { asksInside } from './slots.ts'

/** Words that join two clauses, folded. */
export const CONJUNCTIONS = new Set(['va', 'and', 'roi', 'voi', 'con'])
const CIRCUMSTANCES = new Set(['?when', '?where', '?why'])

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

/**
 * Returns the positions behind which a clause ends: conjunctions with a question before and behind them, and question
 * words for a circumstance with another one right behind ("ở đâu khi nào").
 */
function cutsOf(tokens: readonly Token[], spans: readonly Span[]): readonly number[] {
  const isAsking = (span: Span) =>
    span.kind === 'phrase' && (/^\?(?!yes-no)/.test(span.units[0]!) || asksInside(tokens, span))
  const asking = spans.filter(isAsking).map(({ at }) => at)
  return spans.flatMap(({ at, kind, length }, i) => {
    if (isCircumstance(spans[i]) && isCircumstance(spans[i + 1])) return at + length - 1
    if (kind !== 'word' || !CONJUNCTIONS.has(tokens[at]!.fold)) return []
    const beside = asking.filter((other) => tokens[other]!.clause === tokens[at]!.clause)
    return beside.some((other) => other < at) && beside.some((other) => other > at) ? at : []
  })
}

/** True for a question word for a circumstance. Two of them ask two things, whereas "ai làm gì" asks one. */
function isCircumstance(span: Span | undefined): boolean {
  return span?.kind === 'phrase' && CIRCUMSTANCES.has(span.units[0]!)
}

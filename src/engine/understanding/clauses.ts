/** Splits a question into clauses: at punctuation, and at "and" between two questions. */
import type { Token } from '../../text/tokenizer.ts'
import type { Span } from './segmenter.ts'
import { asksInside } from './slots.ts'

/** Maximum number of cuts within a clause. */
const MAX_CUTS = 4
/** Words that join two clauses, folded. */
export const CONJUNCTIONS = new Set(['va', 'and', 'roi', 'voi', 'con'])

/** Returns the clause number of each word. Parts of a clause have fractional numbers. */
export function clausesOf(tokens: readonly Token[], spans: readonly Span[]): (at: number) => number {
  const cuts = cutsOf(tokens, spans)
  const joined = joinedClauses(tokens, spans)
  return (at) => {
    const { clause } = tokens[at]!
    const before = cuts.filter((cut) => cut < at && tokens[cut]!.clause === clause).length
    return (joined.get(clause) ?? clause) + Math.min(MAX_CUTS, before) / (MAX_CUTS + 1)
  }
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

/** Merges clauses joined by a phrase with a comma ("hậu cần, kỹ thuật"). Maps each clause to the first one. */
function joinedClauses(tokens: readonly Token[], spans: readonly Span[]): ReadonlyMap<number, number> {
  const joined = new Map<number, number>()
  for (const { at, length } of spans) {
    const [first, last] = [tokens[at]!.clause, tokens[at + length - 1]!.clause]
    if (first !== last) joined.set(last, joined.get(first) ?? first)
  }
  return joined
}

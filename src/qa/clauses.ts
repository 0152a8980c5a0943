import type { Token } from '../language/tokenise.ts'
import type { Span } from './spans.ts'

/** Clause of each word: as punctuation has it, and parted at an "and" between two questions. */
export const clausesOf = (tokens: readonly Token[], spans: readonly Span[]): ((at: number) => number) => {
  const asking = spans
    .filter((s) => s.kind === 'phrase' && s.units[0]!.startsWith('?') && s.units[0] !== '?yes-no')
    .map((s) => s.at)
  const parted = spans.filter(({ at, kind }) => {
    const { fold, clause } = tokens[at]!
    if (kind !== 'word' || !CONJUNCTIONS.has(fold)) return false
    return [asking.filter((a) => a < at), asking.filter((a) => a > at)].every((side) =>
      side.some((a) => tokens[a]!.clause === clause),
    )
  })
  return (at) =>
    tokens[at]!.clause +
    (parted.some((s) => s.at < at && tokens[s.at]!.clause === tokens[at]!.clause) ? 0.5 : 0)
}
const CONJUNCTIONS = new Set(['va', 'and', 'roi', 'voi'])

import type { Token } from '../language/tokenise.ts'
import type { Span } from './spans.ts'

/**
 * Clause of each word: as punctuation has it, and parted at an "and" between two questions, and where a request ends
 * what was said before it: "I write a paper and would like to know | who …".
 */
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
  const requests = tokens.flatMap(({ plain, clause }, at) => {
    const isRequest = REQUESTS.has(`${tokens[at - 1]?.plain} ${plain}`) && tokens[at - 1]!.clause === clause
    return isRequest && asking.some((a) => a > at && tokens[a]!.clause === clause) ? [at] : []
  })
  const joined = joinedClauses(tokens, spans)
  const cuts = [...parted.map((s) => s.at), ...requests]
  const cutsBefore = (at: number) =>
    cuts.filter((cut) => cut < at && tokens[cut]!.clause === tokens[at]!.clause).length
  return (at) =>
    (joined.get(tokens[at]!.clause) ?? tokens[at]!.clause) +
    Math.min(MAX_CUTS, cutsBefore(at)) / (MAX_CUTS + 1)
}
/** A phrase written with a comma, "hậu cần, kỹ thuật", holds its clauses together: each with the first of them. */
const joinedClauses = (tokens: readonly Token[], spans: readonly Span[]): ReadonlyMap<number, number> => {
  const joined = new Map<number, number>()
  for (const { at, length } of spans) {
    const [first, last] = [tokens[at]!.clause, tokens[at + length - 1]!.clause]
    if (first !== last) joined.set(last, joined.get(first) ?? first)
  }
  return joined
}
/** Parts of a clause are told apart up to this number. */
const MAX_CUTS = 4
/** The last two words of a request, folded. */
const REQUESTS = new Set([
  'to know',
  'em hoi',
  'cho hoi',
  'xin hoi',
  'toi hoi',
  'minh hoi',
  'muon biet',
  'can biet',
])
const CONJUNCTIONS = new Set(['va', 'and', 'roi', 'voi'])

/**
 * Clauses of a question: as punctuation has them, parted where two things are asked, without what only
 * introduces.
 */
import type { Token } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Span } from './segmenter.ts'
import { asksInside } from './slots.ts'

const SPEAKERS = cueWords('speakers')
const SPEAKERS_UNMARKED = cueWords('speakers-unmarked')
/** Parts of a clause are told apart up to this number. */
const MAX_CUTS = 4
/** The last two words of a request, folded. */
const REQUESTS = cueWords('request-endings')
const REQUEST_ENDS = new Set([...REQUESTS].map((request) => request.split(' ')[1]!))
const CONJUNCTIONS = new Set(['va', 'and', 'roi', 'voi', 'con'])

/**
 * Clause of each word: as punctuation has it, and parted at an "and" between two questions, and where a request ends
 * what was said before it: "I write a paper and would like to know | who …".
 */
export function clausesOf(tokens: readonly Token[], spans: readonly Span[]): (at: number) => number {
  const cuts = cutsOf(tokens, spans)
  const joined = joinedClauses(tokens, spans)
  return (at) => {
    const { clause } = tokens[at]!
    let before = 0
    for (const cut of cuts) if (cut < at && tokens[cut]!.clause === clause) before++
    return (joined.get(clause) ?? clause) + Math.min(MAX_CUTS, before) / (MAX_CUTS + 1)
  }
}

/** Places of words that part a clause: something is asked behind them in it, and before an "and" as well. */
function cutsOf(tokens: readonly Token[], spans: readonly Span[]): readonly number[] {
  const asking = spans
    .filter(
      (s) =>
        s.kind === 'phrase' &&
        ((s.units[0]!.startsWith('?') && s.units[0] !== '?yes-no') || asksInside(tokens, s)),
    )
    .map((s) => s.at)
  const asksBehind = (at: number) => asking.some((a) => a > at && tokens[a]!.clause === tokens[at]!.clause)
  const asksBefore = (at: number) => asking.some((a) => a < at && tokens[a]!.clause === tokens[at]!.clause)
  const cuts: number[] = []
  for (const { at, kind } of spans)
    if (kind === 'word' && CONJUNCTIONS.has(tokens[at]!.fold) && asksBefore(at) && asksBehind(at))
      cuts.push(at)
  for (let at = 1; at < tokens.length; at++) if (endsRequest(tokens, at) && asksBehind(at)) cuts.push(at)
  return cuts
}

/** Is this word the last of a request, in one clause? */
function endsRequest(tokens: readonly Token[], at: number): boolean {
  const [before, { plain, clause }] = [tokens[at - 1], tokens[at]!]
  return REQUEST_ENDS.has(plain) && before?.clause === clause && REQUESTS.has(`${before.plain} ${plain}`)
}

/** A phrase written with a comma, "hậu cần, kỹ thuật", holds its clauses together: each with the first of them. */
function joinedClauses(tokens: readonly Token[], spans: readonly Span[]): ReadonlyMap<number, number> {
  const joined = new Map<number, number>()
  for (const { at, length } of spans) {
    const [first, last] = [tokens[at]!.clause, tokens[at + length - 1]!.clause]
    if (first !== last) joined.set(last, joined.get(first) ?? first)
  }
  return joined
}

/**
 * Clauses in which the reader only says who he is, before he asks: "I have lived here for some years, and want to
 * know …".
 */
export function introductions(tokens: readonly Token[]): ReadonlySet<number> {
  const requests = new Set(tokens.flatMap(({ clause }, at) => (endsRequest(tokens, at) ? clause : [])))
  const last = Math.max(...requests)
  const begins = tokens.filter(({ clause }, at) => tokens[at - 1]?.clause !== clause)
  return new Set(
    begins.flatMap((token) =>
      token.clause < last && !requests.has(token.clause) && isSpeaker(token) ? token.clause : [],
    ),
  )
}

/** "Con" is "I" to an elder only with its marks: without, it may be "còn". */
function isSpeaker({ marked, text, plain }: Token): boolean {
  return marked ? SPEAKERS.has(text) : SPEAKERS_UNMARKED.has(plain)
}

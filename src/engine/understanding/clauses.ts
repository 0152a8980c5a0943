/**
 * Splits a question into clauses: at punctuation, at "and" between two questions, and after a request preamble. Finds
 * clauses in which readers only introduce themselves.
 */
import type { Token } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Span } from './segmenter.ts'
import { asksInside } from './slots.ts'

const SPEAKERS = cueWords('speakers')
const SPEAKERS_UNMARKED = cueWords('speakers-unmarked')
/** Maximum number of cuts within a clause. */
const MAX_CUTS = 4
/** The last two words of a request, folded. */
const REQUESTS = cueWords('request-endings')
const REQUEST_ENDS = new Set([...REQUESTS].map((request) => request.split(' ')[1]!))
const CONJUNCTIONS = new Set(['va', 'and', 'roi', 'voi', 'con'])

/**
 * Returns the clause number of each word. Clauses end at punctuation, at "and" between two questions, and after a
 * request preamble: "I write a paper and would like to know | who …". Parts of a clause have fractional numbers.
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

/** Returns the positions of words at which a clause is cut. A question must follow, and also precede an "and". */
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

/** True if this word ends a request within one clause. */
function endsRequest(tokens: readonly Token[], at: number): boolean {
  const [before, { plain, clause }] = [tokens[at - 1], tokens[at]!]
  return REQUEST_ENDS.has(plain) && before?.clause === clause && REQUESTS.has(`${before.plain} ${plain}`)
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

/**
 * Returns the clauses in which readers introduce themselves before they ask: "I have lived here for some years, and
 * want to know …".
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

/** True for a word for "I". Some need exact diacritics: "con" ("I", to an elder) may be "còn" in unmarked text. */
function isSpeaker({ marked, text, plain }: Token): boolean {
  return marked ? SPEAKERS.has(text) : SPEAKERS_UNMARKED.has(plain)
}

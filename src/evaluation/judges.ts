/** Judges whether a candidate may answer a question that is learned from. */
import { type EngineIndex, saySame } from '../engine/index/build-index.ts'
import type { IndexedCandidate } from '../engine/index/inverted-index.ts'

/** May a candidate answer? `unclear` where a reader might take it for an answer: nothing is learned from it. */
export type Verdict = 'right' | 'unclear' | 'wrong'

export type Judge = (document: IndexedCandidate) => Verdict

/** Nothing is right; that the article leaves something out may be. */
export const judgeNone: Judge = ({ candidate }) => (candidate.kind === 'absence' ? 'unclear' : 'wrong')

/** Right is a sentence that holds a quote of one of the facts, or stands in it. */
export function judgeByQuote({ facts }: EngineIndex, ids: readonly string[]): Judge {
  const quotes = facts.candidates.flatMap(({ candidate }) =>
    ids.includes(candidate.id) ? candidate.quotes : [],
  )
  return ({ candidate: { answer } }) =>
    quotes.some((quote) => isWithin(quote, answer.vi)) ? 'right' : 'wrong'
}

/** True if one text is the other or a part of it, as a quote and the sentence that contains it are. */
export function isWithin(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one)
}

/** Right is the fact itself and what says the same; unclear is what says part of it, or more. */
export function judgeByFact({ facts }: EngineIndex, ids: readonly string[]): Judge {
  const wanted = facts.candidates.filter(({ candidate }) => ids.includes(candidate.id))
  return (document) => {
    if (wanted.some((one) => saySame(document, one))) return 'right'
    const isNear = ({ candidate }: IndexedCandidate) =>
      candidate.kind === 'fact' &&
      document.candidate.kind === 'fact' &&
      candidate.entry === document.candidate.entry
    return wanted.some(isNear) ? 'unclear' : 'wrong'
  }
}

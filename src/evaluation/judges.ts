/** Judges whether a candidate answers a question. */
import { type EngineIndex, saySame } from '../engine/index/build-index.ts'
import type { IndexedCandidate } from '../engine/index/inverted-index.ts'

/** Whether a candidate answers. `unclear`: readers may accept it as an answer; training ignores it. */
export type Verdict = 'right' | 'unclear' | 'wrong'

export type Judge = (document: IndexedCandidate) => Verdict

/** Judge for a question without an answer: facts are wrong, absences unclear. */
export const judgeNone: Judge = ({ candidate }) => (candidate.kind === 'absence' ? 'unclear' : 'wrong')

/** Returns a judge for sentences: right if the sentence contains a quote of one of the facts, or is part of one. */
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

/** Returns a judge for facts: right for the fact and those that say the same; unclear for others of its entry. */
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

import type { Candidate } from '../index/candidates.ts'
import type { Part } from './clause-subsets.ts'
import { type Misses, missesOf } from './factors.ts'

/** A scored candidate. */
export interface Hit {
  readonly candidate: Candidate
  /** 0–1, 1 is best. */
  readonly score: number
  /** Share of the question's information that the candidate accounts for, 0–1. */
  readonly coverage: number
  /** How nearly the question is worded like one of its own, 0–1; 0 where it was not compared. */
  readonly likeness: number
  /** Was a clause that asks something left aside to score so high? */
  readonly leavesOut: boolean
  /** The part of the question that it was scored by, and its credit for each term of that. */
  readonly part: Part
  readonly credits: ArrayLike<number>
  /** Largest share of the question's words, names apart, that one of its own questions has which asks for this unit. */
  together(unit: string): number
}

/** What of the question a hit accounts for, as typed. */
export const explainedBy = ({ part, credits }: Hit): string[] =>
  part.terms.filter((_, t) => credits[t]! > 0).map((t) => t.slot.typed)

/** Does it account for a name that the question says? */
export const isNamed = ({ part, credits }: Hit): boolean =>
  part.terms.some((term, t) => term.slot.kind === 'entry' && credits[t]! > 0)

/** What of the question it has nothing of. */
export const missedBy = ({ candidate, part, credits, together }: Hit): Misses =>
  missesOf(candidate, part.terms, credits, together)

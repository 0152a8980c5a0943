/** Decides on a yes-or-no question: as asked, or as one of the questions behind its guesses. */
import type { Entry } from '../../knowledge/schema.ts'
import type { IndexedCandidate, TermIndex } from '../index/inverted-index.ts'
import type { Guess } from '../query.ts'
import type { Reading } from '../ranking/ranker.ts'
import type { Decision } from './answer-policy.ts'

/** A question as read, with its decision. */
export interface Decided {
  readonly reading: Reading
  readonly decision: Decision
  /** The guess whose question was read instead. */
  readonly guess?: Guess
}

/** Returns the answer with the highest confidence, or the question as asked if none answers. */
export function chooseGuess(asked: Decided, behind: readonly Decided[]): Decided {
  return behind.reduce(
    (best, other) =>
      other.decision.kind === 'answer' && confidenceOf(other) > confidenceOf(best) ? other : best,
    asked,
  )
}

function confidenceOf({ reading, decision }: Decided): number {
  return decision.kind === 'answer' ? reading.facts.confidence : 0
}

/**
 * True if an answer shows that the guess is wrong: the answer lacks the name or number, and has another of its kind. A list
 * shows nothing, because the article may name some only. An organization is wrong only as the issuer of a document,
 * because a body may belong to several others.
 */
export function isWrongGuess(
  { decision, guess }: Decided,
  facts: TermIndex,
  entries: ReadonlyMap<string, Entry>,
): boolean {
  if (guess?.unit === undefined || decision.kind !== 'answer') return false
  const [document] = decision.documents
  if (!document || contains(document, facts.termId(guess.unit))) return false
  const { entry, about, asks, tells } = document.candidate
  if (asks.includes('list')) return false
  const guessed = entries.get(guess.unit.slice(1))
  if (guessed === undefined) return guess.unit.startsWith('#') && tells.length > 0
  const of = entries.get(entry ?? '')
  if (guessed.kind === 'organization')
    return of?.kind === 'directive' && of.issuer !== undefined && of.issuer !== guessed.id
  return [of, ...about.map((id) => entries.get(id))].some((other) => other?.kind === guessed.kind)
}

function contains({ asked, told }: IndexedCandidate, term: number | undefined): boolean {
  return term !== undefined && (asked.has(term) || told.has(term))
}

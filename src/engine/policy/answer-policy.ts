/**
 * What to do with a ranked question: answer, ask back, quote the article, or abstain. The thresholds are learned (they
 * stand in the model); what is decided here by a rule is what must be exact.
 */
import type { IndexedCandidate } from '../index/inverted-index.ts'
import type { Reason } from '../outcome.ts'
import { asksElsewhere, isContent, type Query, type Slot } from '../query.ts'
import { featureNames } from '../ranking/features.ts'
import { asksOfForeignName } from '../ranking/query-terms.ts'
import type { Models, Ranker, Reading } from '../ranking/ranker.ts'
import type { Ranked, Ranking } from '../ranking/scorer.ts'

export type Decision =
  | { readonly kind: 'answer'; readonly documents: readonly IndexedCandidate[] }
  | { readonly kind: 'suggest'; readonly documents: readonly IndexedCandidate[] }
  /** Quotes a sentence that surely answers, or one that is only near. */
  | { readonly kind: 'passage' | 'nearest'; readonly sentence: IndexedCandidate }
  | {
      readonly kind: 'abstain'
      readonly reason: Extract<
        Reason,
        'absent' | 'unknown-number' | 'unknown-name' | 'not-in-article' | 'no-answer' | 'not-understood'
      >
      readonly absences?: readonly IndexedCandidate[]
    }

/** Candidates offered. */
const MAX_SUGGESTIONS = 3
/** A candidate whose own wording the question nearly is: it may name what the article does not have. */
const OWN_WORDS = 0.95
const F1 = featureNames.indexOf('wordingF1')

/** Decides on a question whose candidates are ranked. */
export function decide({ query, facts }: Reading, ranker: Ranker, models: Models): Decision {
  const refusal = refuse(query, facts, models)
  if (refusal) return refusal
  if (!query.slots.some(saysSomething) && query.asked.size === 0)
    return { kind: 'abstain', reason: 'not-understood' }
  const { answerFrom, suggestFrom } = models.facts
  const [first] = facts.ranked
  if (first?.document.candidate.kind === 'absence' && facts.confidence >= suggestFrom)
    return { kind: 'abstain', reason: 'absent', absences: [first.document] }
  const told = facts.ranked.filter(isFact)
  const isFirstFact = first !== undefined && isFact(first)
  if (isFirstFact && facts.confidence >= answerFrom && !isDenied(query) && !asksOther(query, facts))
    return { kind: 'answer', documents: [first.document] }
  if (isFirstFact && facts.confidence >= suggestFrom)
    return { kind: 'suggest', documents: told.slice(0, MAX_SUGGESTIONS).map(({ document }) => document) }
  return quote(query, facts, ranker, models)
}

/** Asks for what is not so, or for another than it names: what is so must not be told as if it answered. */
function isDenied({ isNegated, besides }: Query): boolean {
  return isNegated || besides !== undefined
}

/**
 * A number that designates, or a word with a capital, that nothing here has: another thing is asked, but for a guess to be
 * put right.
 */
function asksOther(query: Query, facts: Ranking): boolean {
  const isThere = query.unknownNumbers.length === 0 && !asksOfForeignName(facts.resolved)
  return !isThere && !query.isYesNo && !isOwnWording(facts)
}

/** A document, an edition, a person or a ministry that the article does not have is refused, not guessed at. */
function refuse(
  query: Query,
  { ranked: [first], confidence }: Ranking,
  { facts }: Models,
): Decision | undefined {
  if (!asksElsewhere(query)) return undefined
  if (isOwnWording({ ranked: first ? [first] : [] })) return undefined
  if (query.unknownDocuments.length > 0) return { kind: 'abstain', reason: 'unknown-number' }
  // "The 77th, wasn't it?" is put right by the fact that tells which it was.
  if (query.otherOrdinal !== undefined) {
    const corrects = query.isYesNo && first?.document.candidate.entry === query.otherOrdinal
    return corrects ? undefined : { kind: 'abstain', reason: 'unknown-number' }
  }
  // "Drafted with the Ministry of Justice, wasn't it?" is put right by the fact that tells with whom it was.
  const isPutRight = query.isGuess && query.unknownNames.length === 0 && confidence >= facts.answerFrom
  return isPutRight ? undefined : { kind: 'abstain', reason: 'unknown-name' }
}

/** Where no fact answers, the article itself may. */
function quote(query: Query, facts: Ranking, ranker: Ranker, models: Models): Decision {
  const sentences = ranker.sentences(query)
  const [first] = sentences.ranked
  const { answerFrom, suggestFrom } = models.sentences
  const isExact = first !== undefined && hasAllNumbers(query, first.document, sentences)
  // Where an absence is likeliest, a sentence of the same words does not answer.
  const isLeftOut = facts.ranked[0]?.document.candidate.kind === 'absence'
  if (first && isExact && !isLeftOut && !isDenied(query) && sentences.confidence >= answerFrom)
    return { kind: 'passage', sentence: first.document }
  if (first && isExact && sentences.confidence >= suggestFrom)
    return { kind: 'nearest', sentence: first.document }
  const none = 1 - facts.ranked.reduce((sum, { probability }) => sum + probability, 0)
  return { kind: 'abstain', reason: none >= models.facts.answerFrom ? 'not-in-article' : 'no-answer' }
}

/** Does every number and date of the question stand in the sentence? */
function hasAllNumbers(query: Query, { told }: IndexedCandidate, { resolved }: Ranking): boolean {
  const numbers = resolved.terms.filter(({ slot }) => slot.kind === 'number' || slot.exact)
  return (
    query.unknownNumbers.length === 0 &&
    numbers.every(({ readings }) => readings.some(({ id }) => told.has(id)))
  )
}

/** Is the question nearly one of the first candidate's own wordings? */
export function isOwnWording({ ranked: [first] }: Pick<Ranking, 'ranked'>): boolean {
  return first !== undefined && first.features[F1]! >= OWN_WORDS
}

/** Ids of the facts that are worth offering for a question, best first; none where none is. */
export function factsNear({ ranked, confidence }: Ranking, models: Models): string[] {
  if (confidence < models.facts.suggestFrom) return []
  return ranked.filter(isFact).map(({ document }) => document.candidate.id)
}

export function isFact({ document }: Pick<Ranked, 'document'>): boolean {
  return document.candidate.kind === 'fact'
}

/** Is there something in it to look up: not only question words and counts? */
function saysSomething(slot: Slot): boolean {
  return isContent(slot) && (slot.kind !== 'number' || slot.exact)
}

/**
 * Decides on a ranked question: answer, suggest, quote the article, or abstain. The thresholds are learned and part of
 * the model. Rules are used only for names and numbers that must be exact.
 */
import { tokenise } from '../../text/tokenizer.ts'
import type { IndexedCandidate } from '../index/inverted-index.ts'
import type { Reason } from '../outcome.ts'
import { asksElsewhere, isContent, type Query } from '../query.ts'
import type { ResolvedQuery } from '../ranking/query-terms.ts'
import type { Models, Ranker, Reading } from '../ranking/ranker.ts'
import type { Ranked, Ranking } from '../ranking/scorer.ts'
import { findOrdinals } from '../understanding/document-mentions.ts'

export type Decision =
  | { readonly kind: 'answer'; readonly documents: readonly IndexedCandidate[] }
  | { readonly kind: 'suggest'; readonly documents: readonly IndexedCandidate[] }
  /** Quotes a sentence of the article: one that answers (`passage`) or one that is only close (`nearest`). */
  | { readonly kind: 'passage' | 'nearest'; readonly sentence: IndexedCandidate }
  | {
      readonly kind: 'abstain'
      readonly reason: Extract<
        Reason,
        'absent' | 'unknown-number' | 'unknown-name' | 'not-in-article' | 'no-answer' | 'not-understood'
      >
      readonly absences?: readonly IndexedCandidate[]
    }

/** Maximum number of candidates suggested. */
const MAX_SUGGESTIONS = 3

/** Decides on a ranked question. */
export function decide({ query, facts }: Reading, ranker: Ranker, models: Models): Decision {
  const refusal = refuse(query)
  if (refusal) return refusal
  if (!query.slots.some(isContent) && query.asked.size === 0)
    return { kind: 'abstain', reason: 'not-understood' }
  const [first] = facts.ranked
  if (first && isSure(facts, models) && !(isFact(first) && isDenied(query, first.document)))
    return tell(first.document)
  if (first && isFact(first) && facts.confidence >= models.facts.suggestFrom) return suggestionsOf(facts)
  return quote(query, facts, ranker, models)
}

/** True if the first candidate may be told: a fact at the threshold of answers, an absence at that of suggestions. */
export function isSure({ ranked: [first], confidence }: Ranking, { facts }: Models): boolean {
  return first !== undefined && confidence >= (isFact(first) ? facts.answerFrom : facts.suggestFrom)
}

/** True if the first candidate is a fact that may be told. */
export function isSureFact(ranking: Ranking, models: Models): boolean {
  const [first] = ranking.ranked
  return first !== undefined && isFact(first) && isSure(ranking, models)
}

/** Tells a fact, or that it is absent. */
export function tell(document: IndexedCandidate): Decision {
  return isFact({ document })
    ? { kind: 'answer', documents: [document] }
    : { kind: 'abstain', reason: 'absent', absences: [document] }
}

/** Offers the first facts. */
export function suggestionsOf({ ranked }: Ranking): Decision {
  return {
    kind: 'suggest',
    documents: ranked
      .filter(isFact)
      .slice(0, MAX_SUGGESTIONS)
      .map(({ document }) => document),
  }
}

/**
 * True if the question asks for the opposite of a candidate, or for others than those that it is about. Whether something
 * did not happen is answered by what did. Of a sentence, nobody wrote down what it is about.
 */
function isDenied(
  { isNegated, isYesNo, excepted }: Query,
  { candidate: { kind, entry, about } }: IndexedCandidate,
): boolean {
  const isExcepted = (id: string) => kind === 'sentence' || entry === id || about.includes(id)
  return (isNegated && !isYesNo) || excepted.some(isExcepted)
}

/** Abstains if the question names a document, an edition, a person or a ministry that the article does not have. */
function refuse(query: Query): Decision | undefined {
  if (!asksElsewhere(query)) return undefined
  const isNumber = query.unknownDocuments.length > 0 || query.misnamed !== undefined
  return { kind: 'abstain', reason: isNumber ? 'unknown-number' : 'unknown-name' }
}

/** Quotes the article if no fact answers, otherwise abstains. */
function quote(query: Query, facts: Ranking, ranker: Ranker, models: Models): Decision {
  const sentences = ranker.sentences(query)
  const [first] = sentences.ranked
  const { answerFrom, suggestFrom } = models.sentences
  const isExact = first !== undefined && hasAllNumbers(first.document, sentences.resolved)
  // If an absence ranks first, a sentence with the same words does not answer.
  const isLeftOut = facts.ranked[0]?.document.candidate.kind === 'absence'
  const isAnswer =
    isExact &&
    !isLeftOut &&
    !isDenied(query, first.document) &&
    hasAskedValues(first.document, sentences.resolved) &&
    !(query.asked.has('?list') && beginsList(first.document))
  if (isAnswer && sentences.confidence >= answerFrom) return { kind: 'passage', sentence: first.document }
  if (first && isExact && sentences.confidence >= suggestFrom)
    return { kind: 'nearest', sentence: first.document }
  const none = 1 - facts.ranked.reduce((sum, { probability }) => sum + probability, 0)
  return { kind: 'abstain', reason: none >= models.facts.answerFrom ? 'not-in-article' : 'no-answer' }
}

/** True if the sentence has every number and document of the question. */
function hasAllNumbers({ told }: IndexedCandidate, { terms }: ResolvedQuery): boolean {
  return terms.every(
    ({ slot, readings }) =>
      (slot.kind !== 'number' && !slot.exact) || readings.some(({ id }) => told.has(id)),
  )
}

/** True if the sentence has a year, a count or a purpose if that is asked for. */
function hasAskedValues({ candidate: { tells } }: IndexedCandidate, { terms }: ResolvedQuery): boolean {
  const asked = terms.flatMap(({ isAsked, types }) => (isAsked ? types : []))
  return asked.every(({ told }) => told === undefined || tells.includes(told))
}

/** True for the beginning of a list that other sentences go on with: "… gồm: Thứ nhất là …". */
function beginsList({ candidate }: IndexedCandidate): boolean {
  const values = findOrdinals(tokenise(candidate.answer.vi)).map(({ value }) => value)
  return values.includes(1) && !values.includes(2)
}

/** Returns ids of the facts to suggest for a question, best first; empty if the confidence is too low. */
export function factsNear({ ranked, confidence }: Ranking, models: Models): string[] {
  if (confidence < models.facts.suggestFrom) return []
  return ranked.filter(isFact).map(({ document }) => document.candidate.id)
}

export function isFact({ document }: Pick<Ranked, 'document'>): boolean {
  return document.candidate.kind === 'fact'
}

/** Finds what a question without an answer asks for in the facts about the topic: "And in what year was that?" */
import type { Entry } from '../../knowledge/schema.ts'
import { toldIn } from '../index/candidates.ts'
import type { IndexedCandidate, TermIndex } from '../index/inverted-index.ts'
import { asksElsewhere, isContent, type Query } from '../query.ts'
import { type QueryTerm, resolveTerms } from '../ranking/query-terms.ts'
import { type Decision, tell } from './answer-policy.ts'

/** Index and entries to compare a question with. */
interface Known {
  readonly facts: TermIndex
  readonly entries: ReadonlyMap<string, Entry>
}

/**
 * Decides for the first of some facts that has all words of the question and the value that it asks for: a year, a count, a
 * purpose, a person or a body. An answer and an absence remain.
 *
 * @param ofTopic the facts of the entry that the last answer is about
 */
export function decideDetail(
  decision: Decision,
  query: Query,
  ofTopic: readonly IndexedCandidate[],
  known: Known,
): Decision {
  const isDecided = decision.kind === 'answer' || (decision.kind === 'abstain' && decision.absences)
  if (ofTopic.length === 0 || isDecided || query.isNegated || query.besides || asksElsewhere(query))
    return decision
  const { terms } = resolveTerms(query, known.facts)
  const found = ofTopic.find(
    (fact) => terms.every(isIn(fact)) && terms.some((term) => hasValue(term, query, fact, known)),
  )
  return found ? tell(found) : decision
}

/** Returns a function that is true for a word of the fact, and for a word that carries no content. */
function isIn({ told }: IndexedCandidate): (term: QueryTerm) => boolean {
  return ({ slot, readings }) => !isContent(slot) || readings.some(({ id }) => told.has(id))
}

/** True if the fact has the value that a question word asks for. */
function hasValue(
  { types }: QueryTerm,
  { mentions }: Query,
  { answer, candidate }: IndexedCandidate,
  { facts, entries }: Known,
): boolean {
  const values = toldIn([candidate.answer.vi, candidate.detail?.vi].join(' '))
  const isActor = ({ id, kind }: Entry) => {
    const name = facts.termId(`@${id}`)
    return (
      (kind === 'person' || kind === 'organization') &&
      !mentions.includes(id) &&
      name !== undefined &&
      answer.has(name)
    )
  }
  const asksWho = types.some(({ types: [first] }) => first === 'who')
  return (
    types.some(({ told }) => told !== undefined && values.includes(told)) ||
    (asksWho && [...entries.values()].some(isActor))
  )
}

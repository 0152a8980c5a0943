/** Decides on a yes-or-no question: as asked, or as one of the questions behind its guesses. */
import type { Entry } from '../../knowledge/schema.ts'
import { tokenise } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { Candidate } from '../index/candidates.ts'
import type { IndexedCandidate, TermIndex } from '../index/inverted-index.ts'
import { type Guess, isContent } from '../query.ts'
import type { Reading } from '../ranking/ranker.ts'
import { findOrdinals, ORDINAL_SIGNS, type Ordinal } from '../understanding/document-mentions.ts'
import { ALTERNATIVES } from '../understanding/guesses.ts'
import { isDenied } from '../understanding/negation.ts'
import { type Decision, suggestionsOf, tell } from './answer-policy.ts'

/** A question as read, with its decision. */
export interface Decided {
  readonly reading: Reading
  readonly decision: Decision
  /** The guess whose question was read instead. */
  readonly guess?: Guess
}

/** Words that make a statement say more than its parts: "only 12". */
const LIMITS = cueWords('limits')

/** Result of comparing a guess with an answer. */
export type Verdict = 'right' | 'wrong'

/** A decision on a yes-or-no question, and whether its guess is right, if the answer shows that. */
export interface Judged extends Decided {
  readonly verdict?: Verdict | undefined
}

/** Index and entries to judge a guess by. */
interface Known {
  readonly facts: TermIndex
  readonly entries: ReadonlyMap<string, Entry>
}

/**
 * Chooses the answer with the highest confidence, or the question as asked if none answers. If each name and number of
 * the question is the answer to its own question, the guess is right.
 *
 * @param behind the questions behind the guesses
 */
export function decideGuess(asked: Decided, behind: readonly Decided[], known: Known): Judged {
  const { folds, isNegated } = asked.reading.query
  // "No" to "isn't it X?" may mean either.
  const hasNoVerdict = isNegated || folds.some((word) => ALTERNATIVES.has(word))
  const answers = behind
    .filter(({ decision }) => decision.kind === 'answer')
    .map((decided) => ({ ...decided, verdict: hasNoVerdict ? undefined : verdictOf(decided, asked, known) }))
  const named = answers.filter(({ guess }) => guess?.unit !== undefined)
  if (named.every(({ verdict }) => verdict === 'right')) {
    const right = named.find((judged) => isSaid(asked, documentOf(judged)!))
    if (right) return mostConfident([right, ...named])
  }
  // "Is X the Director?" is not answered by what only one of them did.
  const predicates = answers.filter(({ guess }) => guess?.isPredicate)
  const best = mostConfident(
    predicates.length > 0 ? predicates : [offeredUnlessNamed(asked, behind, known.facts), ...answers],
  )
  const wrong = answers.find((other) => other.verdict === 'wrong' && documentOf(other) === documentOf(best))
  const { misnamed } = asked.reading.query
  const isMisnamed = misnamed !== undefined && documentOf(best)?.candidate.entry === misnamed
  // A right part does not prove the other parts.
  return wrong ?? { ...best, verdict: isMisnamed ? 'wrong' : undefined }
}

/** Decides for the last answer if it says, or proves wrong, a guess that says nothing else. */
export function decideOnLast(
  decided: Decided,
  asked: Decided,
  last: IndexedCandidate | undefined,
  known: Known,
): Decided {
  if (!last || !decided.guess?.isWhole) return decided
  const onLast: Decided = { ...decided, decision: tell(last) }
  const { unit } = decided.guess
  const isTold = unit !== undefined && has(last.answer, unit, known.facts)
  return isTold || verdictOf(onLast, asked, known) ? onLast : decided
}

/** Decides for the candidate that the question is a wording of, unless that is the decision. */
export function decideOwn(decided: Judged, own: IndexedCandidate | undefined): Judged {
  if (!own || (decided.decision.kind === 'answer' && decided.decision.documents.includes(own))) return decided
  return { reading: decided.reading, decision: tell(own) }
}

/** Turns an answer that leaves out a name of the question into suggestions. */
function offeredUnlessNamed(asked: Decided, behind: readonly Decided[], facts: TermIndex): Decided {
  if (behind.length === 0 || namesAll(asked, facts)) return asked
  return { ...asked, decision: suggestionsOf(asked.reading.facts) }
}

function mostConfident(judged: readonly Judged[]): Judged {
  return judged.reduce((best, other) => (confidenceOf(other) > confidenceOf(best) ? other : best))
}

function confidenceOf({ reading, decision }: Decided): number {
  return decision.kind === 'answer' ? reading.facts.confidence : 0
}

function documentOf({ decision }: Decided): IndexedCandidate | undefined {
  return decision.kind === 'answer' ? decision.documents[0] : undefined
}

/**
 * True if the article says all that a question supposes, and no less: each of its words is in the answer or its quotes, not
 * only in a wording.
 */
function isSaid({ reading: { query, facts } }: Decided, { candidate, told }: IndexedCandidate): boolean {
  return (
    !query.folds.some((word) => LIMITS.has(word)) &&
    !isDenied(tokenise(candidate.answer.vi)) &&
    facts.resolved.terms.every(
      ({ slot, readings }) => !isContent(slot) || readings.some(({ id }) => told.has(id)),
    )
  )
}

/** True if the answer belongs to, mentions or says each entry that the question names, or if nothing answers. */
function namesAll(decided: Decided, facts: TermIndex): boolean {
  const document = documentOf(decided)
  if (!document) return true
  const known = [document.candidate.entry, ...document.candidate.about].map((id) => `@${id}`)
  return decided.reading.query.slots.every((slot) => {
    const entries = slot.units.map(({ unit }) => unit).filter((unit) => unit.startsWith('@'))
    const isNamed = (unit: string) => known.includes(unit) || has(document.answer, unit, facts)
    return slot.kind === 'focus' || entries.length === 0 || entries.some(isNamed)
  })
}

/**
 * Compares a guess with an answer; `undefined` if the answer proves nothing about it.
 *
 * - `right`: it says the name or number, and no other of that kind
 * - `wrong`: neither it nor its quotes say the name or number, and it says another of that kind
 */
function verdictOf(decided: Decided, asked: Decided, { facts, entries }: Known): Verdict | undefined {
  const document = documentOf(decided)
  const { unit, ordinal, isPredicate, isOwner, isForeign } = decided.guess ?? {}
  // An answer about something else shows nothing.
  if (!document || !namesAll(decided, facts)) return undefined
  const { answer, told, candidate } = document
  if (ordinal !== undefined) {
    const tokens = tokenise(candidate.answer.vi)
    // A class ("hạng") is not denied by a number in a row ("lần thứ").
    const isAlike = ({ at }: Ordinal) =>
      tokens[at]!.fold === ordinal.first || !ORDINAL_SIGNS.has(ordinal.first)
    const said = findOrdinals(tokens).filter(isAlike)
    if (said.length === 0) return undefined
    return said.some(({ value }) => value === ordinal.value) ? 'right' : 'wrong'
  }
  const says = (one: string) => has(answer, one, facts)
  const of = entries.get(candidate.entry ?? '')
  // A document whose issuer the answer names is no stranger's.
  if (unit === undefined)
    return isForeign && of?.kind === 'directive' && says(`@${of.issuer}`) ? 'wrong' : undefined
  const guessed = entries.get(unit.slice(1))
  // "12 and 15 are the Politburo's, right?" is not denied by what only 12 is. "Is X the Director?" is by what X is.
  const isAsked = (id: string) => !isPredicate && asked.reading.query.mentions.includes(id)
  // A document has one issuer, of whatever kind.
  const isRival = ({ id, kind }: Entry) =>
    kind === guessed?.kind || (isOwner && of?.kind === 'directive' && of.issuer === id)
  const saysOther = guessed
    ? [...entries.values()].some(
        (other) => isRival(other) && other.id !== guessed.id && !isAsked(other.id) && says(`@${other.id}`),
      )
    : candidate.tells.length > 0 && !says(unit)
  // Of several numbers, the answer does not show which one is meant.
  if (says(unit))
    return saysOther || (!guessed && numbersIn(candidate.answer.vi).size > 1) ? undefined : 'right'
  return saysOther && !has(told, unit, facts) && !isOpen(candidate, guessed, of) ? 'wrong' : undefined
}

function numbersIn(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+(?:[.,]\d+)*/g))
}

/** True if a set of term ids has a unit. */
function has(terms: IndexedCandidate['answer'], unit: string, facts: TermIndex): boolean {
  const id = facts.termId(unit)
  return id !== undefined && terms.has(id)
}

/**
 * True if an answer may leave out others of a kind: a list of those whom the article names, or of the bodies that another
 * belongs to. Only the issuer of a document is no other.
 */
function isOpen({ asks }: Candidate, guessed: Entry | undefined, of: Entry | undefined): boolean {
  if (!guessed) return false
  return asks.includes('list') || (guessed.kind === 'organization' && of?.kind !== 'directive')
}

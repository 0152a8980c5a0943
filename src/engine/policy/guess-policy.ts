/** Decides on a yes-or-no question: as asked, or as one of the questions behind its guesses. */
import type { Entry } from '../../knowledge/schema.ts'
import { tokenise } from '../../text/tokenizer.ts'
import { cueWords } from '../../text/word-lists.ts'
import type { IndexedCandidate, TermIndex } from '../index/inverted-index.ts'
import type { Guess, Slot } from '../query.ts'
import { isCombined } from '../ranking/query-terms.ts'
import type { Reading } from '../ranking/ranker.ts'
import { findOrdinals } from '../understanding/document-mentions.ts'
import { isDenied } from '../understanding/negation.ts'
import { type Decision, suggestionsOf } from './answer-policy.ts'

/** A question as read, with its decision. */
export interface Decided {
  readonly reading: Reading
  readonly decision: Decision
  /** The guess whose question was read instead. */
  readonly guess?: Guess
}

/** Words that offer a choice, so that yes or no is no reply: "12 or 15?". */
const ALTERNATIVES = cueWords('alternatives')
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
  const offersChoice = asked.reading.query.folds.some((word) => ALTERNATIVES.has(word))
  const answers = behind
    .filter(({ decision }) => decision.kind === 'answer')
    .map((decided) => ({ ...decided, verdict: offersChoice ? undefined : verdictOf(decided, asked, known) }))
  const named = answers.filter(({ guess }) => guess?.unit !== undefined)
  const right = named.find((judged) => judged.verdict === 'right' && isSaid(asked, documentOf(judged)!))
  if (right && named.every(({ verdict }) => verdict === 'right')) return mostConfident(right, named)
  const predicates = answers.filter(({ guess }) => guess?.isPredicate)
  const preferred = predicates.length > 0 ? predicates : answers
  const [first] = preferred
  // "Is X the Director?" is not answered by what only one of them did.
  const isReplaced = first && (first.guess?.isPredicate || !namesAll(asked))
  const best = mostConfident(isReplaced ? first : offeredUnlessNamed(asked, behind), preferred)
  const isSame = (other: Decided) => documentOf(other) === documentOf(best)
  const wrong = answers.find((other) => other.verdict === 'wrong' && isSame(other))
  // A right part does not prove the other parts.
  return wrong ?? { ...best, verdict: isMisnamed(asked, best) ? 'wrong' : undefined }
}

/** True if the question names the answered entry with another edition, class or issuer than it has. */
function isMisnamed({ reading: { query } }: Decided, answered: Decided): boolean {
  const { entry } = documentOf(answered)?.candidate ?? {}
  return entry !== undefined && entry === query.misnamed
}

/** Turns an answer that leaves out a name of the question into suggestions. */
function offeredUnlessNamed(asked: Decided, behind: readonly Decided[]): Decided {
  if (behind.length === 0 || namesAll(asked)) return asked
  return { ...asked, decision: suggestionsOf(asked.reading.facts) }
}

function mostConfident(first: Judged, others: readonly Judged[]): Judged {
  return others.reduce((best, other) => (confidenceOf(other) > confidenceOf(best) ? other : best), first)
}

function confidenceOf({ reading, decision }: Decided): number {
  return decision.kind === 'answer' ? reading.facts.confidence : 0
}

function documentOf({ decision }: Decided): IndexedCandidate | undefined {
  return decision.kind === 'answer' ? decision.documents[0] : undefined
}

/**
 * True if the article says all that a question supposes, and no less: each of its words is in the answer or its quotes, not
 * only in a wording, and each ordinal in the answer.
 */
function isSaid({ reading: { query, facts } }: Decided, { candidate, told }: IndexedCandidate): boolean {
  const said = new Set(ordinalsIn(textOf({ candidate })))
  return (
    !query.isNegated &&
    !query.folds.some((word) => LIMITS.has(word)) &&
    !isDenied(tokenise(candidate.answer.vi)) &&
    ordinalsIn(query.folds.join(' ')).every((value) => said.has(value)) &&
    facts.resolved.terms.every(
      ({ slot, readings }) =>
        slot.kind === 'question' || isCombined(slot) || readings.some(({ id }) => told.has(id)),
    )
  )
}

/** Returns the answer in both languages. */
function textOf({ candidate: { answer } }: Pick<IndexedCandidate, 'candidate'>): string {
  return `${answer.vi} ${answer.en ?? ''}`
}

function ordinalsIn(text: string): readonly number[] {
  return findOrdinals(tokenise(text)).map(({ value }) => value)
}

/** Returns the ordinals of a text, and its numbers in digits. */
function numbersIn(text: string): readonly number[] {
  const digits = tokenise(text).flatMap(({ digits, text }) => (digits ? Number(text) : []))
  return [...ordinalsIn(text), ...digits]
}

/** True if the answer belongs to or mentions each entry that the question names, or if nothing answers. */
function namesAll(decided: Decided): boolean {
  const { entry, about } = documentOf(decided)?.candidate ?? { about: [] }
  const known = [entry, ...about]
  const isOther = (slot: Slot) =>
    !isCombined(slot) &&
    slot.units.some(({ unit }) => unit.startsWith('@')) &&
    !slot.units.some(({ unit }) => known.includes(unit.slice(1)))
  return documentOf(decided) === undefined || !decided.reading.query.slots.some(isOther)
}

/**
 * Compares a guess with an answer; `undefined` if the answer proves nothing about it.
 *
 * - `right`: it says the name or number, and no other of that kind
 * - `wrong`: it lacks the name or number, and says another of that kind. A list shows nothing, because the article may
 *   name some only. An organization is wrong only as the issuer of a document, because a body may belong to several others
 */
function verdictOf(decided: Decided, asked: Decided, { facts, entries }: Known): Verdict | undefined {
  const document = documentOf(decided)
  const { unit } = decided.guess ?? {}
  if (!document || unit === undefined) return undefined
  const says = (one: string) => document.answer.has(facts.termId(one) ?? -1)
  const { entry, asks, tells } = document.candidate
  // An answer about something else shows nothing.
  if (!namesAll(decided)) return undefined
  const guessed = entries.get(unit.slice(1))
  // "12 and 15 are the Politburo's, right?" is not denied by what only 12 is. "Is X the Director?" is by what X is.
  const isAsked = (id: string) => !decided.guess?.isPredicate && asked.reading.query.mentions.includes(id)
  const others = [...entries.values()].filter(
    ({ id, kind }) => kind === guessed?.kind && id !== guessed.id && !isAsked(id) && says(`@${id}`),
  )
  if (says(unit)) return others.length === 0 ? 'right' : undefined
  if (document.told.has(facts.termId(unit) ?? -1) || (guessed && asks.includes('list'))) return undefined
  if (!guessed)
    return tells.length > 0 && !numbersIn(textOf(document)).includes(Number(unit.slice(1)))
      ? 'wrong'
      : undefined
  const of = entries.get(entry ?? '')
  if (guessed.kind === 'organization')
    return of?.kind === 'directive' && of.issuer !== undefined && of.issuer !== guessed.id
      ? 'wrong'
      : undefined
  const isOther = of?.kind === guessed.kind && of.id !== guessed.id && !isAsked(of.id)
  return others.length > 0 || isOther ? 'wrong' : undefined
}

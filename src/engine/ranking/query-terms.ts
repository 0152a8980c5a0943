/** Looks the terms of a question up in an index: what each weighs, and which the index does not know. */
import type { AnswerType } from '../../knowledge/schema.ts'
import { HALF } from '../../text/half.ts'
import { fold } from '../../text/normalize.ts'
import { rarityOf } from '../../text/word-frequency.ts'
import type { IndexedCandidate, TermIndex, Wording } from '../index/inverted-index.ts'
import { isContent, isTalkClause, type Query, type Slot } from '../query.ts'

/** Types of facts that answer a question word. */
export const ASKED_TYPES: Readonly<Record<string, readonly AnswerType[]>> = {
  '?who': ['who', 'list', 'which'],
  '?who-said': ['who', 'list', 'which'],
  '?which-body': ['who', 'which', 'what', 'list', 'where'],
  '?when': ['when'],
  '?year': ['when'],
  '?where': ['where'],
  '?how-many': ['how-many'],
  '?why': ['why'],
  '?ordinal': ['how-many', 'what', 'which', 'when'],
}

/** A wording of a candidate that is left out while the weights are learned from it. */
export interface LeftOut {
  readonly of: IndexedCandidate
  readonly wording: Wording
}

/** One thing that a question says, looked up. */
export interface QueryTerm {
  readonly slot: Slot
  /** Terms of the index that it may mean, and how well each fits, 0–1. */
  readonly readings: readonly { readonly id: number; readonly fit: number }[]
  /** 0 for what says nothing; about 1 for a rare content word. */
  readonly weight: number
  /** Does no candidate have it? */
  readonly isUnknown: boolean
  /** How rare an unknown word is in the language, 0–1; 0 for a known one. */
  readonly rarity: number
  readonly isContent: boolean
  /** Does it ask for one of the types that are told apart: who, when, how many …? */
  readonly isType: boolean
  /** Does it stand in a clause that asks, or does no clause ask? */
  readonly isAsked: boolean
  /** A name or number that a yes-or-no question suggests, and that may be wrong. */
  readonly isGuess: boolean
}

/** Is it a pair of neighbouring words, or a question word with what it asks of, and no word of its own? */
export function isCombined({ kind }: Slot): boolean {
  return kind === 'pair' || kind === 'focus'
}

/** A question as the features see it. */
export interface ResolvedQuery {
  readonly query: Query
  readonly terms: readonly QueryTerm[]
  /** By term of the index: which of `terms` it is, and how well it fits. */
  readonly byId: ReadonlyMap<number, { readonly term: number; readonly fit: number }>
  readonly weight: number
  /** Does one of `terms` ask for a type of answer, or for a thing (`focus`)? */
  readonly asksType: boolean
  readonly asksOf: boolean
}

/** Does it ask about a word with a capital that nothing here has: "Who chairs the IPCC?" */
export function asksOfForeignName({ terms }: ResolvedQuery): boolean {
  return terms.some(({ slot, isAsked }) => slot.isForeign && isAsked)
}

/** Looks up a question. */
export function resolveTerms(query: Query, index: TermIndex, leftOut?: LeftOut): ResolvedQuery {
  const terms: QueryTerm[] = []
  const byId = new Map<number, { term: number; fit: number }>()
  let weight = 0
  for (const slot of distinctSlots(query)) {
    const term = lookUp(slot, query, index, leftOut)
    // A pair that no candidate has says nothing: its words are terms of their own.
    if (term.isUnknown && slot.kind === 'pair') continue
    for (const { id, fit } of term.readings)
      if (fit > (byId.get(id)?.fit ?? 0)) byId.set(id, { term: terms.length, fit })
    terms.push(term)
    weight += term.weight
  }
  const asksType = terms.some(({ isType }) => isType)
  const asksOf = terms.some(({ slot }) => slot.kind === 'focus')
  return { query, terms, byId, weight, asksType, asksOf }
}

function lookUp(slot: Slot, query: Query, index: TermIndex, leftOut: LeftOut | undefined): QueryTerm {
  const readings: { id: number; fit: number }[] = []
  let idf = 0
  for (const { unit, fit } of slot.units) {
    const id = index.termId(unit)
    if (id === undefined || index.occurrences(id) <= (leftOut?.wording.terms.includes(id) ? 1 : 0)) continue
    readings.push({ id, fit })
    idf = Math.max(idf, index.idf(id))
  }
  const isUnknown = readings.length === 0
  const isAsked = query.askingClauses.size === 0 || query.askingClauses.has(slot.clause)
  // What is said beside the clause that asks may be the topic as well as idle talk.
  const share = isAsked ? 1 : isTalkClause(query, slot.clause) ? 0 : HALF
  // A question word tells the type of answer, which is judged apart.
  const kindWeight = slot.kind === 'question' ? HALF : 1
  return {
    slot,
    readings,
    // What no candidate is asked of is seen by its words.
    weight: slot.emphasis * (isUnknown ? Number(slot.kind !== 'focus') : idf) * kindWeight * share,
    isUnknown,
    rarity: isUnknown ? rarityOf(fold(slot.typed)) : 0,
    isContent: share > 0 && isContent(slot) && slot.emphasis > HALF,
    isType: slot.kind === 'question' && slot.units.some(({ unit }) => unit in ASKED_TYPES),
    isAsked,
    isGuess: query.isYesNo && (slot.kind === 'entry' || slot.kind === 'number'),
  }
}

/** A word said twice counts once: where something is asked, or else where it was said first. */
function distinctSlots({ slots, askingClauses }: Query): readonly Slot[] {
  const kept = new Map<string, Slot>()
  for (const slot of slots) {
    const key = slot.units[0]?.unit ?? slot.typed
    const other = kept.get(key)
    if (!other || (askingClauses.has(slot.clause) && !askingClauses.has(other.clause))) kept.set(key, slot)
  }
  return [...kept.values()]
}

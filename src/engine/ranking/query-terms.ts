/** Looks up the terms of a question in an index: the weight of each, and which are unknown. */
import type { AnswerType } from '../../knowledge/schema.ts'
import { HALF } from '../../text/half.ts'
import { fold } from '../../text/normalize.ts'
import { rarityOf } from '../../text/word-frequency.ts'
import type { Told } from '../index/candidates.ts'
import {
  type IndexedCandidate,
  isAttribute,
  type TermIndex,
  type TermUse,
  type Wording,
} from '../index/inverted-index.ts'
import { isContent, type Query, type Slot } from '../query.ts'

/** Meaning of a question word. */
interface AskedType {
  /** Answer types that match it. */
  readonly types: readonly AnswerType[]
  /** Sort of value that the answer must contain. */
  readonly told?: Told
}

const ASKED_TYPES: Readonly<Record<string, AskedType>> = {
  '?who': { types: ['who', 'list', 'which'] },
  '?who-said': { types: ['who', 'list', 'which'] },
  '?which-body': { types: ['who', 'which', 'what', 'list', 'where'] },
  '?when': { types: ['when'], told: 'year' },
  '?year': { types: ['when'], told: 'year' },
  '?where': { types: ['where'] },
  '?how-many': { types: ['how-many'], told: 'count' },
  '?why': { types: ['why'], told: 'purpose' },
  '?list': { types: ['list'] },
  '?what': { types: ['what', 'which', 'list'] },
  '?which': { types: ['which', 'what', 'list', 'who'] },
  '?how': { types: ['how', 'what'] },
  '?do': { types: ['what', 'list'] },
  '?ordinal': { types: ['how-many', 'what', 'which', 'when'] },
}

const NONE: readonly AskedType[] = []

/** A wording that training uses as the question, so it is left out of its candidate. */
export interface LeftOut {
  readonly of: IndexedCandidate
  readonly wording: Wording
}

/** An index term that a slot may mean. */
interface TermReading {
  readonly id: number
  readonly uses: ReadonlyMap<number, TermUse>
  /** 0–1. */
  readonly fit: number
  /** True if no earlier slot has it. A term of a wording matches one slot of the question. */
  readonly isOwn: boolean
}

/** A slot of a question with the index terms found for it. */
export interface QueryTerm {
  readonly slot: Slot
  /** Index terms that it may mean, best first. */
  readonly readings: readonly TermReading[]
  /** 0 for a word without meaning, about 1 for a rare content word. */
  readonly weight: number
  /** True if no candidate has it. */
  readonly isUnknown: boolean
  /** Rarity of an unknown word in the language, 0–1; 0 for a known one. */
  readonly rarity: number
  readonly isContent: boolean
  /** What a question word may ask for: who, when, how many … */
  readonly types: readonly AskedType[]
  /** True if it asks for an attribute that few candidates have, such as a name. */
  readonly isAttribute: boolean
  /** True if its clause asks, or if no clause does. */
  readonly isAsked: boolean
}

/** A question with its terms looked up, the input of the features. */
export interface ResolvedQuery {
  readonly query: Query
  readonly terms: readonly QueryTerm[]
  /** Sum of the weights of its terms. */
  readonly weight: number
  /** True if one of `terms` asks for an answer type. */
  readonly asksType: boolean
  /** True if one of `terms` is a focus, the thing that a question word asks about. */
  readonly asksOf: boolean
}

/** Looks up a question. */
export function resolveTerms(query: Query, index: TermIndex, leftOut?: LeftOut): ResolvedQuery {
  const terms: QueryTerm[] = []
  const owned = new Set<number>()
  let weight = 0
  for (const slot of distinctSlots(query)) {
    const term = lookUp(slot, query, index, owned, leftOut)
    terms.push(term)
    weight += term.weight
  }
  const asksType = terms.some(({ types }) => types.length > 0)
  const asksOf = terms.some(({ slot }) => slot.kind === 'focus')
  return { query, terms, weight, asksType, asksOf }
}

function lookUp(
  slot: Slot,
  query: Query,
  index: TermIndex,
  owned: Set<number>,
  leftOut: LeftOut | undefined,
): QueryTerm {
  const readings: TermReading[] = []
  // What may mean several things is as rare as the most common of them.
  let idf = 1
  for (const { unit, fit } of slot.units) {
    const id = index.termId(unit)
    if (id === undefined || index.occurrences(id) <= (leftOut?.wording.terms.includes(id) ? 1 : 0)) continue
    readings.push({ id, uses: index.uses(id), fit, isOwn: !owned.has(id) })
    owned.add(id)
    idf = Math.min(idf, index.idf(id))
  }
  readings.sort((a, b) => b.fit - a.fit)
  const isUnknown = readings.length === 0
  const isAsked = query.askingClauses.size === 0 || query.askingClauses.has(slot.clause)
  // A clause that does not ask may contain the topic or idle talk, so it counts half.
  const share = isAsked ? 1 : query.talkClauses.has(slot.clause) ? 0 : HALF
  const types = slot.kind === 'question' ? slot.units.flatMap(({ unit }) => ASKED_TYPES[unit] ?? []) : NONE
  // The answer type of a question word has features of its own.
  const kindWeight = slot.kind === 'question' ? HALF : 1
  return {
    slot,
    readings,
    // A focus that no candidate has gets no weight, because its words are terms of their own.
    weight: slot.emphasis * (isUnknown ? Number(slot.kind !== 'focus') : idf) * kindWeight * share,
    isUnknown,
    rarity: isUnknown ? rarityOf(fold(slot.typed)) : 0,
    isContent: share > 0 && isContent(slot) && slot.emphasis > HALF,
    types,
    isAttribute: isAttribute(slot.units[0]?.unit),
    isAsked,
  }
}

/** Removes repeated slots. Keeps the one in an asking clause, otherwise the first. */
function distinctSlots({ slots, askingClauses }: Query): readonly Slot[] {
  const kept = new Map<string, Slot>()
  for (const slot of slots) {
    const key = slot.units[0]?.unit ?? slot.typed
    const other = kept.get(key)
    if (!other || (askingClauses.has(slot.clause) && !askingClauses.has(other.clause))) kept.set(key, slot)
  }
  return [...kept.values()]
}

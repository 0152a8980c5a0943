import { asksElsewhere, isTalkClause, type Query, type Slot } from '../query.ts'
import type { Hit } from '../ranking/ranked.ts'
import type { Retriever } from '../ranking/retriever.ts'
import { isContent } from '../understanding/extract-terms.ts'
import type { Decision } from './answer-policy.ts'

/** A single fact that explains the whole question this well needs no second. */
const WHOLE_SCORE = 0.8
/** What the fact of a part must score; the second where a single fact would do as well. */
const PART_SCORE = 0.55
const SURE_PART_SCORE = 0.85
/** Parts answered together. */
const MAX_PARTS = 3
/** Hits looked through for a fact. */
const MAX_HITS = 3

/**
 * A question that asks several things, which no single fact answers: a fact for each part.
 * `undefined` where it is not of this kind, or a part has no sure answer.
 */
export const decideParts = (
  query: Query,
  hits: readonly Hit[],
  retriever: Retriever,
): Decision | undefined => {
  if (query.askingClauses.size < 2 || asksElsewhere(query)) return undefined
  const asking = [...query.askingClauses].sort((a, b) => a - b)
  // What follows without asking itself, talk aside, goes on with the question before it: "what of research, of
  // making things?"
  const parts = asking
    .map((clause, i) =>
      query.slots.filter(
        (slot) =>
          slot.clause >= clause &&
          slot.clause < (asking[i + 1] ?? Number.POSITIVE_INFINITY) &&
          !isTalkClause(query, slot.clause),
      ),
    )
    .filter((slots) =>
      slots.some((slot) => slot.kind === 'question' || (isContent(slot) && slot.emphasis > LIGHT)),
    )
  if (parts.length < 2 || parts.length > MAX_PARTS) return undefined
  const [whole] = hits
  const needed = whole && whole.score >= WHOLE_SCORE && !whole.leavesOut ? SURE_PART_SCORE : PART_SCORE
  const named = query.slots.filter((slot) => slot.units.some(({ unit }) => unit.startsWith('@')))
  const facts = parts.flatMap((slots) => sureFact(query, slots, named, needed, retriever) ?? [])
  if (facts.length < parts.length) return undefined
  const distinct = facts.filter((hit, i) => facts.findIndex((h) => h.candidate.id === hit.candidate.id) === i)
  // What the article leaves out is said beside what it surely tells, but alone it is no answer.
  const told = distinct.filter((hit) => hit.candidate.kind === 'fact')
  if (told.length === 0) return undefined
  if (told.length < distinct.length && told.some((hit) => hit.score < SURE_PART_SCORE)) return undefined
  return { kind: 'answer', hits: distinct }
}
/** Emphasis up to which a slot is no content. */
const LIGHT = 0.5

/** The fact that answers a part, what the other parts name being meant in it too where it names nothing. */
const sureFact = (
  query: Query,
  slots: readonly Slot[],
  named: readonly Slot[],
  needed: number,
  retriever: Retriever,
): Hit | undefined => {
  const standsAlone = named.length === 0 || slots.some((slot) => slot.kind === 'entry')
  const readings = standsAlone ? [slots] : named.map((name) => [...slots, name])
  for (const reading of readings) {
    const asked = new Set(reading.flatMap((s) => s.units.map((u) => u.unit)).filter((u) => u.startsWith('?')))
    const clauses = new Set(reading.map((s) => s.clause))
    const [hit] = retriever.retrieve(
      { ...query, slots: reading.map((s) => ({ ...s, clause: 0 })), asked, askingClauses: clauses },
      MAX_HITS,
    )
    if (hit && hit.score >= needed) return hit
  }
  return undefined
}

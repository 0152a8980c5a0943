import { isDocument, type Query, type Slot } from '../query.ts'

/** A slot with its units looked up. */
export interface Term {
  readonly slot: Slot
  readonly units: readonly { readonly id: number; readonly fit: number }[]
  readonly weight: number
  /** Facts that have its units, one with several counted for each. */
  readonly postings: number
  /** Its place among the question's terms. */
  readonly place: number
}

/** What the terms weigh together. */
export const weigh = (terms: readonly Term[]): number => terms.reduce((sum, term) => sum + term.weight, 0)

/** Beside a document named by its number, and in a yes-or-no question, a name may be a wrong guess: it weighs less. */
export const softened = (query: Query): readonly Slot[] => {
  const exact = query.slots.some(isDocument)
  if (!exact && !query.isYesNo) return query.slots
  return query.slots.map((s) =>
    s.kind === 'entry' && !s.exact ? { ...s, emphasis: s.emphasis * (exact ? BESIDE_DOCUMENT : GUESSED) } : s,
  )
}
const BESIDE_DOCUMENT = 0.4
const GUESSED = 0.6

/** A word said twice counts once: where something is asked, or else where it was said first. */
export const distinct = (slots: readonly Slot[], askingClauses: ReadonlySet<number>): Slot[] => {
  const kept: Slot[] = []
  for (const slot of slots) {
    const key = keyOf(slot)
    const at = kept.findIndex((other) => keyOf(other) === key)
    if (at >= 0) {
      if (!askingClauses.has(slot.clause) || askingClauses.has(kept[at]!.clause)) continue
      kept.splice(at, 1)
    }
    kept.push(slot)
  }
  return kept
}
const keyOf = ({ units, typed }: Slot): string => units[0]?.unit ?? typed

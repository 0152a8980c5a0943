import type { FactIndex } from '../index/inverted-index.ts'
import { type Term, weigh } from './terms.ts'

/** Largest share of the question's words, names apart, in one of a fact's own questions that asks for this unit. */
export const togetherWith = (
  { unitId, variantStart, unitStart, variantUnits }: FactIndex,
  unit: string,
  fact: number,
  terms: readonly Term[],
): number => {
  const asked = unitId(unit)
  if (asked === undefined) return 0
  const words = terms.filter(
    ({ slot }) =>
      (slot.kind === 'class' || slot.kind === 'word') && slot.emphasis === 1 && slot.units[0]?.unit !== unit,
  )
  const total = weigh(words)
  let best = 0
  for (let v = variantStart[fact]!; v < variantStart[fact + 1]!; v++) {
    const units = variantUnits.subarray(unitStart[v]!, unitStart[v + 1]!)
    if (!units.includes(asked)) continue
    const shared = weigh(words.filter((word) => word.units.some(({ id }) => units.includes(id))))
    best = Math.max(best, total === 0 ? 1 : shared / total)
  }
  return best
}

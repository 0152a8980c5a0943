/** Chooses the facts that are suggested to a reader who does not know what to ask. */
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import type { Collected } from './collect.ts'

const STARTERS = 6

/** Returns the suggested facts: those of the reply, otherwise the first fact of each entry. */
export function offered(
  { summary, starters }: Collected,
  entries: readonly Entry[],
): Pick<Knowledge, 'starters' | 'summary'> {
  const facts = entries.flatMap((entry) => entry.facts)
  if (facts.length === 0) return { starters: [] }
  const ids = new Set(facts.map((fact) => fact.id))
  const known = [...new Set(starters)].filter((id) => ids.has(id))
  const firsts = entries.flatMap((entry) => entry.facts[0]?.id ?? [])
  const all = [...new Set([...known, ...firsts, ...ids])].slice(0, Math.max(known.length, STARTERS))
  return { starters: all, summary: summary !== undefined && ids.has(summary) ? summary : firsts[0]! }
}

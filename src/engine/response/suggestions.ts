import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import { type Decision, SUGGEST_SCORE } from '../policy/answer-policy.ts'
import type { Query } from '../query.ts'
import type { Hit } from '../ranking/ranked.ts'

/** Facts offered that are only near the question. */
const MOST_NEAR = 2

/**
 * Facts that a reader may ask for instead of what is not answered, the nearest first: of another document its like,
 * of somebody else what the rest of the question fits, of what the article leaves out what it has instead.
 *
 * @returns ids of facts
 */
export const offerInstead = (
  query: Query,
  hits: readonly Hit[],
  { reason, hit }: Decision & { readonly kind: 'abstain' },
  { entries, starters }: Knowledge,
  entryOf: (id: string) => Entry | undefined,
): string[] => {
  const form = query.unknownDocuments[0]?.form
  const alike = form === undefined ? [] : entries.filter((e) => e.kind === 'directive' && e.form === form)
  const isRefused = reason === 'unknown-name' || reason === 'unknown-number'
  const near = isRefused ? hits.filter((h) => h.candidate.kind === 'fact' && h.score >= SUGGEST_SCORE) : []
  const named = isRefused ? query.mentions.map(entryOf) : []
  const firstOf = (found: readonly (Entry | undefined)[]) =>
    found.flatMap((entry) => entry?.facts[0]?.id ?? [])
  return [
    ...new Set([
      ...firstOf(alike),
      ...near.slice(0, MOST_NEAR).map((h) => h.candidate.id),
      ...firstOf(named),
      ...(hit?.candidate.see ?? []),
      ...starters,
    ]),
  ]
}

/** Suggestions for a question without an answer. */
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import type { Decision } from '../policy/answer-policy.ts'
import type { Query } from '../query.ts'

/**
 * Returns facts to suggest, closest first: documents of the same form for an unknown document, facts that match the
 * rest of the question for an unknown name, related facts for an absence, then the starters.
 *
 * @param near ids of facts that match the rest of the question
 * @returns ids of facts
 */
export function offerInstead(
  query: Query,
  near: readonly string[],
  { reason, absences }: Decision & { readonly kind: 'abstain' },
  { entries, starters }: Knowledge,
  entryOf: (id: string) => Entry | undefined,
): string[] {
  const form = query.unknownDocuments[0]?.form
  const alike = form === undefined ? [] : entries.filter((e) => e.kind === 'directive' && e.form === form)
  const isRefused = reason === 'unknown-name' || reason === 'unknown-number'
  const named = isRefused ? query.mentions.map(entryOf) : []
  const firstOf = (found: readonly (Entry | undefined)[]) =>
    found.flatMap((entry) => entry?.facts[0]?.id ?? [])
  return [
    ...new Set([
      ...firstOf(alike),
      ...(isRefused ? near : []),
      ...firstOf(named),
      ...(absences ?? []).flatMap(({ candidate }) => candidate.see),
      ...starters,
    ]),
  ]
}

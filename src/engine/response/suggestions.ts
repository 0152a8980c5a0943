/** What is offered where nothing is answered. */
import type { Entry, Knowledge } from '../../knowledge/schema.ts'
import type { Decision } from '../policy/answer-policy.ts'
import type { Query } from '../query.ts'

/**
 * Facts that a reader may ask for instead of what is not answered, the nearest first: of another document its like,
 * of somebody else what the rest of the question fits, of what the article leaves out what it has instead.
 *
 * @param near ids of facts that fit the rest of the question
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

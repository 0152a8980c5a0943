/** Suggestions for a question without an answer. */
import type { Knowledge } from '../../knowledge/schema.ts'
import type { Decision } from '../policy/answer-policy.ts'
import type { Query } from '../query.ts'

/**
 * Returns facts to suggest, closest first: documents of the same form for an unknown document, related facts for an
 * absence, facts that match the rest of the question, what it names, then the starters.
 *
 * @param near ids of facts that match the rest of the question
 * @returns ids of facts
 */
export function offerInstead(
  query: Query,
  near: readonly string[],
  { absences = [] }: Decision & { readonly kind: 'abstain' },
  { entries, starters }: Knowledge,
): string[] {
  const forms = query.unknownDocuments.map(({ form }) => form)
  const alike = entries.filter((e) => e.kind === 'directive' && forms.includes(e.form))
  const named = entries.filter(({ id }) => query.mentions.includes(id))
  const [alikeFirst, namedFirst] = [alike, named].map((found) => found.flatMap((e) => e.facts[0]?.id ?? []))
  const see = absences.flatMap(({ candidate }) => candidate.see)
  return [...new Set([...alikeFirst!, ...see, ...near, ...namedFirst!, ...starters])]
}

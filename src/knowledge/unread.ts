/** What a tool drafted and nobody has reviewed: counts it, and hides it from readers. */
import type { Entry, Knowledge } from './schema.ts'

/** Fields that identify an entry. All other fields are statements about it. */
const NAMING = new Set(['kind', 'form', 'number', 'id', 'name', 'aliases', 'facts', 'review'])

/** Counts the unread facts and absences, and the unread entries without unread facts: what a review shows one by one. */
export function countUnread({ entries, absences }: Pick<Knowledge, 'entries' | 'absences'>): number {
  const asked = [...entries.flatMap((entry) => entry.facts), ...absences]
  return asked.filter(({ review }) => review).length + unreadEntries({ entries }).length
}

/** Finds unread entries whose facts are all read: entries without facts, or with a remaining line of their own. */
export function unreadEntries({ entries }: Pick<Knowledge, 'entries'>): readonly Entry[] {
  return entries.filter((entry) => entry.review && entry.facts.every(({ review }) => !review))
}

/**
 * Returns the knowledge for readers: without unread facts and absences, and without the statements of unread entries.
 * Removes an unread entry if nothing of it remains.
 */
export function onlyRead(knowledge: Knowledge): Knowledge {
  const entries = knowledge.entries.flatMap((entry) => {
    const facts = entry.facts.filter(({ review }) => !review)
    if (!entry.review) return [{ ...entry, facts }]
    return facts.length > 0 ? [namesOnly({ ...entry, facts })] : []
  })
  const left = new Set(entries.map(({ id }) => id))
  const facts = new Set(entries.flatMap((entry) => entry.facts.map(({ id }) => id)))
  const absences = knowledge.absences.filter(({ review }) => !review)
  const { summary, ...rest } = knowledge
  return {
    ...rest,
    ...(summary !== undefined && facts.has(summary) && { summary }),
    starters: knowledge.starters.filter((id) => facts.has(id)),
    entries: entries.map((entry) => ({
      ...entry,
      facts: entry.facts.map((fact) => ({ ...fact, about: fact.about.filter((id) => left.has(id)) })),
    })),
    absences: absences.map((absence) => ({ ...absence, see: absence.see.filter((id) => facts.has(id)) })),
  }
}

/** Entry without its unread relations and offices. Lists become empty instead of absent. */
function namesOnly(entry: Entry): Entry {
  const fields = Object.entries(entry).flatMap(([field, value]): [string, unknown][] => {
    if (NAMING.has(field)) return [[field, value]]
    return Array.isArray(value) ? [[field, []]] : []
  })
  return Object.fromEntries(fields) as Entry
}

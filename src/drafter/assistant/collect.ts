/** Collects the items of several replies. Items about the same entry get the same id. */
import { plainSpace } from '../../knowledge/article.ts'
import { idOf } from '../../knowledge/ids.ts'
import type { Absence, Entry, Fact } from '../../knowledge/schema.ts'
import { isRecord, type Reply } from './read-reply.ts'
import { type Refused, reason } from './reasons.ts'
import { shapeAbsence, shapeEntry, shapeFact, withRelations } from './shape.ts'

/** Items with a valid shape; none is proven yet. */
export interface Collected {
  readonly entries: readonly Entry[]
  /** Facts of an entry in the order of the replies. Ids may repeat. */
  factsOf(entry: string): readonly Fact[]
  readonly absences: readonly Absence[]
  readonly starters: readonly string[]
  readonly summary: string | undefined
  readonly refused: readonly Refused[]
}

type Raw = Record<string, unknown>

/** Collects the items of replies, oldest first. */
export function collect(replies: readonly Reply[]): Collected {
  const { entries, ids } = mergedEntries(replies)
  const refused = new Map<string, Refused>()
  const shapedFacts = new Map<string, Fact[]>()
  const shapedEntries: Entry[] = []
  for (const [id, raw] of entries) {
    const read = shapeEntry({ ...raw, id })
    if (read.ok) shapedEntries.push(withIds(read.value, ids))
    else refused.set(id, { what: 'entry', id, reasons: [reason('incomplete', read.fields.join(', '))] })
    shapedFacts.set(id, read.ok ? factsIn(raw, id, ids, refused) : [])
  }
  const absences = replies
    .flatMap((reply) => reply.absences)
    .filter(isRecord)
    .flatMap((raw) => {
      const read = shapeAbsence(raw)
      const id = idOf(raw.id)
      if (read.ok) return [read.value]
      refused.set(id, { what: 'absence', id, reasons: [reason('incomplete', read.fields.join(', '))] })
      return []
    })
  const done = new Set([
    ...[...shapedFacts.values()].flat().map((fact) => fact.id),
    ...absences.map((a) => a.id),
  ])
  const pages = replies.map((reply) => reply.page)
  return {
    entries: shapedEntries,
    factsOf: (entry) => shapedFacts.get(entry) ?? [],
    absences,
    starters: pages.flatMap(({ starters }) => (Array.isArray(starters) ? starters.map(idOf) : [])),
    summary: pages.map(({ summary }) => idOf(summary)).find((id) => id !== ''),
    refused: [...refused.values()].filter((item) => item.what === 'entry' || !done.has(item.id)),
  }
}

/** Entries by id. A later entry with the id or name of an earlier one is merged into it. */
function mergedEntries(replies: readonly Reply[]) {
  const entries = new Map<string, Raw>()
  const byName = new Map<string, string>()
  const ids = new Map<string, string>()
  for (const raw of replies.flatMap((reply) => reply.entries).filter(isRecord)) {
    const own = idOf(raw.id) || idOf(nameIn(raw)) || 'entry'
    const id = entries.has(own) ? own : (byName.get(nameIn(raw)) ?? own)
    ids.set(own, id)
    if (nameIn(raw) !== '') byName.set(nameIn(raw), byName.get(nameIn(raw)) ?? id)
    const before = entries.get(id)
    const facts = [...listOf(before?.facts), ...listOf(raw.facts)]
    const aliases = [...listOf(before?.aliases), ...listOf(raw.aliases)]
    // The later reply corrects the earlier one.
    entries.set(id, { ...before, ...raw, facts, ...(aliases.length > 0 && { aliases }) })
  }
  return { entries, ids }
}

function nameIn({ name }: Raw): string {
  const text = isRecord(name) ? name.vi : name
  return typeof text === 'string' ? plainSpace(text).toLowerCase() : ''
}

/** Facts of an entry. */
function factsIn(
  raw: Raw,
  entry: string,
  ids: ReadonlyMap<string, string>,
  refused: Map<string, Refused>,
): Fact[] {
  return listOf(raw.facts)
    .filter(isRecord)
    .flatMap((item, i) => {
      const id = idOf(item.id) || `${entry.slice(0, 40)}-${i + 1}`
      const read = shapeFact({ ...item, id })
      if (read.ok) return [{ ...read.value, about: read.value.about.map((about) => ids.get(about) ?? about) }]
      refused.set(id, {
        what: 'fact',
        id,
        under: entry,
        reasons: [reason('incomplete', read.fields.join(', '))],
      })
      return []
    })
}

/** Relations with the final ids of the entries. */
function withIds(entry: Entry, ids: ReadonlyMap<string, string>): Entry {
  const known = (id: unknown) => ids.get(String(id)) ?? id
  return withRelations(entry, (value) => (Array.isArray(value) ? value.map(known) : known(value))) as Entry
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

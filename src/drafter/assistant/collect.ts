/** Collects the items of several replies. Items about the same entry get the same id. */
import { plainSpace } from '../../knowledge/article.ts'
import { idOf } from '../../knowledge/ids.ts'
import type { Absence, Entry, Fact } from '../../knowledge/schema.ts'
import { isRecord, type Reply } from './read-reply.ts'
import { type Refused, reason } from './reasons.ts'
import { listOf, type Shaped, shapeAbsence, shapeEntry, shapeFact, withRelations } from './shape.ts'

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
  const take: Take = (read, item) => {
    if (read.ok) return [read.value]
    refused.set(item.id, { ...item, reasons: [reason('incomplete', read.fields.join(', '))] })
    return []
  }
  const facts = new Map<string, Fact[]>()
  const shaped = [...entries].flatMap(([id, raw]) =>
    take(shapeEntry({ ...raw, id }), { what: 'entry', id }).map((entry) => {
      facts.set(id, factsIn(raw, id, ids, take))
      return withIds(entry, ids)
    }),
  )
  const absences = replies
    .flatMap((reply) => reply.absences)
    .filter(isRecord)
    .flatMap((raw) => take(shapeAbsence(raw), { what: 'absence', id: idOf(raw.id) }))
  const done = new Set([...[...facts.values()].flat(), ...absences].map(({ id }) => id))
  const pages = replies.map((reply) => reply.page)
  return {
    entries: shaped,
    factsOf: (entry) => facts.get(entry) ?? [],
    absences,
    starters: pages.flatMap(({ starters }) => listOf(starters).map(idOf)),
    summary: pages.map(({ summary }) => idOf(summary)).find((id) => id !== ''),
    refused: [...refused.values()].filter((item) => item.what === 'entry' || !done.has(item.id)),
  }
}

/** Returns an item with a valid shape; notes the missing fields of any other. */
type Take = <T>(read: Shaped<T>, item: Omit<Refused, 'reasons'>) => T[]

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

function factsIn(raw: Raw, entry: string, ids: ReadonlyMap<string, string>, take: Take): Fact[] {
  return listOf(raw.facts)
    .filter(isRecord)
    .flatMap((item, i) => {
      const id = idOf(item.id) || `${entry.slice(0, 40)}-${i + 1}`
      return take(shapeFact({ ...item, id }), { what: 'fact', id, under: entry })
    })
    .map((fact) => ({ ...fact, about: fact.about.map((id) => ids.get(id) ?? id) }))
}

/** Relations with the final ids of the entries. */
function withIds(entry: Entry, ids: ReadonlyMap<string, string>): Entry {
  const known = (id: unknown) => ids.get(String(id)) ?? id
  return withRelations(entry, (value) => (Array.isArray(value) ? value.map(known) : known(value))) as Entry
}

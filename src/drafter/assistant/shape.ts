/** Converts an item of a reply to the schema's shape, as far as its meaning is clear. */

import { RELATIONS } from '../../knowledge/entry-fields.ts'
import { idOf } from '../../knowledge/ids.ts'
import {
  type Absence,
  absenceSchema,
  answerTypes,
  directiveForms,
  type Entry,
  entryKinds,
  entrySchema,
  type Fact,
  factSchema,
} from '../../knowledge/schema.ts'
import { isRecord } from './read-reply.ts'

type Raw = Readonly<Record<string, unknown>>

/** A converted item, or its missing and invalid fields. */
export type Shaped<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fields: readonly string[] }

/** Required fields of an entry. */
const NEEDED = new Set(['id', 'name'])

/** Converts one fact. The prompt asks for no detail. */
export function shapeFact(raw: Raw): Shaped<Fact> {
  const asks = listOf(raw.asks)
    .map(idOf)
    .filter((ask) => answerTypes.includes(ask as never))
  return parsed(factSchema, {
    id: idOf(raw.id),
    asks: asks.length > 0 ? [...new Set(asks)] : ['what'],
    answer: textOf(raw.answer),
    quote: listOf(raw.quote).map(bare),
    questions: questionsOf(raw.questions),
    about: listOf(raw.about).map(idOf).filter(Boolean),
    review: true,
  })
}

/** Converts one absence. */
export function shapeAbsence(raw: Raw): Shaped<Absence> {
  return parsed(absenceSchema, {
    id: idOf(raw.id),
    answer: textOf(raw.answer),
    questions: questionsOf(raw.questions),
    see: listOf(raw.see).map(idOf).filter(Boolean),
    review: true,
  })
}

/** Converts an entry without its facts. Removes fields that the schema rejects; an unknown kind becomes a concept. */
export function shapeEntry(raw: Raw): Shaped<Entry> {
  const kind = entryKinds.find((known) => known === String(raw.kind)) ?? 'concept'
  const isDirective = kind === 'directive' && directiveForms.includes(raw.form as never)
  const base = {
    kind: kind === 'directive' && !isDirective ? 'concept' : kind,
    id: idOf(raw.id),
    name: textOf(raw.name),
    aliases: listOf(raw.aliases).map(bare),
    facts: [],
    review: true,
  }
  const digits = /\d{1,5}/.exec(String(raw.number ?? ''))?.[0]
  const fields: Raw = {
    // Nothing proves a purpose, so it is left to a person.
    ...without(raw, [...Object.keys(base), 'number', 'rank', 'post', 'purpose']),
    ...(digits !== undefined && { number: digits }),
    ...(raw.rank ? { rank: textOf(raw.rank) } : {}),
    ...(raw.post ? { post: textOf(raw.post) } : {}),
  }
  return withFewerFields({ ...base, ...withRelations(fields, idsIn) })
}

/** A relation as an id, or a list of ids. */
function idsIn(value: unknown): unknown {
  return Array.isArray(value) ? value.map(idOf).filter(Boolean) : idOf(value) || undefined
}

/** Returns an entry with its relations changed. */
export function withRelations(entry: object, change: (value: unknown) => unknown): Raw {
  return Object.fromEntries(
    Object.entries(entry).map(([name, value]) => [name, RELATIONS.includes(name) ? change(value) : value]),
  )
}

/** Removes rejected fields until the schema accepts the rest. */
function withFewerFields(entry: Raw): Shaped<Entry> {
  const read = entrySchema.safeParse(entry)
  if (read.success) return { ok: true, value: read.data }
  const names = read.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')],
  )
  const dropped = names.filter((name) => name in entry && !NEEDED.has(name))
  if (dropped.length === 0) return { ok: false, fields: [...new Set(names)] }
  return withFewerFields(without(entry, dropped))
}

/** The part of a schema that this file uses. */
interface Schema<T> {
  safeParse(value: unknown): {
    data?: T | undefined
    error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined
  }
}

function parsed<T>(schema: Schema<T>, value: unknown): Shaped<T> {
  const { data, error } = schema.safeParse(value)
  if (data !== undefined) return { ok: true, value: data }
  return { ok: false, fields: [...new Set(error?.issues.map(({ path }) => String(path[0] ?? '')))] }
}

function without(raw: Raw, names: readonly string[]): Raw {
  return Object.fromEntries(
    Object.entries(raw).filter(([name, value]) => !names.includes(name) && value !== null),
  )
}

/** Reads `answer: "…"` as Vietnamese. Removes quotation marks around a whole text. */
function textOf(value: unknown): Raw | undefined {
  if (typeof value === 'string' || typeof value === 'number') return { vi: bare(value) }
  if (!isRecord(value)) return undefined
  const { vi, en } = value
  return {
    ...(vi !== undefined && vi !== null && { vi: bare(vi) }),
    ...(en !== undefined && en !== null && en !== '' && { en: bare(en) }),
  }
}

function bare(value: unknown): string {
  // YAML reads "- Ảnh: ai chụp?" without quotation marks as a field.
  const text = (
    isRecord(value)
      ? Object.entries(value)
          .map((pair) => pair.join(': '))
          .join(' ')
      : String(value)
  ).trim()
  return /^“[^“”]*[.?!…]”$/.test(text) ? text.slice(1, -1) : text
}

function questionsOf(value: unknown): Raw {
  const read = (list: unknown) => [...new Set(listOf(list).map(bare).filter(Boolean))]
  if (!isRecord(value)) return { vi: read(value), en: [] }
  return { vi: read(value.vi), en: read(value.en) }
}

/** A list; a single value as a list of one. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null || value === '') return []
  return Array.isArray(value) ? value.filter((item) => item !== null && item !== undefined) : [value]
}

/** Creates ids from names, and compares ids with those of the knowledge. */
import { alike, type InBoth, inBoth } from '../locales/in-both.ts'
import { fold } from '../text/normalize.ts'
import { nearestField } from './explain.ts'
import { MAX_ID_LENGTH } from './limits.ts'
import type { Knowledge } from './schema.ts'

/** Characters reserved for a number at the end of an id. */
const NUMBER_LENGTH = 4

/** Returns an id that the schema accepts: "Chỉ thị 21" → "chi-thi-21". Blank for a value without letters or digits. */
export function idOf(value: unknown): string {
  const plain = typeof value === 'string' || typeof value === 'number' ? fold(String(value)) : ''
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return id.slice(0, MAX_ID_LENGTH).replace(/-+$/, '')
}

/** Returns the id if it is free, or the id with a number at its end. */
export function freeId(id: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  if (!known.has(id)) return id
  for (let number = 2; ; number++) {
    const candidate = `${id.slice(0, MAX_ID_LENGTH - NUMBER_LENGTH).replace(/-+$/, '')}-${number}`
    if (!known.has(candidate)) return candidate
  }
}

/** All ids by what has them. */
export type Ids = Readonly<Record<'entry' | 'fact' | 'absence', ReadonlySet<string>>>

export function idsOf({ entries, absences }: Knowledge): Ids {
  return {
    entry: new Set(entries.map(({ id }) => id)),
    fact: new Set(entries.flatMap(({ facts }) => facts.map(({ id }) => id))),
    absence: new Set(absences.map(({ id }) => id)),
  }
}

/** Describes an id that nothing of its kind has; `undefined` for a known one. */
export function unknownId(id: string, kind: keyof Ids, ids: Ids): InBoth | undefined {
  if (ids[kind].has(id)) return undefined
  if (kind === 'fact' && ids.absence.has(id)) return inBoth('absence-as-fact', { id })
  return inBoth(`unknown-${kind}`, { id, meant: didYouMean(id, ids[kind]) })
}

/** Suggests the known id that is most similar: by spelling, or by at least half of its parts. Blank for none. */
export function didYouMean(id: string, known: Iterable<string>): InBoth {
  const ids = [...known]
  const wanted = new Set(fold(id).split('-'))
  const shared = (candidate: string) => {
    const parts = candidate.split('-')
    return parts.filter((part) => wanted.has(part)).length / Math.max(parts.length, wanted.size)
  }
  const [alikeInParts] = ids.filter((one) => shared(one) >= 0.5).sort((a, b) => shared(b) - shared(a))
  const near = nearestField(id, ids) ?? alikeInParts
  return near === undefined ? alike('') : inBoth('did-you-mean', { near })
}

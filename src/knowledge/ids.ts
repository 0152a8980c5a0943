/** Creates ids from names. */
import { fold } from '../text/normalize.ts'
import { MAX_ID_LENGTH } from './limits.ts'

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

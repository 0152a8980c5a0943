/** Makes ids of names. */
import { fold } from '../text/normalize.ts'
import { MAX_ID_LENGTH } from './limits.ts'

/** Letters kept free for a number behind an id. */
const NUMBER_LENGTH = 4

/** "Chỉ thị 21" → "chi-thi-21": an id as the schema wants it; blank for what has no letter. */
export function idOf(value: unknown): string {
  const plain = typeof value === 'string' || typeof value === 'number' ? fold(String(value)) : ''
  const id = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return id.slice(0, MAX_ID_LENGTH).replace(/-+$/, '')
}

/** An id that nothing else has: itself, or with a number behind it. */
export function freeId(id: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  if (!known.has(id)) return id
  for (let number = 2; ; number++) {
    const candidate = `${id.slice(0, MAX_ID_LENGTH - NUMBER_LENGTH).replace(/-+$/, '')}-${number}`
    if (!known.has(candidate)) return candidate
  }
}

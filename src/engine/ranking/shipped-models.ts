/** Learned weights that ship with the program. */
import { readFileSync } from 'node:fs'
import type { Models } from './ranker.ts'

/** Reads `weights.json`, written by `npm run train`. */
export function shippedModels(): Models {
  return JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')) as Models
}

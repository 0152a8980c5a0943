/** The learned weights that are part of the program. */
import { readFileSync } from 'node:fs'
import type { Models } from './ranker.ts'

/** Reads the weights that `npm run train` wrote. */
export function shippedModels(): Models {
  return JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')) as Models
}

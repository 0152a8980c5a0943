import type { Lang } from '../text/language-detection.ts'
import { capitalised } from '../text/normalize.ts'
import type { Entry } from './schema.ts'

/** Returns an entry's name, capitalised for the beginning of a line. */
export function nameOf(entry: Entry, lang: Lang): string {
  return capitalised(entry.name[lang] ?? entry.name.vi)
}

import type { Lang } from '../text/language-detection.ts'
import type { Entry } from './schema.ts'

/** Returns an entry's name, capitalised for the beginning of a line. */
export function nameOf(entry: Entry, lang: Lang): string {
  return capitalised(entry.name[lang] ?? entry.name.vi)
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Texts that are there in both languages at once: who shows them picks one. */
import type { Lang } from '../text/language-detection.ts'

export type InBoth = Readonly<Record<Lang, string>>

/** The same text in both languages: what files or readers say themselves. */
export function alike(text: string): InBoth {
  return { vi: text, en: text }
}

/** Puts texts together in each language. */
export function joinedBoth(texts: readonly InBoth[], separator = ''): InBoth {
  return {
    vi: texts.map(({ vi }) => vi).join(separator),
    en: texts.map(({ en }) => en).join(separator),
  }
}

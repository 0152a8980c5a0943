/** Texts in both languages. The caller that shows them picks one. */
import type { Lang } from '../text/language-detection.ts'

export type InBoth = Readonly<Record<Lang, string>>

/** The same text in both languages, for words of files or readers. */
export function alike(text: string): InBoth {
  return { vi: text, en: text }
}

/** Joins texts in each language. */
export function joinedBoth(texts: readonly InBoth[], separator = ''): InBoth {
  return {
    vi: texts.map(({ vi }) => vi).join(separator),
    en: texts.map(({ en }) => en).join(separator),
  }
}

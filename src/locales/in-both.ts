/** Texts in both languages. The caller that shows them picks one. */
import type { Lang } from '../text/language-detection.ts'
import { sentencesOf } from './sentences.ts'

export type InBoth = Readonly<Record<Lang, string>>

/** Both languages of `issues.*.ftl`; a file is read when its first sentence is needed. */
const say = { vi: sentencesOf('issues', 'vi'), en: sentencesOf('issues', 'en') }

/** Returns a sentence of `issues.*.ftl`. A variable in both languages gives each sentence its own. */
export function inBoth(
  key: string,
  variables: Readonly<Record<string, string | number | InBoth>> = {},
): InBoth {
  const inLanguage = (lang: Lang) =>
    Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [
        name,
        typeof value === 'object' ? value[lang] : value,
      ]),
    )
  return { vi: say.vi(key, inLanguage('vi')), en: say.en(key, inLanguage('en')) }
}

const field = { vi: sentencesOf('schema', 'vi'), en: sentencesOf('schema', 'en') }

/** Returns the description of a field of the knowledge files, from `schema.*.ftl`. */
export function describeField(key: string): InBoth {
  return { vi: field.vi(key), en: field.en(key) }
}

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

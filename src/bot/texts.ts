/** The bot's sentences, in both languages. */
import { sentencesOf, type Variables } from '../locales/sentences.ts'
import type { Lang } from '../text/language-detection.ts'

/** Language of readers whose own is unknown. */
export const DEFAULT_LANGUAGE: Lang = 'vi'
export const languages: readonly Lang[] = [DEFAULT_LANGUAGE, 'en']

const sentences = { vi: sentencesOf('bot', 'vi'), en: sentencesOf('bot', 'en') }

/** Returns a sentence as plain text. `id.attribute` selects an attribute. Throws if the file lacks the key. */
export function say(lang: Lang, key: string, variables?: Variables): string {
  return sentences[lang](key, variables)
}

/** Returns the language of a `language_code` like `en-GB` (in some clients `en_GB`); `undefined` if it is another. */
export function languageOf(code: string | undefined): Lang | undefined {
  const spoken = code?.toLowerCase().split(/[-_]/)[0]
  return languages.find((lang) => lang === spoken)
}

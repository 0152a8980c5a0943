import { readdirSync, readFileSync } from 'node:fs'
import { I18n } from '@grammyjs/i18n'
import type { Lang } from '../text/language-detection.ts'

/** A language of the fixed texts: the name of a file in `locales/`, like `vi`. */
export type Locale = string

export type Variables = Readonly<Record<string, string | number>>

/** The bot's own sentences. */
export interface Texts {
  /** Every locale that has a file; the article's own language first. */
  readonly locales: readonly Locale[]
  /** Says a sentence, as plain text; a key that no file has throws. `id.attribute` says an attribute. */
  say(locale: Locale, key: string, variables?: Variables): string
  /** Picks the locale for a Telegram `language_code` such as `en-GB` (`en_GB` of some clients); `undefined`: none fits. */
  negotiate(languageCode: string | undefined): Locale | undefined
  /** The language of answers for readers of this locale, as its file says. */
  answersIn(locale: Locale): Lang
}

/** Sentences kept ready. */
const MAX_REMEMBERED = 2_000

/** Of readers of whom nothing is known, and of sentences that another file lacks. */
export const DEFAULT_LOCALE: Locale = 'vi'

const directory = new URL('./locales/', import.meta.url)

/** Reads every Fluent file of `locales/`. https://projectfluent.org */
export function createTexts(): Texts {
  const i18n = new I18n({
    defaultLocale: DEFAULT_LOCALE,
    fluentOptions: {
      // A sentence missing in one file is said from the default one; in all, it is a programming error.
      warningHandler: (warning) => {
        if (!('messageId' in warning)) throw new Error(`No file of locales/ says "${warning.path}"`)
      },
    },
  })
  const files = readdirSync(directory).filter((name) => name.endsWith('.ftl'))
  const locales = files
    .map((name) => name.slice(0, -'.ftl'.length))
    .sort((a, b) => Number(b === DEFAULT_LOCALE) - Number(a === DEFAULT_LOCALE))
  for (const locale of locales)
    i18n.loadLocaleSync(locale, {
      source: readFileSync(new URL(`${locale}.ftl`, directory), 'utf8'),
      // Without: Fluent wraps each variable in invisible direction marks, which are part of what is sent.
      bundleOptions: { useIsolating: false },
    })

  // Fluent takes some 20 µs to say a sentence, and most are said again with the same variables.
  const said = new Map<string, string>()
  function say(locale: Locale, key: string, variables?: Variables): string {
    const id = variables ? `${locale} ${key} ${JSON.stringify(variables)}` : `${locale} ${key}`
    let text = said.get(id)
    if (text === undefined) {
      text = i18n.t(locale, key, variables)
      // Names and commands come from users, without end.
      if (said.size >= MAX_REMEMBERED) said.clear()
      said.set(id, text)
    }
    return text
  }

  return {
    locales,
    say,
    negotiate(languageCode) {
      const language = languageCode?.toLowerCase().split(/[-_]/)[0]
      return locales.find((locale) => locale === language)
    },
    answersIn: (locale) => (say(locale, 'language-answers') === 'en' ? 'en' : 'vi'),
  }
}

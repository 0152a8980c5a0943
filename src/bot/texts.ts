import { readdirSync, readFileSync } from 'node:fs'
import { I18n } from '@grammyjs/i18n'
import type { Lang } from '../text/language-detection.ts'

/** Language of the fixed texts: the name of a file in `locales/`, like `vi`. */
export type Locale = string

export type Variables = Readonly<Record<string, string | number>>

/** The bot's sentences. */
export interface Texts {
  /** Every locale that has a file; `DEFAULT_LOCALE` first. */
  readonly locales: readonly Locale[]
  /** Returns a sentence as plain text. `id.attribute` selects an attribute. Throws if no file has the key. */
  say(locale: Locale, key: string, variables?: Variables): string
  /** Returns the locale for a `language_code` like `en-GB` (in some clients `en_GB`); `undefined` if none fits. */
  negotiate(languageCode: string | undefined): Locale | undefined
  /** Returns the language of answers for readers of this locale; its file sets it. */
  answersIn(locale: Locale): Lang
}

/** Maximum cached sentences. */
const MAX_REMEMBERED = 2_000

/** Locale of readers whose language is unknown, and of sentences that another file lacks. */
export const DEFAULT_LOCALE: Locale = 'vi'

const directory = new URL('./locales/', import.meta.url)

/** Reads every Fluent file of `locales/`. https://projectfluent.org */
export function createTexts(): Texts {
  const i18n = new I18n({
    defaultLocale: DEFAULT_LOCALE,
    fluentOptions: {
      // A sentence missing in one file comes from the default one. Missing in all, it is a programming error.
      warningHandler: (warning) => {
        if (!('messageId' in warning)) throw new Error(`No file in locales/ has the key "${warning.path}"`)
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
      // Otherwise Fluent wraps each variable in invisible direction marks, which would be sent.
      bundleOptions: { useIsolating: false },
    })

  // Fluent takes about 20 µs per sentence, and most sentences repeat with the same variables.
  const said = new Map<string, string>()
  function say(locale: Locale, key: string, variables?: Variables): string {
    const id = variables ? `${locale} ${key} ${JSON.stringify(variables)}` : `${locale} ${key}`
    let text = said.get(id)
    if (text === undefined) {
      text = i18n.t(locale, key, variables)
      // Names and commands come from users, so their number is unlimited.
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

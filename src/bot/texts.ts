import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Lang } from '../text/language-detection.ts'

/** Language of the fixed texts, as in the name of its file: `vi` of `bot.vi.ftl`. */
export type Locale = string

type Variables = Readonly<Record<string, string | number>>

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

const directory = new URL('../locales/', import.meta.url)
const FILE = /^bot\.(\w+)\.ftl$/

/** Reads the bot's Fluent file of every language in `src/locales/`. https://projectfluent.org */
export function createTexts(): Texts {
  const locales = readdirSync(directory)
    .flatMap((name) => FILE.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(b === DEFAULT_LOCALE) - Number(a === DEFAULT_LOCALE))
  const bundles = new Map(locales.map((locale) => [locale, readBundle(locale)]))

  // Fluent takes about 20 µs per sentence, and most sentences repeat with the same variables.
  const said = new Map<string, string>()
  function say(locale: Locale, key: string, variables?: Variables): string {
    const id = variables ? `${locale} ${key} ${JSON.stringify(variables)}` : `${locale} ${key}`
    let text = said.get(id)
    if (text === undefined) {
      text = sentenceOf(key, variables, [bundles.get(locale), bundles.get(DEFAULT_LOCALE)])
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

function readBundle(locale: Locale): FluentBundle {
  // Otherwise Fluent wraps each variable in invisible direction marks, which would be sent.
  const bundle = new FluentBundle(locale, { useIsolating: false })
  const source = readFileSync(new URL(`bot.${locale}.ftl`, directory), 'utf8')
  const [error] = bundle.addResource(new FluentResource(source))
  if (error) throw error
  return bundle
}

/** Returns a sentence of the first bundle that has it. Missing in all, it is a programming error. */
function sentenceOf(
  key: string,
  variables: Variables | undefined,
  bundles: readonly (FluentBundle | undefined)[],
): string {
  const [id = '', attribute] = key.split('.', 2)
  for (const bundle of bundles) {
    const message = bundle?.getMessage(id)
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute]
    if (bundle && pattern) return bundle.formatPattern(pattern, variables)
  }
  throw new Error(`No bot.*.ftl has the key "${key}"`)
}

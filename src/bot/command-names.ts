import type { Locale, Texts } from './texts.ts'

/** The commands by what they do, in the order of the menu; their names are in the locales. */
export const commandNames = [
  'ask',
  'who',
  'what',
  'directives',
  'summary',
  'source',
  'language',
  'help',
  'privacy',
  'start',
] as const

export type CommandName = (typeof commandNames)[number]

/** How a command is called in this locale, without slash. */
export function nameOfCommand(texts: Texts, locale: Locale, command: CommandName): string {
  return texts.say(locale, `command-${command}`)
}

/** Every name that is understood, whatever the reader's language. */
export function readCommandNames(texts: Texts): ReadonlyMap<string, CommandName> {
  return new Map(
    texts.locales.flatMap((locale) =>
      commandNames.map((command) => [nameOfCommand(texts, locale, command), command] as const),
    ),
  )
}

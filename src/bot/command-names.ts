import { clip } from '../text/clip.ts'
import { editDistance } from '../text/edit-distance.ts'
import type { Lang } from '../text/language-detection.ts'
import { fold } from '../text/normalize.ts'
import { languages, say } from './texts.ts'

/** Ids of the commands, in menu order. The names that users type are in the locales. */
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

/** The names of the commands in all locales, without slash. */
export const commandsByName: ReadonlyMap<string, CommandName> = new Map(
  languages.flatMap((locale) => commandNames.map((command) => [nameOfCommand(locale, command), command])),
)

/** Commands that also work as plain words ("trợ giúp"), by these words. */
const worded: ReadonlyMap<string, CommandName> = new Map(
  languages.flatMap((locale) =>
    (['help', 'language', 'privacy'] as const).flatMap((command) =>
      say(locale, `command-${command}.words`)
        .split(',')
        .map((words) => [plain(words), command]),
    ),
  ),
)

/** Minimum letters of a prefix that stands for a command: "/tom". */
const MIN_BEGINNING = 3
/** Maximum words of a name: "/ngôn ngữ". */
const MAX_WORDS = 3

/** Returns the name of a command in this locale, without slash. */
export function nameOfCommand(locale: Lang, command: CommandName): string {
  return say(locale, `command-${command}`)
}

/** Returns the description of a command. @param title of the article @param limit maximum characters */
export function describeCommand(locale: Lang, command: CommandName, title: string, limit: number): string {
  return sayTitled(locale, `command-${command}.about`, title, limit)
}

/** Returns a sentence that names the article. The title is shortened to keep to `limit` characters. */
export function sayTitled(locale: Lang, key: string, title: string, limit: number): string {
  const frame = say(locale, key, { title: '' }).trim()
  return say(locale, key, { title: clip(title, limit - frame.length) }).trim()
}

/**
 * Returns the only command with this prefix. If no name has it, returns the nearest command within `slipsAllowed`.
 *
 * @returns `undefined` if there is none, or more than one
 */
export function commandMeant(typed: string): CommandName | undefined {
  const names = [...commandsByName]
  const begun = names.filter(([name]) => typed.length >= MIN_BEGINNING && name.startsWith(typed))
  const fewest = Math.min(...names.map(([name]) => editDistance(typed, name)))
  const near = names.filter(([name]) => fewest <= slipsAllowed(name) && editDistance(typed, name) === fewest)
  const found = new Set((begun.length > 0 ? begun : near).map(([, command]) => command))
  return found.size === 1 ? [...found][0] : undefined
}

/** Returns the maximum edit distance to a name. Every name allows a doubled or swapped letter, which costs 0.5. */
function slipsAllowed(name: string): number {
  return name.length >= 6 ? 2 : name.length >= 4 ? 1 : 0.5
}

/** A command written in words, and the text after it. */
export interface WordedCommand {
  readonly command: CommandName
  readonly text: string
}

/**
 * Parses a command that Telegram does not recognise: "trợ giúp", "menu!", and with diacritics "/chỉ đạo",
 * "/hỏi ai chủ trì".
 */
export function commandInWords(text: string): WordedCommand | undefined {
  const command = worded.get(plain(text))
  if (command) return { command, text: '' }
  if (!/^\/\p{L}/u.test(text)) return undefined
  const words = text.slice(1).trim().split(/\s+/)
  for (let count = Math.min(MAX_WORDS, words.length); count > 0; count--) {
    const named = commandsByName.get(plain(words.slice(0, count).join('')))
    if (named) return { command: named, text: words.slice(count).join(' ') }
  }
  return undefined
}

/** Returns the folded text without punctuation. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

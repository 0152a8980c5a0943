import { clip } from '../text/clip.ts'
import { editDistance } from '../text/edit-distance.ts'
import type { Lang } from '../text/language-detection.ts'
import { fold } from '../text/normalize.ts'
import { languages, say } from './texts.ts'

/** Ids of the commands, in menu order. The names that users type are in the locales. */
export const commandIds = [
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

export type CommandId = (typeof commandIds)[number]

/** Commands by their names in all locales, without slash. */
export const commandsByName: ReadonlyMap<string, CommandId> = new Map(
  languages.flatMap((locale) => commandIds.map((command) => [nameOfCommand(locale, command), command])),
)

/** Commands that also work as plain words, by these words: "trợ giúp". */
const commandsByWords: ReadonlyMap<string, CommandId> = new Map(
  languages.flatMap((locale) =>
    (['help', 'language', 'privacy'] as const).flatMap((command) =>
      say(locale, `command-${command}.words`)
        .split(',')
        .map((words) => [plain(words), command]),
    ),
  ),
)

/** Minimum letters of a shortened command: "/tom". */
const MIN_PREFIX = 3
/** Maximum words of a name that is typed with spaces: "/ngôn ngữ". */
const MAX_WORDS = 3

/** Returns the name of a command in this locale, without slash. */
export function nameOfCommand(locale: Lang, command: CommandId): string {
  return say(locale, `command-${command}`)
}

/**
 * Returns the description of a command in this locale.
 *
 * @param title of the article
 * @param limit maximum characters
 */
export function describeCommand(locale: Lang, command: CommandId, title: string, limit: number): string {
  return sayTitled(locale, `command-${command}.about`, title, limit)
}

/** Returns a sentence with the title of the article, which is shortened so that `limit` characters suffice. */
export function sayTitled(locale: Lang, key: string, title: string, limit: number): string {
  const untitled = say(locale, key, { title: '' }).trim()
  return say(locale, key, { title: clip(title, limit - untitled.length) }).trim()
}

/**
 * Returns the command that a shortened or misspelt name means: the one that begins with it, else the nearest one within
 * `maxDistance`.
 *
 * @returns `undefined` if there is none, or more than one
 */
export function commandMeant(typed: string): CommandId | undefined {
  const names = [...commandsByName]
  const begun = names.filter(([name]) => typed.length >= MIN_PREFIX && name.startsWith(typed))
  const least = Math.min(...names.map(([name]) => editDistance(typed, name)))
  const near = names.filter(([name]) => least <= maxDistance(name) && editDistance(typed, name) === least)
  const found = new Set((begun.length > 0 ? begun : near).map(([, command]) => command))
  return found.size === 1 ? [...found][0] : undefined
}

/** Returns the maximum edit distance to a name. A doubled or swapped letter costs 0.5; every name allows one. */
function maxDistance(name: string): number {
  return name.length >= 6 ? 2 : name.length >= 4 ? 1 : 0.5
}

/** A command written in words, and the text after it. */
export interface WordedCommand {
  readonly command: CommandId
  readonly text: string
}

/**
 * Parses a command that Telegram does not recognise: "trợ giúp", "menu!", and with diacritics "/chỉ đạo",
 * "/hỏi ai chủ trì".
 */
export function commandInWords(text: string): WordedCommand | undefined {
  const worded = commandsByWords.get(plain(text))
  if (worded) return { command: worded, text: '' }
  if (!/^\/\p{L}/u.test(text)) return undefined
  const words = text.slice(1).trim().split(/\s+/)
  for (let count = Math.min(MAX_WORDS, words.length); count > 0; count--) {
    const command = commandsByName.get(plain(words.slice(0, count).join('')))
    if (command) return { command, text: words.slice(count).join(' ') }
  }
  return undefined
}

/** Returns the folded text without punctuation. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

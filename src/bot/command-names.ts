import { editDistance } from '../text/edit-distance.ts'
import { fold } from '../text/normalize.ts'
import { clip } from './html.ts'
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

/** Commands that are also called by words alone, listed in the locales: "trợ giúp". */
const WORDED = ['help', 'language', 'privacy'] as const satisfies readonly CommandName[]

/** Letters from which on the beginning of a name stands for it: "/tom". */
const MIN_BEGINNING = 3
/** Words of a name: "/ngôn ngữ". */
const MAX_WORDS = 3

/** How a command is called in this locale, without slash. */
export function nameOfCommand(texts: Texts, locale: Locale, command: CommandName): string {
  return texts.say(locale, `command-${command}`)
}

/** Says what a command does. @param title of the article @param limit in letters; the title is cut for it */
export function describeCommand(
  texts: Texts,
  locale: Locale,
  command: CommandName,
  title: string,
  limit: number,
): string {
  return sayTitled(texts, locale, `command-${command}.about`, title, limit)
}

/** Says a sentence that names the article, whose title is cut where it is too long. */
export function sayTitled(texts: Texts, locale: Locale, key: string, title: string, limit: number): string {
  const frame = texts.say(locale, key, { title: '' }).trim()
  return texts.say(locale, key, { title: clip(title, limit - frame.length) }).trim()
}

/** Every name that is understood, whatever the reader's language. */
export function readCommandNames(texts: Texts): ReadonlyMap<string, CommandName> {
  return new Map(
    texts.locales.flatMap((locale) =>
      commandNames.map((command) => [nameOfCommand(texts, locale, command), command] as const),
    ),
  )
}

/** Returns the one command whose name begins so or is a slip away; `undefined` where none or several are. */
export function commandMeant(
  names: ReadonlyMap<string, CommandName>,
  typed: string,
): CommandName | undefined {
  const begun = [...names].filter(([name]) => typed.length >= MIN_BEGINNING && name.startsWith(typed))
  const near = [...names].map(([name, command]) => ({ name, command, slips: editDistance(typed, name) }))
  const fewest = Math.min(...near.map(({ slips }) => slips))
  const found =
    begun.length > 0
      ? begun.map(([, command]) => command)
      : near
          .filter(({ name, slips }) => slips === fewest && slips <= slipsAllowed(name))
          .map(({ command }) => command)
  return new Set(found).size === 1 ? found[0] : undefined
}

/** A letter doubled or swapped (half a slip) in any name; in a longer one as much as leaves it recognisable. */
function slipsAllowed(name: string): number {
  return name.length >= 6 ? 2 : name.length >= 4 ? 1 : 0.5
}

/** A command that is written in words, and what stands behind it. */
export interface WordedCommand {
  readonly command: CommandName
  readonly text: string
}

/**
 * Prepares to read commands where Telegram sees none: "trợ giúp", "menu!", and with diacritics "/chỉ đạo",
 * "/hỏi ai chủ trì".
 */
export function createWordedCommands(texts: Texts): (text: string) => WordedCommand | undefined {
  const names = readCommandNames(texts)
  const worded = new Map(
    texts.locales.flatMap((locale) =>
      WORDED.flatMap((command) =>
        texts
          .say(locale, `command-${command}.words`)
          .split(',')
          .map((words) => [plain(words), command] as const),
      ),
    ),
  )
  return (text) => {
    const command = worded.get(plain(text))
    if (command) return { command, text: '' }
    if (!/^\/\p{L}/u.test(text)) return undefined
    const words = text.slice(1).trim().split(/\s+/)
    for (let count = Math.min(MAX_WORDS, words.length); count > 0; count--) {
      const named = names.get(plain(words.slice(0, count).join('')))
      if (named) return { command: named, text: words.slice(count).join(' ') }
    }
    return undefined
  }
}

/** Folded, without punctuation. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

import type { BotCommand } from '@grammyjs/types'
import type { Logger } from 'pino'
import type { Lang } from '../text/language-detection.ts'
import type { HoiBaoBot } from './bot.ts'
import { type CommandName, commandNames, describeCommand, nameOfCommand, sayTitled } from './command-names.ts'
import { describeError } from './failure.ts'
import { DEFAULT_LANGUAGE, languages, say } from './texts.ts'

// Limits in characters.
// https://core.telegram.org/bots/api#setmydescription and #setmyshortdescription
/** Two lines on a phone; Telegram accepts 256. */
const MAX_MENU_LINE = 90
const MAX_DESCRIPTION = 512
const MAX_SHORT_DESCRIPTION = 120

/** Menu of each scope. */
const menus: readonly {
  readonly scope: 'all_private_chats' | 'all_group_chats'
  readonly commands: readonly CommandName[]
  /** Commands that clients send as ephemeral: other members see neither the command nor the reply. */
  readonly ephemeral: readonly CommandName[]
}[] = [
  { scope: 'all_private_chats', commands: commandNames, ephemeral: [] },
  {
    scope: 'all_group_chats',
    commands: commandNames.filter((name) => name !== 'start' && name !== 'privacy'),
    ephemeral: ['help'],
  },
]

/**
 * Sets commands, name, description and short description in every language. Sends only what differs, because
 * Telegram allows few profile changes per day. Failures are logged; the next start tries again.
 */
export async function updateProfile({ api, engine }: HoiBaoBot, logger: Logger): Promise<void> {
  const { title } = engine().knowledge.source
  const attempts = languages.flatMap((locale) => {
    const language = languageCode(locale)
    const name = say(locale, 'bot-name').trim()
    const description = sayTitled(locale, 'bot-description', title, MAX_DESCRIPTION)
    const short_description = sayTitled(locale, 'bot-short-description', title, MAX_SHORT_DESCRIPTION)
    return [
      ...menus.map(({ scope, commands, ephemeral }) => async () => {
        const options = { scope: { type: scope }, ...language } as const
        const wanted = commands.map((command) => ({
          ...menuLine(locale, command, title),
          ...(ephemeral.includes(command) && { is_ephemeral: true }),
        }))
        if (!isSame(await api.getMyCommands(options), wanted)) await api.setMyCommands(wanted, options)
      }),
      async () => {
        if ((await api.getMyName(language)).name !== name) await api.setMyName(name, language)
      },
      async () => {
        if ((await api.getMyDescription(language)).description !== description)
          await api.setMyDescription(description, language)
      },
      async () => {
        if ((await api.getMyShortDescription(language)).short_description !== short_description)
          await api.setMyShortDescription(short_description, language)
      },
    ]
  })
  await Promise.all(
    attempts.map((attempt) =>
      attempt().catch((error: unknown) => logger.warn(describeError(error), 'cannot update the profile')),
    ),
  )
}

/** Returns the language of a profile text; none for the default locale, which serves all languages without a file. */
function languageCode(locale: Lang): { readonly language_code?: 'en' } {
  // The type lists the codes of ISO 639-1, and a file's name is one of them.
  return locale === DEFAULT_LANGUAGE ? {} : { language_code: locale as 'en' }
}

function menuLine(locale: Lang, command: CommandName, title: string): BotCommand {
  return {
    command: nameOfCommand(locale, command),
    description: describeCommand(locale, command, title, MAX_MENU_LINE),
  }
}

/** True if both menus have the same texts. Ignores `is_ephemeral`, which older servers do not return. */
function isSame(a: readonly BotCommand[], b: readonly BotCommand[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ command, description }, i) => command === b[i]?.command && description === b[i]?.description)
  )
}

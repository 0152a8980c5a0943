import type { BotCommand } from '@grammyjs/types'
import type { Logger } from 'pino'
import type { HoiBaoBot } from './bot.ts'
import { type CommandId, commandIds, describeCommand, nameOfCommand, sayTitled } from './command-names.ts'
import { describeError } from './failure.ts'
import { DEFAULT_LANGUAGE, languages, say } from './texts.ts'

// Limits in characters.
// https://core.telegram.org/bots/api#setmydescription and #setmyshortdescription
/** Two lines on a phone; Telegram accepts 256. */
const MAX_MENU_LINE = 90
const MAX_DESCRIPTION = 512
const MAX_SHORT_DESCRIPTION = 120

/** Commands in the menu of each scope. */
const menus = {
  all_private_chats: commandIds,
  all_group_chats: commandIds.filter((name) => name !== 'start' && name !== 'privacy'),
} as const
/** Commands that clients send as ephemeral in a group: other members see neither the command nor the reply. */
const EPHEMERAL: readonly CommandId[] = ['help']

/**
 * Sets commands, name, description and short description in every language. Sends only what differs, because
 * Telegram allows few profile changes per day. Failures are logged; the next start tries again.
 */
export async function updateProfile({ api, engine }: HoiBaoBot, logger: Logger): Promise<void> {
  const { title } = engine().knowledge.source
  const attempts = languages.flatMap((locale) => {
    // The default locale serves all languages without a text of their own.
    const language = locale === DEFAULT_LANGUAGE ? {} : { language_code: locale }
    const name = say(locale, 'bot-name').trim()
    const description = sayTitled(locale, 'bot-description', title, MAX_DESCRIPTION)
    const short_description = sayTitled(locale, 'bot-short-description', title, MAX_SHORT_DESCRIPTION)
    const setMenu = async (type: keyof typeof menus) => {
      const options = { scope: { type }, ...language }
      const wanted = menus[type].map((command) => ({
        command: nameOfCommand(locale, command),
        description: describeCommand(locale, command, title, MAX_MENU_LINE),
        ...(type === 'all_group_chats' && EPHEMERAL.includes(command) && { is_ephemeral: true }),
      }))
      if (!isSame(await api.getMyCommands(options), wanted)) await api.setMyCommands(wanted, options)
    }
    return [
      () => setMenu('all_private_chats'),
      () => setMenu('all_group_chats'),
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

/** True if both menus have the same texts. Ignores `is_ephemeral`, which older servers do not return. */
function isSame(a: readonly BotCommand[], b: readonly BotCommand[]): boolean {
  const textsOf = (menu: readonly BotCommand[]) => menu.map((line) => `${line.command} ${line.description}`)
  return textsOf(a).join('\n') === textsOf(b).join('\n')
}

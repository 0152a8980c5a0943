/** @import { Page } from './actions.js' */
/** @import { AppState } from '../src/contract.ts' */
/** @import { Listbox, Option } from './listbox.js' */
import { avatar, h } from './dom.js'

const TYPED_COMMAND = /^\/(\w*)$/
const TYPED_MENTION = /^@(\w*)$/

/** @typedef {{ set: (text: string) => void, sent: () => void }} Field */

/**
 * The suggestions while a command or the bot's name is being typed.
 *
 * @param {Page} page
 * @param {Listbox} listbox
 * @param {Field} field
 */
export function createCommands(page, listbox, field) {
  return {
    /**
     * @param {string} text as typed
     * @returns {boolean} whether something is suggested
     */
    suggest(text) {
      const command = TYPED_COMMAND.exec(text)
      const mention = TYPED_MENTION.exec(text)
      const options = command
        ? commandOptions(page, command[1] ?? '', field)
        : mention
          ? mentionOptions(page, (mention[1] ?? '').toLowerCase(), field)
          : []
      if (options.length === 0) return false
      const { state, say } = page
      const label = command ? say('commands') : say('inlineResults', { name: state.app.bot.user.username })
      listbox.show({ label, variant: 'popup-commands', activeFirst: true, options })
      return true
    },
  }
}

/**
 * @param {Page} page
 * @param {string} prefix
 * @param {Field} field
 * @returns {Option[]}
 */
function commandOptions({ state, actions }, prefix, field) {
  const offered = state.room?.hasBot ? state.room.shown.commands : []
  const { bot } = state.app
  return offered
    .filter(({ command }) => command.startsWith(prefix.toLowerCase()))
    .map(({ command, description }) => ({
      node: optionNode(bot, `/${command}`, description),
      pick: (how) => {
        // Tab completes the command for an argument; Enter or a click sends it at once, as Telegram does.
        if (how === 'tab') return field.set(`/${command} `)
        field.sent()
        actions.command(`/${command}`)
      },
    }))
}

/**
 * @param {Page} page
 * @param {string} prefix
 * @param {Field} field
 * @returns {Option[]}
 */
function mentionOptions({ state, say }, prefix, field) {
  const { bot } = state.app
  const { username } = bot.user
  if (!username.toLowerCase().startsWith(prefix) || !bot.user.supports_inline_queries) return []
  return [
    {
      node: optionNode(bot, `@${username}`, bot.inline_placeholder || say('inlineMention')),
      pick: () => field.set(`@${username} `),
    },
  ]
}

/**
 * @param {AppState['bot']} bot
 * @param {string} name
 * @param {string} description
 */
function optionNode(bot, name, description) {
  return h(
    'div',
    { class: 'command-option' },
    avatar(bot.user.id, bot.name, 'tiny'),
    h('b', {}, name),
    h('span', {}, description),
  )
}

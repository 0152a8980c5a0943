/** @import { Page } from './actions.js' */
/** @import { Listbox } from './listbox.js' */
import { avatar, h } from './dom.js'

const TYPED_COMMAND = /^\/(\w*)$/
const TYPED_MENTION = /^@(\w*)$/

/**
 * The suggestions while a command or the bot's name is being typed.
 *
 * @param {Page} page
 * @param {Listbox} listbox
 * @param {{ set: (text: string) => void, sent: () => void }} field
 */
export function createCommands({ state, say, actions }, listbox, field) {
  /**
   * @param {string} text as typed
   * @returns {boolean} whether something is suggested
   */
  function suggest(text) {
    const command = TYPED_COMMAND.exec(text)
    if (command) return showCommands(command[1] ?? '')
    const mention = TYPED_MENTION.exec(text)
    return mention ? showMention((mention[1] ?? '').toLowerCase()) : false
  }

  /** @param {string} prefix */
  function showCommands(prefix) {
    const offered = state.room?.hasBot ? state.room.shown.commands : []
    const commands = offered.filter(({ command }) => command.startsWith(prefix.toLowerCase()))
    if (commands.length === 0) return false
    const { bot } = state.app
    listbox.show({
      label: say('commands'),
      variant: 'popup-commands',
      activeFirst: true,
      options: commands.map(({ command, description }) => ({
        node: h(
          'div',
          { class: 'command-option' },
          avatar(bot.user.id, bot.name, 'tiny'),
          h('b', {}, `/${command}`),
          h('span', {}, description),
        ),
        pick: (how) => {
          // Tab completes the command for an argument; Enter or a click sends it at once, as Telegram does.
          if (how === 'tab') return field.set(`/${command} `)
          field.sent()
          actions.command(`/${command}`)
        },
      })),
    })
    return true
  }

  /** @param {string} prefix */
  function showMention(prefix) {
    const { bot } = state.app
    const { username } = bot.user
    if (!username.toLowerCase().startsWith(prefix) || !bot.user.supports_inline_queries) return false
    listbox.show({
      label: say('inlineResults', { name: username }),
      variant: 'popup-commands',
      activeFirst: true,
      options: [
        {
          node: h(
            'div',
            { class: 'command-option' },
            avatar(bot.user.id, bot.name, 'tiny'),
            h('b', {}, `@${username}`),
            h('span', {}, bot.inline_placeholder || say('inlineMention')),
          ),
          pick: () => field.set(`@${username} `),
        },
      ],
    })
    return true
  }

  return { suggest }
}

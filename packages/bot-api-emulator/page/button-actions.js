/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { InlineKeyboardButton } from '@grammyjs/types' */
/** @import { Calls, Deps } from './calls.js' */
/** @import { Room } from './rooms.js' */
/** @import { Say } from './texts.js' */
import { avatar } from './dom.js'
import { alertBox, choose, toast } from './overlays.js'

/**
 * What the buttons of a message and its links do.
 *
 * @param {Deps} deps
 * @param {Calls} calls
 * @param {(payload?: string) => Promise<boolean>} start
 */
export function createButtonActions({ state, transport, say, views }, { tell, here }, start) {
  const actions = {
    /**
     * @param {ShownMessage} message
     * @param {string} data
     * @param {string} label
     */
    async tap(message, data, label) {
      views.pressed({ question: label, pressed: data })
      const answer = await tell(
        transport.post('/app/tap', { ...here(), message_id: message.message_id, data }),
      )
      if (answer?.text && answer.show_alert) alertBox(state.app.bot.name, answer.text, say('ok'))
      else if (answer?.text) toast(answer.text)
      if (answer?.url && !actions.openLink(answer.url)) open(answer.url, '_blank', 'noopener')
    },

    /**
     * Follows `t.me/<bot>` and `tg://resolve` links to this bot inside the page.
     *
     * @param {string} url
     * @returns {boolean} whether it was such a link
     */
    openLink(url) {
      const link = botLink(url, state.app.bot.user.username.toLowerCase())
      if (!link) return false
      if (link.payload !== null) start(link.payload)
      else views.open(state.rooms.find(({ isPrivate }) => isPrivate)?.key ?? '')
      return true
    },

    /**
     * Presses a button of an inline keyboard.
     *
     * @param {ShownMessage} message
     * @param {InlineKeyboardButton} button
     */
    async press(message, button) {
      const bot = `@${state.app.bot.user.username} `
      if ('callback_data' in button) return actions.tap(message, button.callback_data, button.text)
      if ('url' in button && !actions.openLink(button.url)) open(button.url, '_blank', 'noopener')
      if ('copy_text' in button) await actions.copy(button.copy_text.text)
      if ('switch_inline_query_current_chat' in button)
        views.compose(bot + button.switch_inline_query_current_chat)
      const elsewhere = queryElsewhere(button)
      if (!elsewhere) return
      const key = await chooseRoom(state.rooms.filter(elsewhere.takes), say)
      if (key === undefined) return
      views.open(key)
      views.compose(bot + elsewhere.query)
    },

    /** @param {string} text */
    async copy(text) {
      if (await tell(navigator.clipboard.writeText(text).then(() => true))) toast(say('copied'))
    },
  }
  return actions
}

/**
 * @param {string} url
 * @param {string} name of the bot, in lower case
 * @returns {{ payload: string | null } | undefined} what a link to the bot starts it with
 */
function botLink(url, name) {
  const target = URL.canParse(url) ? new URL(url) : undefined
  const direct = target?.hostname === 't.me' && target.pathname.slice(1).toLowerCase() === name
  const scheme = target?.protocol === 'tg:' && target.searchParams.get('domain')?.toLowerCase() === name
  return target && (direct || scheme) ? { payload: target.searchParams.get('start') } : undefined
}

/**
 * @param {Room[]} rooms
 * @param {Say} say
 * @returns {Promise<string | undefined>} key of the chosen room
 */
function chooseRoom(rooms, say) {
  const items = rooms.map((room) => ({
    label: room.topic ? `${room.title} · ${room.topic}` : room.title,
    value: room.key,
    picture: avatar(room.shown.chat.id, room.title, 'small'),
  }))
  return choose(say('pickChatFor'), items, say('close'))
}

/**
 * The inline query that a button starts in another chat, and which rooms may be chosen.
 *
 * @param {InlineKeyboardButton} button
 * @returns {{ query: string, takes: (room: Room) => boolean } | undefined}
 */
function queryElsewhere(button) {
  if ('switch_inline_query' in button) return { query: button.switch_inline_query, takes: () => true }
  if (!('switch_inline_query_chosen_chat' in button)) return undefined
  const chosen = button.switch_inline_query_chosen_chat
  return {
    query: chosen.query ?? '',
    takes: ({ shown, isPrivate }) => {
      if (isPrivate) return chosen.allow_user_chats === true || chosen.allow_bot_chats === true
      return (shown.chat.type === 'channel' ? chosen.allow_channel_chats : chosen.allow_group_chats) === true
    },
  }
}

/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { InlineKeyboardButton } from '@grammyjs/types' */
import { avatar } from './dom.js'
import { alertBox, choose, toast } from './overlays.js'

/**
 * What views do for each other; main.js joins them once all are built.
 *
 * @typedef {{
 *   open: (roomKey: string) => void,
 *   compose: (text: string) => void,
 *   replyTo: (message: ShownMessage) => void,
 *   edit: (message: ShownMessage) => void,
 *   why: (asked: import('./why.js').Asked) => void,
 *   asked: (query: string) => void,
 *   pressed: (asked: import('./why.js').Asked) => void,
 *   behind: (message: ShownMessage) => import('./why.js').Asked | undefined,
 * }} Views
 */

/**
 * Everything that the user of the page can do. None rejects: what fails says so in a toast.
 *
 * @param {{ state: import('./state.js').State, transport: import('./transport.js').Transport,
 *   say: import('./texts.js').Say, views: Views }} deps
 */
export function createActions({ state, transport, say, views }) {
  /**
   * @template T
   * @param {Promise<T>} work
   * @returns {Promise<T | undefined>}
   */
  async function tell(work) {
    try {
      return await work
    } catch (error) {
      toast(inWords(error))
      return undefined
    }
  }

  /** @param {unknown} error */
  function inWords(error) {
    // What fetch throws where nothing answers.
    if (error instanceof TypeError) return say('offlineNote')
    const reason = error instanceof Error ? error.message : String(error)
    return reason === 'BOT_RESPONSE_TIMEOUT' ? say('noAnswer') : say('failed', { reason })
  }

  const here = () => {
    const room = state.room
    if (!room) throw new Error('no chat is open')
    return { from: state.app.me.id, chat: room.shown.chat.id }
  }
  /** The topic goes along with what is sent, not with what refers to a message. */
  const thread = () => (state.room?.threadId === undefined ? {} : { message_thread_id: state.room.threadId })

  /** @param {{ message: ShownMessage } | undefined} answer */
  function takeOwn(answer) {
    if (answer) state.take(answer.message.chat.id, answer.message)
    return answer !== undefined
  }

  const actions = {
    views,

    /**
     * @param {string} text
     * @param {ShownMessage} [replyTo]
     * @returns {Promise<boolean>} whether it was sent
     */
    async send(text, replyTo) {
      const reply = replyTo ? { reply_to_message_id: replyTo.message_id } : {}
      return takeOwn(await tell(transport.post('/app/send', { ...here(), ...thread(), ...reply, text })))
    },

    /**
     * @param {ShownMessage} message
     * @param {string} text
     */
    async edit(message, text) {
      return takeOwn(
        await tell(transport.post('/app/edit', { ...here(), message_id: message.message_id, text })),
      )
    },

    /** @param {string} command such as `/start`, with the bot's name where others could mean it too */
    command(command) {
      const name = `@${state.app.bot.user.username}`
      return actions.send(state.room?.isPrivate || command.includes('@') ? command : command + name)
    },

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
     * @param {ShownMessage} message
     * @param {string} [emoji] none takes it back
     */
    react: (message, emoji) =>
      tell(
        transport.post('/app/react', {
          ...here(),
          message_id: message.message_id,
          ...(emoji ? { emoji } : {}),
        }),
      ),

    /**
     * @param {string} query
     * @param {string} result_id
     */
    async chooseInline(query, result_id) {
      const chosen = takeOwn(
        await tell(transport.post('/app/choose', { ...here(), ...thread(), query, result_id })),
      )
      if (chosen && query.trim() !== '') views.asked(query)
      return chosen
    },

    /** @param {string} [payload] opens the private chat and starts the bot there */
    async start(payload) {
      const from = state.app.me.id
      const own = state.rooms.find(({ isPrivate }) => isPrivate)
      if (own) views.open(own.key)
      return takeOwn(await tell(transport.post('/app/start', { from, ...(payload ? { payload } : {}) })))
    },

    /** @param {number} id */
    async switchUser(id) {
      const app = await tell(transport.state(id))
      if (app) state.load(app)
    },

    /** @param {'vi' | 'en'} language_code */
    async setLanguage(language_code) {
      const user = state.app.me.id
      if (await tell(transport.post('/app/language', { user, language_code }))) await actions.switchUser(user)
    },

    /** @param {boolean} present */
    setBotPresent: (present) =>
      tell(transport.post('/app/member', { chat: here().chat, by: here().from, present })),

    /**
     * Follows `t.me/<bot>` and `tg://resolve` links to this bot inside the page.
     *
     * @param {string} url
     * @returns {boolean} whether it was such a link
     */
    openLink(url) {
      const target = URL.canParse(url) ? new URL(url) : undefined
      const name = state.app.bot.user.username.toLowerCase()
      const direct = target?.hostname === 't.me' && target.pathname.slice(1).toLowerCase() === name
      const scheme = target?.protocol === 'tg:' && target.searchParams.get('domain')?.toLowerCase() === name
      if (!target || !(direct || scheme)) return false
      const payload = target.searchParams.get('start')
      if (payload !== null) actions.start(payload)
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
      const rooms = state.rooms.filter(elsewhere.takes).map((room) => ({
        label: room.topic ? `${room.title} · ${room.topic}` : room.title,
        value: room.key,
        picture: avatar(room.shown.chat.id, room.title, 'small'),
      }))
      const key = await choose(say('pickChatFor'), rooms, say('close'))
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
 * The inline query that a button starts in another chat, and which rooms may be chosen.
 *
 * @param {InlineKeyboardButton} button
 * @returns {{ query: string, takes: (room: import('./rooms.js').Room) => boolean } | undefined}
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

/** @typedef {ReturnType<typeof createActions>} Actions */
/**
 * @typedef {{ state: import('./state.js').State, transport: import('./transport.js').Transport,
 *   say: import('./texts.js').Say, actions: Actions }} Page what every view is given
 */

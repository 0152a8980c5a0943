/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Calls, Deps } from './calls.js' */
import { createButtonActions } from './button-actions.js'
import { createCalls } from './calls.js'

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
 * @param {Deps} deps
 */
export function createActions(deps) {
  const calls = createCalls(deps)
  const account = createAccountActions(deps, calls)
  return {
    views: deps.views,
    ...createMessageActions(deps, calls),
    ...account,
    ...createButtonActions(deps, calls, account.start),
  }
}

/**
 * What one does with messages.
 *
 * @param {Deps} deps
 * @param {Calls} calls
 */
function createMessageActions({ state, transport, views }, { tell, here, thread, takeOwn }) {
  const actions = {
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
  }
  return actions
}

/**
 * What changes who is here: the person, her language, the bot in a chat.
 *
 * @param {Deps} deps
 * @param {Calls} calls
 */
function createAccountActions({ state, transport, views }, { tell, here, takeOwn }) {
  const actions = {
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
  }
  return actions
}

/** @typedef {ReturnType<typeof createActions>} Actions */
/**
 * @typedef {{ state: import('./state.js').State, transport: import('./transport.js').Transport,
 *   say: import('./texts.js').Say, actions: Actions }} Page what every view is given
 */

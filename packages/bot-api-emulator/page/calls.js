/** @import { ShownMessage } from '../src/contract.ts' */
import { toast } from './overlays.js'

/**
 * @typedef {{ state: import('./state.js').State, transport: import('./transport.js').Transport,
 *   say: import('./texts.js').Say, views: import('./actions.js').Views }} Deps what the actions are given
 */

/**
 * What the actions share when they call the emulator.
 *
 * @param {Deps} deps
 */
export function createCalls({ state, say }) {
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

  return { tell, here, thread, takeOwn }
}

/** @typedef {ReturnType<typeof createCalls>} Calls */

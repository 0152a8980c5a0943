/** @import { ApiCall, AppEvent, AppState, ShownChat, ShownMessage } from '../src/contract.ts' */
/** @import { Update } from '@grammyjs/types' */
/** @import { Room } from './rooms.js' */
import { isFromBot, isOwn, messagesOf, roomKey, roomsOf } from './rooms.js'

/**
 * @typedef {{ kind: 'call', call: ApiCall } | { kind: 'update', update: Update, at: number }} Traffic
 *
 * @typedef {{
 *   all: undefined,
 *   room: undefined,
 *   list: undefined,
 *   message: { room: string, message: ShownMessage },
 *   edit: { room: string, message: ShownMessage },
 *   remove: { room: string, ids: number[] },
 *   traffic: Traffic,
 *   online: undefined,
 * }} Topics what listeners hear; `all` means: draw everything afresh
 */

/** Telegram shows an action for five seconds unless it is renewed. */
const TYPING_MS = 5000
const TRAFFIC_KEPT = 200

/**
 * Whether this user sees a message: an ephemeral one has a single receiver.
 *
 * @param {number} me
 * @param {ShownMessage} message
 */
const isFor = (me, { receiver_user }) => (receiver_user?.id ?? me) === me

export function createState() {
  /** @type {AppState | undefined} */
  let app
  /** @type {string | undefined} */
  let current
  /** True while the conversation can be seen: on a phone the list may lie over it. */
  let watching = true
  /** False from when the server stops answering until it is back. */
  let online = true
  /** @type {Map<string, number>} */
  const unread = new Map()
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  const typing = new Map()
  /** @type {Traffic[]} */
  const traffic = []
  /** @type {Map<keyof Topics, Set<(payload: any) => void>>} */
  const listeners = new Map()

  /**
   * @template {keyof Topics} T
   * @param {T} topic
   * @param {Topics[T]} payload
   */
  function emit(topic, payload) {
    for (const listener of listeners.get(topic) ?? []) listener(payload)
  }

  /** @returns {AppState} */
  function loaded() {
    if (!app) throw new Error('state read before it was loaded')
    return app
  }

  /** @param {number} id */
  const chatOf = (id) => app?.chats.find(({ chat }) => chat.id === id)

  /** @param {string} key */
  function stopTyping(key) {
    clearTimeout(typing.get(key))
    if (typing.delete(key)) emit('list', undefined)
  }

  /**
   * @param {ShownChat} shown
   * @param {ShownMessage} message
   * @returns {boolean} whether it was new
   */
  function upsert(shown, message) {
    const at = shown.messages.findIndex(({ message_id }) => message_id === message.message_id)
    if (at >= 0) {
      shown.messages[at] = message
      return false
    }
    const after = shown.messages.findLastIndex(({ message_id }) => message_id < message.message_id)
    shown.messages.splice(after + 1, 0, message)
    return true
  }

  /**
   * @param {number} chatId
   * @param {ShownMessage} message
   */
  function take(chatId, message) {
    const shown = chatOf(chatId)
    if (!shown) return
    if (!isFor(loaded().me.id, message)) return
    const key = roomKey(shown, message)
    if (!upsert(shown, message)) return emit('edit', { room: key, message })
    if (isFromBot(loaded(), message)) stopTyping(key)
    const seen = key === current && watching && !document.hidden
    if (!seen && !isOwn(loaded(), message)) unread.set(key, (unread.get(key) ?? 0) + 1)
    emit('message', { room: key, message })
    emit('list', undefined)
  }

  /** @param {Traffic} item */
  function note(item) {
    traffic.push(item)
    if (traffic.length > TRAFFIC_KEPT) traffic.shift()
    emit('traffic', item)
  }

  /** @param {AppEvent} event one that comes before the first state is in that state already */
  function apply(event) {
    if (!app) return
    if (event.type === 'message') take(event.chat_id, event.message)
    if (event.type === 'edit') {
      const shown = chatOf(event.chat_id)
      if (!shown || !isFor(app.me.id, event.message)) return
      upsert(shown, event.message)
      emit('edit', { room: roomKey(shown, event.message), message: event.message })
      emit('list', undefined)
    }
    if (event.type === 'reaction') {
      const message = chatOf(event.chat_id)?.messages.find(
        ({ message_id }) => message_id === event.message_id,
      )
      if (message)
        apply({ type: 'edit', chat_id: event.chat_id, message: { ...message, reactions: event.reactions } })
    }
    if (event.type === 'delete') remove(event.chat_id, event.message_ids)
    if (event.type === 'chat-action') {
      const key = event.message_thread_id ? `${event.chat_id}_${event.message_thread_id}` : `${event.chat_id}`
      clearTimeout(typing.get(key))
      typing.set(
        key,
        setTimeout(() => stopTyping(key), TYPING_MS),
      )
      emit('list', undefined)
    }
    if (event.type === 'api-call') note({ kind: 'call', call: event.call })
    if (event.type === 'update') note({ kind: 'update', update: event.update, at: Date.now() })
  }

  /**
   * @param {number} chatId
   * @param {number[]} ids
   */
  function remove(chatId, ids) {
    const shown = chatOf(chatId)
    if (!shown) return
    const gone = shown.messages.filter(({ message_id }) => ids.includes(message_id))
    shown.messages = shown.messages.filter(({ message_id }) => !ids.includes(message_id))
    for (const message of gone) emit('remove', { room: roomKey(shown, message), ids: [message.message_id] })
    emit('list', undefined)
  }

  return {
    /**
     * @template {keyof Topics} T
     * @param {T} topic
     * @param {(payload: Topics[T]) => void} listener
     */
    on(topic, listener) {
      const set = listeners.get(topic) ?? new Set()
      set.add(listener)
      listeners.set(topic, set)
    },
    /** @param {AppState} next */
    load(next) {
      if (app && app.me.id !== next.me.id) unread.clear()
      app = next
      emit('all', undefined)
    },
    apply,
    take,
    /** @param {string | undefined} key */
    select(key) {
      current = key
      if (key !== undefined) unread.delete(key)
      emit('room', undefined)
      emit('list', undefined)
    },
    /** @param {boolean} value */
    watch(value) {
      watching = value
      if (value && current !== undefined && !document.hidden && unread.delete(current))
        emit('list', undefined)
    },
    /** @param {boolean} value */
    setOnline(value) {
      if (online === value) return
      online = value
      emit('online', undefined)
    },
    get online() {
      return online
    },
    get app() {
      return loaded()
    },
    /** @returns {Room[]} */
    get rooms() {
      return app ? roomsOf(app) : []
    },
    /** @returns {Room | undefined} */
    get room() {
      return this.rooms.find(({ key }) => key === current)
    },
    get messages() {
      const room = this.room
      return room ? messagesOf(room) : []
    },
    /** @returns {'vi' | 'en'} */
    get language() {
      return (app?.me.language_code ?? 'vi').startsWith('vi') ? 'vi' : 'en'
    },
    get traffic() {
      return traffic
    },
    /** @param {string} key */
    unread: (key) => unread.get(key) ?? 0,
    /** @param {string} key */
    isTyping: (key) => typing.has(key),
  }
}

/** @typedef {ReturnType<typeof createState>} State */

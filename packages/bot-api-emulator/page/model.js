/** @import { ApiCall, AppEvent, AppState, ShownChat, ShownMessage } from '../src/contract.ts' */
/** @import { Update } from '@grammyjs/types' */
import { isFromBot, isOwn, roomKey } from './rooms.js'

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

/**
 * @typedef {{
 *   app: AppState | undefined,
 *   current: string | undefined,
 *   watching: boolean,
 *   online: boolean,
 *   unread: Map<string, number>,
 *   typing: Map<string, ReturnType<typeof setTimeout>>,
 *   traffic: Traffic[],
 *   emit: <T extends keyof Topics>(topic: T, payload: Topics[T]) => void,
 * }} Model `watching` is true while the conversation can be seen: on a phone the list may lie over it; `online` is
 *   false from when the server stops answering until it is back
 */

/** Telegram shows an action for five seconds unless it is renewed. */
const TYPING_MS = 5000
const TRAFFIC_KEPT = 200

/**
 * @param {Model} model
 * @returns {AppState}
 */
export function loaded({ app }) {
  if (!app) throw new Error('state read before it was loaded')
  return app
}

/**
 * @param {Model} model
 * @param {number} id
 */
function chatOf({ app }, id) {
  return app?.chats.find(({ chat }) => chat.id === id)
}

/**
 * Takes over what the server says happened.
 *
 * @param {Model} model
 * @param {AppEvent} event one that comes before the first state is in that state already
 */
export function apply(model, event) {
  if (!model.app) return
  if (event.type === 'message') take(model, event.chat_id, event.message)
  if (event.type === 'edit') edit(model, event.chat_id, event.message)
  if (event.type === 'reaction') {
    const message = chatOf(model, event.chat_id)?.messages.find(
      ({ message_id }) => message_id === event.message_id,
    )
    if (message) edit(model, event.chat_id, { ...message, reactions: event.reactions })
  }
  if (event.type === 'delete') remove(model, event.chat_id, event.message_ids)
  if (event.type === 'chat-action') {
    const key = event.message_thread_id ? `${event.chat_id}_${event.message_thread_id}` : `${event.chat_id}`
    startTyping(model, key)
  }
  if (event.type === 'api-call') note(model, { kind: 'call', call: event.call })
  if (event.type === 'update') note(model, { kind: 'update', update: event.update, at: Date.now() })
}

/**
 * @param {Model} model
 * @param {number} chatId
 * @param {ShownMessage} message a new one, or one in place of an old one
 */
export function take(model, chatId, message) {
  const { current, watching, unread, emit } = model
  const shown = chatOf(model, chatId)
  if (!shown) return
  if (!isFor(loaded(model).me.id, message)) return
  const key = roomKey(shown, message)
  if (!upsert(shown, message)) return emit('edit', { room: key, message })
  if (isFromBot(loaded(model), message)) stopTyping(model, key)
  const seen = key === current && watching && !document.hidden
  if (!seen && !isOwn(loaded(model), message)) unread.set(key, (unread.get(key) ?? 0) + 1)
  emit('message', { room: key, message })
  emit('list', undefined)
}

/**
 * @param {Model} model
 * @param {number} chatId
 * @param {ShownMessage} message
 */
function edit(model, chatId, message) {
  const shown = chatOf(model, chatId)
  if (!shown || !isFor(loaded(model).me.id, message)) return
  upsert(shown, message)
  model.emit('edit', { room: roomKey(shown, message), message })
  model.emit('list', undefined)
}

/**
 * @param {Model} model
 * @param {number} chatId
 * @param {number[]} ids
 */
function remove(model, chatId, ids) {
  const shown = chatOf(model, chatId)
  if (!shown) return
  const gone = shown.messages.filter(({ message_id }) => ids.includes(message_id))
  shown.messages = shown.messages.filter(({ message_id }) => !ids.includes(message_id))
  for (const message of gone)
    model.emit('remove', { room: roomKey(shown, message), ids: [message.message_id] })
  model.emit('list', undefined)
}

/**
 * @param {Model} model
 * @param {string} key of the room
 */
function startTyping(model, key) {
  const { typing, emit } = model
  clearTimeout(typing.get(key))
  typing.set(
    key,
    setTimeout(() => stopTyping(model, key), TYPING_MS),
  )
  emit('list', undefined)
}

/**
 * @param {Model} model
 * @param {string} key of the room
 */
function stopTyping({ typing, emit }, key) {
  clearTimeout(typing.get(key))
  if (typing.delete(key)) emit('list', undefined)
}

/**
 * @param {Model} model
 * @param {Traffic} item
 */
function note({ traffic, emit }, item) {
  traffic.push(item)
  if (traffic.length > TRAFFIC_KEPT) traffic.shift()
  emit('traffic', item)
}

/**
 * Whether this user sees a message: an ephemeral one has a single receiver.
 *
 * @param {number} me
 * @param {ShownMessage} message
 */
function isFor(me, { receiver_user }) {
  return (receiver_user?.id ?? me) === me
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

/** @import { AppState, ShownChat, ShownMessage } from '../src/contract.ts' */

/**
 * What one row of the chat list opens: a chat, or one topic of a forum.
 *
 * @typedef {{ key: string, shown: ShownChat, threadId: number | undefined, title: string, topic: string | undefined,
 *   isPrivate: boolean, mayPost: boolean, hasBot: boolean }} Room
 */

const PRESENT = new Set(['creator', 'administrator', 'member'])

/** @param {ShownChat} shown */
const isForum = (shown) => 'is_forum' in shown.chat && shown.chat.is_forum === true

/**
 * @param {ShownChat} shown
 * @param {ShownMessage} message
 */
export function roomKey(shown, message) {
  const thread = isForum(shown) && message.is_topic_message ? message.message_thread_id : undefined
  return keyOf(shown.chat.id, thread)
}

/**
 * @param {number} chatId
 * @param {number} [threadId]
 */
const keyOf = (chatId, threadId) => (threadId === undefined ? `${chatId}` : `${chatId}_${threadId}`)

/**
 * The rooms that `me` sees: the private chat on top, then the most recent first.
 *
 * @param {AppState} app
 * @returns {Room[]}
 */
export function roomsOf(app) {
  const rooms = app.chats.flatMap((shown) => {
    const { chat } = shown
    if (chat.type === 'private') return chat.id === app.me.id ? [room(app, shown)] : []
    const mine = shown.members.find(({ user }) => user.id === app.me.id)
    if (shown.migrated_to !== undefined || !mine || !PRESENT.has(mine.status)) return []
    return isForum(shown) ? shown.topics.map((topic) => room(app, shown, topic)) : [room(app, shown)]
  })
  /** @param {Room} room */
  const recency = (room) => (room.isPrivate ? Number.POSITIVE_INFINITY : (messagesOf(room).at(-1)?.date ?? 0))
  return rooms.sort((a, b) => (recency(b) === recency(a) ? 0 : recency(b) - recency(a)))
}

/**
 * @param {AppState} app
 * @param {ShownChat} shown
 * @param {ShownChat['topics'][number]} [topic]
 * @returns {Room}
 */
function room(app, shown, topic) {
  const { chat } = shown
  const isPrivate = chat.type === 'private'
  const mine = shown.members.find(({ user }) => user.id === app.me.id)
  return {
    key: keyOf(chat.id, topic?.message_thread_id),
    shown,
    threadId: topic?.message_thread_id,
    title: isPrivate ? app.bot.name || app.bot.user.first_name : (chat.title ?? ''),
    topic: topic?.name,
    isPrivate,
    mayPost: chat.type !== 'channel' || mine?.status === 'creator' || mine?.status === 'administrator',
    hasBot: PRESENT.has(shown.bot_status),
  }
}

/** @param {Room} room */
export function messagesOf(room) {
  if (!isForum(room.shown)) return room.shown.messages
  return room.shown.messages.filter((message) => roomKey(room.shown, message) === room.key)
}

/**
 * @param {AppState} app
 * @param {ShownMessage} message
 */
export const isOwn = (app, message) => message.from?.id === app.me.id

/**
 * @param {AppState} app
 * @param {ShownMessage} message
 */
export const isFromBot = (app, message) => message.from?.id === app.bot.user.id

/**
 * What a user is called here: the bot by the name of its profile, in the language of `me`.
 *
 * @param {AppState} app
 * @param {import('@grammyjs/types').User} user
 */
export const nameOf = (app, user) =>
  user.id === app.bot.user.id && app.bot.name
    ? app.bot.name
    : [user.first_name, user.last_name].filter(Boolean).join(' ')

/**
 * The question that a message of the bot answers (or that a person's own message asks), as typed, without
 * command and mention. Undefined where there is none, such as after /start.
 *
 * @param {AppState} app
 * @param {ShownMessage[]} messages of the room, oldest first
 * @param {ShownMessage} [until] default: the last
 */
export function questionBehind(app, messages, until = messages.at(-1)) {
  if (!until) return undefined
  const replied = until.reply_to_message
  if (isFromBot(app, until) && replied?.from && !replied.from.is_bot) {
    // As it stands now: it may have been edited since.
    const current = messages.find(({ message_id }) => message_id === replied.message_id) ?? replied
    const question = bareQuestion(app, current.text)
    if (question) return question
  }
  const asked = messages
    .filter(({ message_id }) => message_id <= until.message_id)
    .findLast(({ from, via_bot, text }) => !from?.is_bot && !via_bot && text !== undefined)
  return bareQuestion(app, asked?.text) || undefined
}

/**
 * @param {AppState} app
 * @param {string | undefined} text
 */
function bareQuestion(app, text = '') {
  const mention = new RegExp(`@${app.bot.user.username}\\b`, 'gi')
  return text
    .replace(/^\/\w+(@\w+)?/, '')
    .replace(mention, '')
    .trim()
}

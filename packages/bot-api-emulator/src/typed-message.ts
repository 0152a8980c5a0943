import type { Message, PhotoSize, User } from '@grammyjs/types'
import type { SendAction } from './action-types.ts'
import { type Backend, pushUpdate } from './backend.ts'
import type { ShownMessage } from './contract.ts'
import { AppError } from './errors.ts'
import type { StoredFile } from './files.ts'
import { findEntities } from './found-entities.ts'
import { memberUpdate } from './membership.ts'
import { asRepliedTo, type ChatRecord } from './world.ts'

/** Maximum code points. A client splits longer texts; the emulator rejects them. */
const MAX_TEXT = 4096
/** Sender that the Bot API reports for an anonymous administrator or a channel in a group. */
const GROUP_ANONYMOUS_BOT: User = {
  id: 1_087_968_824,
  is_bot: true,
  first_name: 'Group',
  username: 'GroupAnonymousBot',
}
const CHANNEL_BOT: User = { id: 136_817_688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' }

/** Returns the message for typed input, ready to post. */
export function typed(backend: Backend, record: ChatRecord, action: SendAction): Partial<Message> {
  const from = backend.world.user(action.from)
  if (record.migratedTo !== undefined) throw new AppError(409, 'this group became a supergroup')
  if (record.chat.type === 'private' && record.chat.id !== from.id) {
    throw new AppError(403, 'this private chat is someone else’s')
  }
  // Writing to a blocked bot unblocks it, like the START button in Telegram's clients.
  if (record.chat.type === 'private' && record.bot === 'kicked') {
    record.bot = 'member'
    const { id, first_name, username } = backend.world.bot
    const bot: User = { id, is_bot: true, first_name, username }
    pushUpdate(backend, { my_chat_member: memberUpdate(record, from, bot, 'kicked', 'member') })
  }
  const repliedTo =
    action.reply_to_message_id === undefined ? undefined : found(record, action.reply_to_message_id)
  const thread = threadOf(record, action.message_thread_id, repliedTo)
  return {
    ...senderOf(backend, record, action, from),
    ...thread,
    ...(repliedTo ? { reply_to_message: asRepliedTo(repliedTo) } : {}),
    ...(action.via_bot ? { via_bot: action.via_bot } : {}),
    ...(action.media_group_id === undefined ? {} : { media_group_id: action.media_group_id }),
    ...(action.photo ? { photo: [photoOf(backend.files.somePhoto)] } : {}),
    ...contentOf(action),
  } as Partial<Message>
}

/** Photo sizes of the placeholder, because there is no real picture. */
function photoOf({ id, uniqueId, bytes }: StoredFile): PhotoSize {
  return { file_id: id, file_unique_id: uniqueId, file_size: bytes.length, width: 90, height: 90 }
}

/**
 * Sender of a message. A channel posts as itself. In a group, a channel may also do so, and an administrator may post
 * as the group.
 */
function senderOf(backend: Backend, record: ChatRecord, action: SendAction, from: User): Partial<Message> {
  if (record.chat.type === 'channel') return { sender_chat: record.chat }
  if (action.sender_chat === undefined) return { from }
  const { chat } = backend.world.chat(action.sender_chat)
  return { from: chat.id === record.chat.id ? GROUP_ANONYMOUS_BOT : CHANNEL_BOT, sender_chat: chat }
}

/** Text or caption with its entities. Offsets of given entities refer to the unmodified text. */
export function contentOf(action: Pick<SendAction, 'text' | 'entities' | 'photo'>): Partial<Message> {
  const isPhoto = action.photo === true
  const { text, entities } = action.entities
    ? { text: action.text, entities: action.entities }
    : cleaned(action.text, isPhoto)
  const [words, marks] = isPhoto ? ['caption', 'caption_entities'] : ['text', 'entities']
  return {
    ...(text === '' ? {} : { [words!]: text }),
    ...(entities.length > 0 ? { [marks!]: entities } : {}),
  }
}

/** Trims typed text like Telegram. Rejects only blank text without a photo. */
function cleaned(
  typedText: string,
  mayBeBlank: boolean,
): { text: string; entities: NonNullable<Message['entities']> } {
  const text = typedText.replaceAll('\r', '').trim()
  if (text === '' && !mayBeBlank) throw new AppError(400, 'an empty message cannot be sent')
  if ([...text].length > MAX_TEXT) throw new AppError(400, `a message holds at most ${MAX_TEXT} characters`)
  return { text, entities: findEntities(text) }
}

/**
 * Thread of a message: the topic in a forum, otherwise the thread of replies. The latter also has a
 * `message_thread_id`, although it is not a topic (Client::get_forum_topic_id).
 */
function threadOf(record: ChatRecord, thread: number | undefined, repliedTo: ShownMessage | undefined) {
  if (record.chat.type !== 'supergroup') return {}
  if (!record.chat.is_forum) {
    return repliedTo ? { message_thread_id: repliedTo.message_thread_id ?? repliedTo.message_id } : {}
  }
  const id = thread ?? (repliedTo?.is_topic_message ? repliedTo.message_thread_id : undefined)
  if (id === undefined) return {}
  if (!record.topics.some((topic) => topic.message_thread_id === id))
    throw new AppError(404, 'topic not found')
  return { message_thread_id: id, is_topic_message: true as const }
}

export function found(record: ChatRecord, messageId: number): ShownMessage {
  const message = record.messages.get(messageId)
  if (!message) throw new AppError(404, 'message not found')
  return message
}

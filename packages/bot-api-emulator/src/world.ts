import type { Chat, Message, User, UserFromGetMe } from '@grammyjs/types'
import type { MemberStatus, Ref, ShownMessage, ShownTopic } from './contract.ts'
import { AppError } from './errors.ts'

/** A chat with its content, as the server stores it. */
export interface ChatRecord {
  chat: Chat
  members: Map<number, MemberStatus>
  bot: MemberStatus
  topics: ShownTopic[]
  /** Oldest first. */
  messages: Map<number, ShownMessage>
  migratedTo?: number
  /** Id of the supergroup that gets a channel's posts automatically. */
  discussion?: number
}

/** People, chats and messages: the state of Telegram's servers. */
export interface World {
  bot: UserFromGetMe
  users: Map<number, User>
  chats: Map<number, ChatRecord>
  user(ref: Ref): User
  chat(ref: Ref): ChatRecord
  addUser(user: Partial<User>): User
  addChat(chat: NewChat): ChatRecord
  /** Stores a message under the next id of its chat. Drops the oldest if there are too many. */
  post(record: ChatRecord, content: Partial<Message>): ShownMessage
  /** Returns the message with this inline id in any chat. */
  inlineMessage(inlineMessageId: string): { record: ChatRecord; message: ShownMessage } | undefined
}

interface NewChat {
  type: 'private' | 'group' | 'supergroup' | 'channel'
  title?: string
  is_forum?: boolean
  members: Ref[]
  id?: number
  bot?: MemberStatus
}

/** Supergroup and channel ids are -100 followed by the inner id: https://core.telegram.org/api/bots/ids */
const CHANNEL_ID_BASE = -1_000_000_000_000
/** The id of a topic is that of the message that opened it. Messages in General have no thread id. */
/** Id of the first message of a supergroup, about its creation. In a forum it also identifies General. */
const CREATION_ID = 1
const FIRST_CHANNEL = 1_900_000_001
const FIRST_GROUP = 4_100_000_001
const FIRST_USER = 7_000_000_001

export function createWorld(bot: UserFromGetMe, keepMessages: number): World {
  const users = new Map<number, User>()
  const chats = new Map<number, ChatRecord>()
  const inline = new Map<string, { record: ChatRecord; message: ShownMessage }>()
  const ids = createIds()

  const world: World = {
    bot,
    users,
    chats,
    user(ref) {
      const user = users.get(idOf(ref))
      if (!user) throw new AppError(404, 'user not found')
      return user
    },
    chat(ref) {
      const record = chats.get(idOf(ref))
      if (!record) throw new AppError(404, 'chat not found')
      return record
    },
    addUser(given) {
      const user: User = { id: given.id ?? ids.user(), is_bot: false, first_name: 'Reader', ...given }
      users.set(user.id, user)
      world.addChat({ type: 'private', members: [user], id: user.id, bot: 'member' })
      return user
    },
    addChat(given) {
      const members = given.members.map((ref) => world.user(ref))
      const id = given.id ?? ids.chat(given.type)
      const record: ChatRecord = {
        chat: describe(given, id, members[0]),
        members: new Map(members.map((user, index) => [user.id, index === 0 ? 'creator' : 'member'])),
        bot: given.bot ?? 'left',
        topics: given.is_forum ? [{ name: 'General' }] : [],
        messages: new Map(),
      }
      chats.set(id, record)
      return record
    },
    post(record, content) {
      const message = {
        message_id: ids.message(record),
        date: Math.floor(Date.now() / 1000),
        chat: record.chat,
        ...content,
      } as ShownMessage
      record.messages.set(message.message_id, message)
      if (message.inline_message_id !== undefined) inline.set(message.inline_message_id, { record, message })
      if (record.messages.size > keepMessages) forgetOldest(record, inline)
      return message
    },
    inlineMessage: (id) => inline.get(id),
  }
  return world
}

/** Creates functions that return the next id of a user, a chat and a message. */
function createIds() {
  let nextUser = FIRST_USER
  let nextGroup = FIRST_GROUP
  let nextChannel = FIRST_CHANNEL
  // Private chats and basic groups share one sequence of message ids per account. Each supergroup has its own.
  let lastShared = 0
  const lastOwn = new WeakMap<ChatRecord, number>()
  return {
    user: () => nextUser++,
    chat: (type: NewChat['type']) => (type === 'group' ? -nextGroup++ : CHANNEL_ID_BASE - nextChannel++),
    message(record: ChatRecord): number {
      const { type } = record.chat
      if (type !== 'supergroup' && type !== 'channel') return ++lastShared
      const id = (lastOwn.get(record) ?? CREATION_ID) + 1
      lastOwn.set(record, id)
      return id
    },
  }
}

function forgetOldest(record: ChatRecord, inline: Map<string, unknown>): void {
  for (const [id, message] of record.messages) {
    record.messages.delete(id)
    if (message.inline_message_id !== undefined) inline.delete(message.inline_message_id)
    return
  }
}

function describe(given: NewChat, id: number, first: User | undefined): Chat {
  switch (given.type) {
    case 'private':
      return {
        id,
        type: 'private',
        first_name: first!.first_name,
        ...(first!.last_name === undefined ? {} : { last_name: first!.last_name }),
        ...(first!.username === undefined ? {} : { username: first!.username }),
      }
    case 'group':
      return { id, type: 'group', title: given.title ?? 'Group' }
    case 'supergroup':
      return {
        id,
        type: 'supergroup',
        title: given.title ?? 'Group',
        ...(given.is_forum ? { is_forum: true } : {}),
      }
    case 'channel':
      return { id, type: 'channel', title: given.title ?? 'Channel' }
  }
}

/** Values from the page may be missing. */
function idOf(ref: Ref | undefined): number {
  return typeof ref === 'number' ? ref : (ref?.id ?? 0)
}

/** Returns a message as bots get it: no reactions, one level of replies, and of its keyboards only the inline one. */
export function asBotSees(message: ShownMessage): Message {
  const { reactions: _, inline_message_id: __, reply_markup, ...seen } = message
  const keyboard = reply_markup?.inline_keyboard ? { reply_markup } : {}
  // https://core.telegram.org/bots/api#message: 0 for ephemeral messages.
  const id = message.ephemeral_message_id === undefined ? {} : { message_id: 0 }
  return { ...seen, ...keyboard, ...id } as Message
}

/** Message for `reply_to_message`: without its own `reply_to_message`. */
export function asRepliedTo(message: ShownMessage): Message {
  const { reply_to_message: _, ...rest } = asBotSees(message)
  return rest as Message
}

/** Returns the bot as the author or subject of a message. */
export function botAsUser({ bot: { id, first_name, username } }: World): User {
  return { id, is_bot: true, first_name, username }
}

export function isPresent(status: MemberStatus | undefined): boolean {
  return status === 'creator' || status === 'administrator' || status === 'member'
}

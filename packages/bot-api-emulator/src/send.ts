import type { Message, MessageEntity, User } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import { type Backend, type MethodAnswer, ok } from './backend.ts'
import { accessChat, refuseIfBlocked } from './chat-access.ts'
import { badRequest } from './errors.ts'
import { isObject, replyMarkup } from './reply-markup.ts'
import { replyParameters, resolveReply } from './reply-parameters.ts'
import { asBotSees, asRepliedTo, type ChatRecord, isPresent, type World } from './world.ts'

/** Posts a message of the bot. `content` reads the arguments that are specific to the method. */
export type Send = (args: Arguments, content: () => object) => MethodAnswer

/** Creates the common part of all send… methods: chat, reply, buttons and visibility. */
export function createSend(backend: Backend): Send {
  const { world, hub } = backend
  return (args, readContent) => {
    // Arguments are read in the order of Client::process_send_message_query, so that the first error is reported.
    const content = readContent()
    const reply = replyParameters(args)
    const markup = replyMarkup(args)
    const record = accessChat(world, args.text('chat_id'), 'write')
    const topic = topicOf(record, args.integer('message_thread_id'))
    const receiver = receiverOf(world, record, args)
    const repliedTo = resolveReply(backend, record, reply)
    refuseIfBlocked(record)
    const thread = topic ?? (repliedTo?.is_topic_message ? repliedTo.message_thread_id : undefined)
    const message = world.post(record, {
      ...fromBot(world, record),
      ...(receiver ? { receiver_user: receiver } : {}),
      ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true as const }),
      ...(repliedTo ? { reply_to_message: asRepliedTo(repliedTo) } : {}),
      ...(reply?.quote ? { quote: { ...reply.quote, is_manual: true as const } } : {}),
      ...content,
      ...(markup.inline || markup.other ? { reply_markup: markup.inline ?? markup.other } : {}),
    } as unknown as Partial<Message>)
    if (receiver) message.ephemeral_message_id = message.message_id
    hub.emit({ type: 'message', chat_id: record.chat.id, message })
    return ok(asBotSees(message))
  }
}

/** Fields of a text message. */
export function withText({ text, entities }: { text: string; entities: MessageEntity[] }) {
  return { text, entities: entities.length > 0 ? entities : undefined }
}

function fromBot({ bot }: World, record: ChatRecord): Partial<Message> {
  if (record.chat.type === 'channel') return { sender_chat: record.chat }
  const { id, first_name, username } = bot
  return { from: { id, is_bot: true, first_name, username } }
}

/**
 * Returns the topic to post in. Only forums have topics; other chats ignore the argument. General has no id of its own.
 */
function topicOf(record: ChatRecord, thread: number): number | undefined {
  const isForum = record.chat.type === 'supergroup' && record.chat.is_forum
  if (thread <= 0 || !isForum) return undefined
  if (!record.topics.some((topic) => topic.message_thread_id === thread)) {
    throw badRequest('message thread not found')
  }
  return thread
}

/**
 * Returns the only person who sees an ephemeral message: a member of the group, by `ephemeral_message_parameters`.
 * Unlike Telegram, this server ignores `replace_callback_query_message`. The error messages are not Telegram's.
 */
function receiverOf(world: World, record: ChatRecord, args: Arguments): User | undefined {
  const value = args.json('ephemeral_message_parameters', () => {
    throw badRequest("Can't parse ephemeral message parameters JSON object")
  })
  if (value === undefined) return undefined
  if (!isObject(value)) throw badRequest('Object expected as ephemeral message parameters')
  if (record.chat.type !== 'group' && record.chat.type !== 'supergroup') {
    throw badRequest('ephemeral messages can be sent only in groups')
  }
  const id = Number(value.receiver_user_id)
  const user = world.users.get(id)
  if (!user || !isPresent(record.members.get(id))) throw badRequest('receiver of the message not found')
  return user
}

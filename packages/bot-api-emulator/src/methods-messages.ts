import type { Message, MessageEntity, ReactionType } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import { type Backend, type Method, ok } from './backend.ts'
import { accessChat, accessMessage, refuseIfBlocked } from './chat-access.ts'
import type { ShownMessage } from './contract.ts'
import { badRequest } from './errors.ts'
import { formattedText, messageText, textInput } from './formatted-text.ts'
import { isObject, replyMarkup } from './reply-markup.ts'
import { asBotSees, asRepliedTo, type ChatRecord } from './world.ts'

/** In seconds: a bot may not delete what is older, except its own in groups. */
const DELETABLE_FOR = 48 * 60 * 60

// biome-ignore format: one action a word
const CHAT_ACTIONS = new Set(['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'record_audio', 'upload_audio', 'upload_document', 'choose_sticker', 'find_location', 'pick_up_location', 'record_video_note', 'upload_video_note', 'cancel'])

// biome-ignore format: https://core.telegram.org/bots/api#reactiontypeemoji
const EMOJI = new Set(['❤', '👍', '👎', '🔥', '🥰', '👏', '😁', '🤔', '🤯', '😱', '🤬', '😢', '🎉', '🤩', '🤮', '💩', '🙏', '👌', '🕊', '🤡', '🥱', '🥴', '😍', '🐳', '❤‍🔥', '🌚', '🌭', '💯', '🤣', '⚡', '🍌', '🏆', '💔', '🤨', '😐', '🍓', '🍾', '💋', '🖕', '😈', '😴', '😭', '🤓', '👻', '👨‍💻', '👀', '🎃', '🙈', '😇', '😨', '🤝', '✍', '🤗', '🫡', '🎅', '🎄', '☃', '💅', '🤪', '🗿', '🆒', '💘', '🙉', '🦄', '😘', '💊', '🙊', '😎', '👾', '🤷‍♂', '🤷', '🤷‍♀', '😡'])

export function messageMethods(backend: Backend): Record<string, Method> {
  const { world, hub } = backend

  const fromBot = (record: ChatRecord) =>
    record.chat.type === 'channel'
      ? { sender_chat: record.chat }
      : {
          from: {
            id: world.bot.id,
            is_bot: true,
            first_name: world.bot.first_name,
            username: world.bot.username,
          },
        }

  return {
    sendmessage(args) {
      // Read in the order of Client::process_send_message_query: of two mistakes the first is named.
      const content = messageText(textInput(args))
      const reply = replyParameters(args)
      const markup = replyMarkup(args)
      const record = accessChat(world, args.text('chat_id'), 'write')
      const topic = topicOf(record, args.integer('message_thread_id'))
      const repliedTo = resolveReply(backend, record, reply)
      refuseIfBlocked(record)
      const thread = topic ?? (repliedTo?.is_topic_message ? repliedTo.message_thread_id : undefined)
      const options = args.json('link_preview_options', () => {
        throw badRequest("Can't parse link preview options JSON object")
      })
      const message = world.post(record, {
        ...fromBot(record),
        ...withText(content),
        ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true as const }),
        ...(repliedTo ? { reply_to_message: asRepliedTo(repliedTo) } : {}),
        ...(reply?.quote ? { quote: { ...reply.quote, is_manual: true as const } } : {}),
        ...(isObject(options) ? { link_preview_options: options } : {}),
        ...(markup.inline ? { reply_markup: markup.inline } : {}),
      } as unknown as Partial<Message>)
      const shown = markup.other ? { ...message, reply_markup: markup.other as never } : message
      if (markup.other) record.messages.set(message.message_id, shown)
      hub.emit({ type: 'message', chat_id: record.chat.id, message: shown })
      return ok(asBotSees(message))
    },

    editmessagetext(args) {
      const content = messageText(textInput(args), 'MESSAGE_TOO_LONG')
      const markup = replyMarkup(args)
      return edit(backend, args, (message) => {
        if (message.text === undefined) throw badRequest('There is no text in the message to edit')
        return { ...message, ...withText(content), reply_markup: markup.inline }
      })
    },

    editmessagereplymarkup(args) {
      const markup = replyMarkup(args)
      return edit(backend, args, (message) => ({ ...message, reply_markup: markup.inline }))
    },

    deletemessage(args) {
      if (args.text('chat_id') === '') throw badRequest('Chat identifier is not specified')
      const id = Math.max(args.integer('message_id'), 0)
      if (id === 0) throw badRequest('Message identifier is not specified')
      const record = accessChat(world, args.text('chat_id'), 'write')
      const message = accessMessage(record, id, 'message to delete')
      const isOwn = message.from?.id === world.bot.id
      const isOld = Date.now() / 1000 - message.date > DELETABLE_FOR
      const mayDelete = isOwn || record.chat.type === 'private' || record.bot === 'administrator'
      if (!mayDelete || (isOld && record.chat.type === 'private'))
        throw badRequest('MESSAGE_DELETE_FORBIDDEN')
      record.messages.delete(id)
      hub.emit({ type: 'delete', chat_id: record.chat.id, message_ids: [id] })
      return ok()
    },

    sendchataction(args) {
      const action = args.text('action')
      if (!CHAT_ACTIONS.has(action)) throw badRequest('Wrong parameter action in request')
      const record = accessChat(world, args.text('chat_id'), 'write')
      refuseIfBlocked(record)
      const thread = args.integer('message_thread_id')
      hub.emit({
        type: 'chat-action',
        chat_id: record.chat.id,
        ...(thread > 0 ? { message_thread_id: thread } : {}),
        action,
      })
      return ok()
    },

    setmessagereaction(args) {
      const types = readReactions(args)
      const record = accessChat(world, args.text('chat_id'), 'read')
      const message = accessMessage(record, Math.max(args.integer('message_id'), 0), 'message to react')
      const others = (message.reactions ?? []).filter(({ from }) => from.id !== world.bot.id)
      message.reactions = [...others, ...types.map((type) => ({ type, from: world.bot }))]
      hub.emit({
        type: 'reaction',
        chat_id: record.chat.id,
        message_id: message.message_id,
        reactions: message.reactions,
      })
      return ok()
    },
  }
}

function withText({ text, entities }: { text: string; entities: MessageEntity[] }) {
  return { text, entities: entities.length > 0 ? entities : undefined }
}

interface ReplyTo {
  messageId: number
  chatId: string
  orNone: boolean
  quote: { text: string; entities?: MessageEntity[]; position: number } | undefined
}

function replyParameters(args: Arguments): ReplyTo | undefined {
  if (!args.has('reply_parameters')) {
    const messageId = Math.max(args.integer('reply_to_message_id'), 0)
    const orNone = args.boolean('allow_sending_without_reply')
    return messageId === 0 ? undefined : { messageId, chatId: '', orNone, quote: undefined }
  }
  const value = args.json('reply_parameters', () => {
    throw badRequest("Can't parse reply parameters JSON object")
  })
  if (value === undefined) return undefined
  if (!isObject(value)) throw badRequest('Object expected as reply parameters')
  if (Object.keys(value).length === 0) return undefined
  if (value.message_id === undefined) throw badRequest('Can\'t find field "message_id"')
  const messageId = Number(value.message_id)
  if (!Number.isInteger(messageId)) throw badRequest('Field "message_id" must be a valid Number')
  const quote = formattedText({
    text: String(value.quote ?? ''),
    parse_mode: String(value.quote_parse_mode ?? ''),
    entities: value.quote_entities,
  })
  return {
    messageId: Math.max(messageId, 0),
    chatId: value.chat_id === undefined ? '' : String(value.chat_id),
    orNone: value.allow_sending_without_reply === true,
    quote:
      quote.text === ''
        ? undefined
        : {
            text: quote.text,
            ...(quote.entities.length > 0 ? { entities: quote.entities } : {}),
            position: Number(value.quote_position ?? 0),
          },
  }
}

function resolveReply(
  backend: Backend,
  record: ChatRecord,
  reply: ReplyTo | undefined,
): ShownMessage | undefined {
  if (!reply || reply.messageId === 0) return undefined
  const elsewhere = reply.chatId !== '' && reply.chatId !== String(record.chat.id)
  const from = elsewhere ? accessChat(backend.world, reply.chatId, 'read') : record
  const message = from.messages.get(reply.messageId)
  if (!message && !reply.orNone) throw badRequest('message to be replied not found')
  if (message && reply.quote && !(message.text ?? '').includes(reply.quote.text))
    throw badRequest('QUOTE_TEXT_INVALID')
  return message
}

/** The topic to post in; only a forum has some, elsewhere the argument is ignored. General has no id of its own. */
function topicOf(record: ChatRecord, thread: number): number | undefined {
  const isForum = record.chat.type === 'supergroup' && record.chat.is_forum
  if (thread <= 0 || !isForum) return undefined
  if (!record.topics.some((topic) => topic.message_thread_id === thread)) {
    throw badRequest('message thread not found')
  }
  return thread
}

function edit(backend: Backend, args: Arguments, change: (message: ShownMessage) => unknown) {
  const { world, hub } = backend
  const chatId = args.text('chat_id')
  const id = Math.max(args.integer('message_id'), 0)
  const isInline = chatId === '' && id === 0
  let found: { record: ChatRecord; message: ShownMessage }
  if (isInline) {
    const inlineId = args.text('inline_message_id')
    if (inlineId === '') throw badRequest('Message identifier is not specified')
    const inline = world.inlineMessage(inlineId)
    if (!inline) throw badRequest('MESSAGE_ID_INVALID')
    found = inline
  } else {
    const record = accessChat(world, chatId, 'edit')
    found = { record, message: accessMessage(record, id, 'message to edit') }
    if (found.message.from?.id !== world.bot.id && record.chat.type !== 'channel') {
      throw badRequest("Message can't be edited")
    }
  }
  const { record, message } = found
  const changed = change(message) as ShownMessage
  const words = (m: ShownMessage) => JSON.stringify([m.text, m.entities ?? []])
  const face = (m: ShownMessage) => JSON.stringify([words(m), m.reply_markup ?? null])
  if (face(changed) === face(message)) throw badRequest('MESSAGE_NOT_MODIFIED')
  // The record is changed in place: what refers to the message sees the new version.
  // Telegram shows no "edited" where only the keyboard changed (TDLib: hide_edit_date).
  const edited = words(changed) === words(message) ? {} : { edit_date: Math.floor(Date.now() / 1000) }
  Object.assign(message, changed, edited)
  if (message.reply_markup === undefined) Reflect.deleteProperty(message, 'reply_markup')
  hub.emit({ type: 'edit', chat_id: record.chat.id, message })
  return ok(isInline ? true : asBotSees(message))
}

function readReactions(args: Arguments): ReactionType[] {
  const value = args.json('reaction', () => {
    throw badRequest("Can't parse reaction types JSON object")
  })
  if (value === undefined) return []
  if (!Array.isArray(value)) throw badRequest('Expected an Array of ReactionType')
  return value.map((type) => {
    const broken = (reason: string) => badRequest(`Can't parse ReactionType: ${reason}`)
    if (!isObject(type)) throw broken('expected an Object')
    if (type.type === 'emoji' && !EMOJI.has(String(type.emoji))) throw badRequest('REACTION_INVALID')
    if (!['emoji', 'custom_emoji', 'paid'].includes(String(type.type)))
      throw broken('invalid reaction type specified')
    return type as unknown as ReactionType
  })
}

import type { MessageEntity } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import type { Backend } from './backend.ts'
import { accessChat } from './chat-access.ts'
import type { ShownMessage } from './contract.ts'
import { badRequest } from './errors.ts'
import { formattedText } from './formatted-text.ts'
import { isObject } from './reply-markup.ts'
import type { ChatRecord } from './world.ts'

/** Parsed `reply_parameters` of a call. */
export interface ReplyTo {
  messageId: number
  chatId: string
  orNone: boolean
  quote: { text: string; entities?: MessageEntity[]; position: number } | undefined
}

/** Reads `reply_parameters`, or the older `reply_to_message_id`; `undefined` if the call is not a reply. */
export function replyParameters(args: Arguments): ReplyTo | undefined {
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
  const given = value.message_id ?? value.ephemeral_message_id
  if (given === undefined) throw badRequest('Can\'t find field "message_id"')
  const messageId = Number(given)
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

/** Returns the message that the call replies to. @throws ApiError if it is missing or does not contain the quote */
export function resolveReply(
  backend: Backend,
  record: ChatRecord,
  reply: ReplyTo | undefined,
): ShownMessage | undefined {
  if (!reply || reply.messageId === 0) return undefined
  const elsewhere = reply.chatId !== '' && reply.chatId !== String(record.chat.id)
  const from = elsewhere ? accessChat(backend.world, reply.chatId, 'read') : record
  const message = from.messages.get(reply.messageId)
  if (!message && !reply.orNone) throw badRequest('message to be replied not found')
  if (message && reply.quote && !(message.text ?? message.caption ?? '').includes(reply.quote.text))
    throw badRequest('QUOTE_TEXT_INVALID')
  return message
}

import type { Arguments } from './arguments.ts'
import { type Backend, type MethodAnswer, ok } from './backend.ts'
import { accessChat, accessMessage } from './chat-access.ts'
import type { ShownMessage } from './contract.ts'
import { badRequest } from './errors.ts'
import { asBotSees, type ChatRecord, type World } from './world.ts'

export interface Found {
  record: ChatRecord
  message: ShownMessage
}

/** Returns the message of an edit… call, found by chat or by inline id. @throws ApiError if the bot may not edit it */
export function foundToEdit(world: World, args: Arguments): Found {
  const chatId = args.text('chat_id')
  const id = Math.max(args.integer('message_id'), 0)
  if (isInline(args)) {
    const inlineId = args.text('inline_message_id')
    if (inlineId === '') throw badRequest('Message identifier is not specified')
    const inline = world.inlineMessage(inlineId)
    if (!inline) throw badRequest('MESSAGE_ID_INVALID')
    return inline
  }
  const record = accessChat(world, chatId, 'edit')
  const message = accessMessage(record, id, 'message to edit')
  if (message.from?.id !== world.bot.id && record.chat.type !== 'channel') {
    throw badRequest("Message can't be edited")
  }
  return { record, message }
}

/** Returns the message of an editEphemeral… or deleteEphemeral… call. */
export function foundEphemeral(world: World, args: Arguments): Found {
  const record = accessChat(world, args.text('chat_id'), 'edit')
  const message = record.messages.get(args.integer('ephemeral_message_id'))
  const receiver = args.integer('receiver_user_id', 0, 0, Number.MAX_SAFE_INTEGER)
  if (message?.ephemeral_message_id === undefined || message.receiver_user?.id !== receiver) {
    throw badRequest('message to edit not found')
  }
  return { record, message }
}

/** Replaces the fields that `change` returns, and answers like edit… methods. @throws ApiError if nothing changes */
export function edit(
  { hub }: Backend,
  args: Arguments,
  { record, message }: Found,
  change: object,
): MethodAnswer {
  const changed = { ...message, ...change } as ShownMessage
  if (face(changed) === face(message)) throw badRequest('MESSAGE_NOT_MODIFIED')
  // Changes the record in place, so that references to the message see the new version. Telegram shows no "edited" if
  // only the keyboard changed (TDLib: hide_edit_date).
  const edited = words(changed) === words(message) ? {} : { edit_date: Math.floor(Date.now() / 1000) }
  Object.assign(message, changed, edited)
  if (message.reply_markup === undefined) Reflect.deleteProperty(message, 'reply_markup')
  hub.emit({ type: 'edit', chat_id: record.chat.id, message })
  const isBare = isInline(args) || message.ephemeral_message_id !== undefined
  return ok(isBare ? true : asBotSees(message))
}

function isInline(args: Arguments): boolean {
  return args.text('chat_id') === '' && args.integer('message_id') <= 0
}

function words({ text, entities, caption, caption_entities }: ShownMessage): string {
  return JSON.stringify([text, entities ?? [], caption, caption_entities ?? []])
}

function face(message: ShownMessage): string {
  return JSON.stringify([words(message), message.reply_markup ?? null])
}

import type { User } from '@grammyjs/types'
import type { EditAction, ReactAction, SendAction, TapAction } from './action-types.ts'
import { announce, type Backend, pushUpdate } from './backend.ts'
import type { CallbackAnswer, ShownMessage } from './contract.ts'
import { copyInDiscussion, forwardToDiscussion } from './discussion.ts'
import { AppError } from './errors.ts'
import { contentOf, found, typed } from './typed-message.ts'
import { isGuestCall, isSeenByBot } from './visibility.ts'
import { asBotSees, type ChatRecord, isPresent } from './world.ts'

type CallGuest = (record: ChatRecord, message: ShownMessage, caller: User) => Promise<unknown>

/** Actions of people on messages in their clients. */
export function createActions(backend: Backend, callGuest: CallGuest) {
  const send = (action: SendAction) => sendMessage(backend, callGuest, action)
  return {
    send,
    start(user: User, payload?: string): ShownMessage {
      const text = payload === undefined || payload === '' ? '/start' : `/start ${payload}`
      return send({ from: user, chat: user.id, text })
    },
    editMessage: (action: EditAction) => editMessage(backend, action),
    tap: (action: TapAction) => tap(backend, action),
    react: (action: ReactAction) => react(backend, action),
  }
}

function sendMessage(backend: Backend, callGuest: CallGuest, action: SendAction): ShownMessage {
  const { world } = backend
  const record = world.chat(action.chat)
  const message = world.post(record, typed(backend, record, action))
  announce(backend, record, message)
  forwardToDiscussion(backend, record, message)
  if (isGuestCall(world, record, message)) {
    // Not awaited: a bot that does not answer is silent.
    callGuest(record, message, world.user(action.from)).catch(() => undefined)
  }
  return message
}

function editMessage(backend: Backend, action: EditAction): ShownMessage {
  const { world } = backend
  const record = world.chat(action.chat)
  const message = found(record, action.message_id)
  if (record.chat.type !== 'channel' && message.from?.id !== world.user(action.from).id)
    throw new AppError(403, "this message is someone else's")
  rewrite(backend, record, message, action.text)
  const copy = copyInDiscussion(backend, record, message)
  if (copy) rewrite(backend, copy.record, copy.message, action.text)
  return message
}

function rewrite(backend: Backend, record: ChatRecord, message: ShownMessage, text: string): void {
  const { world, hub } = backend
  for (const name of ['entities', 'caption', 'caption_entities']) Reflect.deleteProperty(message, name)
  const content = contentOf({ text, photo: message.photo !== undefined })
  Object.assign(message, content, { edit_date: Math.floor(Date.now() / 1000) })
  // Privacy mode hides edits like messages.
  if (isSeenByBot(world, record, message)) {
    const kind = record.chat.type === 'channel' ? 'edited_channel_post' : 'edited_message'
    pushUpdate(backend, { [kind]: asBotSees(message) })
  }
  hub.emit({ type: 'edit', chat_id: record.chat.id, message })
}

/** Presses a button. @returns the answer of the bot */
async function tap(backend: Backend, action: TapAction): Promise<CallbackAnswer> {
  const { world, hub, callbacks } = backend
  const record = world.chat(action.chat)
  const from = world.user(action.from)
  const message = found(record, action.message_id)
  const { id, answered } = callbacks.open()
  const inlineId = message.inline_message_id
  pushUpdate(backend, {
    callback_query: {
      id,
      from,
      ...(inlineId === undefined ? { message: asBotSees(message) } : { inline_message_id: inlineId }),
      chat_instance: chatInstance(record),
      data: action.data,
    },
  })
  const answer = { callback_query_id: id, ...(await answered) }
  hub.emit({ type: 'callback-answer', from_id: from.id, data: action.data, ...answer })
  return answer
}

function react(backend: Backend, action: ReactAction): void {
  const { world, hub } = backend
  const record = world.chat(action.chat)
  const from = world.user(action.from)
  const message = found(record, action.message_id)
  const all = message.reactions ?? []
  const old = all.filter((reaction) => reaction.from.id === from.id)
  const chosen =
    action.emoji === undefined ? [] : [{ type: { type: 'emoji', emoji: action.emoji } as never, from }]
  message.reactions = [...all.filter((reaction) => reaction.from.id !== from.id), ...chosen]
  // https://core.telegram.org/bots/api#update: in groups only administrators receive reactions.
  if (record.bot === 'administrator' || (record.chat.type === 'private' && isPresent(record.bot))) {
    pushUpdate(backend, {
      message_reaction: {
        chat: record.chat,
        message_id: message.message_id,
        user: from,
        date: Math.floor(Date.now() / 1000),
        old_reaction: old.map(({ type }) => type),
        new_reaction: chosen.map(({ type }) => type),
      },
    })
  }
  hub.emit({
    type: 'reaction',
    chat_id: record.chat.id,
    message_id: message.message_id,
    reactions: message.reactions,
  })
}

function chatInstance(record: ChatRecord): string {
  return String(BigInt(Math.abs(record.chat.id)) * 1_000_003n)
}

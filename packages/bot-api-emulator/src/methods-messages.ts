import type { ReactionType } from '@grammyjs/types'
import type { Arguments } from './arguments.ts'
import { type Backend, type Method, ok } from './backend.ts'
import { accessChat, accessMessage, refuseIfBlocked } from './chat-access.ts'
import { badRequest } from './errors.ts'
import { isObject } from './reply-markup.ts'

/** Seconds after which a bot cannot delete a message, except its own in groups. */
const DELETABLE_FOR = 48 * 60 * 60

// biome-ignore format: one action a word
const CHAT_ACTIONS = new Set(['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'record_audio', 'upload_audio', 'upload_document', 'choose_sticker', 'find_location', 'pick_up_location', 'record_video_note', 'upload_video_note', 'cancel'])

// biome-ignore format: https://core.telegram.org/bots/api#reactiontypeemoji
const EMOJI = new Set(['❤', '👍', '👎', '🔥', '🥰', '👏', '😁', '🤔', '🤯', '😱', '🤬', '😢', '🎉', '🤩', '🤮', '💩', '🙏', '👌', '🕊', '🤡', '🥱', '🥴', '😍', '🐳', '❤‍🔥', '🌚', '🌭', '💯', '🤣', '⚡', '🍌', '🏆', '💔', '🤨', '😐', '🍓', '🍾', '💋', '🖕', '😈', '😴', '😭', '🤓', '👻', '👨‍💻', '👀', '🎃', '🙈', '😇', '😨', '🤝', '✍', '🤗', '🫡', '🎅', '🎄', '☃', '💅', '🤪', '🗿', '🆒', '💘', '🙉', '🦄', '😘', '💊', '🙊', '😎', '👾', '🤷‍♂', '🤷', '🤷‍♀', '😡'])

export function messageMethods(backend: Backend): Record<string, Method> {
  const { world, hub } = backend

  return {
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

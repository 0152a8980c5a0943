import type { Message, User } from '@grammyjs/types'
import { announce, type Backend } from './backend.ts'
import type { Ref, ShownMessage } from './contract.ts'
import { AppError } from './errors.ts'
import { asBotSees, type ChatRecord } from './world.ts'

/** Telegram's own account, which forwards a channel's posts into the discussion group. */
const TELEGRAM: User = { id: 777_000, is_bot: false, first_name: 'Telegram' }

/** A channel's discussion group: https://core.telegram.org/api/discussion */
export function createDiscussionActions({ world }: Backend) {
  return {
    discuss(action: { channel: Ref; group: Ref }): void {
      const [channel, group] = [world.chat(action.channel), world.chat(action.group)]
      if (channel.chat.type !== 'channel' || group.chat.type !== 'supergroup')
        throw new AppError(400, 'only a supergroup can be a discussion group')
      channel.discussion = group.chat.id
    },
  }
}

/** Posts a copy of a channel's post in its discussion group, if it has one. */
export function forwardToDiscussion(backend: Backend, record: ChatRecord, post: ShownMessage): void {
  if (record.discussion === undefined) return
  const group = backend.world.chat(record.discussion)
  const { message_id, date, chat, reply_to_message: _, ...content } = asBotSees(post)
  const copy = backend.world.post(group, {
    ...content,
    from: TELEGRAM,
    forward_origin: { type: 'channel', chat, message_id, date },
    is_automatic_forward: true,
  } as Partial<Message>)
  announce(backend, group, copy)
}

/** Returns the copy of a post in the discussion group. */
export function copyInDiscussion({ world }: Backend, record: ChatRecord, post: ShownMessage) {
  const group = record.discussion === undefined ? undefined : world.chat(record.discussion)
  const message = [...(group?.messages.values() ?? [])].find(
    ({ is_automatic_forward, forward_origin: origin }) =>
      is_automatic_forward && origin?.type === 'channel' && origin.message_id === post.message_id,
  )
  return group && message && { record: group, message }
}

import { leadingInteger } from './arguments.ts'
import type { ShownMessage } from './contract.ts'
import { ApiError, badRequest, forbidden } from './errors.ts'
import { type ChatRecord, isPresent, type World } from './world.ts'

/** Access that a method requires: getChat needs `read`, sendMessage needs `write`. */
export type Access = 'read' | 'members' | 'edit' | 'write'

/** Returns the chat of a `chat_id` argument, checked like Client::check_chat and check_chat_access. */
export function accessChat(world: World, chatId: string, access: Access): ChatRecord {
  if (chatId === '') throw badRequest('chat_id is empty')
  const record = chatId.startsWith('@') ? byUsername(world, chatId) : world.chats.get(leadingInteger(chatId))
  if (!record) throw badRequest('chat not found')
  const { type } = record.chat
  const edits = access === 'edit' || access === 'write'
  if (type === 'group') {
    // A basic group that became a supergroup can be read but not written to. Its member list is gone.
    const needsLive = access === 'write' || access === 'members'
    if (record.migratedTo !== undefined) {
      if (!needsLive) return record
      throw new ApiError(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
        migrate_to_chat_id: record.migratedTo,
      })
    }
    if ((edits || needsLive) && !isPresent(record.bot)) throw absent(record, 'group')
  } else if (type !== 'private' && !isPresent(record.bot)) throw absent(record, type)
  return record
}

/** Rejects messages to a user who blocked the bot. The block does not affect other calls. */
export function refuseIfBlocked(record: ChatRecord): void {
  if (record.chat.type === 'private' && !isPresent(record.bot)) throw forbidden('bot was blocked by the user')
}

/** @param what subject of the error message: `message to edit`, `message to be replied`, … */
export function accessMessage(record: ChatRecord, messageId: number, what: string): ShownMessage {
  const message = record.messages.get(messageId)
  // Bots cannot refer to an ephemeral message by this id.
  if (!message || message.ephemeral_message_id !== undefined) throw badRequest(`${what} not found`)
  return message
}

function absent(record: ChatRecord, type: string): ApiError {
  return record.bot === 'kicked'
    ? forbidden(`bot was kicked from the ${type} chat`)
    : forbidden(`bot is not a member of the ${type} chat`)
}

function byUsername(world: World, name: string): ChatRecord | undefined {
  const wanted = name.slice(1).toLowerCase()
  // Only public groups and channels can be found by name, not people.
  return [...world.chats.values()].find(
    ({ chat }) => chat.type !== 'private' && 'username' in chat && chat.username?.toLowerCase() === wanted,
  )
}

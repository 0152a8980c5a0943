import type { Message } from '@grammyjs/types'
import type { ShownMessage } from './contract.ts'
import { type ChatRecord, isPresent, type World } from './world.ts'

/**
 * True if the bot gets an update about this message. In groups with privacy mode it gets commands to it (`/cmd@bot`),
 * general commands, replies to it, messages sent via it, mentions of it, and service messages. Administrators, private
 * chats and channels get everything.
 *
 * https://core.telegram.org/bots/features#privacy-mode. On mentions, @BotFather's /setprivacy says: "your bot will only
 * receive messages that either start with the '/' symbol or mention the bot by username".
 *
 * A general command reaches the bot "if [it] was the last bot to send a message to the group". Here it is the only bot.
 */
export function isSeenByBot(world: World, record: ChatRecord, message: ShownMessage): boolean {
  if (!isPresent(record.bot)) return false
  if (message.from?.id === world.bot.id) return false
  if (record.chat.type === 'private' || record.chat.type === 'channel') return true
  if (world.bot.can_read_all_group_messages || record.bot === 'administrator') return true
  if (isService(message) || message.via_bot?.id === world.bot.id) return true
  if (message.reply_to_message?.from?.id === world.bot.id) return true
  return isAddressed(world.bot.username, message)
}

/**
 * True if a message calls the bot into a chat that it is not a member of, by a mention or as a reply to its message.
 * https://core.telegram.org/bots/api#update (guest_message)
 */
export function isGuestCall(world: World, record: ChatRecord, message: ShownMessage): boolean {
  if (isPresent(record.bot) || record.chat.type === 'private' || record.chat.type === 'channel') return false
  if (!world.bot.supports_guest_queries || message.via_bot !== undefined) return false
  return isMentioned(world.bot.username, message) || message.reply_to_message?.from?.id === world.bot.id
}

function isService(message: Message): boolean {
  return message.text === undefined && message.photo === undefined && message.caption === undefined
}

function isAddressed(username: string, message: Message): boolean {
  const me = `@${username}`.toLowerCase()
  const isCommand = texts(message, 'bot_command').some((value) => !value.includes('@') || value.endsWith(me))
  return isCommand || isMentioned(username, message)
}

function isMentioned(username: string, message: Message): boolean {
  return texts(message, 'mention').includes(`@${username}`.toLowerCase())
}

/** Returns texts in lower case, because names and commands ignore case. */
function texts(message: Message, type: 'bot_command' | 'mention'): string[] {
  const text = message.text ?? message.caption ?? ''
  return (message.entities ?? message.caption_entities ?? [])
    .filter((entity) => entity.type === type)
    .map(({ offset, length }) => text.slice(offset, offset + length).toLowerCase())
}

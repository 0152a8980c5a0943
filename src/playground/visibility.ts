import type { Message } from '@grammyjs/types'
import type { ShownMessage } from './contract.ts'
import { type ChatRecord, isPresent, type World } from './world.ts'

/**
 * Whether the bot gets an update about this message. In groups and with privacy mode on it is told of commands to it
 * (`/cmd@bot`) and general ones, replies to it, messages sent via it, mentions of it, and service messages;
 * administrators, private chats and channels get everything.
 * https://core.telegram.org/bots/features#privacy-mode; of mentions @BotFather's /setprivacy says: "your bot will
 * only receive messages that either start with the '/' symbol or mention the bot by username".
 * A general command reaches the bot "if [it] was the last bot to send a message to the group": here it is the only bot.
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

function isService(message: Message): boolean {
  return message.text === undefined && message.photo === undefined && message.caption === undefined
}

function isAddressed(username: string, message: Message): boolean {
  const text = message.text ?? ''
  const me = `@${username}`.toLowerCase()
  return (message.entities ?? []).some((entity) => {
    const value = text.slice(entity.offset, entity.offset + entity.length).toLowerCase()
    if (entity.type === 'mention') return value === me
    if (entity.type === 'text_mention') return false
    return entity.type === 'bot_command' && (!value.includes('@') || value.endsWith(me))
  })
}

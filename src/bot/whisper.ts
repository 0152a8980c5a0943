import type { Message } from '@grammyjs/types'
import type { BotContext, Reply } from './dependencies.ts'
import { isRefused, isUnwelcome } from './failure.ts'
import { sendReply } from './sender.ts'
import type { Sessions } from './sessions.ts'

/**
 * Sends a reply into a group so that only the asker sees it. Telegram allows this if the bot is an administrator, and
 * in reply to an ephemeral message: https://core.telegram.org/bots/features#ephemeral-messages
 *
 * @returns the sent message; its id is 0, or another if an older server showed it to all; `undefined` if Telegram does
 *   not allow it
 */
export async function whisper(
  sessions: Sessions,
  ctx: BotContext,
  to: Message,
  reply: Reply,
): Promise<Message | undefined> {
  const receiver = receiverOf(to)
  const isAnswer = to.ephemeral_message_id !== undefined
  if (receiver === undefined || !(isAnswer || (await sessions.mayWhisper(to.chat.id)))) return undefined
  try {
    const sent = await sendReply(ctx, to, reply, true, receiver)
    if (sent.message_id !== 0) await sessions.forbidWhisper(to.chat.id)
    return sent
  } catch (error) {
    // Other errors would also occur for a message to all.
    if (!isRefused(error) || isUnwelcome(error)) throw error
    if (!isAnswer) await sessions.forbidWhisper(to.chat.id)
    return undefined
  }
}

/** Returns the user who asked in a group; `undefined` for a channel or an anonymous administrator. */
function receiverOf({ chat, from, sender_chat }: Message): number | undefined {
  const isGroup = (chat.type === 'group' || chat.type === 'supergroup') && chat.is_direct_messages !== true
  return isGroup && sender_chat === undefined && from?.is_bot === false ? from.id : undefined
}

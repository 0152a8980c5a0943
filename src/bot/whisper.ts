import type { Message } from '@grammyjs/types'
import { GrammyError } from 'grammy'
import type { BotContext, Reply } from './dependencies.ts'
import { isUnwelcome } from './failure.ts'
import { sendReply } from './sender.ts'
import type { Sessions } from './sessions.ts'

/**
 * Sends into a group what only the asker needs, so that only the asker sees it. Telegram allows it where the bot is an
 * administrator, and in reply to what was itself sent so: https://core.telegram.org/bots/features#ephemeral-messages
 *
 * @returns what was sent, with the message id 0, or another where the server is too old to know of it and all see it;
 *   `undefined` where Telegram does not allow it
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
    // Anything else would fail aloud, too.
    if (!(error instanceof GrammyError) || error.error_code !== 400 || isUnwelcome(error)) throw error
    if (!isAnswer) await sessions.forbidWhisper(to.chat.id)
    return undefined
  }
}

/** Returns the person who asked in a group; nobody where a channel or an anonymous administrator did. */
function receiverOf({ chat, from, sender_chat }: Message): number | undefined {
  const isGroup = (chat.type === 'group' || chat.type === 'supergroup') && chat.is_direct_messages !== true
  return isGroup && sender_chat === undefined && from?.is_bot === false ? from.id : undefined
}

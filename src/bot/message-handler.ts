import type { Message } from '@grammyjs/types'
import type { Conversation } from '../engine/outcome.ts'
import { type Address, speakerOf, talkOf, topicOf } from './addressing.ts'
import { answerQuestion } from './ask.ts'
import { createWordedCommands } from './command-names.ts'
import { createCommands } from './commands.ts'
import type { BotContext, Dependencies, Reply } from './dependencies.ts'
import { html } from './html.ts'
import { editReply, markSeen, sendReply, withTyping } from './sender.ts'
import { replyOf, type Session, type SessionReply } from './sessions.ts'
import { whisper } from './whisper.ts'

/** Answers a message that is for the bot. */
export type Respond = (ctx: BotContext, message: Message, address: Address) => Promise<void>

/** Prepares what private chats and groups have in common: ask, render, send or edit, remember. */
export function createRespond(deps: Dependencies): Respond {
  const { sessions, texts } = deps
  const runCommand = createCommands(deps)
  const commandInWords = createWordedCommands(texts)

  function reply(
    ctx: BotContext,
    address: Address,
    isPrivate: boolean,
    conversation: Conversation | undefined,
  ): Reply | Promise<Reply> {
    // The engine of this moment serves the whole update, whatever is reloaded meanwhile.
    const engine = deps.engine()
    switch (address.kind) {
      case 'command':
        return runCommand(ctx, engine, { ...address, isPrivate, conversation })
      case 'question': {
        const worded = commandInWords(address.text)
        if (worded) return runCommand(ctx, engine, { ...worded, quoted: '', isPrivate, conversation })
        return answerQuestion(deps, engine, {
          question: address.text,
          surface: isPrivate ? 'private' : 'group',
          conversation,
          votes: isPrivate,
        })
      }
      case 'unreadable':
        return { text: html`${texts.say(ctx.locale, 'not-text')}` }
    }
  }

  /** One sentence for an album, and for whatever else comes along with it. */
  async function mayRemind(session: Session, message: Message): Promise<boolean> {
    const album = message.media_group_id
    if (album !== undefined && session.replies.some((reply) => reply.album === album)) return false
    return sessions.mayNotice(message.chat.id, speakerOf(message))
  }

  return async (ctx, message, address) => {
    const chat = message.chat.id
    const isPrivate = message.chat.type === 'private'
    await withTyping(ctx, message, async () => {
      const session = await sessions.session(chat, talkOf(message))
      if (address.kind === 'unreadable' && !(await mayRemind(session, message))) return
      const earlier = replyOf(session, message)
      const before = earlier ? earlier.before : session.conversation
      const answer = await reply(ctx, address, isPrivate, before)
      const save = (to: number, id: number) => {
        const kept = remember(to, session, message, answer, {
          question: message.message_id,
          reply: id,
          ...(before && { before }),
          ...(answer.miss !== undefined && { miss: answer.miss }),
          ...(message.media_group_id !== undefined && { album: message.media_group_id }),
          ...(address.kind === 'unreadable' && { isReminder: true }),
        })
        ctx.saving = Promise.all([kept, answer.told && sessions.setTold(to, id, answer.told)])
      }
      if (earlier && (await editReply(ctx, chat, earlier.reply, answer))) return save(chat, earlier.reply)
      const isPersonal = answer.forAsker === true || message.ephemeral_message_id !== undefined
      const whispered = isPersonal ? await whisper(sessions, ctx, message, answer) : undefined
      if (whispered) {
        // All have seen it after all: so the same words again count as noise.
        if (whispered.message_id !== 0) await sessions.mayRepeat(chat, topicOf(message), answer.text.source)
        return save(whispered.chat.id, whispered.message_id)
      }
      if (!isPrivate && !(await sessions.mayRepeat(chat, topicOf(message), answer.text.source)))
        return markSeen(ctx, message)
      const sent = await sendReply(ctx, message, answer, !isPrivate)
      // Not `chat`: a group may have become a supergroup meanwhile.
      save(sent.chat.id, sent.message_id)
    })
  }

  async function remember(
    chat: number,
    session: Session,
    message: Message,
    answer: Reply,
    reply: SessionReply,
  ): Promise<void> {
    const conversation = answer.conversation ?? session.conversation
    // What was asked before the edit is no longer asked.
    const replaced = replyOf(session, message)
    if (replaced?.miss !== undefined) await sessions.takeBackUnanswered(replaced.miss)
    const replies = session.replies.filter((earlier) => earlier !== replaced)
    const kept = { ...(conversation && { conversation }), replies }
    // What only one person sees has no number by which it could be edited.
    await sessions.setSession(chat, talkOf(message), kept, reply.reply === 0 ? undefined : reply)
  }
}

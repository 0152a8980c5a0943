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

/** Answers a message addressed to the bot. */
export type Respond = (ctx: BotContext, message: Message, address: Address) => Promise<void>

/** Creates the message handler of private chats and groups: ask, render, send or edit, store. */
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
    // Reads the engine once per update. A reload during the update has no effect on it.
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

  /** True if the sender may be told that the bot reads only text: once per album, and not again for a while. */
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
        // An older server showed it to everyone, so repeating the same text counts as noise.
        if (whispered.message_id !== 0) await sessions.mayRepeat(chat, topicOf(message), answer.text.source)
        return save(whispered.chat.id, whispered.message_id)
      }
      if (!isPrivate && !(await sessions.mayRepeat(chat, topicOf(message), answer.text.source)))
        return markSeen(ctx, message)
      const sent = await sendReply(ctx, message, answer, !isPrivate)
      // `sent.chat` may differ from `chat`: a group may have become a supergroup.
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
    // The question before the edit no longer counts as unanswered.
    const replaced = replyOf(session, message)
    if (replaced?.miss !== undefined) await sessions.takeBackUnanswered(replaced.miss)
    const replies = session.replies.filter((earlier) => earlier !== replaced)
    const kept = { ...(conversation && { conversation }), replies }
    // An ephemeral message has no id by which it could be edited.
    await sessions.setSession(chat, talkOf(message), kept, reply.reply === 0 ? undefined : reply)
  }
}

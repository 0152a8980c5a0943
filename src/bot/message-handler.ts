import type { Message } from '@grammyjs/types'
import type { Conversation } from '../engine/outcome.ts'
import type { Address } from './addressing.ts'
import { answerQuestion } from './ask.ts'
import { createCommands } from './commands.ts'
import type { BotContext, Dependencies, Reply } from './dependencies.ts'
import { html } from './html.ts'
import { editReply, markSeen, sendReply, topicOf, withTyping } from './sender.ts'
import type { Session } from './sessions.ts'

/**
 * Seconds after sending in which an edit makes an unanswered group message a question. Later ones may come
 * from elsewhere: Telegram also calls it an edit when a link gets its preview.
 */
const FRESH_EDIT = 300

/** Answers a message that is for the bot. */
export type Respond = (ctx: BotContext, message: Message, address: Address) => Promise<void>

/** Whom a talk is with: a channel or an anonymous administrator has no user of its own. */
export function speakerOf(ctx: BotContext, message: Message): number {
  return ctx.from?.id ?? message.sender_chat?.id ?? message.chat.id
}

/** Prepares what private chats and groups have in common: ask, render, send or edit, remember. */
export function createRespond(deps: Dependencies): Respond {
  const { sessions, texts } = deps
  const runCommand = createCommands(deps)

  function reply(
    ctx: BotContext,
    address: Address,
    isPrivate: boolean,
    conversation: Conversation | undefined,
  ) {
    // The engine of this moment serves the whole update, whatever is reloaded meanwhile.
    const engine = deps.engine()
    switch (address.kind) {
      case 'command':
        return runCommand(ctx, engine, { ...address, isPrivate, conversation })
      case 'question':
        return answerQuestion(deps, engine, {
          question: address.text,
          surface: isPrivate ? 'private' : 'group',
          conversation,
          votes: isPrivate,
        })
      case 'unreadable':
        return { text: html`${texts.say(ctx.locale, 'not-text')}` }
    }
  }

  return async (ctx, message, address) => {
    const chat = message.chat.id
    const isPrivate = message.chat.type === 'private'
    const user = speakerOf(ctx, message)
    await withTyping(ctx, message, async () => {
      const session = await sessions.session(chat, user)
      const earlier = message.edit_date
        ? session.replies.find(({ question }) => question === message.message_id)
        : undefined
      const editedAfter = (message.edit_date ?? message.date) - message.date
      if (!isPrivate && !earlier && editedAfter > FRESH_EDIT) return
      const before = earlier ? earlier.before : session.conversation
      const answer = await reply(ctx, address, isPrivate, before)
      if (earlier && (await editReply(ctx, chat, earlier.reply, answer))) {
        ctx.saving = remember(session, answer, before, chat, earlier.reply)
        return
      }
      if (!isPrivate && !(await sessions.mayRepeat(chat, topicOf(message), answer.text.source))) {
        await markSeen(ctx, message)
        return
      }
      const sent = await sendReply(ctx, message, answer, !isPrivate)
      // Not `chat`: a group may have become a supergroup meanwhile.
      ctx.saving = remember(session, answer, before, sent.chat.id, sent.message_id)
    })

    async function remember(
      session: Session,
      answer: Reply,
      before: Conversation | undefined,
      chat: number,
      id: number,
    ) {
      const conversation = answer.conversation ?? session.conversation
      // What was asked before the edit is no longer asked.
      const replaced = session.replies.find(({ question }) => question === message.message_id)
      if (replaced?.miss !== undefined) await sessions.takeBackUnanswered(replaced.miss)
      await sessions.setSession(chat, user, conversation ? { ...session, conversation } : session, {
        question: message.message_id,
        reply: id,
        ...(before && { before }),
        ...(answer.miss !== undefined && { miss: answer.miss }),
      })
    }
  }
}

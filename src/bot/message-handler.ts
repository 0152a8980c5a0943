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
  const { sessions } = deps
  const reply = createReply(deps)
  return (ctx, message, address) =>
    withTyping(ctx, message, async () => {
      const { id } = message.chat
      const session = ctx.heard?.session ?? (await sessions.session(id, talkOf(message)))
      if (address.kind === 'unreadable' && !(await mayRemind(deps, session, message))) return
      const earlier = replyOf(session, message)
      const before = earlier
        ? await sessions.before(id, talkOf(message), earlier.question)
        : session.conversation
      const answer = await reply(ctx, address, message.chat.type === 'private', before)
      const sent = await deliver(deps, ctx, message, answer, earlier)
      if (!sent) return
      const kept = remember(
        deps,
        { chat: sent.chat, session, message, answer, before },
        {
          question: message.message_id,
          reply: sent.reply,
          ...(answer.miss !== undefined && { miss: answer.miss }),
          ...(message.media_group_id !== undefined && { album: message.media_group_id }),
          ...(address.kind === 'unreadable' && { isReminder: true }),
        },
      )
      ctx.saving = Promise.all([kept, answer.told && sessions.setTold(sent.chat, sent.reply, answer.told)])
    })
}

/** Creates a function that runs a command, answers a question, or says that the bot reads only text. */
function createReply(deps: Dependencies) {
  const { texts } = deps
  const runCommand = createCommands(deps)
  const commandInWords = createWordedCommands(texts)
  return (
    ctx: BotContext,
    address: Address,
    isPrivate: boolean,
    conversation: Conversation | undefined,
  ): Reply | Promise<Reply> => {
    // Reads the engine once per update. A reload during the update has no effect on it.
    const decided = ctx.heard?.decided
    const engine = decided?.engine ?? deps.engine()
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
          decided,
          votes: isPrivate,
        })
      }
      case 'unreadable':
        return { text: html`${texts.say(ctx.locale, 'not-text')}` }
    }
  }
}

/** True if the sender may be told that the bot reads only text: once per album, and not again for a while. */
async function mayRemind({ sessions }: Dependencies, session: Session, message: Message): Promise<boolean> {
  const album = message.media_group_id
  if (album !== undefined && session.replies.some((reply) => reply.album === album)) return false
  return sessions.mayNotice(message.chat.id, speakerOf(message))
}

/** `message_id` of a reply, and its chat. */
interface Sent {
  readonly chat: number
  readonly reply: number
}

/**
 * Edits the earlier reply, or sends a new one: to the asker alone or to all. In a group, a reply that was just sent is
 * not repeated; the message gets a reaction.
 */
async function deliver(
  { sessions }: Dependencies,
  ctx: BotContext,
  message: Message,
  answer: Reply,
  earlier: SessionReply | undefined,
): Promise<Sent | undefined> {
  const chat = message.chat.id
  const isPrivate = message.chat.type === 'private'
  const mayRepeat = () => sessions.mayRepeat(chat, topicOf(message), answer.text.source)
  if (earlier && (await editReply(ctx, chat, earlier.reply, answer))) return { chat, reply: earlier.reply }
  const isPersonal = answer.forAsker === true || message.ephemeral_message_id !== undefined
  const whispered = isPersonal ? await whisper(sessions, ctx, message, answer) : undefined
  if (whispered) {
    // An older server showed it to all members. Calls `mayRepeat` to record it, so that it is not repeated.
    if (whispered.message_id !== 0) await mayRepeat()
    return { chat: whispered.chat.id, reply: whispered.message_id }
  }
  if (!isPrivate && !(await mayRepeat())) {
    await markSeen(ctx, message)
    return undefined
  }
  const sent = await sendReply(ctx, message, answer, !isPrivate)
  // `sent.chat` may differ from `chat`: a group may have become a supergroup.
  return { chat: sent.chat.id, reply: sent.message_id }
}

/** An answered question, and the session and conversation in which it was asked. */
interface Answered {
  readonly chat: number
  readonly session: Session
  readonly message: Message
  readonly answer: Reply
  readonly before: Conversation | undefined
}

async function remember(
  { sessions }: Dependencies,
  { chat, session, message, answer, before }: Answered,
  reply: SessionReply,
): Promise<void> {
  const conversation = answer.conversation ?? session.conversation
  // The question before the edit no longer counts as unanswered.
  const replaced = replyOf(session, message)
  if (replaced?.miss !== undefined) await sessions.takeBackUnanswered(replaced.miss)
  const replies = session.replies.filter((earlier) => earlier !== replaced)
  const kept = { ...(conversation && { conversation }), replies }
  // An ephemeral message has no id by which it could be edited.
  const added = reply.reply === 0 ? undefined : reply
  await sessions.setSession(chat, talkOf(message), kept, added, before)
}

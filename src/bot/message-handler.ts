import type { Message } from '@grammyjs/types'
import { Composer } from 'grammy'
import type { Conversation } from '../engine/outcome.ts'
import { type Address, speakerOf, talkOf, topicOf } from './addressing.ts'
import { answerQuestion } from './ask.ts'
import { createWordedCommands } from './command-names.ts'
import { createCommands } from './commands.ts'
import type { BotContext, Dependencies, Reply } from './dependencies.ts'
import { html } from './html.ts'
import { createListener } from './listener.ts'
import type { RateLimits } from './rate-limits.ts'
import { editReply, markSeen, sendReply, withTyping } from './sender.ts'
import { replyOf, type Session, type SessionReply } from './sessions.ts'
import { say } from './texts.ts'
import { whisper } from './whisper.ts'

/** Handles messages to the bot, in private chats, groups and channels. An edit changes the answer. */
export function createMessages(deps: Dependencies, manners: RateLimits): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const messages = composer.on(['message', 'edited_message', 'channel_post', 'edited_channel_post'])
  const respond = createRespond(deps)
  messages.use(createListener(deps))
  messages.chatType('private').use(manners.limitUser)
  messages.chatType(['group', 'supergroup', 'channel']).use(manners.limitMember, manners.limitGroup)
  messages.use(async (ctx) => {
    if (ctx.address) await respond(ctx, ctx.msg, ctx.address)
  })
  return composer
}

/** Creates a function that answers a message: ask, render, send or edit, store. */
function createRespond(deps: Dependencies) {
  const { sessions } = deps
  const reply = createReply(deps)
  return (ctx: BotContext, message: Message, address: Address) =>
    withTyping(ctx, message, async () => {
      const { id } = message.chat
      const session = ctx.heard?.session ?? (await sessions.session(id, talkOf(message)))
      if (address.kind === 'unreadable' && !(await mayRemind(deps, session, message))) return
      const earlier = replyOf(session, message)
      const before = earlier ? (await sessions.told(id, earlier.reply))?.before : session.conversation
      const answer = await reply(ctx, address, message.chat.type === 'private', before)
      const sent = await deliver(deps, ctx, message, answer, earlier)
      if (sent) ctx.saving = remember(deps, message, address, { session, earlier, before, answer, sent })
    })
}

/** Creates a function that runs a command, answers a question, or says that the bot reads only text. */
function createReply(deps: Dependencies) {
  const runCommand = createCommands(deps)
  const commandInWords = createWordedCommands()
  return (
    ctx: BotContext,
    address: Address,
    isPrivate: boolean,
    conversation: Conversation | undefined,
  ): Reply | Promise<Reply> => {
    switch (address.kind) {
      case 'command':
        return runCommand(ctx, { ...address, isPrivate, conversation })
      case 'question': {
        const worded = commandInWords(address.text)
        if (worded) return runCommand(ctx, { ...worded, quoted: '', isPrivate, conversation })
        return answerQuestion(deps, ctx.engine, {
          question: address.text,
          surface: isPrivate ? 'private' : 'group',
          conversation,
          timed: ctx.heard?.timed,
          votes: isPrivate,
        })
      }
      case 'unreadable':
        return { text: html`${say(ctx.locale, 'not-text')}` }
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

/** An answer that was sent, with the session and conversation in which it was asked for. */
interface Answered {
  readonly session: Session
  /** The reply to the message before it was edited. */
  readonly earlier: SessionReply | undefined
  readonly before: Conversation | undefined
  readonly answer: Reply
  readonly sent: Sent
}

/** Stores what the next message and a press under the reply need. One transaction, because all is written at once. */
async function remember(
  { sessions }: Dependencies,
  message: Message,
  address: Address,
  { session, earlier, before, answer, sent }: Answered,
): Promise<void> {
  const conversation = answer.conversation ?? session.conversation
  const reply = {
    question: message.message_id,
    reply: sent.reply,
    ...(answer.miss !== undefined && { miss: answer.miss }),
    ...(message.media_group_id !== undefined && { album: message.media_group_id }),
    ...(address.kind === 'unreadable' && { isReminder: true }),
  }
  const others = session.replies.filter((one) => one !== earlier && one.question !== reply.question)
  // An ephemeral message has no id by which it could be edited.
  const isFound = sent.reply !== 0
  const kept = { ...(conversation && { conversation }), replies: isFound ? [...others, reply] : others }
  const { facts = [], ...told } = answer.told ?? {}
  await Promise.all([
    // The question before the edit no longer counts as unanswered.
    earlier?.miss !== undefined && sessions.takeBackUnanswered(earlier.miss),
    sessions.setSession(sent.chat, talkOf(message), kept),
    isFound &&
      (answer.told || before) &&
      sessions.setTold(sent.chat, sent.reply, { ...told, facts, ...(before && { before }) }),
  ])
}

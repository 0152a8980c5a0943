import type { Message } from '@grammyjs/types'
import type { Composer, MiddlewareFn } from 'grammy'
import type { Conversation } from '../engine/outcome.ts'
import { type Address, readAddress, speakerOf, talkOf, topicOf } from './addressing.ts'
import { answerQuestion } from './ask.ts'
import { commandInWords } from './command-names.ts'
import { runCommand } from './commands.ts'
import type { BotContext, Dependencies, Reply } from './dependencies.ts'
import { html } from './html.ts'
import type { RateLimits } from './rate-limits.ts'
import { isRemark, mayBeRemark } from './remark.ts'
import { editReply, markSeen, sendReply, whisper, withTyping } from './sender.ts'
import { replyOf, type Session, type SessionReply } from './sessions.ts'
import { languages, say } from './texts.ts'

/**
 * Maximum seconds between sending and an edit that turns an unanswered group message into a question. A later edit
 * may not be the user's: Telegram also reports one when a link gets its preview.
 */
const FRESH_EDIT = 300
const prompts = languages.map((locale) => say(locale, 'ask-what'))

/** Handles messages to the bot, in private chats, groups and channels. An edit changes the answer. */
export function handleMessages(bot: Composer<BotContext>, deps: Dependencies, limits: RateLimits): void {
  const messages = bot.on(['message', 'edited_message', 'channel_post', 'edited_channel_post'])
  messages.use(createListener(deps))
  messages.chatType('private').use(limits.limitUser)
  messages.chatType(['group', 'supergroup', 'channel']).use(limits.limitMember, limits.limitGroup)
  messages.use(async (ctx) => {
    const { msg: message, address } = ctx
    if (address) await withTyping(ctx, message, () => respond(deps, ctx, message, address))
  })
}

/** Lets a message through if it is addressed to the bot, and sets `ctx.address`. Others count towards no rate limit. */
function createListener(deps: Dependencies): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const message = ctx.msg
    const address = message && readAddress(message, ctx.me)
    if (!address) return
    const heard = await listenTo(deps, ctx, message, address)
    if (heard === 'late') return
    if (heard === 'remark') {
      if (await deps.sessions.mayNotice(message.chat.id, speakerOf(message))) await markSeen(ctx, message)
      return
    }
    ctx.address = address
    if (heard) ctx.session = heard
    return next()
  }
}

/** Returns `late` or `remark` if nobody expects an answer. Otherwise, returns the session if it was read. */
async function listenTo(
  deps: Dependencies,
  { engine }: BotContext,
  message: Message,
  address: Address,
): Promise<'late' | 'remark' | Session | undefined> {
  const { chat, date, edit_date: edited, reply_to_message: original } = message
  if (chat.type === 'private') return undefined
  const isLate = edited !== undefined && edited - date > FRESH_EDIT
  const isAsked = prompts.includes(original?.text ?? '')
  if (!isLate && (isAsked || !mayBeRemark(address))) return undefined
  const session = await deps.sessions.session(chat.id, talkOf(message))
  if (replyOf(session, message)) return session
  if (isLate) return 'late'
  return isRemark(deps, engine, address, session) ? 'remark' : session
}

/** Answers a message: ask, render, send or edit, store. */
async function respond(deps: Dependencies, ctx: BotContext, message: Message, address: Address) {
  const { sessions } = deps
  const { id } = message.chat
  const session = ctx.session ?? (await sessions.session(id, talkOf(message)))
  if (address.kind === 'unreadable' && !(await mayRemind(deps, session, message))) return
  const earlier = replyOf(session, message)
  const before = earlier ? (await sessions.told(id, earlier.reply))?.before : session.conversation
  const answer = await answerTo(deps, ctx, address, message.chat.type === 'private', before)
  const sent = await deliver(deps, ctx, message, answer, earlier)
  if (sent) ctx.saving = remember(deps, message, address, { session, earlier, before, answer, sent })
}

/** Runs a command, answers a question, or says that the bot reads only text. */
function answerTo(
  deps: Dependencies,
  ctx: BotContext,
  address: Address,
  isPrivate: boolean,
  conversation: Conversation | undefined,
): Reply | Promise<Reply> {
  if (address.kind === 'unreadable') return { text: html`${say(ctx.locale, 'not-text')}` }
  if (address.kind === 'command') return runCommand(deps, ctx, { ...address, isPrivate, conversation })
  const worded = commandInWords(address.text)
  if (worded) return runCommand(deps, ctx, { ...worded, quoted: '', isPrivate, conversation })
  return answerQuestion(deps, ctx.engine, {
    question: address.text,
    surface: isPrivate ? 'private' : 'group',
    conversation,
  })
}

/** True if the sender may be told that the bot reads only text: once per album, and not again for a while. */
async function mayRemind({ sessions }: Dependencies, session: Session, message: Message): Promise<boolean> {
  const album = message.media_group_id
  if (album !== undefined && session.replies.some((reply) => reply.album === album)) return false
  return sessions.mayNotice(message.chat.id, speakerOf(message))
}

/** A reply; its chat may be another than the question's, because a group may have become a supergroup. */
type Sent = Pick<Message, 'chat' | 'message_id'>

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
  const { chat } = message
  const isPrivate = chat.type === 'private'
  const mayRepeat = () => sessions.mayRepeat(chat.id, topicOf(message), answer.text.source)
  if (earlier && (await editReply(ctx, chat.id, earlier.reply, answer)))
    return { chat, message_id: earlier.reply }
  const isPersonal = answer.forAsker === true || message.ephemeral_message_id !== undefined
  const whispered = isPersonal ? await whisper(sessions, ctx, message, answer) : undefined
  // An older server showed it to all members. Calls `mayRepeat` to record it, so that it is not repeated.
  if (whispered && whispered.message_id !== 0) await mayRepeat()
  if (whispered) return whispered
  if (isPrivate || (await mayRepeat())) return sendReply(ctx, message, answer, !isPrivate)
  await markSeen(ctx, message)
  return undefined
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
  const { message_id: id, chat } = sent
  const reply: SessionReply = {
    question: message.message_id,
    reply: id,
    miss: answer.miss,
    album: message.media_group_id,
    isReminder: address.kind === 'unreadable' || undefined,
  }
  const others = session.replies.filter((one) => one !== earlier && one.question !== reply.question)
  // An ephemeral message has no id by which it could be edited.
  const replies = id === 0 ? others : [...others, reply]
  await Promise.all([
    // The question before the edit no longer counts as unanswered.
    earlier?.miss !== undefined && sessions.takeBackUnanswered(earlier.miss),
    sessions.setSession(chat.id, talkOf(message), {
      conversation: answer.conversation ?? session.conversation,
      replies,
    }),
    id !== 0 &&
      (answer.told || before) &&
      sessions.setTold(chat.id, id, { facts: [], ...answer.told, before }),
  ])
}

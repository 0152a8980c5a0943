/** Votes on answers, by button and by reaction, and the reasons for a 👎. */

import type { Message, MessageReactionUpdated } from '@grammyjs/types'
import type { Composer } from 'grammy'
import { talkOf } from './addressing.ts'
import type { PressContext } from './callback.ts'
import type { Press, Vote } from './callback-data.ts'
import type { BotContext, Dependencies, Keyboard } from './dependencies.ts'
import { markVote, voteOf, withoutWrongs } from './keyboard.ts'
import { asMarkup, toast, unlessRefused } from './sender.ts'

/** Reason for counting an answered question as unanswered: the reader says that the answer is off topic. */
const OFF_THE_POINT = 'off-the-point'

/** Handles a press of 👍 or 👎. It counts for each fact of the message. */
export async function pressVote(
  deps: Dependencies,
  ctx: PressContext,
  press: Press & { kind: 'vote' },
  message: Message,
): Promise<void> {
  const { sessions } = deps
  const facts = await factsOf(deps, ctx, message, press.fact)
  const [first, ...others] = facts
  if (first === undefined) return toast(ctx, 'gone')
  const user = ctx.from.id
  const holds = await sessions.vote(user, first, press.vote)
  await Promise.all(others.map((fact) => sessions.setVote(user, fact, holds)))
  observeVotes(deps, facts, holds)
  const said = holds === undefined ? 'feedback-taken-back' : holds === 'up' ? 'feedback-thanks' : 'wrong-ask'
  await Promise.all([
    toast(ctx, said),
    showKeyboard(ctx, message, (keyboard) => markVote(ctx.locale, keyboard, press.fact, holds)),
  ])
}

/** Handles a press of a reason. Editors see the reason with the fact, and the question if the answer is off topic. */
export async function pressWrong(
  deps: Dependencies,
  ctx: PressContext,
  { wrong, fact }: Press & { kind: 'wrong' },
  message: Message,
): Promise<void> {
  const { sessions } = deps
  const facts = await factsOf(deps, ctx, message, fact)
  if (facts.length === 0) return toast(ctx, 'gone')
  const question = wrong === 'off' && deps.keepUnanswered ? await questionOf(deps, ctx, message) : undefined
  await Promise.all([
    ...facts.map((each) => sessions.setWrong(ctx.from.id, each, wrong)),
    question !== undefined && sessions.miss(question, OFF_THE_POINT),
    toast(ctx, 'wrong-thanks'),
    showKeyboard(ctx, message, withoutWrongs),
  ])
}

/** Handles reactions: 👍 and 👎 on a message of the bot are votes. */
export function handleReactions(bot: Composer<BotContext>, deps: Dependencies): void {
  bot.on('message_reaction', async (ctx) => {
    const { chat, message_id, user } = ctx.messageReaction
    const [before, now] = votesIn(ctx.messageReaction)
    // Anonymous administrators have no user; other emoji are no votes.
    if (!user || before === now) return
    const facts = (await deps.sessions.told(chat.id, message_id))?.facts ?? []
    await Promise.all(facts.map((fact) => deps.sessions.setVote(user.id, fact, now)))
    observeVotes(deps, facts, now)
  })
}

function votesIn({ old_reaction, new_reaction }: MessageReactionUpdated): (Vote | undefined)[] {
  return [old_reaction, new_reaction].map((reactions) => {
    const votes = reactions.flatMap((one) => (one.type === 'emoji' ? (voteOf(one.emoji) ?? []) : []))
    // Both at once count as no vote.
    return new Set(votes).size === 1 ? votes[0] : undefined
  })
}

/** Returns the ids of a message's facts that still exist. A forged id must not fill the store. */
async function factsOf({ sessions }: Dependencies, ctx: BotContext, message: Message, fact: string) {
  const told = (await sessions.told(message.chat.id, message.message_id))?.facts ?? []
  const facts = told.includes(fact) ? told : [fact]
  return facts.filter((id) => ctx.engine.answer(id, 'vi') !== undefined)
}

/** Returns the reader's question if this message replies to the last one. Earlier questions are not stored. */
async function questionOf({ sessions }: Dependencies, ctx: PressContext, message: Message) {
  const { chat } = message
  const session = ctx.session ?? (await sessions.session(chat.id, talkOf(message, ctx.from.id)))
  const isLast = session.replies.at(-1)?.reply === message.message_id
  return isLast ? session.conversation?.question : undefined
}

function observeVotes({ observe }: Dependencies, facts: readonly string[], vote: Vote | undefined): void {
  for (const fact of facts) observe({ type: 'feedback', fact, vote: vote ?? 'none' })
}

/** Changes the keyboard in private chats only: elsewhere each reader has their own vote. */
async function showKeyboard(ctx: BotContext, message: Message, change: (keyboard: Keyboard) => Keyboard) {
  const { chat, message_id, reply_markup: markup } = message
  if (chat.type !== 'private' || !markup) return
  const changed = { reply_markup: asMarkup(change(markup.inline_keyboard)) }
  // Refused if the message is not modified, gone, or too old. The vote is counted anyway.
  await unlessRefused(ctx.api.editMessageReplyMarkup(chat.id, message_id, changed))
}

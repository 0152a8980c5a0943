import type { Message } from '@grammyjs/types'
import type { Composer, Filter } from 'grammy'
import type { Lang } from '../text/language-detection.ts'
import { talkOf, topicOf } from './addressing.ts'
import { answerById } from './ask.ts'
import { decodePress, type Press } from './callback-data.ts'
import type { BotContext, Dependencies, Reply } from './dependencies.ts'
import { renderList } from './entry-list.ts'
import { sendDirectivePicture } from './picture.ts'
import { renderPlace } from './place.ts'
import type { RateLimits } from './rate-limits.ts'
import { leadInto, renderWhole, underLine } from './render.ts'
import { editReply, sendReply, toast } from './sender.ts'
import { renderLanguages } from './static-replies.ts'
import { pressVote, pressWrong } from './votes.ts'

export type PressContext = Filter<BotContext, 'callback_query'>

/** Handles button presses. Every press is answered, even of a stale or forged button. */
export function handlePresses(bot: Composer<BotContext>, deps: Dependencies, limits: RateLimits): void {
  bot.on('callback_query', limits.limitPress, async (ctx) => {
    const press = decodePress(ctx.callbackQuery.data ?? '')
    const message = ctx.callbackQuery.message
    // A press without a message comes from an inline result, where this bot puts only links.
    if (!press || !message) return toast(ctx, 'gone')
    await handle(deps, ctx, press, message as Message)
  })
}

async function handle(deps: Dependencies, ctx: PressContext, press: Press, message: Message): Promise<void> {
  switch (press.kind) {
    case 'fact':
    case 'entry':
      return openAnswer(deps, ctx, press, message)
    case 'more':
      return openRest(deps, ctx, press, message)
    case 'list':
      return turnTo(ctx, message, renderList(ctx.engine, press.list, press.page, press.lang))
    case 'picture':
      return showPicture(deps, ctx, press.lang, message)
    case 'open-place':
    case 'place':
      return openPlace(deps, ctx, press, message)
    case 'vote':
      return pressVote(deps, ctx, press, message)
    case 'wrong':
      return pressWrong(deps, ctx, press, message)
    case 'language':
      return setLanguage(deps, ctx, press.lang, message)
  }
}

/** Sends the answer that a button names, and adds it to the conversation. */
async function openAnswer(
  deps: Dependencies,
  ctx: PressContext,
  press: Press & { kind: 'fact' | 'entry' },
  message: Message,
) {
  const { sessions } = deps
  const chat = await sessions.idOf(message.chat)
  const talk = talkOf(message, ctx.from.id)
  const session = ctx.session ?? (await sessions.session(chat, talk))
  const isPrivate = message.chat.type === 'private'
  const reply = answerById(ctx.engine, press, press.lang, {
    votes: isPrivate,
    isAsked: true,
    conversation: session.conversation,
    now: deps.clock(),
  })
  if (!reply) return toast(ctx, 'gone')
  const sent = await sendOnce(deps, ctx, message, reply, { key: press.id, quote: !isPrivate })
  const offer = session.replies.find(({ reply: id, miss }) => id === message.message_id && miss !== undefined)
  const kept = reply.conversation && {
    conversation: reply.conversation,
    replies: session.replies.map((r) => (r === offer ? { ...r, miss: undefined } : r)),
  }
  ctx.saving = Promise.all([
    // The question counts as answered once a suggestion is chosen.
    offer?.miss !== undefined && sessions.takeBackUnanswered(offer.miss),
    kept && sessions.setSession(sent?.chat.id ?? chat, talk, kept),
    sent && reply.told && sessions.setTold(sent.chat.id, sent.message_id, reply.told),
  ])
}

/** Replaces a shortened answer with the full one. */
async function openRest(
  deps: Dependencies,
  ctx: PressContext,
  press: Press & { kind: 'more' },
  message: Message,
): Promise<void> {
  const { engine } = ctx
  const { facts, above, lead } = (await deps.sessions.told(message.chat.id, message.message_id)) ?? {
    facts: [press.id],
  }
  const answers = facts.flatMap((fact) => engine.answer(fact, press.lang) ?? [])
  if (answers.length === 0) return toast(ctx, 'gone')
  const whole = renderWhole(engine, answers, message.chat.type === 'private')
  await turnTo(ctx, message, underLine(above, leadInto(lead, whole)))
}

/** Sends the paragraph that an answer quotes (`open-place`), or shows another one in the same message (`place`). */
async function openPlace(
  deps: Dependencies,
  ctx: PressContext,
  press: Press & { kind: 'open-place' | 'place' },
  message: Message,
): Promise<void> {
  const place = renderPlace(ctx.engine, press)
  if (!place) return toast(ctx, 'gone')
  if (press.kind === 'place') return turnTo(ctx, message, place)
  await sendOnce(deps, ctx, message, place, { key: 'place', quote: true })
}

/**
 * Sends the reply to a press as a new message, unless it was sent a moment ago: for the same press, or to anyone in a
 * group.
 *
 * @param press key of the button within its message, and whether the reply quotes that message
 * @returns the message; `undefined` if it was not sent
 */
async function sendOnce(
  { sessions }: Dependencies,
  ctx: PressContext,
  message: Message,
  reply: Reply,
  { key, quote }: { readonly key: string; readonly quote: boolean },
): Promise<Message | undefined> {
  const { chat, message_id, ephemeral_message_id } = message
  // Ephemeral messages have numbers of their own.
  const number = ephemeral_message_id === undefined ? `${message_id}` : `e${ephemeral_message_id}`
  const maySend =
    (await sessions.mayPress(ctx.from.id, `${chat.id}:${number}`, key)) &&
    (chat.type === 'private' || (await sessions.mayRepeat(chat.id, topicOf(message), reply.text.source)))
  const [sent] = await Promise.all([
    maySend ? sendReply(ctx, message, reply, quote) : undefined,
    toast(ctx, maySend ? undefined : 'answered-above'),
  ])
  return sent
}

/** Edits a message of the bot, or sends a new one if that is no longer possible. */
async function turnTo(ctx: PressContext, message: Message, reply: Reply): Promise<void> {
  const [, isThere] = await Promise.all([
    toast(ctx),
    editReply(ctx, message.chat.id, message.message_id, reply),
  ])
  if (!isThere) await sendReply(ctx, message, reply, false)
}

async function showPicture(deps: Dependencies, ctx: PressContext, lang: Lang, message: Message) {
  const { chat, message_id } = message
  if (!(await deps.sessions.mayPress(chat.id, String(message_id), `picture ${lang}`)))
    return toast(ctx, 'answered-above')
  await sendDirectivePicture(deps, ctx, message, lang)
  await toast(ctx)
}

async function setLanguage({ sessions }: Dependencies, ctx: PressContext, lang: Lang, message: Message) {
  const isPrivate = message.chat.type === 'private'
  if (!isPrivate && !(await isAdministrator(ctx))) return toast(ctx, 'language-only-admins')
  await sessions.setLanguage(await sessions.idOf(message.chat), lang)
  ctx.locale = lang
  await Promise.all([
    toast(ctx, 'language-set'),
    editReply(ctx, message.chat.id, message.message_id, renderLanguages(lang, isPrivate)),
  ])
}

async function isAdministrator(ctx: PressContext): Promise<boolean> {
  const { status } = await ctx.getAuthor()
  return status === 'administrator' || status === 'creator'
}

import type { Message } from '@grammyjs/types'
import { Composer } from 'grammy'
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
import type { SessionReply } from './sessions.ts'
import { renderLanguages } from './static-replies.ts'
import { say } from './texts.ts'
import { pressVote, pressWrong } from './votes.ts'

/** Handles button presses. Every press is answered, even of a stale or forged button. */
export function createCallbacks(deps: Dependencies, manners: RateLimits): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  composer.on('callback_query', manners.limitPress, async (ctx) => {
    const press = decodePress(ctx.callbackQuery.data ?? '')
    const message = ctx.callbackQuery.message
    // A press without a message comes from an inline result, where this bot puts only links.
    if (!press || !message) return toast(ctx, say(ctx.locale, 'gone'))
    await handle(deps, ctx, press, message as Message)
  })
  return composer
}

async function handle(deps: Dependencies, ctx: BotContext, press: Press, message: Message): Promise<void> {
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
  ctx: BotContext,
  press: Press & { kind: 'fact' | 'entry' },
  message: Message,
) {
  const { sessions } = deps
  const user = ctx.from?.id ?? message.chat.id
  const chat = await sessions.idOf(message.chat)
  const session = ctx.heard?.session ?? (await sessions.session(chat, talkOf(message, user)))
  const isPrivate = message.chat.type === 'private'
  const reply = answerById(ctx.engine, press, press.lang, {
    votes: isPrivate,
    isAsked: true,
    conversation: session.conversation,
    now: deps.clock(),
  })
  if (!reply) return toast(ctx, say(ctx.locale, 'gone'))
  const offer = session.replies.find(({ reply: id, miss }) => id === message.message_id && miss !== undefined)
  const isFirst = await sessions.mayPress(user, `${message.chat.id}:${numberOf(message)}`, press.id)
  const mayAnswer =
    isFirst && (isPrivate || (await sessions.mayRepeat(message.chat.id, topicOf(message), reply.text.source)))
  const [sent] = await Promise.all([
    mayAnswer ? sendReply(ctx, message, reply, !isPrivate) : undefined,
    mayAnswer ? toast(ctx) : toast(ctx, say(ctx.locale, 'answered-above')),
    // The question counts as answered once a suggestion is chosen.
    offer?.miss !== undefined && sessions.takeBackUnanswered(offer.miss),
  ])
  const kept = reply.conversation && {
    conversation: reply.conversation,
    replies: session.replies.map((r) => (r === offer ? withoutUnanswered(r) : r)),
  }
  ctx.saving = Promise.all([
    kept && sessions.setSession(sent?.chat.id ?? chat, talkOf(message, user), kept),
    sent && reply.told && sessions.setTold(sent.chat.id, sent.message_id, reply.told),
  ])
}

/** Replaces a shortened answer with the full one. */
async function openRest(
  deps: Dependencies,
  ctx: BotContext,
  press: Press & { kind: 'more' },
  message: Message,
): Promise<void> {
  const { engine } = ctx
  const { facts, above, lead } = (await deps.sessions.told(message.chat.id, message.message_id)) ?? {
    facts: [press.id],
  }
  const answers = facts.flatMap((fact) => engine.answer(fact, press.lang) ?? [])
  if (answers.length === 0) return toast(ctx, say(ctx.locale, 'gone'))
  const whole = renderWhole(engine, answers, message.chat.type === 'private')
  const led = lead === undefined ? whole : leadInto(lead, whole)
  await turnTo(ctx, message, above === undefined ? led : underLine(above, led))
}

/** Returns a key of a message within its chat. Ephemeral messages have numbers of their own. */
function numberOf({ message_id, ephemeral_message_id }: Message): string {
  return ephemeral_message_id === undefined ? `${message_id}` : `e${ephemeral_message_id}`
}

function withoutUnanswered({ miss: _, ...reply }: SessionReply): SessionReply {
  return reply
}

/** Sends the paragraph that an answer quotes (`open-place`), or shows another one in the same message (`place`). */
async function openPlace(
  deps: Dependencies,
  ctx: BotContext,
  press: Press & { kind: 'open-place' | 'place' },
  message: Message,
): Promise<void> {
  const place = renderPlace(ctx.engine, press)
  if (!place) return toast(ctx, say(ctx.locale, 'gone'))
  if (press.kind === 'place') return turnTo(ctx, message, place)
  const user = ctx.from?.id ?? message.chat.id
  const isFirst = await deps.sessions.mayPress(user, `${message.chat.id}:${message.message_id}`, 'place')
  const isPrivate = message.chat.type === 'private'
  const topic = topicOf(message)
  const may =
    isFirst && (isPrivate || (await deps.sessions.mayRepeat(message.chat.id, topic, place.text.source)))
  await Promise.all([
    may ? toast(ctx) : toast(ctx, say(ctx.locale, 'answered-above')),
    may && sendReply(ctx, message, place, true),
  ])
}

/** Edits a message of the bot, or sends a new one if that is no longer possible. */
async function turnTo(ctx: BotContext, message: Message, reply: Reply): Promise<void> {
  const [, isThere] = await Promise.all([
    toast(ctx),
    editReply(ctx, message.chat.id, message.message_id, reply),
  ])
  if (!isThere) await sendReply(ctx, message, reply, false)
}

async function showPicture(deps: Dependencies, ctx: BotContext, lang: Lang, message: Message) {
  const { sessions } = deps
  const isFirst = await sessions.mayPress(message.chat.id, String(message.message_id), `picture ${lang}`)
  if (!isFirst) return toast(ctx, say(ctx.locale, 'answered-above'))
  await sendDirectivePicture(deps, ctx, message, lang)
  await toast(ctx)
}

async function setLanguage({ sessions }: Dependencies, ctx: BotContext, locale: Lang, message: Message) {
  const isPrivate = message.chat.type === 'private'
  if (!isPrivate && !(await isAdministrator(ctx))) {
    return toast(ctx, say(ctx.locale, 'language-only-admins'))
  }
  await sessions.setLanguage(await sessions.idOf(message.chat), locale)
  const reply = renderLanguages(locale, isPrivate)
  await Promise.all([
    toast(ctx, say(locale, 'language-set')),
    editReply(ctx, message.chat.id, message.message_id, reply),
  ])
}

async function isAdministrator(ctx: BotContext): Promise<boolean> {
  if (!ctx.from || !ctx.chat) return false
  const { status } = await ctx.api.getChatMember(ctx.chat.id, ctx.from.id)
  return status === 'administrator' || status === 'creator'
}

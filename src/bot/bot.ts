import { createHmac } from 'node:crypto'
import { sequentialize } from '@grammyjs/runner'
import { Bot, type BotError, GrammyError, HttpError } from 'grammy'
import { createForgivingStore } from '../storage/fallback-store.ts'
import { createCallManners } from './api-transformers.ts'
import { createCallbacks } from './callback.ts'
import { createOnce } from './deduplicate.ts'
import type { BotContext, BotOptions, Dependencies } from './dependencies.ts'
import { describeError, isPutOff, isUnwelcome } from './failure.ts'
import { createGroups } from './group.ts'
import { createGuestMode } from './guest.ts'
import { html } from './html.ts'
import { createInlineMode } from './inline.ts'
import { createListener } from './listener.ts'
import { createMembership } from './membership.ts'
import { createRespond } from './message-handler.ts'
import { createPrivateChats } from './private.ts'
import { createRateLimits } from './rate-limits.ts'
import { sendReply, toast } from './sender.ts'
import { createSessions } from './sessions.ts'
import { createTexts, DEFAULT_LOCALE, type Locale } from './texts.ts'
import { createReactions } from './votes.ts'

export const TELEGRAM_API = 'https://api.telegram.org'

/** What Telegram is asked to send; all else it need not. https://core.telegram.org/bots/api#getupdates */
export const allowedUpdates = [
  'message',
  'edited_message',
  'channel_post',
  'edited_channel_post',
  'guest_message',
  'inline_query',
  'chosen_inline_result',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const

/** Milliseconds between two lines of the log about a store out of reach: each update would write several. */
const STORE_LOG_EVERY = 10_000

/** The bot, with the engine of the moment: what its profile says depends on it. */
export type HoiBaoBot = Bot<BotContext> & Pick<BotOptions, 'engine'>

/**
 * Puts the bot together; nothing runs and nothing is sent until it is served (`servePolling`,
 * `serveWebhook`) or given an update by hand (`bot.handleUpdate`, after `bot.init` or with `botInfo`).
 */
export function createBot(options: BotOptions): HoiBaoBot {
  const { token, apiRoot = TELEGRAM_API, logger, observe = () => {} } = options
  let lastLogged = Number.NEGATIVE_INFINITY
  const store = createForgivingStore(options.store, (error) => {
    observe({ type: 'store-error' })
    if (performance.now() - lastLogged < STORE_LOG_EVERY) return
    lastLogged = performance.now()
    logger.warn(describeError(error), 'store out of reach')
  })
  const deps: Dependencies = {
    engine: options.engine,
    texts: createTexts(),
    sessions: createSessions(store, createHmac('sha256', token).update('sessions').digest('hex')),
    logger,
    clock: options.clock ?? Date.now,
    observe,
    adminIds: new Set(options.adminIds),
    adminCommands: options.adminCommands ?? {},
    keepUnanswered: options.keepUnanswered ?? true,
  }
  const bot: HoiBaoBot = Object.assign(
    new Bot<BotContext>(token, {
      client: { apiRoot },
      ...(options.botInfo && { botInfo: options.botInfo }),
    }),
    { engine: options.engine },
  )
  bot.api.config.use(...createCallManners({ apiRoot, token, proxy: options.proxy, observe }))
  bot.catch(({ error }) => logger.error(describeError(error), 'failed outside of the error boundary'))

  // Not only bot.catch: that one is not called for webhooks.
  const safe = bot.errorBoundary((error) => apologise(deps, error))
  safe.use(
    // Within a chat one after the other; an inline query changes nothing and need not wait.
    sequentialize((ctx) => [`update ${ctx.update.update_id}`, ...(ctx.chatId ? [`chat ${ctx.chatId}`] : [])]),
    createOnce(deps),
    async (ctx, next) => {
      const started = performance.now()
      ctx.locale = DEFAULT_LOCALE
      try {
        ctx.locale = await localeOf(deps, ctx)
        await next()
      } finally {
        observe({ type: 'update', update: kindOf(ctx), ms: performance.now() - started })
      }
    },
  )
  const manners = createRateLimits(deps, store, options.limits)
  const listen = createListener(deps)
  const respond = createRespond(deps)
  safe.use(
    createPrivateChats(listen, respond, manners),
    createCallbacks(deps, manners),
    createReactions(deps),
    createInlineMode(deps, manners),
    createMembership(deps),
    createGroups(listen, respond, manners),
    createGuestMode(deps, manners),
  )
  return bot
}

function kindOf(ctx: BotContext): string {
  return Object.keys(ctx.update).find((key) => key !== 'update_id') ?? 'none'
}

/** The chat's setting, then the user's, then what Telegram says of the user's client. */
async function localeOf({ sessions, texts }: Dependencies, ctx: BotContext): Promise<Locale> {
  const isGroup = ctx.chat !== undefined && ctx.chat.type !== 'private'
  const set =
    (isGroup ? await sessions.language(ctx.chat.id) : undefined) ??
    (ctx.from ? await sessions.language(ctx.from.id) : undefined)
  // A locale whose file was taken away since is none.
  const known = texts.locales.find((locale) => locale === set)
  return known ?? texts.negotiate(ctx.from?.language_code) ?? DEFAULT_LOCALE
}

/** A failed update costs its user a short apology, never the process. */
async function apologise(deps: Dependencies, { error, ctx }: BotError<BotContext>): Promise<void> {
  const update = kindOf(ctx)
  if (isUnwelcome(error)) {
    deps.logger.info({ update, ...describeError(error) }, 'could not write there')
    return
  }
  deps.observe({ type: 'failure', update })
  if (isPutOff(error)) {
    deps.logger.warn({ update, ...describeError(error) }, 'put off by Telegram')
    return
  }
  deps.logger.error({ update, ...describeError(error) }, 'update failed')
  const sorry = deps.texts.say(ctx.locale, 'failed')
  try {
    if (ctx.callbackQuery) await toast(ctx, sorry)
    else if (ctx.inlineQuery) await ctx.answerInlineQuery([], { cache_time: 0 })
    else if (ctx.address && ctx.msg)
      await sendReply(ctx, ctx.msg, { text: html`${sorry}` }, ctx.chat?.type !== 'private')
  } catch (again) {
    const level = again instanceof GrammyError || again instanceof HttpError ? 'info' : 'error'
    deps.logger[level]({ update, ...describeError(again) }, 'no way to apologise')
  }
}

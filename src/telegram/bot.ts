import { createHmac } from 'node:crypto'
import { autoRetry } from '@grammyjs/auto-retry'
import { sequentialize } from '@grammyjs/runner'
import { Bot, type BotError, GrammyError, HttpError, type Transformer } from 'grammy'
import { createForgivingStore } from '../store/forgiving.ts'
import { createCallbacks, toast } from './callback.ts'
import type { BotContext, BotDeps, Parts } from './context.ts'
import { sendReply } from './deliver.ts'
import { describeError, isUnwelcome } from './failure.ts'
import { createGroups } from './group.ts'
import { createGuestMode } from './guest.ts'
import { html } from './html.ts'
import { createInlineMode } from './inline.ts'
import { createManners } from './manners.ts'
import { createMembership } from './membership.ts'
import { createPrivateChats } from './private.ts'
import { createRecords } from './records.ts'
import { createRespond } from './respond.ts'
import { createTexts, DEFAULT_LOCALE, type Locale } from './texts.ts'

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
  'my_chat_member',
] as const

/** How often, and for how many seconds at most, a call that Telegram put off is tried again. */
const RETRIES = { maxRetryAttempts: 3, maxDelaySeconds: 60 }
/** Milliseconds before a call is repeated whose connection broke. */
const RECONNECT_DELAYS = [200, 1_000]

export type HoiBaoBot = Bot<BotContext>

/**
 * Puts the bot together; nothing runs and nothing is sent until it is served (`servePolling`,
 * `serveWebhook`) or given an update by hand (`bot.handleUpdate`, after `bot.init` or with `botInfo`).
 */
export function createBot(deps: BotDeps): HoiBaoBot {
  const { logger, observe = () => {} } = deps
  const store = createForgivingStore(deps.store, (error) =>
    logger.warn(describeError(error), 'store out of reach'),
  )
  const parts: Parts = {
    engine: deps.engine,
    texts: createTexts(),
    records: createRecords(store, createHmac('sha256', deps.token).update('records').digest('hex')),
    logger,
    clock: deps.clock ?? Date.now,
    observe,
    adminIds: new Set(deps.adminIds),
    adminCommands: deps.adminCommands ?? {},
    keepMisses: deps.keepMisses ?? true,
  }
  const bot: HoiBaoBot = new Bot(deps.token, {
    client: { apiRoot: deps.apiRoot ?? TELEGRAM_API },
    ...(deps.botInfo && { botInfo: deps.botInfo }),
  })
  // The first is the innermost: every attempt is told of.
  bot.api.config.use(tellErrors(observe), retryBroken, patiently)
  bot.catch(({ error }) => logger.error(describeError(error), 'failed outside of the error boundary'))

  // Not only bot.catch: that one is not called for webhooks.
  const safe = bot.errorBoundary((error) => apologise(parts, error))
  safe.use(
    async (ctx, next) => {
      // Telegram repeats what it holds for undelivered, and two machines may get the same.
      if (!(await parts.records.isNew(ctx.update.update_id))) return
      const started = performance.now()
      ctx.locale = DEFAULT_LOCALE
      await next()
      const [update = 'none'] = Object.keys(ctx.update).filter((key) => key !== 'update_id')
      observe({ type: 'update', update, ms: performance.now() - started })
    },
    // Within a chat one after the other; an inline query changes nothing and need not wait.
    sequentialize((ctx) => ctx.chatId?.toString()),
    async (ctx, next) => {
      ctx.locale = await localeOf(parts, ctx)
      await next()
    },
  )
  const manners = createManners(parts, store, deps.limits)
  const respond = createRespond(parts)
  safe.use(
    createPrivateChats(parts, respond, manners),
    createCallbacks(parts, manners),
    createInlineMode(parts),
    createMembership(parts),
    createGroups(respond, manners),
    createGuestMode(parts),
  )
  return bot
}

/** The chat's setting, then the user's, then what Telegram says of the user's client. */
async function localeOf({ records, texts }: Parts, ctx: BotContext): Promise<Locale> {
  const isGroup = ctx.chat !== undefined && ctx.chat.type !== 'private'
  const set =
    (isGroup ? await records.language(ctx.chat.id) : undefined) ??
    (ctx.from ? await records.language(ctx.from.id) : undefined)
  // A locale whose file was taken away since is none.
  const known = texts.locales.find((locale) => locale === set)
  return known ?? texts.negotiate(ctx.from?.language_code) ?? DEFAULT_LOCALE
}

/** Polling has its own way to wait (`pollUpdates`), and it must say what it waits for. */
const patiently: Transformer = (() => {
  const retry = autoRetry({ ...RETRIES, rethrowHttpErrors: true })
  return (prev, method, payload, signal) =>
    method === 'getUpdates' ? prev(method, payload, signal) : retry(prev, method, payload, signal)
})()

/** Repeats a call whose connection broke. It may have got through: a reply twice is better than none. */
const retryBroken: Transformer = async (prev, method, payload, signal) => {
  if (method === 'getUpdates') return prev(method, payload, signal)
  for (const delay of RECONNECT_DELAYS) {
    try {
      return await prev(method, payload, signal)
    } catch (error) {
      if (!(error instanceof HttpError) || signal?.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, delay))
    }
  }
  return prev(method, payload, signal)
}

const tellErrors =
  (observe: NonNullable<BotDeps['observe']>): Transformer =>
  async (prev, method, payload, signal) => {
    try {
      const answer = await prev(method, payload, signal)
      if (!answer.ok) observe({ type: 'api-error', method, code: answer.error_code })
      return answer
    } catch (error) {
      observe({ type: 'api-error', method, code: 0 })
      throw error
    }
  }

/** A failed update costs its user a short apology, never the process. */
async function apologise(parts: Parts, { error, ctx }: BotError<BotContext>): Promise<void> {
  const [update = 'none'] = Object.keys(ctx.update).filter((key) => key !== 'update_id')
  if (isUnwelcome(error)) {
    parts.logger.info({ update, ...describeError(error) }, 'could not write there')
    return
  }
  parts.observe({ type: 'failure', update })
  parts.logger.error({ update, ...describeError(error) }, 'update failed')
  const sorry = parts.texts.say(ctx.locale, 'failed')
  try {
    if (ctx.callbackQuery) await toast(ctx, sorry)
    else if (ctx.inlineQuery) await ctx.answerInlineQuery([], { cache_time: 0 })
    else if (ctx.address && ctx.msg)
      await sendReply(ctx, ctx.msg, { text: html`${sorry}` }, ctx.chat?.type !== 'private')
  } catch (again) {
    const level = again instanceof GrammyError || again instanceof HttpError ? 'info' : 'error'
    parts.logger[level]({ update, ...describeError(again) }, 'no way to apologise')
  }
}

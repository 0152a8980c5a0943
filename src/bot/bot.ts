import { createHmac } from 'node:crypto'
import { sequentialize } from '@grammyjs/runner'
import { Bot, type BotError } from 'grammy'
import type { Logger } from 'pino'
import { createForgivingStore } from '../storage/fallback-store.ts'
import type { Lang } from '../text/language-detection.ts'
import { talkOf } from './addressing.ts'
import { createAgent } from './agent.ts'
import { createTransformers } from './api-transformers.ts'
import { handlePresses } from './callback.ts'
import { createDeduplicator } from './deduplicate.ts'
import type { BotContext, BotOptions, Dependencies } from './dependencies.ts'
import { describeError, isRateLimited, isUnwelcome } from './failure.ts'
import { handleGuestMode } from './guest.ts'
import { html } from './html.ts'
import { handleInlineMode } from './inline.ts'
import { handleMembership } from './membership.ts'
import { handleMessages } from './message-handler.ts'
import { createRateLimits } from './rate-limits.ts'
import { answerTyping, sendReply, toast } from './sender.ts'
import { createSessions } from './sessions.ts'
import { DEFAULT_LANGUAGE, languageOf, say } from './texts.ts'
import { handleReactions } from './votes.ts'

/** Update types that Telegram sends to the bot. https://core.telegram.org/bots/api#getupdates */
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

/** Minimum milliseconds between log lines about an unreachable store. Without it, each update would log several. */
const STORE_LOG_EVERY = 10_000

/** Seconds for a call with a file, which grammY's own client makes. */
const UPLOAD_TIMEOUT = 60

/** The bot with two of its options: the profile shows the title of the engine's article, errors name the address. */
export type HoiBaoBot = Bot<BotContext> & Pick<BotOptions, 'engine' | 'apiRoot'>

/**
 * Creates the bot. Nothing runs and nothing is sent until it is served (`servePolling`, `serveWebhook`) or gets an
 * update by `bot.handleUpdate` (after `bot.init`, or once `bot.botInfo` is set).
 */
export function createBot(options: BotOptions): HoiBaoBot {
  const { token, apiRoot, logger, observe = () => {} } = options
  const store = createForgivingStore(options.store, createStoreLog(logger, observe))
  const deps: Dependencies = {
    sessions: createSessions(store, createHmac('sha256', token).update('sessions').digest('hex')),
    logger,
    clock: options.clock ?? Date.now,
    observe,
    adminIds: options.adminIds ?? [],
    adminCommands: options.adminCommands ?? {},
    keepUnanswered: options.keepUnanswered ?? true,
  }
  const agent = createAgent({ protocol: new URL(apiRoot).protocol, proxy: options.proxy })
  const bot: HoiBaoBot = Object.assign(
    new Bot<BotContext>(token, {
      client: { apiRoot, baseFetchConfig: { agent }, timeoutSeconds: UPLOAD_TIMEOUT },
    }),
    { engine: options.engine, apiRoot },
  )
  bot.api.config.use(...createTransformers({ apiRoot, token, agent, observe }))

  // bot.catch is not enough: all updates arrive through bot.handleUpdate, which does not call it.
  const safe = bot.errorBoundary((error) => apologise(deps, error))
  safe.use(
    // Updates of one chat are handled in order. An inline query changes no state and need not wait.
    sequentialize((ctx) => [`update ${ctx.update.update_id}`, ...(ctx.chatId ? [`chat ${ctx.chatId}`] : [])]),
    createDeduplicator(deps),
    async (ctx, next) => {
      const started = performance.now()
      ctx.engine = options.engine()
      ctx.locale = DEFAULT_LANGUAGE
      try {
        ctx.locale = await localeOf(deps, ctx)
        await next()
      } finally {
        observe({ type: 'update', update: updateTypeOf(ctx), ms: performance.now() - started })
      }
    },
  )
  const limits = createRateLimits(deps, store, options.limits)
  handleMembership(safe, deps)
  handleMessages(safe, deps, limits)
  handlePresses(safe, deps, limits)
  handleReactions(safe, deps)
  handleInlineMode(safe, deps, limits)
  handleGuestMode(safe, deps, limits)
  return bot
}

/** Creates a function that counts each failure of the store, and logs at most one per `STORE_LOG_EVERY`. */
function createStoreLog(logger: Logger, observe: Dependencies['observe']): (error: unknown) => void {
  let lastLogged = Number.NEGATIVE_INFINITY
  return (error) => {
    observe({ type: 'store-error' })
    if (performance.now() - lastLogged < STORE_LOG_EVERY) return
    lastLogged = performance.now()
    logger.warn(describeError(error), 'store unreachable')
  }
}

function updateTypeOf(ctx: BotContext): string {
  return Object.keys(ctx.update).find((key) => key !== 'update_id') ?? 'none'
}

/**
 * Returns the language of fixed texts. The first of these that is known:
 *
 * 1. the setting of a group or channel
 * 2. the setting of the user
 * 3. the language of the last message in a private chat
 * 4. the language of the user's client
 * 5. the default
 */
async function localeOf({ sessions }: Dependencies, ctx: BotContext): Promise<Lang> {
  const { chat, from, msg } = ctx
  const isPrivate = chat?.type === 'private'
  const set =
    (chat && !isPrivate ? await sessions.language(chat.id) : undefined) ??
    (from ? await sessions.language(from.id) : undefined)
  if (set !== undefined) return languageOf(set) ?? DEFAULT_LANGUAGE
  if (isPrivate && msg) ctx.session = await sessions.session(chat.id, talkOf(msg, from?.id))
  return ctx.session?.conversation?.lang ?? languageOf(from?.language_code) ?? DEFAULT_LANGUAGE
}

/** Logs a failed update, and apologises to its user if the bot may write. Never rejects. */
async function apologise(deps: Dependencies, { error, ctx }: BotError<BotContext>): Promise<void> {
  const update = updateTypeOf(ctx)
  if (isUnwelcome(error)) {
    deps.logger.info({ update, ...describeError(error) }, 'cannot write to this chat')
    return
  }
  deps.observe({ type: 'failure', update })
  if (isRateLimited(error)) {
    deps.logger.warn({ update, ...describeError(error) }, 'rate-limited by Telegram')
    return
  }
  deps.logger.error({ update, ...describeError(error) }, 'update failed')
  try {
    if (ctx.callbackQuery) await toast(ctx, 'failed')
    else if (ctx.inlineQuery) await answerTyping(ctx, [], { cache_time: 0 })
    // Without an address, the message was not for the bot.
    else if (ctx.address && ctx.msg) {
      const sorry = html`${say(ctx.locale, 'failed')}`
      await sendReply(ctx, ctx.msg, { text: sorry }, ctx.chat?.type !== 'private')
    }
  } catch (sendError) {
    deps.logger.warn({ update, ...describeError(sendError) }, 'cannot send the apology')
  }
}

import { limit } from '@grammyjs/ratelimiter'
import type { MiddlewareFn } from 'grammy'
import type { Store } from '../storage/store.ts'
import { speakerOf } from './addressing.ts'
import { encodePress } from './callback-data.ts'
import type { BotContext, Dependencies, Limits } from './dependencies.ts'
import { html } from './html.ts'
import { answerTyping, sendReply, toast } from './sender.ts'
import { say } from './texts.ts'
import { whisper } from './whisper.ts'

export interface RateLimits {
  /** Private chats: up to the limit per window, then a notice at most every few seconds until the window ends. */
  readonly limitUser: MiddlewareFn<BotContext>
  /** Groups: the same for each member, with a lower limit, and for the group as a whole. */
  readonly limitMember: MiddlewareFn<BotContext>
  readonly limitGroup: MiddlewareFn<BotContext>
  /** Buttons: every press is answered, beyond the limit with a notice only. */
  readonly limitPress: MiddlewareFn<BotContext>
  /** Inline mode, which asks with each letter typed: an empty answer beyond the limit. */
  readonly limitInline: MiddlewareFn<BotContext>
  /** Guest mode: as in groups, without a notice. */
  readonly limitGuest: MiddlewareFn<BotContext>
}

const defaults: Limits = { user: 20, member: 8, group: 20, window: 60_000 }

/** Milliseconds after a notice without another one. A flood would turn into a flood of notices. */
const NOTICE_PAUSE = 10_000

/** Inline queries counted as one question: one for each letter typed. */
const INLINE_QUERIES_A_QUESTION = 10
/** Seconds for which Telegram caches the empty answer to a user beyond the limit. */
const INLINE_PAUSE = 10

/** Key of the notice for one person. The notice for a group has another key, and all members see it. */
const SLOW_DOWN = 'slow-down'

/** Data of a button that does nothing. Pressing it does not count. */
const NOTHING = encodePress({ kind: 'nothing' })

const surfaces = {
  user: 'private',
  member: 'group',
  group: 'group',
  press: 'button',
  inline: 'inline',
  guest: 'guest',
} as const

export function createRateLimits(deps: Dependencies, store: Store, limits: Partial<Limits> = {}): RateLimits {
  const { user, member, group, window } = { ...defaults, ...limits }
  const limiter = createLimiters(deps, store, window)
  const notice = (key: string) => (ctx: BotContext, seconds: number) => sendNotice(deps, ctx, key, seconds)

  return {
    limitUser: limiter(
      'user',
      user,
      asking((ctx) => ctx.from?.id.toString()),
      notice(SLOW_DOWN),
    ),
    limitMember: limiter(
      'member',
      member,
      asking((ctx) => ctx.from && ctx.msg && `${ctx.chatId}:${speakerOf(ctx.msg)}`),
      notice(SLOW_DOWN),
    ),
    limitGroup: limiter(
      'group',
      group,
      asking((ctx) => ctx.chatId?.toString()),
      notice('slow-down-group'),
    ),
    limitPress: limiter(
      'press',
      user,
      (ctx) => (ctx.callbackQuery?.data === NOTHING ? undefined : ctx.from?.id.toString()),
      (ctx, seconds) => toast(ctx, say(ctx.locale, SLOW_DOWN, { seconds })),
      0,
    ),
    limitInline: limiter(
      'inline',
      user * INLINE_QUERIES_A_QUESTION,
      (ctx) => ctx.from?.id.toString(),
      (ctx) => answerTyping(ctx, [], { cache_time: INLINE_PAUSE, is_personal: true }),
    ),
    limitGuest: limiter(
      'guest',
      member,
      (ctx) => ctx.guestMessage && speakerOf(ctx.guestMessage).toString(),
      async () => {},
    ),
  }
}

/**
 * Creates a function that creates limiters, all with the same window. Their counts are in the store. Windows begin at
 * multiples of their length, so that a notice (`tell`) can say in how many seconds the next one begins.
 */
function createLimiters({ observe, clock }: Dependencies, store: Store, window: number) {
  // The limiter expects a Redis client: it increments, and sets the expiry at the first. The store does both at once.
  const counters = {
    incr: (key: string) => store.increment(key, 1, window),
    pexpire: async () => 1,
  }
  return (
    kind: keyof typeof surfaces,
    most: number,
    keyOf: (ctx: BotContext) => string | undefined,
    tell: (ctx: BotContext, seconds: number) => Promise<unknown>,
    pause = NOTICE_PAUSE,
  ): MiddlewareFn<BotContext> =>
    limit<BotContext, typeof counters>({
      timeFrame: window,
      limit: most,
      keyPrefix: `limit:${kind}:`,
      storageClient: counters,
      // The library's type is wrong: without a key, the limiter lets the update pass.
      keyGenerator: ((ctx) => {
        const key = keyOf(ctx)
        return key && `${key}:${Math.floor(clock() / window)}`
      }) as (ctx: BotContext) => string,
      alwaysReply: true,
      onLimitExceeded: async (ctx) => {
        const isTold = pause === 0 || (await store.once(`slow-down:${kind}:${keyOf(ctx)}`, pause))
        if (!isTold) return
        observe({ type: 'rate-limited', surface: surfaces[kind] })
        await tell(ctx, Math.ceil((window - (clock() % window)) / 1_000))
      },
    })
}

/** Asks the sender to slow down: the sender alone if the notice is for one person, where Telegram can do that. */
async function sendNotice(
  { sessions }: Dependencies,
  ctx: BotContext,
  key: string,
  seconds: number,
): Promise<void> {
  if (!ctx.msg) return
  const reply = { text: html`${say(ctx.locale, key, { seconds })}` }
  if (key === SLOW_DOWN && (await whisper(sessions, ctx, ctx.msg, reply))) return
  await sendReply(ctx, ctx.msg, reply, ctx.chat?.type !== 'private')
}

/** Returns no key for a photo or a sticker: it asks nothing, so it does not count. */
function asking(keyOf: (ctx: BotContext) => string | undefined): typeof keyOf {
  return (ctx) => (ctx.address?.kind === 'unreadable' ? undefined : keyOf(ctx))
}

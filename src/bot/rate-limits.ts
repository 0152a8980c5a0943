import type { MiddlewareFn } from 'grammy'
import type { Store } from '../storage/store.ts'
import { speakerOf } from './addressing.ts'
import type { BotContext, Dependencies, Limits } from './dependencies.ts'
import { html } from './html.ts'
import { answerTyping, sendReply, toast, whisper } from './sender.ts'
import { say } from './texts.ts'

const defaults: Limits = { user: 20, member: 8, group: 20 }
/** Milliseconds in which a limit is counted. */
const WINDOW = 60_000

/** Milliseconds after a notice without another one. A flood would turn into a flood of notices. */
const NOTICE_PAUSE = 10_000

/** Inline queries counted as one question: one for each letter typed. */
const INLINE_QUERIES_A_QUESTION = 10
/** Seconds for which Telegram caches the empty answer to a user beyond the limit. */
const INLINE_PAUSE = 10

/** Key of the notice for one person. The notice for a group has another key, and all members see it. */
const SLOW_DOWN = 'slow-down'

const surfaces = {
  user: 'private',
  member: 'group',
  group: 'group',
  press: 'button',
  inline: 'inline',
  guest: 'guest',
} as const

export type RateLimits = ReturnType<typeof createRateLimits>

/**
 * Creates the limits. Their counts are in the store. Windows begin at multiples of their length, so that a notice can say
 * in how many seconds the next one begins.
 */
export function createRateLimits(deps: Dependencies, store: Store, limits: Partial<Limits> = {}) {
  const { observe, clock } = deps
  const { user, member, group } = { ...defaults, ...limits }

  /** @param tell called beyond the limit, once within `pause` milliseconds */
  function limiter(
    kind: keyof typeof surfaces,
    most: number,
    keyOf: (ctx: BotContext) => string | number | undefined,
    tell: (ctx: BotContext, seconds: number) => Promise<unknown>,
    pause = NOTICE_PAUSE,
  ): MiddlewareFn<BotContext> {
    return async (ctx, next) => {
      const key = keyOf(ctx)
      // A photo or a sticker asks nothing, so it does not count.
      if (key === undefined || ctx.address?.kind === 'unreadable') return next()
      const now = clock()
      const count = await store.increment(`limit:${kind}:${key}:${Math.floor(now / WINDOW)}`, 1, WINDOW)
      if (count <= most) return next()
      if (pause > 0 && !(await store.once(`slow-down:${kind}:${key}`, pause))) return
      observe({ type: 'rate-limited', surface: surfaces[kind] })
      await tell(ctx, Math.ceil((WINDOW - (now % WINDOW)) / 1_000))
    }
  }
  const asker = (ctx: BotContext) => ctx.from?.id
  const notice = (key: string) => (ctx: BotContext, seconds: number) => sendNotice(deps, ctx, key, seconds)

  return {
    /** Private chats: up to the limit per window, then a notice at most every few seconds until the window ends. */
    limitUser: limiter('user', user, asker, notice(SLOW_DOWN)),
    /** Groups: the same for each member, with a lower limit, and for the group as a whole. */
    limitMember: limiter(
      'member',
      member,
      (ctx) => ctx.from && ctx.msg && `${ctx.chatId}:${speakerOf(ctx.msg)}`,
      notice(SLOW_DOWN),
    ),
    limitGroup: limiter('group', group, (ctx) => ctx.chatId, notice('slow-down-group')),
    /** Buttons: every press is answered, beyond the limit with a notice only. */
    limitPress: limiter('press', user, asker, (ctx, seconds) => toast(ctx, SLOW_DOWN, { seconds }), 0),
    /** Inline mode, which asks with each letter typed: an empty answer beyond the limit. */
    limitInline: limiter('inline', user * INLINE_QUERIES_A_QUESTION, asker, (ctx) =>
      answerTyping(ctx, [], { cache_time: INLINE_PAUSE, is_personal: true }),
    ),
    /** Guest mode: as in groups, without a notice. */
    limitGuest: limiter(
      'guest',
      member,
      (ctx) => ctx.guestMessage && speakerOf(ctx.guestMessage),
      async () => {},
    ),
  }
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

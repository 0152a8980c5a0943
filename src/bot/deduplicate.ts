import type { MiddlewareFn } from 'grammy'
import type { BotContext, Dependencies } from './dependencies.ts'
import { CLAIM_TTL } from './sessions.ts'

/** Milliseconds between checks whether another machine has finished an update. */
const LOOK_EVERY = 250
/** Milliseconds between renewals of a claim. */
const RENEW_EVERY = CLAIM_TTL / 3

/**
 * Lets each update through once, even if Telegram delivers it several times or to several machines.
 *
 * An update in flight on another machine waits here until it is finished there. If that machine was killed, its claim
 * expires and this machine handles the update.
 */
export function createDeduplicator({ sessions, observe }: Dependencies): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const id = ctx.update.update_id
    while (!(await sessions.claim(id))) {
      if (await sessions.isFinished(id)) return observe({ type: 'duplicate' })
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    }
    const renewing = setInterval(() => void sessions.renew(id), RENEW_EVERY)
    try {
      await next()
    } finally {
      clearInterval(renewing)
      // In parallel, so that the store can write both in one transaction.
      await Promise.all([ctx.saving, sessions.finish(id)])
    }
  }
}

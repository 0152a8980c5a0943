import type { MiddlewareFn } from 'grammy'
import type { BotContext, Dependencies } from './dependencies.ts'
import { CLAIM_TTL } from './sessions.ts'

/** Milliseconds between two looks whether another machine has finished an update. */
const LOOK_EVERY = 250
const RENEW_EVERY = CLAIM_TTL / 3

/**
 * Lets each update through once, however often and to whichever machine Telegram delivers it.
 *
 * One that another machine has in hand waits here: either it is finished there, or that machine was killed
 * over it, its claim runs out, and the update is handled by this one.
 */
export function createOnce({ sessions, observe }: Dependencies): MiddlewareFn<BotContext> {
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
      // At once, so that the store can write all in one.
      await Promise.all([ctx.saving, sessions.finish(id)])
    }
  }
}

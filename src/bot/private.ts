import { Composer, type MiddlewareFn } from 'grammy'
import type { BotContext } from './dependencies.ts'
import type { Respond } from './message-handler.ts'
import type { RateLimits } from './rate-limits.ts'

/** Handles private chats. Every text is a question, and an edit changes its answer. */
export function createPrivateChats(
  listen: MiddlewareFn<BotContext>,
  respond: Respond,
  manners: RateLimits,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const messages = composer.chatType('private').on(['message', 'edited_message'])

  messages.use(listen, manners.limitUser, async (ctx) => {
    if (ctx.address) await respond(ctx, ctx.msg, ctx.address)
  })
  return composer
}

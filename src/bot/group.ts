import { Composer, type MiddlewareFn } from 'grammy'
import type { BotContext } from './dependencies.ts'
import type { Respond } from './message-handler.ts'
import type { RateLimits } from './rate-limits.ts'

/** Handles groups, supergroups with topics, and channels. Answers only messages addressed to the bot. */
export function createGroups(
  listen: MiddlewareFn<BotContext>,
  respond: Respond,
  manners: RateLimits,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const messages = composer
    .chatType(['group', 'supergroup', 'channel'])
    .on(['message', 'edited_message', 'channel_post', 'edited_channel_post'])

  messages.use(listen, manners.limitMember, manners.limitGroup, async (ctx) => {
    if (ctx.address) await respond(ctx, ctx.msg, ctx.address)
  })
  return composer
}

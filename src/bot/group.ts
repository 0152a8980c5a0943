import { Composer } from 'grammy'
import { readAddress } from './addressing.ts'
import type { BotContext } from './dependencies.ts'
import type { Respond } from './message-handler.ts'
import type { RateLimits } from './rate-limits.ts'

/** Groups, supergroups with their topics, and channels: only what is addressed to the bot is answered. */
export function createGroups(respond: Respond, manners: RateLimits): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const messages = composer
    .chatType(['group', 'supergroup', 'channel'])
    .on(['message', 'edited_message', 'channel_post', 'edited_channel_post'])

  messages.use(
    async (ctx, next) => {
      const address = readAddress(ctx.msg, ctx.me)
      if (!address) return
      ctx.address = address
      await next()
    },
    manners.limitMember,
    manners.limitGroup,
    async (ctx) => {
      if (ctx.address) await respond(ctx, ctx.msg, ctx.address)
    },
  )
  return composer
}

import { Composer } from 'grammy'
import { readAddress } from './addressing.ts'
import type { BotContext, Dependencies } from './dependencies.ts'
import type { Respond } from './message-handler.ts'
import type { RateLimits } from './rate-limits.ts'

/** Private chats: every text is a question, every edit changes its answer. */
export function createPrivateChats(
  deps: Dependencies,
  respond: Respond,
  manners: RateLimits,
): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const messages = composer.chatType('private').on(['message', 'edited_message'])

  messages.use(
    async (ctx, next) => {
      const address = readAddress(ctx.msg, ctx.me)
      if (!address) return
      const album = address.kind === 'unreadable' ? ctx.msg.media_group_id : undefined
      if (album !== undefined && !(await deps.sessions.firstOfAlbum(album))) return
      ctx.address = address
      await next()
    },
    manners.limitUser,
    async (ctx) => {
      if (ctx.address) await respond(ctx, ctx.msg, ctx.address)
    },
  )
  return composer
}

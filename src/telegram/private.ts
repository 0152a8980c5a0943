import { Composer } from 'grammy'
import { readAddress } from './address.ts'
import type { BotContext, Parts } from './context.ts'
import type { Manners } from './manners.ts'
import type { Respond } from './respond.ts'

/** Private chats: every text is a question, every edit changes its answer. */
export function createPrivateChats(parts: Parts, respond: Respond, manners: Manners): Composer<BotContext> {
  const composer = new Composer<BotContext>()
  const messages = composer.chatType('private').on(['message', 'edited_message'])

  messages.use(
    async (ctx, next) => {
      const address = readAddress(ctx.msg, ctx.me)
      if (!address) return
      const album = address.kind === 'unreadable' ? ctx.msg.media_group_id : undefined
      if (album !== undefined && !(await parts.records.firstOfAlbum(album))) return
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

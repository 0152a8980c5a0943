import type { Message } from '@grammyjs/types'
import type { MiddlewareFn } from 'grammy'
import { readAddress, speakerOf } from './addressing.ts'
import { readCommandNames } from './command-names.ts'
import type { BotContext, Dependencies } from './dependencies.ts'
import { replyOf } from './sessions.ts'

/**
 * Seconds after sending in which an edit makes an unanswered group message a question. Later ones may come
 * from elsewhere: Telegram also calls it an edit when a link gets its preview.
 */
const FRESH_EDIT = 300

/** Lets a message through if it wants something of the bot, and notes what. The others count for nothing. */
export function createListener({ sessions, texts }: Dependencies): MiddlewareFn<BotContext> {
  const commands = readCommandNames(texts)

  async function isStale(message: Message): Promise<boolean> {
    const { chat, date, edit_date: edited } = message
    if (edited === undefined || edited - date <= FRESH_EDIT || chat.type === 'private') return false
    return replyOf(await sessions.session(chat.id, speakerOf(message)), message) === undefined
  }

  return async (ctx, next) => {
    const message = ctx.msg
    const address = message && readAddress(message, ctx.me, (name) => commands.has(name))
    if (!address || (await isStale(message))) return
    ctx.address = address
    await next()
  }
}

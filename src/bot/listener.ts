import type { Message } from '@grammyjs/types'
import type { MiddlewareFn } from 'grammy'
import type { Engine } from '../engine/engine.ts'
import { type Address, readAddress, speakerOf, talkOf } from './addressing.ts'
import { readCommandNames } from './command-names.ts'
import type { BotContext, Dependencies, Heard } from './dependencies.ts'
import { hear, mayBeRemark } from './remark.ts'
import { markSeen } from './sender.ts'
import { replyOf } from './sessions.ts'
import { languages, say } from './texts.ts'

/**
 * Maximum seconds between sending and an edit that turns an unanswered group message into a question. A later edit
 * may not be the user's: Telegram also reports one when a link gets its preview.
 */
const FRESH_EDIT = 300

/** Lets a message through if it is addressed to the bot, and sets `ctx.address`. Others count towards no rate limit. */
export function createListener(deps: Dependencies): MiddlewareFn<BotContext> {
  const { sessions } = deps
  const commands = readCommandNames()
  const prompts = new Set(languages.map((locale) => say(locale, 'ask-what')))

  /** Returns `late` or `remark` if nobody expects an answer. Otherwise, returns what was read to find that out. */
  async function listenTo(
    engine: Engine,
    message: Message,
    address: Address,
  ): Promise<'late' | 'remark' | Heard | undefined> {
    const { chat, date, edit_date: edited } = message
    if (chat.type === 'private') return undefined
    const isLate = edited !== undefined && edited - date > FRESH_EDIT
    // The message replies to the bot's own prompt.
    if (!isLate && prompts.has(message.reply_to_message?.text ?? '')) return undefined
    if (!isLate && !mayBeRemark(address)) return undefined
    const session = await sessions.session(chat.id, talkOf(message))
    if (replyOf(session, message)) return { session }
    if (isLate) return 'late'
    return hear(deps, engine, address, session)
  }

  return async (ctx, next) => {
    const message = ctx.msg
    const address = message && readAddress(message, ctx.me, (name) => commands.has(name))
    if (!address) return
    const heard = await listenTo(ctx.engine, message, address)
    if (heard !== 'late' && heard !== 'remark') {
      ctx.address = address
      if (heard) ctx.heard = heard
      return next()
    }
    if (heard === 'remark' && (await sessions.mayNotice(message.chat.id, speakerOf(message))))
      await markSeen(ctx, message)
  }
}

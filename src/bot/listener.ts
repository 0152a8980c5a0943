import type { Message } from '@grammyjs/types'
import type { MiddlewareFn } from 'grammy'
import { type Address, readAddress, speakerOf, talkOf } from './addressing.ts'
import { readCommandNames } from './command-names.ts'
import type { BotContext, Dependencies } from './dependencies.ts'
import { isRemark, mayBeRemark } from './remark.ts'
import { markSeen } from './sender.ts'
import { replyOf } from './sessions.ts'

/**
 * Seconds after sending in which an edit makes an unanswered group message a question. Later ones may come
 * from elsewhere: Telegram also calls it an edit when a link gets its preview.
 */
const FRESH_EDIT = 300

/** Lets a message through if it wants something of the bot, and notes what. The others count for nothing. */
export function createListener(deps: Dependencies): MiddlewareFn<BotContext> {
  const { sessions, texts } = deps
  const commands = readCommandNames(texts)
  const prompts = new Set(texts.locales.map((locale) => texts.say(locale, 'ask-what')))

  /** Tells whether nobody waits for an answer: of an edit so late that it may be nobody's, or of a remark. */
  async function isIdle(message: Message, address: Address): Promise<'late' | 'remark' | undefined> {
    const { chat, date, edit_date: edited } = message
    if (chat.type === 'private') return undefined
    const isLate = edited !== undefined && edited - date > FRESH_EDIT
    // The bot asked for it.
    if (!isLate && prompts.has(message.reply_to_message?.text ?? '')) return undefined
    if (!isLate && !mayBeRemark(address)) return undefined
    const session = await sessions.session(chat.id, talkOf(message))
    if (replyOf(session, message)) return undefined
    if (isLate) return 'late'
    return isRemark(deps, address, session.conversation) ? 'remark' : undefined
  }

  return async (ctx, next) => {
    const message = ctx.msg
    const address = message && readAddress(message, ctx.me, (name) => commands.has(name))
    if (!address) return
    const idle = await isIdle(message, address)
    if (!idle) {
      ctx.address = address
      return next()
    }
    if (idle === 'remark' && (await sessions.mayNotice(message.chat.id, speakerOf(message))))
      await markSeen(ctx, message)
  }
}

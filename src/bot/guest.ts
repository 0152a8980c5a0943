import type { InlineQueryResultArticle } from '@grammyjs/types'
import type { Composer } from 'grammy'
import type { Engine } from '../engine/engine.ts'
import type { Outcome } from '../engine/outcome.ts'
import { clip } from '../text/clip.ts'
import { readAddress, talkOf } from './addressing.ts'
import { answersText } from './answer-text.ts'
import { ask, isUnanswered } from './ask.ts'
import type { BotContext, Dependencies } from './dependencies.ts'
import { join } from './html.ts'
import { answerCard, renderCard } from './inline-card.ts'
import type { RateLimits } from './rate-limits.ts'
import { isRemark } from './remark.ts'
import { MAX_QUESTION_LENGTH } from './render.ts'
import { say } from './texts.ts'

/**
 * Handles guest mode: a user mentions the bot in a chat that it is not a member of. The bot may send one message
 * there, through `answerGuestQuery`. https://core.telegram.org/bots/api#answerguestquery
 */
export function handleGuestMode(bot: Composer<BotContext>, deps: Dependencies, limits: RateLimits): void {
  const { sessions } = deps
  bot.on('guest_message', limits.limitGuest, async (ctx) => {
    const message = ctx.guestMessage
    const { engine, locale } = ctx
    const { username } = ctx.me
    const address = readAddress(message, ctx.me)
    const title = say(locale, 'inline-open-chat')
    if (message.guest_query_id === undefined) return
    if (address?.kind === 'unreadable') {
      const card = { id: 'unreadable', title, text: say(locale, 'not-text'), lang: locale }
      await ctx.answerGuestQuery(renderCard(card, username))
      return
    }
    // Telegram says that the message is for the bot. Without a mention in it, the whole text is the question.
    const asked = address?.kind === 'command' && address.text === '' ? address.quoted : address?.text
    const question = asked ?? message.text ?? message.caption
    // The message has no text, like a sticker in reply to the bot.
    if (question === undefined) return
    const talk = talkOf(message)
    const session = await sessions.session(message.chat.id, talk)
    if (address && isRemark(deps, engine, address, session)) return
    const outcome = ask(deps, engine, { question, surface: 'guest', conversation: session.conversation })
    if (isUnanswered(deps, outcome)) await sessions.miss(question, outcome.reason)
    await ctx.answerGuestQuery(outcomeCard(engine, outcome, title, username))
    const { conversation } = outcome
    if (conversation) await sessions.setSession(message.chat.id, talk, { ...session, conversation })
  })
}

/** Renders a decision in one message. Of the bot's buttons, only links work there. */
function outcomeCard(engine: Engine, outcome: Outcome, title: string, bot: string): InlineQueryResultArticle {
  const { lang, answers, suggestions } = outcome
  const [answer] = answers
  if (outcome.decision === 'answer' && answer)
    return answerCard(engine, answer, bot, answersText(engine, answers))
  const text = outcome.decision === 'suggest' ? say(lang, 'suggest-title') : outcome.text
  const offers = suggestions.map(({ question }) => `• ${clip(question, MAX_QUESTION_LENGTH)}`)
  const message = join([text, join(offers, '\n')], '\n\n')
  return renderCard({ id: `none:${lang}`, title, text, lang, message }, bot)
}

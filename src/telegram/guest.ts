import type { InlineQueryResultArticle } from '@grammyjs/types'
import { Composer } from 'grammy'
import type { Outcome } from '../engine/outcome.ts'
import { readAddress } from './address.ts'
import { answerCard, sentenceCard } from './card.ts'
import type { BotContext, Parts } from './context.ts'
import { clip, type Html, join } from './html.ts'
import type { Manners } from './manners.ts'
import { ask } from './question.ts'
import { answersText, MAX_QUESTION_LENGTH, type RenderDeps } from './render.ts'
import { speakerOf } from './respond.ts'

/**
 * Guest mode: somebody calls the bot by name in a chat that has not invited it. One message is all it may
 * send there, through `answerGuestQuery`. https://core.telegram.org/bots/api#answerguestquery
 */
export function createGuestMode(parts: Parts, manners: Manners): Composer<BotContext> {
  const { texts, records } = parts
  const composer = new Composer<BotContext>()

  composer.on('guest_message', manners.limitGuest, async (ctx) => {
    const message = ctx.guestMessage
    const engine = parts.engine()
    const deps = { texts, engine }
    const address = readAddress(message, ctx.me)
    const bot = ctx.me.username
    const lang = texts.answersIn(ctx.locale)
    const title = texts.say(ctx.locale, 'inline-open-chat')
    if (message.guest_query_id === undefined) return
    if (address?.kind === 'unreadable') {
      const text = texts.say(ctx.locale, 'not-text')
      await ctx.answerGuestQuery(sentenceCard(deps, { id: 'unreadable', title, text, lang }, bot))
      return
    }
    // Telegram says that the message is for the bot; where no name can be found in it, all is the question.
    const question = address?.text ?? message.text ?? message.caption ?? ''
    const user = speakerOf(ctx, message)
    const talk = await records.talk(message.chat.id, user)
    const outcome = await ask(parts, engine, { question, surface: 'guest', conversation: talk.conversation })
    await ctx.answerGuestQuery(outcomeCard(deps, outcome, title, bot))
    const { conversation } = outcome
    if (conversation) await records.setTalk(message.chat.id, user, { ...talk, conversation })
  })
  return composer
}

/** A whole decision in one message: no buttons of this bot work there but links. */
function outcomeCard(
  deps: RenderDeps,
  outcome: Outcome,
  title: string,
  bot: string,
): InlineQueryResultArticle {
  const { lang, answers, suggestions } = outcome
  const [answer] = answers
  if (outcome.decision === 'answer' && answer)
    return withText(answerCard(deps, answer, bot), answersText(deps, answers))
  const lead = outcome.decision === 'suggest' ? deps.texts.say(lang, 'suggest-title') : outcome.text
  const lines = [lead, ...suggestions.map(({ question }) => `• ${clip(question, MAX_QUESTION_LENGTH)}`)]
  return withText(sentenceCard(deps, { id: `none:${lang}`, title, text: lead, lang }, bot), join(lines, '\n'))
}

function withText(card: InlineQueryResultArticle, text: Html): InlineQueryResultArticle {
  return { ...card, input_message_content: { ...card.input_message_content, message_text: text.source } }
}

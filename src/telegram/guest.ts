import { Composer } from 'grammy'
import { readAddress } from './address.ts'
import { answerCard, sentenceCard } from './card.ts'
import type { BotContext, Parts } from './context.ts'
import { html, join } from './html.ts'
import { ask } from './question.ts'
import { answersText } from './render.ts'
import { speakerOf } from './respond.ts'

/**
 * Guest mode: somebody calls the bot by name in a chat that has not invited it. One message is all it may
 * send there, through `answerGuestQuery`. https://core.telegram.org/bots/api#answerguestquery
 */
export function createGuestMode(parts: Parts): Composer<BotContext> {
  const { texts, records } = parts
  const composer = new Composer<BotContext>()

  composer.on('guest_message', async (ctx) => {
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
    const outcome = ask(parts, engine, { question, surface: 'guest', conversation: talk.conversation })
    const [answer] = outcome.answers
    if (outcome.decision === 'answer' && answer) {
      const card = answerCard(deps, answer, bot)
      const text = answersText(deps, outcome.answers).source
      await ctx.answerGuestQuery({
        ...card,
        input_message_content: { ...card.input_message_content, message_text: text },
      })
    } else {
      const offers = outcome.suggestions.map((suggestion) => html`• ${suggestion.question}`)
      const lead = outcome.decision === 'suggest' ? texts.say(outcome.lang, 'suggest-title') : outcome.text
      const card = sentenceCard(
        deps,
        { id: `none:${outcome.lang}`, title, text: lead, lang: outcome.lang },
        bot,
      )
      const text = join([lead, ...offers], '\n').source
      await ctx.answerGuestQuery({
        ...card,
        input_message_content: { ...card.input_message_content, message_text: text },
      })
    }
    if (outcome.conversation)
      await records.setTalk(message.chat.id, user, { ...talk, conversation: outcome.conversation })
  })
  return composer
}

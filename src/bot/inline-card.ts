import type { InlineQueryResultArticle } from '@grammyjs/types'
import type { Engine } from '../engine/engine.ts'
import type { Answer } from '../engine/outcome.ts'
import { clip } from '../text/clip.ts'
import { html } from './html.ts'
import { answersText, isFact, MAX_QUESTION_LENGTH } from './render.ts'
import { say } from './texts.ts'

// Clients show one line of a card's title and two of its description. A label fits one line; a question may not.
const MAX_TITLE_LENGTH = 80
const MAX_DESCRIPTION_LENGTH = 120

/**
 * Renders an answer as a card of inline mode. A chosen card becomes a message with the quote.
 *
 * The id consists of language and fact, so an answer has the same id in every query: repeats on later pages can be
 * detected, and chosen cards counted.
 *
 * @param bot username, for the link to the private chat
 */
export function answerCard(engine: Engine, answer: Answer, bot: string): InlineQueryResultArticle {
  const question = answer.question || answer.title
  return {
    type: 'article',
    id: `${answer.lang}:${answer.fact}`,
    title: clip(answer.label || question, MAX_TITLE_LENGTH),
    description: clip(answer.direct, MAX_DESCRIPTION_LENGTH),
    input_message_content: {
      message_text: html`<i>${clip(question, MAX_QUESTION_LENGTH)}</i>
${answersText(engine, [answer])}`.source,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: isFact(answer) ? moreMarkup(answer, bot) : chatMarkup(answer.lang, bot),
  }
}

/** Renders a plain sentence as a card, for example that the article does not answer the question. */
export function sentenceCard(
  card: { readonly id: string; readonly title: string; readonly text: string; readonly lang: Answer['lang'] },
  bot: string,
): InlineQueryResultArticle {
  return {
    type: 'article',
    id: card.id,
    title: clip(card.title, MAX_TITLE_LENGTH),
    description: clip(card.text, MAX_DESCRIPTION_LENGTH),
    input_message_content: {
      message_text: html`${card.text}`.source,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: chatMarkup(card.lang, bot),
  }
}

function chatMarkup(lang: Answer['lang'], bot: string) {
  return { inline_keyboard: [[{ text: say(lang, 'inline-open-chat'), url: `https://t.me/${bot}` }]] }
}

function moreMarkup({ lang, fact }: Answer, bot: string) {
  const url = `https://t.me/${bot}?start=${fact}`
  return { inline_keyboard: [[{ text: say(lang, 'inline-more'), url }]] }
}

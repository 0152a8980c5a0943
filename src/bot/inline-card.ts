import type { InlineQueryResultArticle } from '@grammyjs/types'
import type { Engine } from '../engine/engine.ts'
import type { Answer } from '../engine/outcome.ts'
import { clip } from '../text/clip.ts'
import { answersText, isFact } from './answer-text.ts'
import { type Html, html } from './html.ts'
import { MAX_QUESTION_LENGTH } from './render.ts'
import { say } from './texts.ts'

// Clients show one line of a card's title and two of its description. A label fits one line; a question may not.
const MAX_TITLE_LENGTH = 80
const MAX_DESCRIPTION_LENGTH = 120

/** A card of inline mode. A chosen card becomes a message. */
export interface Card {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly lang: Answer['lang']
  /** Text of the message. Default: `text`. */
  readonly message?: Html
  /** Fact that the message's button opens in the private chat. Default: the button opens only the chat. */
  readonly fact?: string | undefined
}

/**
 * Renders an answer as a card. A chosen card becomes a message with the quote.
 *
 * The id consists of language and fact, so an answer has the same id in every query: repeats on later pages can be
 * detected, and chosen cards counted.
 *
 * @param message default: the answer below its question
 */
export function answerCard(
  engine: Engine,
  answer: Answer,
  bot: string,
  message?: Html,
): InlineQueryResultArticle {
  const { lang, fact, direct, label } = answer
  const question = answer.question || answer.title
  const card: Card = {
    id: `${lang}:${fact}`,
    title: label || question,
    text: direct,
    lang,
    message: message ?? html`<i>${clip(question, MAX_QUESTION_LENGTH)}</i>\n${answersText(engine, [answer])}`,
    fact: isFact(answer) ? fact : undefined,
  }
  return renderCard(card, bot)
}

/** @param bot username, for the link to the private chat */
export function renderCard({ id, title, text, lang, message, fact }: Card, bot: string) {
  const chat = `https://t.me/${bot}`
  const button =
    fact === undefined
      ? { text: say(lang, 'inline-open-chat'), url: chat }
      : { text: say(lang, 'inline-more'), url: `${chat}?start=${fact}` }
  return {
    type: 'article',
    id,
    title: clip(title, MAX_TITLE_LENGTH),
    description: clip(text, MAX_DESCRIPTION_LENGTH),
    input_message_content: {
      message_text: (message ?? html`${text}`).source,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[button]] },
  } satisfies InlineQueryResultArticle
}

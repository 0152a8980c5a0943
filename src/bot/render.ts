import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Engine } from '../engine/engine.ts'
import type { Answer, Outcome } from '../engine/outcome.ts'
import type { Lang } from '../text/language-detection.ts'
import { answersText, isFact, ROOM_FOR_ANSWERS, screenText } from './answer-text.ts'
import { encodePress } from './callback-data.ts'
import type { Keyboard, Reply } from './dependencies.ts'
import { clip, html, join } from './html.ts'
import type { Locale, Texts } from './texts.ts'

/** Of Telegram: characters of a message after its markup is read. https://core.telegram.org/bots/api#sendmessage */
export const MAX_MESSAGE_LENGTH = 4096
/** A question within a text; the knowledge sets it no limit. */
export const MAX_QUESTION_LENGTH = 200
/** Longer labels are cut off by the clients anyway, at some 40 characters on a phone. */
const MAX_LABEL_LENGTH = 60
/** The answers of a question that asks of several things; the engine's own limit is below it. */
const MAX_ANSWERS = 3
const MAX_RELATED = 3

export { answersText, isFact, isWebAddress } from './answer-text.ts'

export interface RenderDeps {
  readonly texts: Texts
  readonly engine: Engine
}

const UP = '👍'
const DOWN = '👎'

/**
 * Renders a decision.
 *
 * @param votes false leaves out 👍 and 👎, where their state cannot be shown to each reader apart
 */
export function renderOutcome(rendering: RenderDeps, outcome: Outcome, votes: boolean): Reply {
  const { conversation } = outcome
  const remember = conversation ? { conversation } : {}
  switch (outcome.decision) {
    case 'answer': {
      const reply = renderAnswers(rendering, outcome.answers, votes)
      return { ...(outcome.lead === undefined ? reply : underLine(outcome.lead, reply)), ...remember }
    }
    case 'suggest': {
      const render = outcome.reason === 'nearest' ? renderNearest : renderSuggest
      return { ...render(rendering, outcome), ...remember }
    }
    case 'abstain':
      return { ...renderAbstain(rendering, outcome), ...remember }
  }
}

/** Renders answers with their quotes, the source line, related questions and the votes. */
export function renderAnswers(rendering: RenderDeps, answers: readonly Answer[], votes: boolean): Reply {
  const shown = answers.slice(0, MAX_ANSWERS)
  const { text, isCut } = screenText(rendering, shown)
  const facts = shown.filter(isFact).map(({ fact }) => fact)
  return { text, keyboard: answerKeyboard(rendering, shown, votes, isCut), told: { facts } }
}

/** Renders the same with nothing left for another screen. */
export function renderWhole(rendering: RenderDeps, answers: readonly Answer[], votes: boolean): Reply {
  const shown = answers.slice(0, MAX_ANSWERS)
  return { text: answersText(rendering, shown), keyboard: answerKeyboard(rendering, shown, votes, false) }
}

/** Puts a line above a reply: what it confirms, or the question that a button asked. */
export function underLine(line: string, reply: Reply): Reply {
  const told = reply.told && { ...reply.told, above: line }
  return { ...reply, text: html`<i>${line}</i>\n${reply.text}`, ...(told && { told }) }
}

function answerKeyboard(
  rendering: RenderDeps,
  shown: readonly Answer[],
  votes: boolean,
  isCut: boolean,
): InlineKeyboardButton[][] {
  const first = shown.find(isFact)
  if (!first) return []
  const { fact, lang } = first
  const more = {
    text: rendering.texts.say(lang, 'button-more'),
    callback_data: encodePress({ kind: 'more', id: fact, lang }),
  }
  return [...(isCut ? [[more]] : []), ...related(rendering, first, shown), ...(votes ? [voteRow(fact)] : [])]
}

function related({ engine }: RenderDeps, answer: Answer, shown: readonly Answer[]): InlineKeyboardButton[][] {
  const known = new Set(shown.map(({ fact }) => fact))
  const others = engine.related(answer.fact, answer.lang, MAX_RELATED + shown.length)
  return questionRows(others.filter(({ fact }) => !known.has(fact)).slice(0, MAX_RELATED))
}

function renderSuggest({ texts }: RenderDeps, { lang, suggestions }: Outcome): Reply {
  const lines = suggestions.map(({ question }, i) => html`${i + 1}. ${clip(question, MAX_QUESTION_LENGTH)}`)
  return {
    text: join(
      [
        html`<b>${texts.say(lang, 'suggest-title')}</b>`,
        ...lines,
        html`<i>${texts.say(lang, 'suggest-hint')}</i>`,
      ],
      '\n',
    ),
    keyboard: suggestions.map(({ question, ...answer }, i) => [
      factButton({ ...answer, question: `${i + 1}. ${question}` }),
    ]),
  }
}

/** The nearest sentence as a quote with its paragraph; no fact stands behind it that a button could open. */
function renderNearest(rendering: RenderDeps, { suggestions }: Outcome): Reply {
  const lead = suggestions[0]?.question ?? ''
  return { text: join([html`<b>${lead}:</b>`, answersText(rendering, suggestions)], '\n'), keyboard: [] }
}

function renderAbstain({ texts }: RenderDeps, { lang, text, suggestions }: Outcome): Reply {
  return {
    text: join(
      [
        clip(text, ROOM_FOR_ANSWERS),
        suggestions.length > 0 && html`<i>${texts.say(lang, 'abstain-offer')}</i>`,
      ],
      '\n\n',
    ),
    keyboard: questionRows(suggestions),
  }
}

/** A button a question, each in its own row: questions are long. */
export function questionRows(answers: readonly Answer[]): InlineKeyboardButton[][] {
  return answers.map((answer) => [factButton(answer)])
}

function factButton({
  question,
  fact,
  lang,
}: Pick<Answer, 'question' | 'fact' | 'lang'>): InlineKeyboardButton {
  return {
    text: clip(question, MAX_LABEL_LENGTH),
    callback_data: encodePress({ kind: 'fact', id: fact, lang }),
  }
}

export function entryButton(label: string, id: string, lang: Lang): InlineKeyboardButton {
  return { text: clip(label, MAX_LABEL_LENGTH), callback_data: encodePress({ kind: 'entry', id, lang }) }
}

function voteRow(fact: string): InlineKeyboardButton[] {
  return [
    { text: UP, callback_data: encodePress({ kind: 'vote', vote: 'up', fact }) },
    { text: DOWN, callback_data: encodePress({ kind: 'vote', vote: 'down', fact }) },
  ]
}

/** The same keyboard with the vote that now holds marked. */
export function markVote(
  texts: Texts,
  locale: Locale,
  keyboard: Keyboard,
  fact: string,
  vote: 'up' | 'down' | undefined,
): Keyboard {
  const labels = new Map([
    [encodePress({ kind: 'vote', vote: 'up', fact }), { label: UP, pressed: vote === 'up' }],
    [encodePress({ kind: 'vote', vote: 'down', fact }), { label: DOWN, pressed: vote === 'down' }],
  ])
  return keyboard.map((row) =>
    row.map((button) => {
      const is = 'callback_data' in button ? labels.get(button.callback_data) : undefined
      if (!is) return button
      return {
        ...button,
        text: is.pressed ? texts.say(locale, 'button-pressed', { label: is.label }) : is.label,
      }
    }),
  )
}

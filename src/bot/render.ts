import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Engine } from '../engine/engine.ts'
import type { Answer, Outcome, Quote } from '../engine/outcome.ts'
import { PASSAGE } from '../engine/response/answer.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import type { Lang } from '../text/language-detection.ts'
import { encodePress } from './callback-data.ts'
import type { Keyboard, Reply } from './dependencies.ts'
import { clip, type Html, html, join, visibleLength } from './html.ts'
import type { Locale, Texts } from './texts.ts'

/** Of Telegram: characters of a message after its markup is read. https://core.telegram.org/bots/api#sendmessage */
export const MAX_MESSAGE_LENGTH = 4096
/** For answers with their quotes; the rest is for the question above a card's answer. */
const ROOM_FOR_ANSWERS = 3_800
/** Of a source line with the longest list of paragraphs, and the line breaks. */
const ROOM_FOR_SOURCE = 200
const MIN_QUOTE_LENGTH = 40
const SEPARATOR_LENGTH = 2
const MAX_NEWSPAPER_LENGTH = 100
/** A question within a text; the knowledge sets it no limit. */
export const MAX_QUESTION_LENGTH = 200
/** Longer labels are cut off by the clients anyway, at some 40 characters on a phone. */
const MAX_LABEL_LENGTH = 60
/** The answers of a question that asks of several things; the engine's own limit is below it. */
const MAX_ANSWERS = 3
const MAX_RELATED = 3

export interface RenderDeps {
  readonly texts: Texts
  readonly engine: Engine
}

/** Of answers that stand alone: an engine gives the same object again, and its text never changes. */
const textsOfSources = new WeakMap<Knowledge['source'], WeakMap<Answer, Html>>()
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
      const { lead } = outcome
      const reply = renderAnswers(rendering, outcome.answers, votes)
      return { ...reply, ...(lead !== undefined && { text: html`${lead}\n${reply.text}` }), ...remember }
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
  const first = shown[0]
  const keyboard: InlineKeyboardButton[][] = first && isFact(first) ? related(rendering, first, shown) : []
  if (first && isFact(first) && votes) keyboard.push(voteRow(first.fact))
  return { text: answersText(rendering, shown), keyboard }
}

/** A sentence of the article is no fact: nothing is related to it, and there is nothing to vote on or link to. */
export function isFact({ fact }: Answer): boolean {
  return fact !== PASSAGE
}

/**
 * The text of answers alone, as it also stands in inline cards; within Telegram's limit however long the
 * knowledge is. Where room is short, the quote goes before the detail: it is what proves the answer.
 */
export function answersText(rendering: RenderDeps, answers: readonly Answer[]): Html {
  const room = Math.floor(ROOM_FOR_ANSWERS / Math.max(1, answers.length)) - ROOM_FOR_SOURCE
  const [only] = answers
  if (answers.length !== 1 || !only)
    return join(
      answers.map((answer) => answerText(rendering, answer, room)),
      '\n\n',
    )
  const texts = textsOf(rendering.engine.knowledge.source)
  const known = texts.get(only)
  if (known) return known
  const text = answerText(rendering, only, room)
  texts.set(only, text)
  return text
}

function textsOf(source: Knowledge['source']): WeakMap<Answer, Html> {
  const texts = textsOfSources.get(source) ?? new WeakMap<Answer, Html>()
  textsOfSources.set(source, texts)
  return texts
}

function answerText(rendering: RenderDeps, answer: Answer, room: number): Html {
  // A sentence that is all there is to say is shown once, as a quote.
  const isQuote = !isFact(answer) && answer.quotes.some(({ text }) => text === answer.direct)
  const direct = isQuote ? '' : clip(answer.direct, room)
  const quotes = join(fit(answer.quotes, room - direct.length), '\n\n')
  const left = room - direct.length - visibleLength(quotes)
  return join(
    [
      direct !== '' && html`<b>${direct}</b>`,
      answer.detail !== undefined && answer.detail.length <= left && answer.detail,
      quotes.source !== '' && html`<blockquote expandable>${quotes}</blockquote>`,
      sourceLine(rendering, answer),
    ],
    '\n',
  )
}

/** "Báo …, đoạn 3, 5", linked to the article where it has an address. */
function sourceLine({ texts, engine }: RenderDeps, answer: Answer): Html {
  const { newspaper, url } = engine.knowledge.source
  const paragraphs = [...new Set(answer.quotes.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
  const line = texts.say(answer.lang, 'source-line', {
    newspaper: clip(newspaper[answer.lang] ?? newspaper.vi, MAX_NEWSPAPER_LENGTH),
    paragraphs: paragraphs.join(', '),
    count: paragraphs.length,
  })
  return isWebAddress(url) ? html`📰 <a href="${url}">${line}</a>` : html`📰 <i>${line}</i>`
}

/** Telegram drops links of other kinds in silence. */
export function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:\/\//.test(url)
}

/** Shares the room out among quotes; one too short to say anything is left out. */
function fit(quotes: readonly Quote[], room: number): string[] {
  let left = room
  return quotes.flatMap(({ text }, i) => {
    const share = Math.floor(left / (quotes.length - i)) - SEPARATOR_LENGTH
    if (share < MIN_QUOTE_LENGTH && text.length > share) return []
    const quote = clip(text, share)
    left -= quote.length + SEPARATOR_LENGTH
    return [quote]
  })
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

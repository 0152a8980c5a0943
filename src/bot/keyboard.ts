/** Buttons under a reply. */

import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Engine } from '../engine/engine.ts'
import type { Answer, Conversation } from '../engine/outcome.ts'
import { MAX_LABEL_LENGTH } from '../knowledge/limits.ts'
import { clip } from '../text/clip.ts'
import type { Lang } from '../text/language-detection.ts'
import { isFact, opening } from './answer-text.ts'
import { encodePress, type Vote, type Wrong, wrongs } from './callback-data.ts'
import type { Keyboard } from './dependencies.ts'
import { type Html, plainOf } from './html.ts'
import { saysAll } from './quotes.ts'
import { say } from './texts.ts'

/** Number of related facts from which the one for a button is chosen. */
const MAX_LOOKED_AT = 20
/** Telegram's limit: https://core.telegram.org/bots/api#copytextbutton */
const MAX_COPIED_LENGTH = 256
/** Telegram's limit: https://core.telegram.org/bots/api#inlinequery */
const MAX_QUERY_LENGTH = 256

const SIGNS: Readonly<Record<Vote, string>> = { up: '👍', down: '👎' }
const VOTES: readonly Vote[] = ['up', 'down']

/** Display options of an answer. */
export interface Shown {
  /** True if there is more to read than the screen holds. */
  readonly isCut: boolean
  /** False leaves out 👍 and 👎, whose state would be the same for all readers of a message. */
  readonly votes: boolean
  /** The text above the buttons. */
  readonly text: Html
}

/** The buttons of an answer, the same in every conversation. */
export interface AnswerButtons {
  /** Questions that lead on, best first. */
  readonly related: readonly { readonly fact: string; readonly row: InlineKeyboardButton[] }[]
  /** The rest of the answer, its place in the article and the votes. */
  readonly last: InlineKeyboardButton[]
}

/** Renders the buttons of an answer. If nothing is left to read, there are questions that lead on. */
export function answerButtons(engine: Engine, answers: readonly Answer[], shown: Shown): AnswerButtons {
  const first = answers.find(isFact)
  if (!first) return { related: [], last: [] }
  const { fact, lang } = first
  const more = {
    text: say(lang, 'button-more'),
    callback_data: encodePress({ kind: 'more', id: fact, lang }),
  }
  const others = shown.isCut ? [] : engine.related(fact, lang, MAX_LOOKED_AT)
  const fresh = others.filter((other) => !answers.some((answer) => answer.fact === other.fact))
  return {
    related: unsaid(fresh, shown.text).map((answer) => ({ fact: answer.fact, row: [factButton(answer)] })),
    last: [...(shown.isCut ? [more] : []), ...placeButton(first), ...(shown.votes ? voteButtons(fact) : [])],
  }
}

/** Returns the buttons of an answer, below a question that leads on. With more, they would outweigh the answer. */
export function answerKeyboard({ related, last }: AnswerButtons, conversation?: Conversation): Keyboard {
  const next = related.find(({ fact }) => !wasTold(fact, conversation))
  return [next?.row ?? [], last].filter((row) => row.length > 0)
}

/** True if a fact was told lately. */
export function wasTold(fact: string, conversation: Conversation | undefined): boolean {
  return conversation?.told?.includes(fact) === true
}

/**
 * Leaves out questions whose answer begins with what the text says. The words of a question itself are no answer.
 */
export function unsaid(answers: readonly Answer[], text: Html): readonly Answer[] {
  const said = plainOf(text.source)
  return answers.filter(
    ({ direct, label, question }) => !saysAll(opening(direct, 1), `${said} ${label} ${question}`),
  )
}

/** Opens the article where the answer stands. */
function placeButton({ quotes, fact, lang }: Answer): InlineKeyboardButton[] {
  const paragraph = quotes[0]?.paragraph ?? 0
  if (paragraph === 0) return []
  const place = { kind: 'open-place', paragraph, fact, lang } as const
  return [{ text: say(lang, 'button-place', { paragraph }), callback_data: encodePress(place) }]
}

/** Returns the buttons that copy the quote and share the answer as a card in another chat. */
export function passOnButtons(engine: Engine, answer: Answer): InlineKeyboardButton[] {
  const { lang, question: query } = answer
  const copied = copiedText(engine, answer)
  const anywhere = { allow_user_chats: true, allow_group_chats: true, allow_channel_chats: true }
  const buttons: InlineKeyboardButton[] = []
  if (copied !== undefined) buttons.push({ text: say(lang, 'button-copy'), copy_text: { text: copied } })
  if (query !== '' && query.length <= MAX_QUERY_LENGTH)
    buttons.push({
      text: say(lang, 'button-share'),
      switch_inline_query_chosen_chat: { query, ...anywhere },
    })
  return buttons
}

/** Returns the first quote that fits a button, with its newspaper. */
function copiedText(engine: Engine, { quotes, lang }: Answer): string | undefined {
  const { newspaper } = engine.knowledge.source
  return quotes
    .map(({ text }) =>
      say(lang, 'copied-quote', {
        quote: text.replace(/^[“"]|[”"]$/gu, ''),
        newspaper: newspaper[lang] ?? newspaper.vi,
      }),
    )
    .find(({ length }) => length <= MAX_COPIED_LENGTH)
}

/** Returns one button per question, each in its own row, because questions are long. */
export function questionRows(answers: readonly Answer[]): InlineKeyboardButton[][] {
  return answers.map((answer) => [factButton(answer)])
}

/** @param number prefix like "1. ", as in the text above; default: none */
export function factButton({ label, fact, lang }: Answer, number = ''): InlineKeyboardButton {
  return {
    text: number + clip(label, MAX_LABEL_LENGTH),
    callback_data: encodePress({ kind: 'fact', id: fact, lang }),
  }
}

function voteButtons(fact: string): InlineKeyboardButton[] {
  return VOTES.map((vote) => voteButton(fact, vote, SIGNS[vote]))
}

function voteButton(fact: string, vote: Vote, text: string) {
  return { text, callback_data: encodePress({ kind: 'vote', vote, fact }) }
}

/** Returns the vote of a reaction; `undefined` for other emoji. */
export function voteOf(emoji: string): Vote | undefined {
  return VOTES.find((vote) => SIGNS[vote] === emoji)
}

/** Returns the keyboard with the current vote marked. After a 👎 it asks what is wrong. */
export function markVote(locale: Lang, keyboard: Keyboard, fact: string, holds: Vote | undefined): Keyboard {
  const marked = VOTES.map((vote) => {
    const label = vote === holds ? say(locale, 'button-pressed', { label: SIGNS[vote] }) : SIGNS[vote]
    return voteButton(fact, vote, label)
  })
  const isSame = (a: InlineKeyboardButton, b: InlineKeyboardButton) =>
    'callback_data' in a && 'callback_data' in b && a.callback_data === b.callback_data
  const rows = withoutWrongs(keyboard).map((row) =>
    row.map((button) => marked.find((vote) => isSame(vote, button)) ?? button),
  )
  return holds === 'down' ? [...rows, ...wrongRows(locale, fact)] : rows
}

function wrongRows(locale: Lang, fact: string): InlineKeyboardButton[][] {
  const choice = (wrong: Wrong) => ({
    text: say(locale, `wrong-${wrong}`),
    callback_data: encodePress({ kind: 'wrong', wrong, fact }),
  })
  return [[{ text: say(locale, 'wrong-ask'), disabled: {} }], wrongs.map(choice)]
}

/** Returns the keyboard without the choices after a 👎. */
export function withoutWrongs(keyboard: Keyboard): Keyboard {
  const isWrong = (button: InlineKeyboardButton) =>
    'disabled' in button || ('callback_data' in button && button.callback_data.startsWith('w:'))
  return keyboard.filter((row) => !row.every(isWrong))
}

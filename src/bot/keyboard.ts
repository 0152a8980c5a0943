/** Buttons under a reply. */

import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Engine } from '../engine/engine.ts'
import type { Answer, Conversation } from '../engine/outcome.ts'
import { MAX_LABEL_LENGTH } from '../knowledge/limits.ts'
import { clip } from '../text/clip.ts'
import type { Lang } from '../text/language-detection.ts'
import { isFact, opening } from './answer-text.ts'
import { decodePress, encodePress, type Vote, type Wrong, wrongs } from './callback-data.ts'
import type { Keyboard } from './dependencies.ts'
import { type Html, plainOf } from './html.ts'
import { saysAll } from './quotes.ts'
import { say } from './texts.ts'

/** Maximum related facts from which the one for a button is chosen. */
const MAX_RELATED = 20
/** Telegram's limit: https://core.telegram.org/bots/api#copytextbutton */
const MAX_COPIED_LENGTH = 256
/** Telegram's limit: https://core.telegram.org/bots/api#inlinequery */
const MAX_QUERY_LENGTH = 256

const EMOJI: Readonly<Record<Vote, string>> = { up: '👍', down: '👎' }
const VOTES: readonly Vote[] = ['up', 'down']

/** Display options of an answer. */
export interface DisplayOptions {
  /** True if there is more to read than the screen holds. */
  readonly isCut: boolean
  /** True to show 👍 and 👎. False if others read the same message: they would see the vote of one reader. */
  readonly votes: boolean
  /** The text above the buttons. */
  readonly text: Html
}

/** The buttons of an answer, the same in every conversation. */
export interface AnswerButtons {
  /** Related questions, best first. */
  readonly related: readonly { readonly fact: string; readonly row: InlineKeyboardButton[] }[]
  /** Buttons for the rest of the answer, its place in the article and the votes. */
  readonly last: InlineKeyboardButton[]
}

/** Renders the buttons of an answer. Related questions are offered only if nothing is left to read. */
export function answerButtons(
  engine: Engine,
  answers: readonly Answer[],
  shown: DisplayOptions,
): AnswerButtons {
  const first = answers.find(isFact)
  if (!first) return { related: [], last: [] }
  const { fact, lang } = first
  const more = {
    text: say(lang, 'button-more'),
    callback_data: encodePress({ kind: 'more', id: fact, lang }),
  }
  const others = shown.isCut ? [] : engine.related(fact, lang, MAX_RELATED)
  const fresh = others.filter((other) => !answers.some((answer) => answer.fact === other.fact))
  return {
    related: withNewAnswers(fresh, shown.text).map((answer) => ({
      fact: answer.fact,
      row: [factButton(answer)],
    })),
    last: [...(shown.isCut ? [more] : []), ...placeButton(first), ...(shown.votes ? voteButtons(fact) : [])],
  }
}

/**
 * Returns the rows under an answer: one related question that was not answered lately, then the other buttons. More
 * questions would outweigh the answer.
 */
export function answerKeyboard({ related, last }: AnswerButtons, conversation?: Conversation): Keyboard {
  const next = related.find(({ fact }) => !wasTold(fact, conversation))
  return [next?.row ?? [], last].filter((row) => row.length > 0)
}

/** True if a recent reply contained the fact. */
export function wasTold(fact: string, conversation: Conversation | undefined): boolean {
  return conversation?.told?.includes(fact) === true
}

/**
 * Leaves out questions whose answer adds nothing: the text and the question together have all words of its first
 * sentence.
 */
export function withNewAnswers(answers: readonly Answer[], text: Html): readonly Answer[] {
  const said = plainOf(text.source)
  return answers.filter(
    ({ direct, label, question }) => !saysAll(opening(direct, 1), `${said} ${label} ${question}`),
  )
}

/** Returns the button that opens the article at the first quote; none if no paragraph has it. */
function placeButton({ quotes, fact, lang }: Answer): InlineKeyboardButton[] {
  const paragraph = quotes[0]?.paragraph ?? 0
  if (paragraph === 0) return []
  const place = { kind: 'open-place', paragraph, fact, lang } as const
  return [{ text: say(lang, 'button-place', { paragraph }), callback_data: encodePress(place) }]
}

/** Returns the buttons that copy the quote and share the answer as a card in another chat. */
export function copyAndShareButtons(engine: Engine, answer: Answer): InlineKeyboardButton[] {
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
        // The sentence has quotation marks of its own.
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
  return VOTES.map((vote) => voteButton(fact, vote, EMOJI[vote]))
}

function voteButton(fact: string, vote: Vote, text: string) {
  return { text, callback_data: encodePress({ kind: 'vote', vote, fact }) }
}

/** Returns the vote of a reaction; `undefined` for other emoji. */
export function voteOf(emoji: string): Vote | undefined {
  return VOTES.find((vote) => EMOJI[vote] === emoji)
}

/** Returns the keyboard with the current vote marked. After a 👎, further buttons ask what is wrong. */
export function markVote(
  locale: Lang,
  keyboard: Keyboard,
  fact: string,
  current: Vote | undefined,
): Keyboard {
  const marked = VOTES.map((vote) => {
    const label = vote === current ? say(locale, 'button-pressed', { label: EMOJI[vote] }) : EMOJI[vote]
    return voteButton(fact, vote, label)
  })
  const isSame = (a: InlineKeyboardButton, b: InlineKeyboardButton) =>
    'callback_data' in a && 'callback_data' in b && a.callback_data === b.callback_data
  const rows = withoutWrongs(keyboard).map((row) =>
    row.map((button) => marked.find((vote) => isSame(vote, button)) ?? button),
  )
  return current === 'down' ? [...rows, ...wrongRows(locale, fact)] : rows
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
    'disabled' in button || ('callback_data' in button && decodePress(button.callback_data)?.kind === 'wrong')
  return keyboard.filter((row) => !row.every(isWrong))
}

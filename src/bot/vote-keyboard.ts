/** The buttons 👍 and 👎 under an answer, and the choices after a 👎. */

import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Lang } from '../text/language-detection.ts'
import { encodePress, type Vote, type Wrong, wrongs } from './callback-data.ts'
import type { Keyboard } from './dependencies.ts'
import { say } from './texts.ts'

const SIGNS: Readonly<Record<Vote, string>> = { up: '👍', down: '👎' }
const VOTES: readonly Vote[] = ['up', 'down']

export function voteButtons(fact: string): InlineKeyboardButton[] {
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
  const marked = new Map(
    VOTES.map((vote) => {
      const label = vote === holds ? say(locale, 'button-pressed', { label: SIGNS[vote] }) : SIGNS[vote]
      const button = voteButton(fact, vote, label)
      return [button.callback_data, button]
    }),
  )
  const isOf = (button: InlineKeyboardButton) =>
    'callback_data' in button ? marked.get(button.callback_data) : undefined
  const rows = withoutWrongs(keyboard).map((row) => row.map((button) => isOf(button) ?? button))
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

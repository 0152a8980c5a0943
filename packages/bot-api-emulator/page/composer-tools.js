/** @import { Page } from './actions.js' */
import { replyKeyboard } from './buttons.js'
import { openUserMenu } from './chat-list.js'
import { avatar, fullName, h, iconButton } from './dom.js'

/** About seven lines; then the field scrolls. */
const MAX_HEIGHT_PX = 168

/**
 * Makes a field as high as its text.
 *
 * @param {HTMLTextAreaElement} field
 */
export function grow(field) {
  field.style.height = 'auto'
  field.style.height = `${Math.min(field.scrollHeight, MAX_HEIGHT_PX)}px`
  field.classList.toggle('scrolls', field.scrollHeight > MAX_HEIGHT_PX)
}

/**
 * What stands left of the field: who speaks (where several do), and the commands (where there are any).
 *
 * @param {Page} page
 * @param {{ openCommands: () => void }} field
 * @returns {HTMLElement[]}
 */
export function leftButtons(page, { openCommands }) {
  const { state, say } = page
  const { me } = state.app
  const room = state.room
  const label = say('speakAs', { name: fullName(me) })
  const speaker = h(
    'button',
    {
      type: 'button',
      class: 'user-button',
      'aria-haspopup': 'menu',
      'aria-label': label,
      title: label,
      onclick: () => openUserMenu(speaker, page),
    },
    avatar(me.id, fullName(me), 'small'),
  )
  return [
    ...(room && !room.isPrivate ? [speaker] : []),
    ...(room?.hasBot && room.shown.commands.length > 0
      ? [iconButton('slash', say('commands'), openCommands, { class: 'icon-button slash-button' })]
      : []),
  ]
}

/**
 * The keyboard that the bot put below the field; none where it put none.
 *
 * @param {Page} page
 * @returns {HTMLElement[]}
 */
export function replyKeys({ state, actions }) {
  return replyKeyboard(state.messages).map((row) =>
    h(
      'div',
      { class: 'keyboard-row' },
      ...row.map((text) =>
        h('button', { type: 'button', class: 'keyboard-button', onclick: () => actions.send(text) }, text),
      ),
    ),
  )
}

/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { AppState } from '../src/contract.ts' */
/** @import { InlineKeyboardButton } from '@grammyjs/types' */
/** @import { Page } from './actions.js' */
import { h, icon } from './dom.js'
import { isFromBot, isOwn } from './rooms.js'

/**
 * The inline keyboard under a message; null where it has none.
 *
 * @param {ShownMessage} message
 * @param {Page} page
 */
export function renderInlineKeyboard(message, { actions }) {
  const rows = message.reply_markup?.inline_keyboard
  if (!rows?.length) return null
  return h(
    'div',
    { class: 'keyboard' },
    ...rows.map((row) =>
      h(
        'div',
        { class: 'keyboard-row' },
        ...row.map((button) => {
          const style = 'style' in button && button.style ? `keyboard-${button.style}` : ''
          const disabled = 'disabled' in button
          const node = h(
            'button',
            {
              type: 'button',
              class: `keyboard-button ${style}`,
              title: button.text,
              disabled,
              onclick: async () => {
                // Stays focusable while it waits: a disabled button would drop the focus.
                if (node.getAttribute('aria-busy') === 'true') return
                node.setAttribute('aria-busy', 'true')
                await actions.press(message, button)
                node.removeAttribute('aria-busy')
              },
            },
            h('span', {}, button.text),
            mark(button),
          )
          return node
        }),
      ),
    ),
  )
}

/**
 * The small sign in a button's corner that tells what it does beyond answering here.
 *
 * @param {InlineKeyboardButton} button
 */
function mark(button) {
  if ('url' in button) return icon('link')
  if ('copy_text' in button) return icon('copy')
  if ('switch_inline_query' in button || 'switch_inline_query_chosen_chat' in button) return icon('right')
  return null
}

/**
 * The keyboard that the bot put in place of the letters, from the last message that set or removed one.
 *
 * @param {ShownMessage[]} messages
 * @returns {string[][]} rows of texts; empty where none is shown
 */
export function replyKeyboard(messages) {
  for (const message of messages.toReversed()) {
    // The type of a message's own markup knows only inline keyboards; what was sent along may be another.
    const markup = /** @type {any} */ (message).reply_markup
    if (markup?.remove_keyboard) return []
    if (Array.isArray(markup?.keyboard)) {
      return markup.keyboard.map((/** @type {any[]} */ row) =>
        row.map((key) => (typeof key === 'string' ? key : key.text)),
      )
    }
  }
  return []
}

/**
 * The reply that the last message of the bot forces: on all, or with `selective` on whom it replies to. None where one
 * has written since.
 *
 * @param {AppState} app
 * @param {ShownMessage[]} messages
 */
export function forcedReply(app, messages) {
  const message = messages.findLast((one) => isFromBot(app, one) || isOwn(app, one))
  const markup = /** @type {any} */ (message)?.reply_markup
  if (!message || !markup?.force_reply) return undefined
  if (markup.selective && message.reply_to_message?.from?.id !== app.me.id) return undefined
  return { message, placeholder: /** @type {string | undefined} */ (markup.input_field_placeholder) }
}

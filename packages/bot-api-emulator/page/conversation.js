/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
/** @import { View } from './log-view.js' */
import { add, bubble, createView, draw, drawToEnd, drawTyping, rowOf, scrollToEnd } from './log-view.js'
import { createMessageMenu } from './message-menu.js'
import { onContextMenu } from './overlays.js'

/** Closer to the end than this, the log follows new messages. */
const NEAR_END_PX = 120

/**
 * The log of the open room.
 *
 * @param {Page} page
 */
export function createConversation(page) {
  const { state } = page
  const openMenu = createMessageMenu(page)
  const view = createView(page, openMenu)
  const { list, log } = view

  log.addEventListener('scroll', () => {
    view.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX
    if (view.atEnd) view.missed = 0
    drawToEnd(view)
  })
  // A keyboard on a phone, a growing composer or an unfolding quote must not hide the end.
  new ResizeObserver(() => view.atEnd && scrollToEnd(view, false)).observe(log)
  onContextMenu(list, (at, target) => {
    const message = messageOf(view, target)
    if (message) openMenu(message, at)
  })
  log.addEventListener('keydown', (event) => onKey(view, event))

  state.on('all', () => draw(view))
  state.on('room', () => draw(view))
  state.on('list', () => drawTyping(view))
  state.on('message', (event) => onMessage(view, event))
  state.on('edit', (event) => onEdit(view, event))
  state.on('remove', ({ room, ids }) => {
    if (room === state.room?.key) for (const id of ids) rowOf(view, id)?.remove()
  })
  return { element: view.element, openMenu }
}

/**
 * @param {View} view
 * @param {{ room: string, message: ShownMessage }} event
 */
function onMessage(view, { room: key, message }) {
  const { state } = view.page
  const { room, messages } = state
  if (room?.key !== key) return
  if (messages.at(-1)?.message_id !== message.message_id || messages.length === 1) return draw(view)
  view.list.querySelector('.typing-row')?.remove()
  const own = message.from?.id === state.app.me.id
  add(view, message, messages.at(-2), room).classList.add('arriving')
  if (view.atEnd || own) scrollToEnd(view, true)
  else {
    view.missed += 1
    drawToEnd(view)
  }
}

/**
 * @param {View} view
 * @param {{ room: string, message: ShownMessage }} event
 */
function onEdit(view, { room: key, message }) {
  const { room } = view.page.state
  const old = rowOf(view, message.message_id)
  if (room?.key !== key || !old) return
  const fresh = bubble(view, message, room)
  for (const name of ['first', 'last']) fresh.classList.toggle(name, old.classList.contains(name))
  // The pressed button may be gone: the focus goes to the one in its place, or to the message.
  const stops = [...old.querySelectorAll('button, a')]
  const focused = document.activeElement && stops.indexOf(document.activeElement)
  const hadFocus = old.contains(document.activeElement)
  old.replaceWith(fresh)
  if (hadFocus) {
    const stop = [...fresh.querySelectorAll('button, a')][focused ?? -1]
    ;(stop instanceof HTMLElement ? stop : fresh).focus({ preventScroll: true })
  }
  if (view.atEnd) scrollToEnd(view, true)
}

/**
 * @param {View} view
 * @param {Element} target
 */
function messageOf({ page }, target) {
  const id = /** @type {HTMLElement | null} */ (target.closest('article'))?.dataset.id
  return page.state.messages.find(({ message_id }) => String(message_id) === id)
}

/**
 * Arrow keys walk the messages; Enter opens the menu of one.
 *
 * @param {View} view
 * @param {KeyboardEvent} event
 */
function onKey(view, event) {
  const { log, list, openMenu } = view
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
  const focused = document.activeElement
  if (focused !== log && !(focused instanceof HTMLElement && focused.matches('article'))) return
  if (step !== undefined) {
    event.preventDefault()
    const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('article')])
    const index = focused === log ? rows.length : rows.indexOf(/** @type {HTMLElement} */ (focused))
    rows[Math.max(0, Math.min(rows.length - 1, index + step))]?.focus()
  }
  const message = event.key === 'Enter' && focused ? messageOf(view, focused) : undefined
  if (message && focused) {
    event.preventDefault()
    openMenu(message, focused.querySelector('.bubble') ?? focused)
  }
}

/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
/** @import { Room } from './rooms.js' */
import { continues, renderBubble } from './bubble.js'
import { dayKey, dayLabel } from './clock.js'
import { avatar, h, icon } from './dom.js'

const FLASH_MS = 1500

/** @typedef {ReturnType<typeof createView>} View the log as it stands */

/**
 * @param {Page} page
 * @param {(message: ShownMessage, at: Element | { x: number, y: number }) => void} openMenu
 */
export function createView(page, openMenu) {
  const list = h('div', { class: 'log-messages' })
  const log = h('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: 0 }, list)
  const count = h('span', { class: 'badge', 'aria-hidden': 'true' })
  const toEnd = h(
    'button',
    { type: 'button', class: 'to-end', onclick: () => scrollToEnd(view, true) },
    icon('down'),
    count,
  )
  const view = {
    page,
    openMenu,
    list,
    log,
    count,
    toEnd,
    element: h('div', { class: 'log-frame' }, log, toEnd),
    atEnd: true,
    /** Messages below what is in sight. */
    missed: 0,
    /** @type {string | undefined} key of the room that stands in the log */
    drawn: undefined,
    calm: matchMedia('(prefers-reduced-motion: reduce)'),
  }
  return view
}

/**
 * @param {View} view
 * @param {boolean} smooth
 */
export function scrollToEnd(view, smooth) {
  const { log, calm } = view
  log.scrollTo({ top: log.scrollHeight, behavior: smooth && !calm.matches ? 'smooth' : 'instant' })
  view.missed = 0
  drawToEnd(view)
}

/** @param {View} view */
export function drawToEnd({ page, toEnd, count, atEnd, missed }) {
  toEnd.hidden = atEnd
  toEnd.setAttribute('aria-label', page.say('toBottom'))
  count.hidden = missed === 0
  count.textContent = String(missed)
}

/**
 * @param {View} view
 * @param {number} id
 */
export function rowOf({ list }, id) {
  return /** @type {HTMLElement | null} */ (list.querySelector(`[data-id="${id}"]`))
}

/**
 * @param {View} view
 * @param {number} id
 */
function jumpTo(view, id) {
  const row = rowOf(view, id)
  if (!row) return
  row.scrollIntoView({ block: 'center', behavior: view.calm.matches ? 'instant' : 'smooth' })
  row.focus({ preventScroll: true })
  row.classList.add('flash')
  setTimeout(() => row.classList.remove('flash'), FLASH_MS)
}

/**
 * @param {View} view
 * @param {ShownMessage} message
 * @param {Room} room
 */
export function bubble(view, message, room) {
  const { page, openMenu } = view
  return renderBubble(message, room, page, { openMenu, jumpTo: (id) => jumpTo(view, id) })
}

/**
 * @param {View} view
 * @param {ShownMessage} message
 * @param {ShownMessage | undefined} previous
 * @param {Room} room
 */
export function add(view, message, previous, room) {
  const { list } = view
  const { state, say } = view.page
  if (!previous || dayKey(previous.date) !== dayKey(message.date)) {
    list.append(h('div', { class: 'pill day' }, dayLabel(message.date, state.language, say)))
  }
  const row = bubble(view, message, room)
  const joined = continues(previous, message)
  row.classList.toggle('first', !joined)
  row.classList.add('last')
  if (joined && previous) rowOf(view, previous.message_id)?.classList.remove('last')
  list.append(row)
  return row
}

/** @param {View} view */
export function draw(view) {
  const { page, list, log } = view
  const { room, messages } = page.state
  const kept = room?.key === view.drawn && !view.atEnd ? log.scrollTop : undefined
  view.drawn = room?.key
  list.replaceChildren()
  if (!room) return
  log.setAttribute('aria-label', page.say('messageLog', { name: room.topic ?? room.title }))
  // What was there before is not news: screen readers wait until it stands.
  log.setAttribute('aria-busy', 'true')
  if (messages.length === 0) list.append(room.isPrivate ? botCard(page) : emptyNote(page, room))
  for (const [index, message] of messages.entries()) add(view, message, messages[index - 1], room)
  drawTyping(view)
  log.removeAttribute('aria-busy')
  if (kept !== undefined) return log.scrollTo({ top: kept, behavior: 'instant' })
  view.atEnd = true
  scrollToEnd(view, false)
}

/**
 * @param {Page} page
 * @param {Room} room
 */
function emptyNote({ state, say }, room) {
  const text =
    room.hasBot && room.mayPost ? say('emptyRoom', { name: state.app.bot.user.username }) : say('noMessages')
  return h('div', { class: 'pill' }, text)
}

/** @param {Page} page */
function botCard({ state, say }) {
  const { bot } = state.app
  return h(
    'div',
    { class: 'bot-card' },
    avatar(bot.user.id, bot.name || bot.user.first_name, 'large'),
    h('h2', {}, say('whatCanBotDo')),
    h('p', {}, bot.description || bot.short_description || bot.name),
  )
}

/** @param {View} view */
export function drawTyping(view) {
  const { list } = view
  const { state } = view.page
  const room = state.room
  list.querySelector('.typing-row')?.remove()
  if (!room || !state.isTyping(room.key)) return
  const { user, name } = state.app.bot
  list.append(
    h(
      'div',
      { class: 'row in first last typing-row', 'aria-hidden': 'true' },
      avatar(user.id, name || user.first_name, 'small'),
      h('div', { class: 'bubble typing' }, h('i'), h('i'), h('i')),
    ),
  )
  if (view.atEnd) scrollToEnd(view, true)
}

/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
/** @import { Room } from './rooms.js' */
import { continues, renderBubble } from './bubble.js'
import { dayKey, dayLabel } from './clock.js'
import { avatar, h, icon } from './dom.js'
import { createMessageMenu } from './message-menu.js'
import { onContextMenu } from './overlays.js'

/** Closer to the end than this, the log follows new messages. */
const NEAR_END_PX = 120
const FLASH_MS = 1500

/**
 * The log of the open room.
 *
 * @param {Page} page
 */
export function createConversation(page) {
  const { state, say } = page
  const list = h('div', { class: 'log-messages' })
  const log = h('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: 0 }, list)
  const toEnd = h(
    'button',
    { type: 'button', class: 'to-end', onclick: () => scrollToEnd(true) },
    icon('down'),
  )
  const count = h('span', { class: 'badge', 'aria-hidden': 'true' })
  toEnd.append(count)
  const element = h('div', { class: 'log-frame' }, log, toEnd)
  const openMenu = createMessageMenu(page)
  let atEnd = true
  let missed = 0
  /** @type {string | undefined} key of the room that stands in the log */
  let drawn

  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  /** @param {boolean} smooth */
  function scrollToEnd(smooth) {
    log.scrollTo({ top: log.scrollHeight, behavior: smooth && !calm.matches ? 'smooth' : 'instant' })
    missed = 0
    drawToEnd()
  }

  function drawToEnd() {
    toEnd.hidden = atEnd
    toEnd.setAttribute('aria-label', say('toBottom'))
    count.hidden = missed === 0
    count.textContent = String(missed)
  }

  log.addEventListener('scroll', () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END_PX
    if (atEnd) missed = 0
    drawToEnd()
  })
  // A keyboard on a phone, a growing composer or an unfolding quote must not hide the end.
  new ResizeObserver(() => atEnd && scrollToEnd(false)).observe(log)

  /** @param {number} id */
  const rowOf = (id) => /** @type {HTMLElement | null} */ (list.querySelector(`[data-id="${id}"]`))

  /** @param {number} id */
  function jumpTo(id) {
    const row = rowOf(id)
    if (!row) return
    row.scrollIntoView({ block: 'center', behavior: calm.matches ? 'instant' : 'smooth' })
    row.focus({ preventScroll: true })
    row.classList.add('flash')
    setTimeout(() => row.classList.remove('flash'), FLASH_MS)
  }

  /**
   * @param {ShownMessage} message
   * @param {Room} room
   */
  const bubble = (message, room) => renderBubble(message, room, page, { openMenu, jumpTo })

  /**
   * @param {ShownMessage} message
   * @param {ShownMessage | undefined} previous
   * @param {Room} room
   */
  function add(message, previous, room) {
    if (!previous || dayKey(previous.date) !== dayKey(message.date)) {
      list.append(h('div', { class: 'pill day' }, dayLabel(message.date, state.language, say)))
    }
    const row = bubble(message, room)
    const joined = continues(previous, message)
    row.classList.toggle('first', !joined)
    row.classList.add('last')
    if (joined && previous) rowOf(previous.message_id)?.classList.remove('last')
    list.append(row)
    return row
  }

  function draw() {
    const room = state.room
    const kept = room?.key === drawn && !atEnd ? log.scrollTop : undefined
    drawn = room?.key
    list.replaceChildren()
    if (!room) return
    log.setAttribute('aria-label', say('messageLog', { name: room.topic ?? room.title }))
    // What was there before is not news: screen readers wait until it stands.
    log.setAttribute('aria-busy', 'true')
    const { messages } = state
    if (messages.length === 0) list.append(room.isPrivate ? botCard() : emptyNote(room))
    for (const [index, message] of messages.entries()) add(message, messages[index - 1], room)
    drawTyping()
    log.removeAttribute('aria-busy')
    if (kept !== undefined) return log.scrollTo({ top: kept, behavior: 'instant' })
    atEnd = true
    scrollToEnd(false)
  }

  /** @param {Room} room */
  function emptyNote(room) {
    const text =
      room.hasBot && room.mayPost
        ? say('emptyRoom', { name: state.app.bot.user.username })
        : say('noMessages')
    return h('div', { class: 'pill' }, text)
  }

  function botCard() {
    const { bot } = state.app
    return h(
      'div',
      { class: 'bot-card' },
      avatar(bot.user.id, bot.name || bot.user.first_name, 'large'),
      h('h2', {}, say('whatCanBotDo')),
      h('p', {}, bot.description || bot.short_description || bot.name),
    )
  }

  function drawTyping() {
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
    if (atEnd) scrollToEnd(true)
  }

  /** @param {{ room: string, message: ShownMessage }} event */
  function onMessage({ room: key, message }) {
    const room = state.room
    if (room?.key !== key) return
    const { messages } = state
    if (messages.at(-1)?.message_id !== message.message_id || messages.length === 1) return draw()
    list.querySelector('.typing-row')?.remove()
    const own = message.from?.id === state.app.me.id
    add(message, messages.at(-2), room).classList.add('arriving')
    if (atEnd || own) scrollToEnd(true)
    else {
      missed += 1
      drawToEnd()
    }
  }

  /** @param {{ room: string, message: ShownMessage }} event */
  function onEdit({ room: key, message }) {
    const room = state.room
    const old = rowOf(message.message_id)
    if (room?.key !== key || !old) return
    const fresh = bubble(message, room)
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
    if (atEnd) scrollToEnd(true)
  }

  onContextMenu(list, (at, target) => {
    const message = messageOf(target)
    if (message) openMenu(message, at)
  })

  /** @param {Element} target */
  function messageOf(target) {
    const id = /** @type {HTMLElement | null} */ (target.closest('article'))?.dataset.id
    return state.messages.find(({ message_id }) => String(message_id) === id)
  }

  log.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key]
    const focused = document.activeElement
    if (focused !== log && !(focused instanceof HTMLElement && focused.matches('article'))) return
    if (step !== undefined) {
      event.preventDefault()
      const rows = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('article')])
      const index = focused === log ? rows.length : rows.indexOf(/** @type {HTMLElement} */ (focused))
      rows[Math.max(0, Math.min(rows.length - 1, index + step))]?.focus()
    }
    const message = event.key === 'Enter' && focused ? messageOf(focused) : undefined
    if (message && focused) {
      event.preventDefault()
      openMenu(message, focused.querySelector('.bubble') ?? focused)
    }
  })

  state.on('all', draw)
  state.on('room', draw)
  state.on('list', drawTyping)
  state.on('message', onMessage)
  state.on('edit', onEdit)
  state.on('remove', ({ room, ids }) => {
    if (room === state.room?.key) for (const id of ids) rowOf(id)?.remove()
  })
  return { element, openMenu }
}

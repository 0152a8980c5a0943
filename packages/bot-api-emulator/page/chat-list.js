/** @import { Page } from './actions.js' */
/** @import { Room } from './rooms.js' */
import { inOneLine } from './attachment.js'
import { dayKey, dayLabel, timeOfDay } from './clock.js'
import { avatar, fullName, h, icon } from './dom.js'
import { openMenu } from './overlays.js'
import { isOwn, messagesOf, nameOf } from './rooms.js'
import { serviceText } from './service-text.js'
import { themeButton } from './theme.js'

/**
 * The left pane: who you are, language, theme, and the chats.
 *
 * @param {Page} page
 */
export function createChatList(page) {
  const { state, say } = page
  const top = h('header', { class: 'pane-header list-header' })
  const rows = h('ul', { class: 'rooms' })
  const note = h('p', { class: 'local-note' })
  const nav = h('nav', {}, rows)
  const element = h('section', { class: 'pane list-pane' }, top, nav, note)

  function drawHeader() {
    top.replaceChildren(userButton(page), h('h2'), languageSwitch(page, top), themeButton(say))
    drawOnline()
    nav.setAttribute('aria-label', say('chats'))
    element.setAttribute('aria-label', say('chats'))
  }

  function drawRows() {
    const focused = rows.contains(document.activeElement) && document.activeElement?.getAttribute('data-room')
    rows.replaceChildren(...state.rooms.map((room) => row(page, room)))
    const redrawn = focused && rows.querySelector(`[data-room="${focused}"]`)
    if (redrawn instanceof HTMLElement) redrawn.focus()
  }

  /** As Telegram does, says in place of its name that it has no connection. */
  function drawOnline() {
    const title = top.querySelector('h2')
    if (!title) return
    const text = say(state.online ? 'appTitle' : 'offline')
    Object.assign(title, { textContent: text, title: text })
    title.classList.toggle('offline', !state.online)
  }

  state.on('all', () => {
    drawHeader()
    drawRows()
    note.textContent = say('localNote')
  })
  state.on('list', drawRows)
  state.on('online', drawOnline)
  return { element }
}

/** @param {Page} page */
function userButton(page) {
  const { state, say } = page
  const { me } = state.app
  const label = say('youAre', { name: fullName(me) })
  const button = h(
    'button',
    { type: 'button', class: 'user-button', 'aria-label': label, title: label, 'aria-haspopup': 'menu' },
    avatar(me.id, fullName(me), 'small'),
  )
  button.addEventListener('click', () => openUserMenu(button, page))
  return button
}

/**
 * @param {Page} page
 * @param {HTMLElement} top where it is drawn anew when the language changes
 */
function languageSwitch({ state, say, actions }, top) {
  const choice = (/** @type {'vi' | 'en'} */ code) =>
    h(
      'button',
      {
        type: 'button',
        lang: code,
        'aria-pressed': state.language === code,
        onclick: async () => {
          if (state.language === code) return
          await actions.setLanguage(code)
          const redrawn = top.querySelector(`[lang=${code}]`)
          if (redrawn instanceof HTMLElement) redrawn.focus()
        },
      },
      code.toUpperCase(),
    )
  return h(
    'div',
    { class: 'language-switch', role: 'group', 'aria-label': say('language') },
    choice('vi'),
    choice('en'),
  )
}

/**
 * @param {Page} page
 * @param {Room} room
 */
function row(page, room) {
  const { state, actions } = page
  const selected = state.room?.key === room.key
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: `room ${selected ? 'selected' : ''}`,
        'aria-current': selected ? 'true' : undefined,
        'data-room': room.key,
        onclick: () => actions.views.open(room.key),
      },
      avatar(room.isPrivate ? state.app.bot.user.id : room.shown.chat.id, room.title),
      roomLines(page, room),
    ),
  )
}

/**
 * The name of a chat with the time of its last message, and that message with the number of unread ones.
 *
 * @param {Page} page
 * @param {Room} room
 */
function roomLines(page, room) {
  const { state, say } = page
  const count = state.unread(room.key)
  const name = room.topic ? `# ${room.topic}` : room.title
  return h(
    'span',
    { class: 'room-lines' },
    h(
      'span',
      { class: 'room-line' },
      h('span', { class: 'room-title' }, name, room.topic && h('small', {}, ` · ${room.title}`)),
      h('span', { class: 'room-time' }, when(page, room)),
    ),
    h(
      'span',
      { class: 'room-line' },
      h('span', { class: 'room-preview' }, preview(page, room)),
      count > 0 &&
        h(
          'span',
          { class: 'badge' },
          h('span', { 'aria-hidden': 'true' }, count),
          h('span', { class: 'for-readers' }, say('unread', { count })),
        ),
      room.isPrivate && count === 0 && icon('pin'),
    ),
  )
}

/**
 * @param {Page} page
 * @param {Room} room
 */
function preview({ state, say }, room) {
  if (state.isTyping(room.key)) return h('span', { class: 'row-typing' }, say('typing'))
  const last = messagesOf(room).at(-1)
  if (!last) return h('span', {}, say('noMessages'))
  const service = serviceText(last, say)
  if (service) return h('span', {}, service)
  const text = inOneLine(last, say)
  const own = isOwn(state.app, last)
  const sender = own ? say('you') : room.isPrivate || !last.from ? undefined : nameOf(state.app, last.from)
  return h('span', {}, sender && h('span', { class: 'row-sender' }, `${sender}: `), text)
}

/**
 * @param {Page} page
 * @param {Room} room
 */
function when({ state, say }, room) {
  const date = messagesOf(room).at(-1)?.date
  if (date === undefined) return ''
  const today = dayKey(date) === new Date().toDateString()
  return today ? timeOfDay(date, state.language) : dayLabel(date, state.language, say)
}

/**
 * @param {Element} anchor
 * @param {Omit<Page, 'transport'>} page
 */
export function openUserMenu(anchor, { state, say, actions }) {
  openMenu({
    label: say('switchUser'),
    at: anchor,
    items: state.app.users
      .filter((user) => !user.is_bot)
      .map((user) => ({
        label: fullName(user),
        picture: avatar(user.id, fullName(user), 'small'),
        checked: user.id === state.app.me.id,
        onSelect: () => actions.switchUser(user.id),
      })),
  })
}

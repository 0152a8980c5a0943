import { createActions } from './actions.js'
import { createChatList } from './chat-list.js'
import { createComposer } from './composer.js'
import { createConversation } from './conversation.js'
import { h } from './dom.js'
import { createHeader } from './header.js'
import { toasts } from './overlays.js'
import { createPanel } from './panel.js'
import { createState } from './state.js'
import { createSay } from './texts.js'
import { restoreTheme } from './theme.js'
import { createTransport } from './transport.js'

/** As in layout.css: from here on the side panel stands open; below that one pane shows at a time. */
const THREE_PANES = matchMedia('(min-width: 1200px)')
const ONE_PANE = matchMedia('(max-width: 699px)')

restoreTheme()
const transport = createTransport()
const state = createState()
const say = createSay(() => state.language)
/** @type {import('./actions.js').Views} */
const views = {
  open: (key) => {
    location.hash = key
    showRoom()
  },
  compose: (text) => composer.compose(text),
  replyTo: (message) => composer.replyTo(message),
  edit: (message) => composer.edit(message),
  why: (asked) => panel.why(asked),
  asked: (query) => panel.asked(query),
  pressed: (asked) => panel.pressed(asked),
  behind: (message) => panel.behind(message),
}
const actions = createActions({ state, transport, say, views })
const page = { state, transport, say, actions }

const root = /** @type {HTMLElement} */ (document.getElementById('app'))
const chatList = createChatList(page)
const panel = createPanel(page, { onToggle: () => frameChanged() })
const header = createHeader(page, {
  goBack: () => views.open(''),
  togglePanel: () => {
    panel.toggle()
    const redrawn = root.querySelector('.panel-button')
    if (redrawn instanceof HTMLElement) redrawn.focus()
  },
  panelOpen: () => panel.open,
})
const conversation = createConversation(page)
const composer = createComposer(page)
const backdrop = h('div', { class: 'backdrop', onclick: () => panel.toggle(false) })
const nothing = h('p', { class: 'pick-chat pill' })
const chat = h(
  'section',
  { class: 'pane chat-pane' },
  header.element,
  conversation.element,
  composer.element,
  nothing,
)
const heading = h('h1', { class: 'for-readers' })
root.append(h('main', {}, heading, chatList.element, chat), backdrop, panel.element)
document.body.append(toasts)

function frameChanged() {
  root.classList.toggle('with-panel', panel.open)
  header.draw()
}

/** Opens the room that the address names; on a wide screen, the private chat where it names none. */
function showRoom() {
  const key = decodeURIComponent(location.hash.slice(1))
  const named = state.rooms.find((room) => room.key === key)
  const chosen = named ?? (ONE_PANE.matches ? undefined : state.rooms[0])
  const before = state.room?.key
  root.classList.toggle('in-chat', chosen !== undefined)
  state.watch(chosen !== undefined)
  if (before === chosen?.key && chosen !== undefined) return
  state.select(chosen?.key)
  nothing.hidden = chosen !== undefined
  nothing.textContent = say('pickChat')
  if (chosen && !ONE_PANE.matches) composer.focus()
}

let loading = false
let stale = false

/** Fetches the state; calls that come meanwhile make one more fetch, not one each. */
async function load() {
  stale = true
  if (loading) return
  loading = true
  while (stale) {
    stale = false
    await loadOnce()
  }
  loading = false
}

async function loadOnce() {
  const me = state.rooms.length > 0 ? state.app.me.id : Number(sessionStorage.getItem('me')) || undefined
  // The person of an earlier run may be unknown; without a server, what is shown stays.
  const app = await transport.state(me).catch(() => transport.state().catch(() => undefined))
  if (app) state.load(app)
}

state.on('all', () => {
  document.documentElement.lang = state.language
  const { bot, me } = state.app
  // Another person's private chat with the bot is not hers.
  const previous = sessionStorage.getItem('me')
  if (location.hash === `#${previous}`) history.replaceState(null, '', `#${me.id}`)
  document.title = `${bot.name || bot.user.first_name} · ${say('appTitle')}`
  heading.textContent = say('pageHeading')
  sessionStorage.setItem('me', String(me.id))
  showRoom()
})
window.addEventListener('hashchange', showRoom)
ONE_PANE.addEventListener('change', showRoom)
document.addEventListener('visibilitychange', () => state.watch(root.classList.contains('in-chat')))

let isNew = true
state.on('all', () => {
  if (isNew) panel.toggle(THREE_PANES.matches)
  isNew = false
})

transport.follow({
  onopen: () => {
    state.setOnline(true)
    // At the start, and for what happened while the line was down.
    load()
  },
  onerror: () => state.setOnline(false),
  onevent: (event) => {
    state.apply(event)
    const mine = event.type === 'language' && state.rooms.length > 0 && event.user.id === state.app.me.id
    if (event.type === 'commands' || event.type === 'chat' || mine) load()
  },
})

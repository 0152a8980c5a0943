/** @import { Page } from './actions.js' */
import { avatar, h, icon, iconButton } from './dom.js'
import { openMenu } from './overlays.js'

/**
 * The bar over the conversation: back (on a phone), who is here, more, the side panel.
 *
 * @param {Page} page
 * @param {{ goBack: () => void, togglePanel: () => void, panelOpen: () => boolean }} frame
 */
export function createHeader(page, frame) {
  const { state, say } = page
  const element = h('header', { class: 'pane-header chat-header' })

  function draw() {
    const room = state.room
    if (!room) return element.replaceChildren()
    const { bot } = state.app
    const open = frame.panelOpen()
    element.replaceChildren(
      iconButton('back', say('back'), frame.goBack, { class: 'icon-button back-button' }),
      avatar(room.isPrivate ? bot.user.id : room.shown.chat.id, room.title, 'medium'),
      h(
        'div',
        { class: 'chat-name' },
        h('h2', {}, room.topic ? `# ${room.topic}` : room.title),
        h('p', { role: 'status' }),
      ),
      ...(room.isPrivate ? [] : [moreButton(page)]),
      iconButton('panel', say(open ? 'panelClose' : 'panelOpen'), frame.togglePanel, {
        class: 'icon-button panel-button',
        'aria-expanded': open,
        'aria-controls': 'panel',
      }),
    )
    drawSubtitle()
  }

  /** Only the line that changed, so that the focus and an open menu stay where they are. */
  function drawSubtitle() {
    const line = element.querySelector('.chat-name p')
    if (!line) return
    const text = subtitle(page)
    if (line.textContent !== text) line.textContent = text
    line.classList.toggle('is-typing', state.room !== undefined && state.isTyping(state.room.key))
    line.classList.toggle('offline', !state.online)
  }

  state.on('all', draw)
  state.on('room', draw)
  state.on('list', drawSubtitle)
  state.on('online', drawSubtitle)
  return { element, draw }
}

/** @param {Page} page */
function subtitle({ state, say }) {
  const room = state.room
  if (!room) return ''
  if (!state.online) return say('offlineNote')
  const { bot } = state.app
  if (state.isTyping(room.key)) {
    return room.isPrivate ? say('typing') : say('botTyping', { name: bot.name || bot.user.first_name })
  }
  if (room.isPrivate) return say('bot')
  const count = room.shown.members.filter(({ status }) => status !== 'left' && status !== 'kicked').length
  const members = say(room.shown.chat.type === 'channel' ? 'subscribers' : 'members', { count })
  return room.topic ? `${room.title} · ${members}` : members
}

/** @param {Page} page */
function moreButton({ state, say, actions }) {
  const present = state.room?.hasBot ?? false
  const button = iconButton(
    'more',
    say('chatMenu'),
    () =>
      openMenu({
        label: say('chatMenu'),
        at: button,
        items: [
          {
            label: say(present ? 'removeBot' : 'addBot'),
            picture: icon(present ? 'leave' : 'add'),
            onSelect: () => actions.setBotPresent(!present),
          },
        ],
      }),
    { 'aria-haspopup': 'menu' },
  )
  return button
}

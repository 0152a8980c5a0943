/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
/** @import { Room } from './rooms.js' */
import { inOneLine, renderAttachment } from './attachment.js'
import { renderInlineKeyboard } from './buttons.js'
import { timeOfDay } from './clock.js'
import { append, avatar, h, icon, iconButton } from './dom.js'
import { renderText } from './entities.js'
import { isOwn, nameOf } from './rooms.js'
import { serviceText } from './service-text.js'

/** Messages of one person this close together share a name and an avatar. */
const GROUP_SECONDS = 300
/** One to three emoji and nothing else show large. */
const JUMBO =
  /^(\p{Extended_Pictographic}(\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*){1,3}$/u

/**
 * Whether `later` continues the group of bubbles that `earlier` belongs to.
 *
 * @param {ShownMessage | undefined} earlier
 * @param {ShownMessage | undefined} later
 */
export const continues = (earlier, later) =>
  earlier?.from !== undefined &&
  earlier.from.id === later?.from?.id &&
  later.date - earlier.date < GROUP_SECONDS &&
  earlier.via_bot?.id === later.via_bot?.id

/**
 * @param {ShownMessage} message
 * @param {Room} room
 * @param {Page} page
 * @param {{ openMenu: (message: ShownMessage, at: Element) => void, jumpTo: (id: number) => void }} log
 * @returns {HTMLElement}
 */
export function renderBubble(message, room, page, log) {
  const { state, say } = page
  const service = serviceText(message, say)
  if (service) return h('div', { class: 'pill', 'data-id': message.message_id }, service)

  const own = isOwn(state.app, message)
  const author = authorOf(message, room, page)
  const jumbo = JUMBO.test((message.text ?? message.caption ?? '').trim())

  const bubble = h('div', { class: `bubble ${jumbo ? 'jumbo' : ''}` })
  append(bubble, [
    senderLine(message, room, page),
    message.receiver_user && h('div', { class: 'only-you' }, icon('eye'), say('onlyYou')),
    replyQuote(message, page, log.jumpTo),
    renderAttachment(message, page),
    textOf(message, page),
    reactionRow(message, page),
  ])
  const more = iconButton('more', say('messageMenu'), () => log.openMenu(message, more), {
    class: 'icon-button bubble-more',
    tabindex: -1,
    'aria-haspopup': 'menu',
  })
  bubble.append(more)

  return h(
    'article',
    {
      class: `row ${own ? 'out' : 'in'}`,
      'data-id': message.message_id,
      tabindex: -1,
      'aria-label': `${own ? say('you') : author.name}, ${timeOfDay(message.date, state.language)}`,
    },
    !own && avatar(author.id, author.name, 'small'),
    h('div', { class: 'bubble-column' }, bubble, renderInlineKeyboard(message, page)),
  )
}

/**
 * @param {ShownMessage} message
 * @param {Room} room
 * @param {Page} page
 */
function authorOf({ from, chat, sender_chat }, room, { state }) {
  return {
    id: from?.id ?? chat.id,
    name: from ? nameOf(state.app, from) : (sender_chat?.title ?? room.title),
  }
}

/**
 * The name over a message where several people write, and the bot through which it was sent.
 *
 * @param {ShownMessage} message
 * @param {Room} room
 * @param {Page} page
 */
function senderLine(message, room, page) {
  const { state, say, actions } = page
  const via = message.via_bot
  const isNamed = !isOwn(state.app, message) && !room.isPrivate
  if (!via && !isNamed) return null
  const author = authorOf(message, room, page)
  return h(
    'div',
    { class: `sender avatar-text-${Math.abs(author.id) % 7}` },
    isNamed && h('span', { class: 'sender-name' }, author.name),
    via &&
      h(
        'button',
        {
          type: 'button',
          class: 'via',
          title: say('viaUse', { name: via.username ?? '' }),
          onclick: () => actions.views.compose(`@${via.username} `),
        },
        `${say('via')} @${via.username}`,
      ),
  )
}

/**
 * @param {ShownMessage} message
 * @param {Page} page
 */
function textOf(message, { state, say, actions }) {
  const text = message.text ?? message.caption ?? ''
  return h(
    'div',
    { class: 'text' },
    renderText(text, message.entities ?? message.caption_entities ?? [], {
      say,
      command: (command) => actions.command(command),
      mention: (name) => actions.views.compose(`@${name} `),
      openLink: (url) => actions.openLink(url),
    }),
    h(
      'span',
      { class: 'meta' },
      message.edit_date !== undefined && h('span', {}, `${say('edited')} `),
      timeOfDay(message.date, state.language),
      isOwn(state.app, message) && icon('checks'),
    ),
  )
}

/**
 * @param {ShownMessage} message
 * @param {Page} page
 * @param {(id: number) => void} jumpTo
 */
function replyQuote(message, { state, say }, jumpTo) {
  const replied = message.reply_to_message
  // In a topic every message "replies" to the one that opened it; Telegram shows no quote for that.
  if (!replied || replied.forum_topic_created) return null
  const current = state.messages.find(({ message_id }) => message_id === replied.message_id)
  const name = replied.from
    ? isOwn(state.app, /** @type {ShownMessage} */ (replied))
      ? say('you')
      : nameOf(state.app, replied.from)
    : ''
  const text = message.quote?.text || inOneLine(current ?? replied, say) || say('deletedMessage')
  return h(
    'button',
    {
      type: 'button',
      class: 'reply-quote',
      title: say('goToReplied', { name }),
      onclick: () => jumpTo(replied.message_id),
    },
    h('span', { class: 'reply-name' }, name),
    h('span', { class: 'reply-text' }, text.replace(/\s+/g, ' ')),
  )
}

/**
 * @param {ShownMessage} message
 * @param {Page} page
 */
function reactionRow(message, { state, say, actions }) {
  /** @type {Map<string, { count: number, mine: boolean }>} */
  const counts = new Map()
  for (const { type, from } of message.reactions ?? []) {
    const emoji = type.type === 'emoji' ? type.emoji : '⭐'
    const entry = counts.get(emoji) ?? { count: 0, mine: false }
    counts.set(emoji, { count: entry.count + 1, mine: entry.mine || from.id === state.app.me.id })
  }
  if (counts.size === 0) return null
  const chips = [...counts].map(([emoji, { count, mine }]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'reaction',
        'aria-pressed': mine,
        'aria-label': `${say(mine ? 'unreact' : 'react', { emoji })} (${count})`,
        onclick: () => actions.react(message, mine ? undefined : emoji),
      },
      emoji,
      h('span', {}, count),
    ),
  )
  return h('div', { class: 'reactions', role: 'group', 'aria-label': say('reactions') }, ...chips)
}

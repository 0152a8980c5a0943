/** @import { MessageEntity } from '@grammyjs/types' */
import { h, icon } from './dom.js'

/**
 * What a click inside a text may do.
 *
 * @typedef {{
 *   say: import('./texts.js').Say,
 *   command: (command: string) => void,
 *   mention: (username: string) => void,
 *   openLink: (url: string) => boolean,
 * }} TextActions `openLink` returns whether the page followed the link itself
 */

const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre'])
const SAFE_LINK = /^(https?|tg|mailto|tel):/i

/**
 * Renders a text with its entities. Offsets are UTF-16 units, which are JavaScript's own, and entities nest;
 * where two overlap without nesting the later one is cut at the end of the earlier.
 *
 * @param {string} text
 * @param {MessageEntity[]} entities
 * @param {TextActions} actions
 */
export function renderText(text, entities, actions) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length || rank(a) - rank(b))
  const fragment = document.createDocumentFragment()
  renderRange(fragment, text, 0, text.length, sorted, actions)
  return fragment
}

/** @param {MessageEntity} entity */
const rank = ({ type }) => (BLOCKS.has(type) ? 0 : 1)

/**
 * @param {Node} parent
 * @param {string} text
 * @param {number} start
 * @param {number} end
 * @param {MessageEntity[]} entities those that begin in the range, in order
 * @param {TextActions} actions
 */
function renderRange(parent, text, start, end, entities, actions) {
  let at = start
  let afterBlock = false
  /** @param {number} to */
  const plain = (to) => {
    // A block stands on lines of its own already: the newline after it would show as an empty line.
    const from = afterBlock && text[at] === '\n' ? at + 1 : at
    if (from < to) parent.appendChild(document.createTextNode(text.slice(from, to)))
    if (to > at) afterBlock = false
    at = Math.max(at, to)
  }
  for (let index = 0; index < entities.length; ) {
    const entity = /** @type {MessageEntity} */ (entities[index])
    const from = Math.max(entity.offset, at)
    const to = Math.min(entity.offset + entity.length, end)
    index += 1
    if (from >= to) continue
    /** @type {MessageEntity[]} */
    const inner = []
    for (let next = entities[index]; next && next.offset < to; next = entities[++index]) inner.push(next)
    plain(from)
    const { outer, body } = element(entity, text.slice(from, to), actions)
    renderRange(body, text, from, to, inner, actions)
    parent.appendChild(outer)
    afterBlock = BLOCKS.has(entity.type)
    at = to
  }
  plain(end)
}

/** @type {Record<string, 'b' | 'i' | 'u' | 's' | 'code'>} */
const PLAIN_TAGS = { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's', code: 'code' }

/**
 * @param {MessageEntity} entity
 * @param {string} covered the text under it
 * @param {TextActions} actions
 * @returns {{ outer: Node, body: Node }}
 */
function element(entity, covered, actions) {
  const tag = PLAIN_TAGS[entity.type]
  if (tag) return same(h(tag))
  switch (entity.type) {
    case 'pre': {
      const body = h('code')
      return { outer: h('pre', { 'data-language': entity.language, tabindex: 0 }, body), body }
    }
    case 'blockquote':
      return same(h('blockquote', { class: 'quote' }))
    case 'expandable_blockquote':
      return expandable(actions)
    case 'spoiler':
      return same(spoiler(actions))
    case 'text_link':
      return same(link(entity.url, actions))
    case 'url':
      return same(link(SAFE_LINK.test(covered) ? covered : `http://${covered}`, actions))
    case 'email':
      return same(link(`mailto:${covered}`, actions))
    case 'phone_number':
      return same(link(`tel:${covered}`, actions))
    case 'text_mention':
      return same(h('span', { class: 'mention' }))
    case 'mention':
      return same(inlineButton(() => actions.mention(covered.slice(1))))
    case 'bot_command':
      return same(inlineButton(() => actions.command(covered)))
    case 'hashtag':
    case 'cashtag':
      return same(h('span', { class: 'mention' }))
    default:
      return same(h('span'))
  }
}

/** @param {HTMLElement} node */
const same = (node) => ({ outer: node, body: node })

/** @param {() => void} onclick */
const inlineButton = (onclick) => h('button', { type: 'button', class: 'text-button', onclick })

/**
 * @param {string} url
 * @param {TextActions} actions
 */
function link(url, actions) {
  if (!SAFE_LINK.test(url)) return h('span', { class: 'mention', title: url })
  return h('a', {
    href: url,
    title: url,
    target: '_blank',
    rel: 'noopener noreferrer',
    /** @param {Event} event */
    onclick: (event) => {
      if (actions.openLink(url)) event.preventDefault()
    },
  })
}

/** @param {TextActions} actions */
function spoiler({ say }) {
  const node = h('button', { type: 'button', class: 'spoiler', 'aria-label': say('spoiler') })
  node.addEventListener('click', () => {
    node.classList.add('revealed')
    node.removeAttribute('aria-label')
  })
  return node
}

/**
 * A quote folded to three lines, with a button (and a click anywhere on it) to unfold. The button shows only
 * where something is hidden, which is known once it is laid out.
 *
 * @param {TextActions} actions
 */
function expandable({ say }) {
  const body = h('div', { class: 'quote-text' })
  const toggle = h('button', { type: 'button', class: 'quote-toggle', 'aria-expanded': false }, icon('down'))
  const outer = h('blockquote', { class: 'quote expandable collapsed' }, body, toggle)
  const label = () => {
    const open = !outer.classList.contains('collapsed')
    toggle.setAttribute('aria-expanded', String(open))
    toggle.setAttribute('aria-label', say(open ? 'collapse' : 'expand'))
  }
  label()
  outer.addEventListener('click', (event) => {
    const inside = /** @type {Element} */ (event.target).closest('a, button')
    if (toggle.hidden || (inside && inside !== toggle) || getSelection()?.isCollapsed === false) return
    outer.classList.toggle('collapsed')
    label()
  })
  new ResizeObserver(() => {
    if (outer.classList.contains('collapsed')) toggle.hidden = body.scrollHeight <= body.clientHeight + 1
  }).observe(body)
  return { outer, body }
}

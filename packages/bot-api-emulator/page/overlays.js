import { h, icon } from './dom.js'

const TOAST_MS = 4000
/** A finger held this long on a message asks for its menu. */
const LONG_PRESS_MS = 450
const EDGE_PX = 8

/** Stands in the page from the start: screen readers follow only regions that they know. */
export const toasts = h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' })

/**
 * Says something at the bottom of the page for a few seconds, to screen readers too.
 *
 * @param {string} text
 */
export function toast(text) {
  const note = h('div', { class: 'toast' }, text)
  toasts.replaceChildren(note)
  setTimeout(() => note.remove(), TOAST_MS)
}

/**
 * A modal box with one button, as `show_alert` asks.
 *
 * @param {string} title
 * @param {string} text
 * @param {string} ok
 */
export function alertBox(title, text, ok) {
  const button = h('button', { type: 'button', class: 'dialog-button', onclick: () => box.close() }, ok)
  const box = h(
    'dialog',
    { class: 'dialog', 'aria-label': title },
    h('h2', {}, title),
    h('p', {}, text),
    button,
  )
  showBox(box)
}

/**
 * @template T
 * @param {string} title
 * @param {{ label: string, value: T, picture: Node }[]} choices
 * @param {string} close
 * @returns {Promise<T | undefined>}
 */
export function choose(title, choices, close) {
  return new Promise((resolve) => {
    /** @param {T} value */
    const pick = (value) => {
      resolve(value)
      box.close()
    }
    const rows = choices.map(({ label, value, picture }) =>
      h('button', { type: 'button', class: 'menu-item', onclick: () => pick(value) }, picture, label),
    )
    const cancel = h('button', { type: 'button', class: 'dialog-button', onclick: () => box.close() }, close)
    const box = h('dialog', { class: 'dialog', 'aria-label': title }, h('h2', {}, title), ...rows, cancel)
    box.addEventListener('close', () => resolve(undefined))
    showBox(box)
  })
}

/**
 * A picture as large as the window allows; a click anywhere or Escape closes it.
 *
 * @param {string} address
 * @param {string} alt
 * @param {string} close
 */
export function showPicture(address, alt, close) {
  const button = h(
    'button',
    { type: 'button', class: 'icon-button viewer-close', 'aria-label': close, title: close },
    icon('close'),
  )
  const box = h(
    'dialog',
    { class: 'viewer', 'aria-label': alt, onclick: () => box.close() },
    h('img', { src: address, alt }),
    button,
  )
  showBox(box)
}

/** @param {HTMLDialogElement} box */
function showBox(box) {
  box.addEventListener('close', () => box.remove())
  box.addEventListener('click', (event) => {
    if (event.target === box) box.close()
  })
  document.body.append(box)
  box.showModal()
}

/**
 * @typedef {{ label: string, picture: Node, onSelect: () => void, checked?: boolean }} MenuItem
 *
 * @typedef {{ label: string, text: string, pressed: boolean, onSelect: () => void }} QuickItem in a row above the others
 */

/**
 * Opens a menu at a point, or under (over, where there is no room) an element. Arrow keys walk it; Escape, a
 * click elsewhere or a choice closes it, and the focus returns to where it was.
 *
 * @param {{ label: string, items: MenuItem[], at: Element | { x: number, y: number },
 *   quick?: QuickItem[] }} menu
 */
export function openMenu({ label, items, at, quick = [] }) {
  const before = document.activeElement
  /** @param {() => void} action */
  const then = (action) => () => {
    popup.hidePopover()
    action()
  }
  const quickRow = quick.map((item) => quickButton(item, then(item.onSelect)))
  const rows = items.map((item) => menuRow(item, then(item.onSelect)))
  const popup = h(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': label, popover: 'auto' },
    quickRow.length > 0 &&
      h('div', { class: 'menu-quick-row', role: 'group', 'aria-label': label }, ...quickRow),
    ...rows,
  )
  const stops = [...quickRow, ...rows]
  popup.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const index = stops.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement))
    stops.at((index + step) % stops.length)?.focus()
  })
  popup.addEventListener('toggle', (event) => {
    if (/** @type {ToggleEvent} */ (event).newState !== 'closed') return
    if (popup.contains(document.activeElement) || document.activeElement === document.body) {
      if (before instanceof HTMLElement) before.focus()
    }
    popup.remove()
  })
  const anchor = at instanceof Element ? at : document.elementFromPoint(at.x, at.y)
  ;(anchor?.closest('main, aside') ?? document.body).append(popup)
  popup.showPopover()
  place(popup, at)
  ;(rows[0] ?? stops[0])?.focus()
}

/**
 * @param {QuickItem} item
 * @param {() => void} onclick
 */
function quickButton(item, onclick) {
  return h(
    'button',
    {
      type: 'button',
      role: 'menuitemcheckbox',
      class: 'menu-quick',
      'aria-label': item.label,
      'aria-checked': item.pressed,
      onclick,
    },
    item.text,
  )
}

/**
 * @param {MenuItem} item
 * @param {() => void} onclick
 */
function menuRow(item, onclick) {
  return h(
    'button',
    {
      type: 'button',
      role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
      'aria-checked': item.checked,
      class: 'menu-item',
      onclick,
    },
    item.picture,
    h('span', {}, item.label),
    item.checked ? icon('check') : null,
  )
}

/**
 * @param {HTMLElement} popup
 * @param {Element | { x: number, y: number }} at
 */
function place(popup, at) {
  // Not getBoundingClientRect: while it grows into view the menu is drawn smaller than it is.
  const { offsetWidth: width, offsetHeight: height } = popup
  const anchor = at instanceof Element ? at.getBoundingClientRect() : undefined
  const x = anchor ? anchor.left : /** @type {{ x: number }} */ (at).x
  const below = anchor ? anchor.bottom + EDGE_PX / 2 : /** @type {{ y: number }} */ (at).y
  const above = (anchor ? anchor.top - EDGE_PX / 2 : below) - height
  const top = below + height + EDGE_PX > innerHeight ? above : below
  popup.style.left = `${Math.max(EDGE_PX, Math.min(x, innerWidth - width - EDGE_PX))}px`
  popup.style.top = `${Math.max(EDGE_PX, top)}px`
}

/**
 * Calls back where a pointer or a keyboard asks for a context menu: right button, menu key, long press.
 *
 * @param {HTMLElement} element
 * @param {(at: Element | { x: number, y: number }, target: Element) => void} open
 */
export function onContextMenu(element, open) {
  let openedAt = -Infinity
  /**
   * @param {Element | { x: number, y: number }} at
   * @param {Element} target
   */
  const openOnce = (at, target) => {
    // Android reports a long press as a contextmenu of its own, a moment later.
    if (performance.now() - openedAt < 2 * LONG_PRESS_MS) return
    openedAt = performance.now()
    open(at, target)
  }
  element.addEventListener('contextmenu', (event) => {
    const target = /** @type {Element} */ (event.target)
    if (target.closest('a')) return
    event.preventDefault()
    // The menu key reports no place of its own.
    openOnce(event.clientX > 0 ? { x: event.clientX, y: event.clientY } : target, target)
  })
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let held
  const hold = (/** @type {TouchEvent} */ event) => {
    const touch = event.touches[0]
    if (!touch) return
    const at = { x: touch.clientX, y: touch.clientY }
    held = setTimeout(() => openOnce(at, /** @type {Element} */ (event.target)), LONG_PRESS_MS)
  }
  element.addEventListener('touchstart', hold, { passive: true })
  for (const end of ['touchend', 'touchmove', 'touchcancel']) {
    element.addEventListener(end, () => clearTimeout(held), { passive: true })
  }
}

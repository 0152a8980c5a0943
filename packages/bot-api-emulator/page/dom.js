const SVG = 'http://www.w3.org/2000/svg'

/** @typedef {Node | string | number | null | undefined | false} Child */

/**
 * Builds an element. Text goes in as text nodes, never as HTML. `onclick`-like keys become listeners, `aria-*`
 * values strings, `true` an empty attribute; `null`, `undefined` and `false` leave the attribute out.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, unknown>} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(props)) {
    if (typeof value === 'function') {
      element.addEventListener(key.slice(2), /** @type {EventListener} */ (value))
    } else if (key.startsWith('aria-') && value !== undefined && value !== null) {
      element.setAttribute(key, String(value))
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(key, value === true ? '' : String(value))
    }
  }
  append(element, children)
  return element
}

/**
 * @param {Node} parent
 * @param {Child[]} children
 */
export function append(parent, children) {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    parent.appendChild(child instanceof Node ? child : document.createTextNode(String(child)))
  }
}

/** Stroke paths on a 24 × 24 grid. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12l16-8-6 16-3-7-7-1z',
  check: 'M5 12.5l4.5 4.5L19 7',
  checks: 'M2.5 12.5l4 4L15 8M10.5 15.2l1.3 1.3L20.500 8',
  down: 'M6 9l6 6 6-6',
  right: 'M9 6l6 6-6 6',
  reply: 'M10 6l-6 6 6 6M4 12h10a6 6 0 016 6v1',
  edit: 'M4 20l1-5L16 4l4 4L9 19l-5 1z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  more: 'M12 5.500v.01M12 12v.01M12 18.500v.01',
  sun: 'M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500L19 19M19 5l-1.500 1.500M6.500 17.500L5 19',
  moon: 'M20 14.500A8.500 8.500 0 019.500 4a8.500 8.500 0 1010.500 10.500z',
  panel: 'M4 5h16v14H4zM14.500 5v14',
  why: 'M9 9a3 3 0 116 0c0 2-3 2.500-3 5M12 18v.01',
  slash: 'M15 5L9 19',
  file: 'M14 3v5h5M7 3h7l5 5v13H7z',
  eye: 'M2 12s3.500-6.500 10-6.500S22 12 22 12s-3.500 6.500-10 6.500S2 12 2 12zM12 9.500a2.500 2.500 0 100 5 2.500 2.500 0 000-5z',
  link: 'M8 16L17 7M10 7h7v7',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3-1-6zM12 15v5',
  add: 'M12 5v14M5 12h14',
  leave: 'M14 5H5v14h9M10 12h10M17 8.500l3.500 3.500-3.500 3.500',
  spark: 'M12 3l2 7 7 2-7 2-2 7-2-7-7-2 7-2 2-7z',
  trash: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
}

/**
 * A decorative icon, hidden from screen readers: the button around it carries the label.
 *
 * @param {keyof typeof PATHS} name
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('class', `icon icon-${name}`)
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(SVG, 'path')
  path.setAttribute('d', PATHS[name])
  svg.append(path)
  return svg
}

/**
 * @param {Parameters<typeof icon>[0]} name
 * @param {string} label
 * @param {(event: MouseEvent) => void} onclick
 * @param {Record<string, unknown>} [props]
 */
export function iconButton(name, label, onclick, props = {}) {
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...props },
    icon(name),
  )
}

const AVATAR_COLOURS = 7

/**
 * A round of initials whose colour follows from the id, as Telegram gives it. Decorative.
 *
 * @param {number} id
 * @param {string} name
 * @param {string} [extraClass]
 */
export function avatar(id, name, extraClass = '') {
  const words = name.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  const initials = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => (word ? [...word][0] : ''))
    .join('')
    .toLocaleUpperCase()
  const colour = Math.abs(id) % AVATAR_COLOURS
  // Drawn by the style sheet: as text the letters would be part of what a button around them is called.
  return h('span', {
    class: `avatar avatar-${colour} ${extraClass}`,
    'data-initials': initials || '?',
    'aria-hidden': 'true',
  })
}

/**
 * @param {{ first_name: string, last_name?: string | undefined }} user
 */
export const fullName = (user) => [user.first_name, user.last_name].filter(Boolean).join(' ')

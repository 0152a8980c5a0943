import { h } from './dom.js'

/** Longer strings are cut in a summary line. */
const SUMMARY_CHARS = 60

/**
 * JSON as nested `<details>`: native to fold, by keyboard too. Nothing is built before it is unfolded.
 *
 * @param {unknown} value
 * @param {string} [key]
 * @param {number} [openDepth] how many levels stand open at first
 * @returns {HTMLElement}
 */
export function jsonTree(value, key, openDepth = 1) {
  if (value === null || typeof value !== 'object') {
    return h('div', { class: 'json-leaf' }, keyLabel(key), primitive(value))
  }
  const entries = Object.entries(value)
  if (entries.length === 0) {
    return h(
      'div',
      { class: 'json-leaf' },
      keyLabel(key),
      h('span', { class: 'json-empty' }, Array.isArray(value) ? '[]' : '{}'),
    )
  }
  const body = h('div', { class: 'json-body' })
  const details = h(
    'details',
    { class: 'json-node' },
    h('summary', {}, keyLabel(key), h('span', { class: 'json-summary' }, summary(value))),
    body,
  )
  const fill = () => {
    if (body.childElementCount > 0) return
    body.append(...entries.map(([name, child]) => jsonTree(child, name, openDepth - 1)))
  }
  details.addEventListener('toggle', () => details.open && fill())
  if (openDepth > 0) {
    details.open = true
    fill()
  }
  return details
}

/** @param {string | undefined} key */
const keyLabel = (key) => (key === undefined ? null : h('span', { class: 'json-key' }, `${key}: `))

/** @param {unknown} value */
function primitive(value) {
  const kind = value === null ? 'null' : typeof value
  return h(
    'span',
    { class: `json-${kind}` },
    typeof value === 'string' ? JSON.stringify(value) : String(value),
  )
}

/** @param {object} value */
function summary(value) {
  if (Array.isArray(value)) return `[${value.length}]`
  const text = Object.keys(value).join(', ')
  return `{${text.length > SUMMARY_CHARS ? `${text.slice(0, SUMMARY_CHARS)}…` : text}}`
}

import { h, icon } from './dom.js'
import { jsonTree } from './json-tree.js'

/** What usually heads an explanation, in this order; the rest follows as it came. */
const FIRST = ['reason', 'score', 'text', 'terms', 'corrections', 'numbers', 'mentions', 'answerType', 'hits']
const VERDICT_KEYS = ['decision', 'kind', 'outcome', 'verdict', 'status']
/** Objects that only wrap: their fields are shown as if they stood outside. */
const WRAPPERS = new Set(['trace', 'query', 'explanation'])
/** Numbers of these names lie between 0 and 1 and are drawn as bars. */
const SHARE = /score|weight|coverage|confidence|likelihood|share|similarity|margin/i
/** Said at the head already, or of no interest there. */
const SILENT = new Set(['question', 'conversation', 'lang'])
const LONG_LIST = 8

/** @type {Record<string, string>} */
const VIETNAMESE = {
  answer: 'trả lời',
  suggest: 'gợi ý',
  abstain: 'không trả lời',
  reason: 'lý do',
  score: 'điểm',
  text: 'lời đáp',
  terms: 'từ trong câu hỏi',
  corrections: 'từ đã sửa',
  numbers: 'số',
  mentions: 'tên được nhắc',
  answerType: 'loại câu trả lời',
  hits: 'tìm thấy',
  notes: 'ghi chú',
  answers: 'câu trả lời',
  suggestions: 'câu gợi ý',
}

/**
 * Draws whatever JSON a bot explains itself with: its verdict as a badge, shares as bars, lists of things as
 * cards, and the whole as a tree at the end.
 *
 * @param {unknown} explanation
 * @param {'vi' | 'en'} language
 * @param {import('./texts.js').Say} say
 */
export function renderExplanation(explanation, language, say) {
  const raw = h('details', { class: 'why-raw' }, h('summary', {}, icon('right'), say('raw')))
  raw.append(jsonTree(explanation, undefined, 2))
  if (explanation === null || typeof explanation !== 'object' || Array.isArray(explanation)) {
    return h('div', { class: 'why-parts' }, value(explanation), raw)
  }
  const fields = flatten(/** @type {Record<string, unknown>} */ (explanation))
  const verdictKey = VERDICT_KEYS.find((key) => typeof fields[key] === 'string')
  const keys = Object.keys(fields).filter(
    (key) => key !== verdictKey && !SILENT.has(key) && !isBlank(fields[key]),
  )
  /** @param {string} key */
  const order = (key) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  keys.sort((a, b) => order(a) - order(b))
  return h(
    'div',
    { class: 'why-parts' },
    verdictKey && verdict(String(fields[verdictKey]), fields, language),
    ...keys
      .filter((key) => !(key === 'reason' && verdictKey))
      .map((key) => section(key, fields[key], language)),
    raw,
  )
}

/**
 * @param {Record<string, unknown>} object
 * @returns {Record<string, unknown>}
 */
function flatten(object) {
  /** @type {Record<string, unknown>} */
  const flat = {}
  for (const [key, field] of Object.entries(object)) {
    const wraps = WRAPPERS.has(key) || VERDICT_KEYS.includes(key)
    if (wraps && field !== null && typeof field === 'object' && !Array.isArray(field))
      Object.assign(flat, field)
    else flat[key] = field
  }
  return flat
}

/** @param {unknown} field */
const isBlank = (field) =>
  field === null ||
  field === undefined ||
  field === '' ||
  (typeof field === 'object' && Object.keys(field).length === 0)

/**
 * @param {string} key
 * @param {'vi' | 'en'} language
 */
function label(key, language) {
  const plain = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase()
  const said = language === 'vi' ? (VIETNAMESE[key] ?? plain) : plain
  return said.charAt(0).toLocaleUpperCase() + said.slice(1)
}

/**
 * @param {string} decision
 * @param {Record<string, unknown>} fields
 * @param {'vi' | 'en'} language
 */
function verdict(decision, fields, language) {
  return h(
    'div',
    { class: `why-verdict verdict-${decision.replace(/\W/g, '')}` },
    h('strong', {}, label(decision, language)),
    typeof fields.reason === 'string' && h('span', {}, fields.reason),
  )
}

/**
 * @param {string} key
 * @param {unknown} field
 * @param {'vi' | 'en'} language
 */
function section(key, field, language) {
  const title = h('h3', {}, label(key, language))
  if (typeof field === 'number' && SHARE.test(key))
    return h('section', { class: 'why-score' }, title, bar(field))
  return h('section', {}, title, value(field))
}

/**
 * @param {unknown} field
 * @param {number} [most] what a full bar stands for
 * @returns {HTMLElement}
 */
function value(field, most = 1) {
  if (Array.isArray(field)) return listOf(field)
  if (field !== null && typeof field === 'object') {
    return h('div', { class: 'why-card' }, ...cardParts(/** @type {Record<string, unknown>} */ (field), most))
  }
  return h('p', { class: 'why-text' }, String(field))
}

/** @param {unknown[]} items */
function listOf(items) {
  const plain = items.every((item) => item === null || typeof item !== 'object')
  if (plain) {
    const sentences = items.some((item) => String(item).length > 40)
    return h(
      'ul',
      { class: sentences ? 'why-lines' : 'why-chips' },
      ...items.map((item) => h('li', {}, String(item))),
    )
  }
  const most = largestShare(items)
  const cards = items.map((item) => h('li', {}, value(item, most)))
  const rest = cards.splice(LONG_LIST)
  return h(
    'div',
    {},
    h('ul', { class: 'why-cards' }, ...cards),
    rest.length > 0 &&
      h(
        'details',
        { class: 'why-rest' },
        h('summary', {}, `+ ${rest.length}`),
        h('ul', { class: 'why-cards' }, ...rest),
      ),
  )
}

/**
 * One thing of a list: its names first ("typed → understood" where two differ), then its share, then the rest.
 *
 * @param {Record<string, unknown>} object
 * @param {number} most
 */
function cardParts(object, most) {
  const entries = Object.entries(object).filter(([, field]) => !isBlank(field))
  const names = entries.filter(([, field]) => typeof field === 'string').slice(0, 2)
  const shares = entries.filter(([key, field]) => typeof field === 'number' && SHARE.test(key))
  const rest = entries.filter((entry) => !names.includes(entry) && !shares.includes(entry))
  const [first, second] = names.map(([, field]) => String(field))
  const unknown = rest.some(([key, field]) => key === 'known' && field === false)
  return [
    h(
      'div',
      { class: `why-name ${unknown ? 'unknown' : ''}` },
      h('b', {}, first ?? ''),
      second !== undefined && second !== first && h('span', {}, second.length > 30 ? second : `→ ${second}`),
    ),
    ...shares.map(([, share]) => bar(Number(share), most)),
    ...rest.filter(([key]) => key !== 'known').map(([key, field]) => smallField(key, field)),
  ]
}

/**
 * @param {string} key
 * @param {unknown} field
 */
function smallField(key, field) {
  const plainList = Array.isArray(field) && field.every((item) => typeof item !== 'object')
  if (plainList) return listOf(/** @type {unknown[]} */ (field))
  if (field !== null && typeof field === 'object') return jsonTree(field, key, 0)
  return h('div', { class: 'why-field-line' }, `${key}: ${field}`)
}

/**
 * Weights may go beyond 1: then the largest of a list fills the bar.
 *
 * @param {unknown[]} items
 */
function largestShare(items) {
  const shares = items.flatMap((item) => Object.entries(item ?? {}).filter(([key]) => SHARE.test(key)))
  return Math.max(1, ...shares.map(([, share]) => Number(share)).filter(Number.isFinite))
}

/**
 * @param {number} share
 * @param {number} [most] what a full bar stands for
 */
function bar(share, most = 1) {
  const shown = share.toFixed(2)
  const fill = h('span', { class: 'bar-fill' })
  fill.style.width = `${Math.round(Math.min(1, Math.max(0, share / most)) * 100)}%`
  return h(
    'span',
    { class: 'bar', role: 'img', 'aria-label': shown },
    h('span', { class: 'bar-track' }, fill),
    h('span', { class: 'bar-value' }, shown),
  )
}

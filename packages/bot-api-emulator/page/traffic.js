/** @import { Page } from './actions.js' */
/** @import { Traffic } from './state.js' */
/** @import { Say } from './texts.js' */
import { h } from './dom.js'
import { jsonTree } from './json-tree.js'

const SHOWN = 200
const MS = 1000
const CUT_CHARS = 80

/**
 * The wire as seen from between bot and Telegram: each call and each update, newest first.
 *
 * @param {Page} page
 */
export function createTraffic({ state, say }) {
  const list = h('div', { class: 'traffic-list' })
  const empty = h('p', { class: 'panel-empty' })
  const filters = h('div', { class: 'traffic-filters', role: 'group' })
  const element = h('div', { class: 'traffic' }, filters, empty, list)
  /** @type {Record<Traffic['kind'], boolean>} */
  const shown = { call: true, update: true }

  function drawFilters() {
    const toggle = (/** @type {Traffic['kind']} */ kind, /** @type {string} */ label) => {
      const button = h('button', { type: 'button', class: 'chip-button', 'aria-pressed': shown[kind] }, label)
      button.addEventListener('click', () => {
        shown[kind] = !shown[kind]
        button.setAttribute('aria-pressed', String(shown[kind]))
        list.classList.toggle(`without-${kind}`, !shown[kind])
      })
      return button
    }
    const clear = h('button', { type: 'button', class: 'chip-button quiet' }, say('trafficClear'))
    clear.addEventListener('click', () => {
      state.traffic.length = 0
      draw()
    })
    filters.setAttribute('aria-label', say('tabTraffic'))
    filters.replaceChildren(toggle('call', say('callsOnly')), toggle('update', say('updatesOnly')), clear)
    empty.textContent = say('trafficEmpty')
  }

  function draw() {
    list.replaceChildren(...state.traffic.map((item) => row(item, say)).reverse())
    empty.hidden = state.traffic.length > 0
  }

  state.on('all', () => {
    drawFilters()
    draw()
  })
  state.on('traffic', (item) => {
    list.prepend(row(item, say))
    empty.hidden = true
    while (list.childElementCount > SHOWN) list.lastElementChild?.remove()
  })
  return { element }
}

/**
 * @param {Traffic} item
 * @param {Say} say
 */
function row(item, say) {
  const parts = item.kind === 'call' ? callParts(item.call, say) : updateParts(item, say)
  const body = h('div', { class: 'traffic-body' })
  const details = h(
    'details',
    { class: `traffic-item traffic-${item.kind}` },
    h(
      'summary',
      {},
      h('span', { class: 'traffic-arrow', 'aria-hidden': 'true' }, item.kind === 'call' ? '↑' : '↓'),
      h('span', { class: 'traffic-name' }, parts.name),
      ...parts.marks,
      h('span', { class: 'traffic-gist' }, parts.gist),
    ),
    body,
  )
  details.addEventListener('toggle', () => {
    if (details.open && body.childElementCount === 0) {
      body.append(...parts.json.map(([key, value]) => jsonTree(value, key, 2)))
    }
  })
  return details
}

/**
 * @param {import('../src/contract.ts').ApiCall} call
 * @param {Say} say
 */
function callParts(call, say) {
  const { method, status, ms, params, response } = call
  const good = response.ok ? 'good' : 'bad'
  const gist = response.ok ? (params.text ?? params.query ?? params.action ?? '') : response.description
  const speed = ms < 10 ? ms.toFixed(1) : String(Math.round(ms))
  return {
    name: method,
    marks: [
      h('span', { class: `traffic-status ${good}` }, status),
      h('span', { class: 'traffic-ms' }, say('ms', { ms: speed })),
    ],
    gist: cut(gist),
    json: /** @type {[string, unknown][]} */ ([
      ['params', params],
      ['response', response],
    ]),
  }
}

/**
 * @param {Extract<Traffic, { kind: 'update' }>} item
 * @param {Say} say
 */
function updateParts({ update, at }, say) {
  const kind = Object.keys(update).find((key) => key !== 'update_id') ?? say('update')
  const payload = /** @type {any} */ (update)[kind]
  return {
    name: kind,
    marks: [h('span', { class: 'traffic-ms' }, clock(at))],
    gist: cut(payload?.text ?? payload?.data ?? payload?.query ?? ''),
    json: /** @type {[string, unknown][]} */ ([['update', update]]),
  }
}

/** @param {unknown} text */
const cut = (text) => String(text).replace(/\s+/g, ' ').slice(0, CUT_CHARS)

/** @param {number} at Unix time in ms */
const clock = (at) => `${new Date(at).toLocaleTimeString('en-GB')}.${String(at % MS).padStart(3, '0')}`

/** @import { InlineQueryResult } from '@grammyjs/types' */
/** @import { InlineAnswer } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
/** @import { Listbox, Option } from './listbox.js' */
import { h } from './dom.js'

/** Pause in typing before the bot is asked. */
const DEBOUNCE_MS = 250
const CARD_COLOURS = 7

/**
 * Inline mode: while the field holds `@bot …`, the bot's results stand as cards above it.
 *
 * @param {Page} page
 * @param {Listbox} listbox
 * @param {{ chosen: () => void }} field
 */
export function createInline(page, listbox, field) {
  const { state, say } = page
  /** What the shown (or awaited) results are for; anything else that arrives is late. */
  let wanted = ''
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** Offset of the next page; empty where there is none. */
  let next = ''
  let pending = false

  function stop() {
    clearTimeout(timer)
    wanted = ''
  }

  /**
   * @param {string} text as typed
   * @returns {boolean} whether this is inline mode
   */
  function suggest(text) {
    const query = inlineQuery(page, text)
    if (query === undefined) {
      stop()
      return false
    }
    const ticket = `${state.app.me.id} ${state.room?.key} ${query}`
    if (ticket === wanted && listbox.open) return true
    wanted = ticket
    clearTimeout(timer)
    if (!listbox.open || !listbox.element.classList.contains('popup-inline')) {
      listbox.show({ ...looks(page), options: [], head: [status(say('inlineSearching'))] })
    }
    timer = setTimeout(() => ask(query, '', ticket), DEBOUNCE_MS)
    return true
  }

  /**
   * @param {string} query
   * @param {string} offset
   * @param {string} ticket
   */
  async function ask(query, offset, ticket) {
    const answer = await fetchResults(page, query, offset)
    if (ticket !== wanted) return
    const options = (answer?.results ?? []).map((result) => option(page, query, result, field))
    if (offset === '') listbox.show({ ...looks(page), head: headOf(page, answer, field), options, onEnd })
    else if (answer) listbox.add(options)
    pending = false
    next = answer?.next_offset ?? ''

    function onEnd() {
      if (next === '' || pending) return
      pending = true
      ask(query, next, ticket)
    }
  }

  return { suggest, stop }
}

/**
 * The query that a text with the bot's name asks; none where the bot has no inline mode.
 *
 * @param {Page} page
 * @param {string} text
 */
export function inlineQuery({ state }, text) {
  const { username, supports_inline_queries } = state.app.bot.user
  if (!supports_inline_queries) return undefined
  const start = `@${username} `
  return text.toLowerCase().startsWith(start.toLowerCase()) ? text.slice(start.length) : undefined
}

/**
 * @param {Page} page
 * @param {string} query
 * @param {string} offset
 * @returns {Promise<InlineAnswer | undefined>}
 */
async function fetchResults({ state, transport }, query, offset) {
  const chat = state.room?.shown.chat
  const chat_type = chat?.type === 'private' ? /** @type {const} */ ('sender') : (chat?.type ?? 'private')
  const from = state.app.me.id
  return transport.post('/app/inline', { from, query, offset, chat_type }).catch(() => undefined)
}

/** @param {Page} page */
function looks({ state, say }) {
  return { label: say('inlineResults', { name: state.app.bot.user.username }), variant: 'popup-inline' }
}

/** @param {string} text */
function status(text) {
  return h('p', { class: 'popup-status', role: 'status' }, text)
}

/**
 * What stands over the results: the bot's button, and how to choose or why there is nothing to choose.
 *
 * @param {Page} page
 * @param {InlineAnswer | undefined} answer
 * @param {{ chosen: () => void }} field
 */
function headOf({ say, actions }, answer, field) {
  const results = answer?.results ?? []
  const button = answer?.button
  const head = []
  if (button) {
    const onclick = () => {
      field.chosen()
      if (button.start_parameter !== undefined) actions.start(button.start_parameter)
    }
    head.push(h('button', { type: 'button', class: 'popup-button', onclick }, button.text))
  }
  if (results.length === 0 && !button) head.push(status(answer ? say('inlineNothing') : say('noAnswer')))
  if (results.length > 0) head.push(h('p', { class: 'popup-hint' }, say('inlineHint')))
  return head
}

/**
 * @param {Page} page
 * @param {string} query
 * @param {InlineQueryResult} result
 * @param {{ chosen: () => void }} field
 * @returns {Option}
 */
function option({ actions }, query, result, field) {
  const title = 'title' in result && result.title ? result.title : result.type
  const description = 'description' in result ? result.description : undefined
  const letter = [...title.trim()][0]?.toLocaleUpperCase() ?? '•'
  const colour = (letter.codePointAt(0) ?? 0) % CARD_COLOURS
  return {
    node: h(
      'div',
      { class: 'card' },
      h('span', { class: `card-letter avatar-${colour}`, 'aria-hidden': 'true' }, letter),
      h('span', { class: 'card-lines' }, h('b', {}, title), description && h('span', {}, description)),
    ),
    pick: () => {
      field.chosen()
      actions.chooseInline(query, result.id)
    },
  }
}

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
export function createInline({ state, transport, say, actions }, listbox, field) {
  /** What the shown (or awaited) results are for; anything else that arrives is late. */
  let wanted = ''
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** Offset of the next page; empty where there is none. */
  let next = ''
  let pending = false

  /** @param {string} text */
  function queryOf(text) {
    const { username, supports_inline_queries } = state.app.bot.user
    if (!supports_inline_queries) return undefined
    const start = `@${username} `
    return text.toLowerCase().startsWith(start.toLowerCase()) ? text.slice(start.length) : undefined
  }

  function stop() {
    clearTimeout(timer)
    wanted = ''
  }

  /**
   * @param {string} text as typed
   * @returns {boolean} whether this is inline mode
   */
  function suggest(text) {
    const query = queryOf(text)
    if (query === undefined) {
      stop()
      return false
    }
    const ticket = `${state.app.me.id} ${state.room?.key} ${query}`
    if (ticket === wanted && listbox.open) return true
    wanted = ticket
    clearTimeout(timer)
    if (!listbox.open || !listbox.element.classList.contains('popup-inline')) {
      listbox.show({
        label: label(),
        variant: 'popup-inline',
        options: [],
        head: [status(say('inlineSearching'))],
      })
    }
    timer = setTimeout(() => ask(query, '', ticket), DEBOUNCE_MS)
    return true
  }

  const label = () => say('inlineResults', { name: state.app.bot.user.username })

  /** @param {string} text */
  const status = (text) => h('p', { class: 'popup-status', role: 'status' }, text)

  function chatType() {
    const chat = state.room?.shown.chat
    return chat?.type === 'private' ? /** @type {const} */ ('sender') : (chat?.type ?? 'private')
  }

  /**
   * @param {string} query
   * @param {string} offset
   * @param {string} ticket
   */
  async function ask(query, offset, ticket) {
    /** @type {InlineAnswer | undefined} */
    let answer
    try {
      const from = state.app.me.id
      answer = await transport.post('/app/inline', { from, query, offset, chat_type: chatType() })
    } catch {
      answer = undefined
    }
    if (ticket !== wanted) return
    if (offset === '') show(query, answer, ticket)
    else if (answer) listbox.add(answer.results.map((result) => option(query, result)))
    pending = false
    next = answer?.next_offset ?? ''
  }

  /**
   * @param {string} query
   * @param {InlineAnswer | undefined} answer
   * @param {string} ticket
   */
  function show(query, answer, ticket) {
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
    listbox.show({
      label: label(),
      variant: 'popup-inline',
      head,
      options: results.map((result) => option(query, result)),
      onEnd: () => {
        if (next === '' || pending) return
        pending = true
        ask(query, next, ticket)
      },
    })
  }

  /**
   * @param {string} query
   * @param {InlineQueryResult} result
   * @returns {Option}
   */
  function option(query, result) {
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

  return { suggest, stop, queryOf }
}

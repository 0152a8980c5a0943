/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */

import { inOneLine } from './attachment.js'
import { forcedReply } from './buttons.js'
import { createCommands } from './commands.js'
import { grow, leftButtons, replyKeys } from './composer-tools.js'
import { h, icon, iconButton } from './dom.js'
import { createInline } from './inline.js'
import { createListbox } from './listbox.js'
import { isOwn, nameOf } from './rooms.js'

/** What a draft is no longer about. */
const NOTHING = { replyTo: undefined, editing: undefined, asksFor: undefined }

/** @typedef {{ text: string, replyTo?: ShownMessage | undefined, asksFor?: string | undefined, editing?: ShownMessage | undefined }} Draft */

/**
 * Where one writes: the field with its suggestions, the bar of what is replied to or edited, START.
 *
 * @param {Page} page
 */
export function createComposer(page) {
  const { state, say, actions } = page
  /** @type {Map<string, Draft>} one a room, as Telegram keeps them */
  const drafts = new Map()
  const input = h('textarea', {
    class: 'field',
    rows: 1,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    enterkeyhint: 'send',
  })
  const listbox = createListbox(input)
  const inline = createInline(page, listbox, { chosen: () => set('') })
  const commands = createCommands(page, listbox, { set, sent: () => set('') })
  const bar = h('div', { class: 'composer-bar' })
  const left = h('div', { class: 'composer-left' })
  const send = h('button', { type: 'submit', class: 'send-button' }, icon('send'))
  const keys = h('div', { class: 'reply-keyboard' })
  const form = h(
    'form',
    { class: 'composer-form' },
    bar,
    h('div', { class: 'composer-row' }, left, input, send),
    keys,
  )
  const startButton = h('button', { type: 'button', class: 'start-button', onclick: () => actions.start() })
  const closed = h('p', { class: 'composer-closed' })
  const element = h('div', { class: 'composer' }, listbox.element, form, startButton, closed)

  /** @returns {Draft} */
  function draft() {
    const key = state.room?.key ?? ''
    const found = drafts.get(key) ?? { text: '' }
    drafts.set(key, found)
    return found
  }

  /** @param {string} text */
  function set(text) {
    input.value = text
    input.focus()
    input.setSelectionRange(text.length, text.length)
    changed()
  }

  function changed() {
    const { value } = input
    draft().text = value
    grow(input)
    send.disabled = value.trim() === ''
    if (draft().editing || !(inline.suggest(value) || commands.suggest(value))) {
      inline.stop()
      listbox.hide()
    }
    input.placeholder = placeholder()
  }

  function placeholder() {
    const { bot } = state.app
    const { asksFor } = draft()
    if (asksFor) return asksFor
    return inline.queryOf(input.value) === '' && bot.inline_placeholder
      ? bot.inline_placeholder
      : say('messagePlaceholder')
  }

  async function submit() {
    const text = input.value.trim()
    if (text === '') return
    const { replyTo, editing } = draft()
    Object.assign(draft(), NOTHING)
    drawBar()
    set('')
    const done = editing ? await actions.edit(editing, text) : await actions.send(text, replyTo)
    if (done || input.value !== '') return
    // Nothing that was typed is lost when it could not be sent.
    Object.assign(draft(), { replyTo, editing })
    drawBar()
    set(text)
  }

  function drawBar() {
    const { replyTo, editing } = draft()
    const subject = editing ?? replyTo
    bar.hidden = !subject
    send.setAttribute('aria-label', say(editing ? 'save' : 'send'))
    send.replaceChildren(icon(editing ? 'check' : 'send'))
    if (!subject) return bar.replaceChildren()
    const title = editing
      ? say('editing')
      : say('replyingTo', { name: subject.from ? nameOf(state.app, subject.from) : '' })
    bar.replaceChildren(
      icon(editing ? 'edit' : 'reply'),
      h('div', { class: 'bar-text' }, h('b', {}, title), h('span', {}, inOneLine(subject, say))),
      iconButton('close', say(editing ? 'cancelEdit' : 'cancelReply'), cancel),
    )
  }

  function cancel() {
    const wasEditing = draft().editing !== undefined
    Object.assign(draft(), NOTHING)
    drawBar()
    if (wasEditing) set('')
    input.focus()
  }

  /** Takes up the reply that the bot's last message forces, if it forces one. */
  function obey() {
    const forced = forcedReply(state.app, state.messages)
    const now = draft()
    if (!forced || now.editing || now.replyTo?.message_id === forced.message.message_id) return
    Object.assign(now, { replyTo: forced.message, asksFor: forced.placeholder })
  }

  /** Shows the field, START, or why one cannot write. */
  function drawMode() {
    const room = state.room
    const unstarted = room?.isPrivate && (state.messages.length === 0 || room.shown.bot_status === 'kicked')
    startButton.hidden = !unstarted
    startButton.textContent = say('start')
    closed.hidden = !room || room.mayPost
    closed.textContent = say('onlyAdmins')
    form.hidden = !room || Boolean(unstarted) || !room.mayPost
  }

  function draw() {
    listbox.hide()
    inline.stop()
    if (!state.room) return
    drawMode()
    obey()
    left.replaceChildren(...leftButtons(page, { openCommands: () => set('/') }))
    drawBar()
    keys.replaceChildren(...replyKeys(page))
    input.setAttribute('aria-label', say('messageLabel'))
    // Set anew, the same text would lose its caret.
    if (input.value !== draft().text) input.value = draft().text
    input.placeholder = placeholder()
    send.disabled = input.value.trim() === ''
    grow(input)
    if (document.activeElement === input && input.value !== '') changed()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  input.addEventListener('input', changed)
  input.addEventListener('blur', () =>
    setTimeout(() => document.activeElement !== input && listbox.hide(), 150),
  )
  input.addEventListener('focus', () => input.value && changed())
  input.addEventListener('keydown', (event) => {
    // An input method (Telex among them) confirms its candidate with Enter.
    if (event.isComposing) return
    if (listbox.key(event)) return event.preventDefault()
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      submit()
    }
    if (event.key === 'Escape' && (draft().replyTo || draft().editing)) cancel()
    if (event.key !== 'ArrowUp') return
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      replyTo(state.messages.at(-1))
    } else if (input.value === '') {
      const own = state.messages.findLast(
        (message) => isOwn(state.app, message) && message.text && !message.via_bot,
      )
      if (own) event.preventDefault()
      edit(own)
    }
  })

  /** @param {ShownMessage | undefined} message */
  function replyTo(message) {
    if (!message) return
    Object.assign(draft(), { ...NOTHING, replyTo: message })
    drawBar()
    input.focus()
  }

  /** @param {ShownMessage | undefined} message */
  function edit(message) {
    if (!message) return
    Object.assign(draft(), { ...NOTHING, editing: message })
    drawBar()
    set(message.text ?? '')
  }

  state.on('all', draw)
  state.on('room', draw)
  state.on('message', ({ room }) => {
    if (room !== state.room?.key) return
    const wasClosed = form.hidden
    drawMode()
    obey()
    drawBar()
    input.placeholder = placeholder()
    keys.replaceChildren(...replyKeys(page))
    if (!wasClosed || form.hidden) return
    // Measured while it was hidden, the field has no height.
    grow(input)
    input.focus()
  })
  return { element, compose: set, replyTo, edit, focus: () => !form.hidden && input.focus() }
}

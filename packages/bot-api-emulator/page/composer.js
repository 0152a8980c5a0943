/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
/** @import { Writing } from './writing.js' */

import { forcedReply } from './buttons.js'
import { grow, leftButtons, replyKeys } from './composer-tools.js'
import { isOwn } from './rooms.js'
import { cancel, changed, createWriting, draft, drawBar, NOTHING, placeholder, set } from './writing.js'

/**
 * Where one writes: the field with its suggestions, the bar of what is replied to or edited, START.
 *
 * @param {Page} page
 */
export function createComposer(page) {
  const { state } = page
  const writing = createWriting(page)
  const { form, input, keys } = writing
  listen(writing)

  state.on('all', () => draw(writing))
  state.on('room', () => draw(writing))
  state.on('message', ({ room }) => {
    if (room !== state.room?.key) return
    const wasClosed = form.hidden
    drawMode(writing)
    obey(writing)
    drawBar(writing)
    input.placeholder = placeholder(writing)
    keys.replaceChildren(...replyKeys(page))
    if (!wasClosed || form.hidden) return
    // Measured while it was hidden, the field has no height.
    grow(input)
    input.focus()
  })
  return {
    element: writing.element,
    /** @param {string} text */
    compose: (text) => set(writing, text),
    /** @param {ShownMessage} message */
    replyTo: (message) => replyTo(writing, message),
    /** @param {ShownMessage} message */
    edit: (message) => edit(writing, message),
    focus: () => !form.hidden && input.focus(),
  }
}

/** @param {Writing} writing */
async function submit(writing) {
  const { input } = writing
  const { actions } = writing.page
  const text = input.value.trim()
  if (text === '') return
  const { replyTo, editing } = draft(writing)
  Object.assign(draft(writing), NOTHING)
  drawBar(writing)
  set(writing, '')
  const done = editing ? await actions.edit(editing, text) : await actions.send(text, replyTo)
  if (done || input.value !== '') return
  // Nothing that was typed is lost when it could not be sent.
  Object.assign(draft(writing), { replyTo, editing })
  drawBar(writing)
  set(writing, text)
}

/**
 * Takes up the reply that the bot's last message forces, if it forces one.
 *
 * @param {Writing} writing
 */
function obey(writing) {
  const { state } = writing.page
  const forced = forcedReply(state.app, state.messages)
  const now = draft(writing)
  if (!forced || now.editing || now.replyTo?.message_id === forced.message.message_id) return
  Object.assign(now, { replyTo: forced.message, asksFor: forced.placeholder })
}

/**
 * Shows the field, START, or why one cannot write.
 *
 * @param {Writing} writing
 */
function drawMode({ page, startButton, closed, form }) {
  const { state, say } = page
  const room = state.room
  const unstarted = room?.isPrivate && (state.messages.length === 0 || room.shown.bot_status === 'kicked')
  startButton.hidden = !unstarted
  startButton.textContent = say('start')
  closed.hidden = !room || room.mayPost
  closed.textContent = say('onlyAdmins')
  form.hidden = !room || Boolean(unstarted) || !room.mayPost
}

/** @param {Writing} writing */
function draw(writing) {
  const { page, input, listbox, inline, left, keys, send } = writing
  listbox.hide()
  inline.stop()
  if (!page.state.room) return
  drawMode(writing)
  obey(writing)
  left.replaceChildren(...leftButtons(page, { openCommands: () => set(writing, '/') }))
  drawBar(writing)
  keys.replaceChildren(...replyKeys(page))
  input.setAttribute('aria-label', page.say('messageLabel'))
  // Set anew, the same text would lose its caret.
  if (input.value !== draft(writing).text) input.value = draft(writing).text
  input.placeholder = placeholder(writing)
  send.disabled = input.value.trim() === ''
  grow(input)
  if (document.activeElement === input && input.value !== '') changed(writing)
}

/** @param {Writing} writing */
function listen(writing) {
  const { form, input, listbox } = writing
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit(writing)
  })
  input.addEventListener('input', () => changed(writing))
  input.addEventListener('blur', () =>
    setTimeout(() => document.activeElement !== input && listbox.hide(), 150),
  )
  input.addEventListener('focus', () => input.value && changed(writing))
  input.addEventListener('keydown', (event) => onKey(writing, event))
}

/**
 * Enter sends, Escape cancels, the arrow up takes up an earlier message.
 *
 * @param {Writing} writing
 * @param {KeyboardEvent} event
 */
function onKey(writing, event) {
  const { input, listbox } = writing
  const { state } = writing.page
  // An input method (Telex among them) confirms its candidate with Enter.
  if (event.isComposing) return
  if (listbox.key(event)) return event.preventDefault()
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault()
    submit(writing)
  }
  if (event.key === 'Escape' && (draft(writing).replyTo || draft(writing).editing)) cancel(writing)
  if (event.key !== 'ArrowUp') return
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault()
    replyTo(writing, state.messages.at(-1))
  } else if (input.value === '') {
    const own = state.messages.findLast(
      (message) => isOwn(state.app, message) && message.text && !message.via_bot,
    )
    if (own) event.preventDefault()
    edit(writing, own)
  }
}

/**
 * @param {Writing} writing
 * @param {ShownMessage | undefined} message
 */
function replyTo(writing, message) {
  if (!message) return
  Object.assign(draft(writing), { ...NOTHING, replyTo: message })
  drawBar(writing)
  writing.input.focus()
}

/**
 * @param {Writing} writing
 * @param {ShownMessage | undefined} message
 */
function edit(writing, message) {
  if (!message) return
  Object.assign(draft(writing), { ...NOTHING, editing: message })
  drawBar(writing)
  set(writing, message.text ?? '')
}

/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */

import { inOneLine } from './attachment.js'
import { createCommands } from './commands.js'
import { grow } from './composer-tools.js'
import { h, icon, iconButton } from './dom.js'
import { createInline, inlineQuery } from './inline.js'
import { createListbox } from './listbox.js'
import { nameOf } from './rooms.js'

/** What a draft is no longer about. */
export const NOTHING = { replyTo: undefined, editing: undefined, asksFor: undefined }

/** @typedef {{ text: string, replyTo?: ShownMessage | undefined, asksFor?: string | undefined, editing?: ShownMessage | undefined }} Draft */

/** @typedef {ReturnType<typeof createWriting>} Writing the field, what stands around it, and the drafts */

/** @param {Page} page */
export function createWriting(page) {
  const input = h('textarea', {
    class: 'field',
    rows: 1,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    enterkeyhint: 'send',
  })
  const listbox = createListbox(input)
  const bar = h('div', { class: 'composer-bar' })
  const left = h('div', { class: 'composer-left' })
  const send = h('button', { type: 'submit', class: 'send-button' }, icon('send'))
  const keys = h('div', { class: 'reply-keyboard' })
  const row = h('div', { class: 'composer-row' }, left, input, send)
  const form = h('form', { class: 'composer-form' }, bar, row, keys)
  const startButton = h('button', {
    type: 'button',
    class: 'start-button',
    onclick: () => page.actions.start(),
  })
  const closed = h('p', { class: 'composer-closed' })
  const element = h('div', { class: 'composer' }, listbox.element, form, startButton, closed)
  const clear = () => set(writing, '')
  /** @param {string} text */
  const fill = (text) => set(writing, text)
  const writing = {
    page,
    /** @type {Map<string, Draft>} one a room, as Telegram keeps them */
    drafts: new Map(),
    input,
    listbox,
    bar,
    left,
    send,
    keys,
    form,
    startButton,
    closed,
    element,
    inline: createInline(page, listbox, { chosen: clear }),
    commands: createCommands(page, listbox, { set: fill, sent: clear }),
  }
  return writing
}

/**
 * @param {Writing} writing
 * @returns {Draft} of the open room
 */
export function draft({ page, drafts }) {
  const key = page.state.room?.key ?? ''
  const found = drafts.get(key) ?? { text: '' }
  drafts.set(key, found)
  return found
}

/**
 * @param {Writing} writing
 * @param {string} text
 */
export function set(writing, text) {
  const { input } = writing
  input.value = text
  input.focus()
  input.setSelectionRange(text.length, text.length)
  changed(writing)
}

/** @param {Writing} writing */
export function changed(writing) {
  const { input, send, inline, commands, listbox } = writing
  const { value } = input
  draft(writing).text = value
  grow(input)
  send.disabled = value.trim() === ''
  if (draft(writing).editing || !(inline.suggest(value) || commands.suggest(value))) {
    inline.stop()
    listbox.hide()
  }
  input.placeholder = placeholder(writing)
}

/** @param {Writing} writing */
export function placeholder(writing) {
  const { page, input } = writing
  const { bot } = page.state.app
  const { asksFor } = draft(writing)
  if (asksFor) return asksFor
  return inlineQuery(page, input.value) === '' && bot.inline_placeholder
    ? bot.inline_placeholder
    : page.say('messagePlaceholder')
}

/** @param {Writing} writing */
export function drawBar(writing) {
  const { bar, send, page } = writing
  const { state, say } = page
  const { replyTo, editing } = draft(writing)
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
    iconButton('close', say(editing ? 'cancelEdit' : 'cancelReply'), () => cancel(writing)),
  )
}

/** @param {Writing} writing */
export function cancel(writing) {
  const wasEditing = draft(writing).editing !== undefined
  Object.assign(draft(writing), NOTHING)
  drawBar(writing)
  if (wasEditing) set(writing, '')
  writing.input.focus()
}

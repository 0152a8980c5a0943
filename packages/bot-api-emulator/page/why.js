/** @import { Page } from './actions.js' */
import { h } from './dom.js'
import { renderExplanation } from './explanation.js'
import { isFromBot, questionBehind } from './rooms.js'

/**
 * "Why?": the decision behind an answer, as the bot itself explains it. Follows the conversation, and answers
 * a question of its own without sending it.
 *
 * @param {Page} page
 * @param {() => boolean} visible asked before the explanation is fetched
 */
export function createWhy({ state, transport, say }, visible) {
  const field = h('input', { class: 'why-field', type: 'text', id: 'why-question', autocomplete: 'off' })
  const label = h('label', { class: 'why-label', for: 'why-question' })
  const ask = h('button', { type: 'submit', class: 'chip-button' })
  const form = h('form', { class: 'why-form' }, label, field, ask)
  const result = h('div', { class: 'why-result' })
  const element = h('div', { class: 'why' }, form, result)
  /** What `result` shows or is about to show. */
  let shown = ''

  /** @param {string} question */
  async function show(question) {
    field.value = question
    const chat = state.room?.shown.chat.id ?? state.app.me.id
    const ticket = `${chat} ${question}`
    shown = ticket
    const explanation = question ? await transport.explain(question, chat).catch(() => null) : undefined
    if (shown !== ticket) return
    result.replaceChildren(
      explanation === undefined
        ? h('p', { class: 'panel-empty' }, say('whyEmpty'))
        : explanation === null
          ? h('p', { class: 'panel-empty' }, say('whyNothing'))
          : renderExplanation(explanation, state.language, say),
    )
  }

  /** Shows the last question of the open room, unless it is shown already. */
  function follow() {
    if (!visible() || !state.room) return
    show(questionBehind(state.app, state.messages) ?? '')
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show(field.value.trim())
  })
  state.on('all', () => {
    label.textContent = say('whyQuestion')
    ask.textContent = say('whyAsk')
    follow()
  })
  state.on('room', follow)
  /** @param {{ room: string, message: import('../src/contract.ts').ShownMessage }} event */
  const answered = ({ room, message }) => {
    if (room === state.room?.key && isFromBot(state.app, message)) follow()
  }
  state.on('message', answered)
  state.on('edit', answered)
  return { element, show, follow }
}

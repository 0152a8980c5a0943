/** @import { ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
/** @import { Room } from './rooms.js' */
import { h } from './dom.js'
import { renderExplanation } from './explanation.js'
import { isFromBot, messagesOf, questionBehind } from './rooms.js'

/**
 * What a person did that the bot answered: a question, or a button with its label.
 *
 * @typedef {{ question: string, pressed?: string }} Asked
 */

/**
 * "Why?": the decision behind an answer, as the bot itself explains it. Follows the conversation, questions and
 * pressed buttons alike, and answers a question of its own without sending it.
 *
 * @param {Page} page
 * @param {() => boolean} visible asked before the explanation is fetched
 */
export function createWhy({ state, transport, say }, visible) {
  const field = h('input', { class: 'why-field', type: 'text', id: 'why-question', autocomplete: 'off' })
  const label = h('label', { class: 'why-label', for: 'why-question' })
  const ask = h('button', { type: 'submit', class: 'chip-button' })
  const form = h('form', { class: 'why-form' }, label, field, ask)
  const result = h('div', { class: 'why-result', 'aria-live': 'polite' })
  const element = h('div', { class: 'why' }, form, result)
  /** What `result` shows or is about to show. */
  let shown = ''
  /** @type {Map<string, { asked: Asked, after: number }>} the last press of each room, and the message before it */
  const presses = new Map()
  /** @type {Map<string, Asked>} by room and message: what came in answer to a press */
  const answered = new Map()

  /** @param {Asked} asked */
  async function show(asked) {
    if (asked.pressed === undefined) field.value = asked.question
    const chat = state.room?.shown.chat.id ?? state.app.me.id
    const ticket = `${chat} ${state.language} ${JSON.stringify(asked)}`
    shown = ticket
    const explanation = asked.question
      ? await transport.explain({ ...asked, chat, language: state.language }).catch(() => null)
      : undefined
    if (shown !== ticket) return
    // A button that decided nothing, such as a vote: the reasons of the answer under which it stands remain.
    if (explanation === null && asked.pressed !== undefined) {
      forget(asked)
      return show(behind() ?? { question: '' })
    }
    field.value = asked.question
    result.replaceChildren(
      explanation
        ? renderExplanation(explanation, say)
        : h('p', { class: 'panel-empty' }, say(explanation === null ? 'whyNothing' : 'whyEmpty')),
    )
  }

  /** @param {Asked} asked a press */
  function forget(asked) {
    for (const [room, press] of presses) if (press.asked === asked) presses.delete(room)
    for (const [message, press] of answered) if (press === asked) answered.delete(message)
  }

  /**
   * @param {ShownMessage} [until] default: the last of the open room
   * @returns {Asked | undefined}
   */
  function behind(until = state.messages.at(-1)) {
    const press = until && answered.get(`${state.room?.key} ${until.message_id}`)
    if (press) return press
    const question = questionBehind(state.app, state.messages, until)
    return question === undefined ? undefined : { question }
  }

  /** Shows what was done last in the open room, unless it is shown already. */
  function follow() {
    if (!visible() || !state.room) return
    show(lastPress(state.room)?.asked ?? behind() ?? { question: '' })
  }

  /**
   * The last press in a room, unless somebody has written since.
   *
   * @param {Room} room
   */
  function lastPress(room) {
    const press = presses.get(room.key)
    const isOver = messagesOf(room).some(
      (one) => press && one.message_id > press.after && !isFromBot(state.app, one),
    )
    return isOver ? undefined : press
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    show({ question: field.value.trim() })
  })
  state.on('all', () => {
    label.textContent = say('whyQuestion')
    ask.textContent = say('whyAsk')
    follow()
  })
  state.on('room', follow)
  /** @param {{ room: string, message: ShownMessage }} event */
  const onAnswer = ({ room, message }) => {
    if (!isFromBot(state.app, message)) return
    const from = state.rooms.find(({ key }) => key === room)
    const press = from && lastPress(from)
    if (press && message.message_id > press.after) {
      answered.set(`${room} ${message.message_id}`, press.asked)
    }
    if (room === state.room?.key) follow()
  }
  state.on('message', onAnswer)
  state.on('edit', onAnswer)
  return {
    element,
    show,
    follow,
    behind,
    /** @param {Asked} asked a button of the open room */
    pressed(asked) {
      if (!state.room) return
      presses.set(state.room.key, { asked, after: state.messages.at(-1)?.message_id ?? 0 })
      follow()
    },
  }
}

/** @import { Explanation, ShownMessage } from '../src/contract.ts' */
/** @import { Page } from './actions.js' */
/** @import { Room } from './rooms.js' */
/** @import { State } from './state.js' */
/** @import { Say } from './texts.js' */
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
  const parts = createParts()
  const { field, result } = parts
  const presses = createPresses(state)
  /** What `result` shows or is about to show. */
  let shown = ''

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
      presses.forget(asked)
      return show(presses.behind() ?? { question: '' })
    }
    field.value = asked.question
    result.replaceChildren(renderResult(explanation, say))
  }

  /** Shows what was done last in the open room, unless it is shown already. */
  function follow() {
    if (!visible() || !state.room) return
    show(presses.last(state.room)?.asked ?? presses.behind() ?? { question: '' })
  }

  onSubmit(parts.form, () => show({ question: field.value.trim() }))
  state.on('all', () => {
    parts.label.textContent = say('whyQuestion')
    parts.ask.textContent = say('whyAsk')
    follow()
  })
  state.on('room', follow)
  /** @param {{ room: string, message: ShownMessage }} event */
  const onAnswer = ({ room, message }) => {
    if (presses.answer(room, message) && room === state.room?.key) follow()
  }
  state.on('message', onAnswer)
  state.on('edit', onAnswer)
  return {
    element: parts.element,
    show,
    follow,
    behind: presses.behind,
    /** @param {Asked} asked a button of the open room */
    pressed(asked) {
      if (!state.room) return
      presses.add(state.room, asked)
      follow()
    },
  }
}

/**
 * @param {HTMLFormElement} form
 * @param {() => void} act
 */
function onSubmit(form, act) {
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    act()
  })
}

function createParts() {
  const field = h('input', { class: 'why-field', type: 'text', id: 'why-question', autocomplete: 'off' })
  const label = h('label', { class: 'why-label', for: 'why-question' })
  const ask = h('button', { type: 'submit', class: 'chip-button' })
  const form = h('form', { class: 'why-form' }, label, field, ask)
  const result = h('div', { class: 'why-result', 'aria-live': 'polite' })
  return { field, label, ask, form, result, element: h('div', { class: 'why' }, form, result) }
}

/**
 * @param {Explanation | null | undefined} explanation `null` where there is none, `undefined` where nothing was asked
 * @param {Say} say
 */
function renderResult(explanation, say) {
  if (explanation) return renderExplanation(explanation, say)
  return h('p', { class: 'panel-empty' }, say(explanation === null ? 'whyNothing' : 'whyEmpty'))
}

/**
 * Remembers the pressed buttons, and which messages came in answer to one.
 *
 * @param {State} state
 */
function createPresses(state) {
  /** @type {Map<string, { asked: Asked, after: number }>} the last press of each room, and the message before it */
  const presses = new Map()
  /** @type {Map<string, Asked>} by room and message: what came in answer to a press */
  const answered = new Map()

  /**
   * The last press in a room, unless somebody has written since.
   *
   * @param {Room} room
   */
  function last(room) {
    const press = presses.get(room.key)
    const isOver = messagesOf(room).some(
      (one) => press && one.message_id > press.after && !isFromBot(state.app, one),
    )
    return isOver ? undefined : press
  }

  return {
    last,
    /**
     * @param {Room} room
     * @param {Asked} asked
     */
    add(room, asked) {
      presses.set(room.key, { asked, after: messagesOf(room).at(-1)?.message_id ?? 0 })
    },
    /**
     * @param {string} room
     * @param {ShownMessage} message
     * @returns {boolean} whether it is of the bot
     */
    answer(room, message) {
      if (!isFromBot(state.app, message)) return false
      const from = state.rooms.find(({ key }) => key === room)
      const press = from && last(from)
      if (press && message.message_id > press.after) {
        answered.set(`${room} ${message.message_id}`, press.asked)
      }
      return true
    },
    /** @param {Asked} asked a press */
    forget(asked) {
      for (const [room, press] of presses) if (press.asked === asked) presses.delete(room)
      for (const [message, press] of answered) if (press === asked) answered.delete(message)
    },
    /**
     * @param {ShownMessage} [until] default: the last of the open room
     * @returns {Asked | undefined}
     */
    behind(until = state.messages.at(-1)) {
      const press = until && answered.get(`${state.room?.key} ${until.message_id}`)
      if (press) return press
      const question = questionBehind(state.app, state.messages, until)
      return question === undefined ? undefined : { question }
    },
  }
}

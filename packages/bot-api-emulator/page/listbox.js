import { h } from './dom.js'

/** How near to the end of what is listed the next portion is asked for. */
const NEAR_END_PX = 160
let created = 0

/** @typedef {{ node: HTMLElement, pick: (how: 'enter' | 'tab' | 'click') => void }} Option */

/**
 * A list of options steered from a text field, which keeps the focus: the active option is told by
 * `aria-activedescendant`. The keys do the same where the list itself is focused.
 *
 * @param {HTMLTextAreaElement} input
 */
export function createListbox(input) {
  const id = `listbox-${++created}`
  const head = h('div', { class: 'popup-head' })
  const list = h('div', { class: 'popup-list', role: 'listbox', id, tabindex: 0 })
  const element = h('div', { class: 'popup', hidden: true }, head, list)
  const options = createOptions(input, list)

  // The field keeps the focus, and on a phone its keyboard stays.
  element.addEventListener('mousedown', (event) => event.preventDefault())

  function hide() {
    if (element.hidden) return
    element.hidden = true
    options.clear()
    head.replaceChildren()
    input.removeAttribute('aria-activedescendant')
    input.removeAttribute('aria-controls')
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} whether the list took the key
   */
  function key(event) {
    if (element.hidden) return false
    if (event.key !== 'Escape') return options.key(event)
    hide()
    input.focus()
    return true
  }
  list.addEventListener('keydown', (event) => key(event) && event.preventDefault())

  return {
    element,
    hide,
    key,
    add: options.add,
    get open() {
      return !element.hidden
    },
    /**
     * @param {{ label: string, options: Option[], head?: Node[], activeFirst?: boolean, onEnd?: () => void,
     *   variant?: string }} content
     */
    show(content) {
      options.clear(content.onEnd)
      list.setAttribute('aria-label', content.label)
      list.hidden = content.options.length === 0
      head.replaceChildren(...(content.head ?? []))
      element.className = `popup ${content.variant ?? ''}`
      element.hidden = false
      input.setAttribute('aria-controls', id)
      options.add(content.options)
      options.activate(content.activeFirst && content.options.length > 0 ? 0 : -1)
      list.scrollTop = 0
    },
  }
}

/**
 * The options in a list, of which at most one is active.
 *
 * @param {HTMLTextAreaElement} input
 * @param {HTMLElement} list
 */
function createOptions(input, list) {
  /** @type {Option[]} */
  let options = []
  let active = -1
  /** @type {(() => void) | undefined} */
  let onEnd

  list.addEventListener('scroll', () => {
    if (list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX) onEnd?.()
  })

  /** @param {number} index */
  function activate(index) {
    options[active]?.node.setAttribute('aria-selected', 'false')
    active = index
    const option = options[active]
    for (const steered of [input, list]) {
      if (option) steered.setAttribute('aria-activedescendant', option.node.id)
      else steered.removeAttribute('aria-activedescendant')
    }
    if (!option) return
    option.node.setAttribute('aria-selected', 'true')
    option.node.scrollIntoView({ block: 'nearest' })
    if (active >= options.length - 2) onEnd?.()
  }

  return {
    activate,
    /** @param {Option[]} more */
    add(more) {
      for (const option of more) list.append(prepare(option, `${list.id}-${options.push(option) - 1}`))
    },
    /** @param {() => void} [atEnd] called near the end of the next options */
    clear(atEnd) {
      options = []
      active = -1
      onEnd = atEnd
      list.replaceChildren()
    },
    /**
     * @param {KeyboardEvent} event
     * @returns {boolean} whether it moved to an option or picked one
     */
    key(event) {
      if (options.length === 0) return false
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (step !== undefined) {
        const isAtStart = active < 0 && step < 0
        activate(isAtStart ? options.length - 1 : (active + step + options.length) % options.length)
        return true
      }
      const chosen = options[active]
      const isTab = event.key === 'Tab' && document.activeElement === input
      if (!chosen || event.shiftKey || !(event.key === 'Enter' || isTab)) return false
      chosen.pick(isTab ? 'tab' : 'enter')
      return true
    },
  }
}

/**
 * @param {Option} option
 * @param {string} id
 */
function prepare({ node, pick }, id) {
  node.id = id
  node.setAttribute('role', 'option')
  node.setAttribute('aria-selected', 'false')
  node.addEventListener('click', () => pick('click'))
  return node
}

/** @typedef {ReturnType<typeof createListbox>} Listbox */

import { h } from './dom.js'

/** How near to the end of what is listed the next portion is asked for. */
const NEAR_END_PX = 160
let created = 0

/**
 * A list of options steered from a text field, which keeps the focus: the active option is told by
 * `aria-activedescendant`. The keys do the same where the list itself is focused.
 *
 * @typedef {{ node: HTMLElement, pick: (how: 'enter' | 'tab' | 'click') => void }} Option
 *
 * @param {HTMLTextAreaElement} input
 */
export function createListbox(input) {
  const id = `listbox-${++created}`
  const head = h('div', { class: 'popup-head' })
  const list = h('div', { class: 'popup-list', role: 'listbox', id, tabindex: 0 })
  const element = h('div', { class: 'popup', hidden: true }, head, list)
  /** @type {Option[]} */
  let options = []
  let active = -1
  /** @type {(() => void) | undefined} */
  let onEnd

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

  /** @param {Option[]} more */
  function add(more) {
    for (const option of more) {
      const { node } = option
      node.id = `${id}-${options.length}`
      node.setAttribute('role', 'option')
      node.setAttribute('aria-selected', 'false')
      node.addEventListener('click', () => option.pick('click'))
      options.push(option)
      list.append(node)
    }
  }

  // The field keeps the focus, and on a phone its keyboard stays.
  element.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('scroll', () => {
    if (list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END_PX) onEnd?.()
  })

  function hide() {
    if (element.hidden) return
    element.hidden = true
    options = []
    active = -1
    onEnd = undefined
    list.replaceChildren()
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
    if (event.key === 'Escape') {
      hide()
      input.focus()
      return true
    }
    if (options.length === 0) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1
      activate(
        active < 0 && step < 0 ? options.length - 1 : (active + step + options.length) % options.length,
      )
      return true
    }
    const chosen = options[active]
    const isTab = event.key === 'Tab' && document.activeElement === input
    if (!chosen || event.shiftKey || !(event.key === 'Enter' || isTab)) return false
    chosen.pick(isTab ? 'tab' : 'enter')
    return true
  }
  list.addEventListener('keydown', (event) => key(event) && event.preventDefault())

  return {
    element,
    hide,
    key,
    add,
    get open() {
      return !element.hidden
    },
    /**
     * @param {{ label: string, options: Option[], head?: Node[], activeFirst?: boolean, onEnd?: () => void,
     *   variant?: string }} content
     */
    show(content) {
      options = []
      active = -1
      onEnd = content.onEnd
      list.replaceChildren()
      list.setAttribute('aria-label', content.label)
      list.hidden = content.options.length === 0
      head.replaceChildren(...(content.head ?? []))
      element.className = `popup ${content.variant ?? ''}`
      element.hidden = false
      input.setAttribute('aria-controls', id)
      add(content.options)
      activate(content.activeFirst && options.length > 0 ? 0 : -1)
      list.scrollTop = 0
    },
  }
}

/** @typedef {ReturnType<typeof createListbox>} Listbox */

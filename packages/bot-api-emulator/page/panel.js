/** @import { Page } from './actions.js' */
import { h, iconButton } from './dom.js'
import { createTraffic } from './traffic.js'
import { createWhy } from './why.js'

/**
 * The right pane: what happens inside. On a narrow screen it lies over the conversation.
 *
 * @param {Page} page
 * @param {{ onToggle: () => void }} frame
 */
export function createPanel(page, { onToggle }) {
  const { state, say } = page
  let open = false
  /** @type {'why' | 'traffic'} */
  let tab = 'why'

  const why = createWhy(page, () => open && tab === 'why')
  const traffic = createTraffic(page)
  const title = h('h2', {})
  const tabs = h('div', { class: 'tabs', role: 'tablist' })
  const views = {
    why: h(
      'div',
      { class: 'tab-view', role: 'tabpanel', id: 'view-why', 'aria-labelledby': 'tab-why', tabindex: 0 },
      why.element,
    ),
    traffic: h(
      'div',
      {
        class: 'tab-view',
        role: 'tabpanel',
        id: 'view-traffic',
        'aria-labelledby': 'tab-traffic',
        tabindex: 0,
      },
      traffic.element,
    ),
  }
  const close = iconButton('close', '', () => toggle(false))
  const head = h('header', { class: 'pane-header panel-header' }, title, close)
  const element = h(
    'aside',
    { class: 'pane panel-pane', id: 'panel', hidden: true },
    head,
    tabs,
    views.why,
    views.traffic,
  )

  /**
   * @param {'why' | 'traffic'} name
   * @param {boolean} [focus]
   */
  function select(name, focus = false) {
    tab = name
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (tabs.querySelectorAll('[role=tab]'))) {
      const selected = button.id === `tab-${name}`
      button.setAttribute('aria-selected', String(selected))
      button.tabIndex = selected ? 0 : -1
      if (selected && focus) button.focus()
    }
    views.why.hidden = name !== 'why'
    views.traffic.hidden = name !== 'traffic'
    if (name === 'why') why.follow()
  }

  function draw() {
    const button = (/** @type {'why' | 'traffic'} */ name, /** @type {string} */ text) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          class: 'tab',
          id: `tab-${name}`,
          'aria-controls': `view-${name}`,
          onclick: () => select(name),
        },
        text,
      )
    title.textContent = say('panel')
    tabs.setAttribute('aria-label', say('panelTabs'))
    tabs.replaceChildren(button('why', say('tabWhy')), button('traffic', say('tabTraffic')))
    element.setAttribute('aria-label', say('panel'))
    close.setAttribute('aria-label', say('panelClose'))
    close.title = say('panelClose')
    select(tab)
  }

  tabs.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    select(tab === 'why' ? 'traffic' : 'why', true)
  })
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') toggle(false)
  })

  /** @param {boolean} [value] */
  function toggle(value = !open) {
    open = value
    element.hidden = !open
    onToggle()
    if (open && tab === 'why') why.follow()
  }

  state.on('all', draw)
  return {
    element,
    toggle,
    get open() {
      return open
    },
    /** @param {string} query asked inline: shown where the reasons are in sight anyway */
    asked(query) {
      if (open && tab === 'why') why.show({ question: query })
    },
    pressed: why.pressed,
    behind: why.behind,
    /** @param {import('./why.js').Asked} asked */
    why(asked) {
      if (!open) toggle(true)
      tab = 'traffic'
      select('why')
      why.show(asked)
    },
  }
}

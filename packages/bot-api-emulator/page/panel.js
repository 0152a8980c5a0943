/** @import { Page } from './actions.js' */
/** @import { Say } from './texts.js' */
import { h, iconButton } from './dom.js'
import { createTraffic } from './traffic.js'
import { createWhy } from './why.js'

/** @typedef {'why' | 'traffic'} Tab */

/**
 * The right pane: what happens inside. On a narrow screen it lies over the conversation.
 *
 * @param {Page} page
 * @param {{ onToggle: () => void }} frame
 */
export function createPanel(page, { onToggle }) {
  const { state, say } = page
  let open = false
  const why = createWhy(page, () => open && tabs.chosen === 'why')
  const traffic = createTraffic(page)
  const tabs = createTabs({ why: why.element, traffic: traffic.element }, (name) => {
    if (name === 'why') why.follow()
  })
  const title = h('h2', {})
  const close = iconButton('close', '', () => toggle(false))
  const head = h('header', { class: 'pane-header panel-header' }, title, close)
  const element = h(
    'aside',
    { class: 'pane panel-pane', id: 'panel', hidden: true },
    head,
    tabs.element,
    ...tabs.views,
  )

  function draw() {
    title.textContent = say('panel')
    element.setAttribute('aria-label', say('panel'))
    close.setAttribute('aria-label', say('panelClose'))
    close.title = say('panelClose')
    tabs.draw(say)
  }

  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') toggle(false)
  })

  /** @param {boolean} [value] */
  function toggle(value = !open) {
    open = value
    element.hidden = !open
    onToggle()
    if (open && tabs.chosen === 'why') why.follow()
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
      if (open && tabs.chosen === 'why') why.show({ question: query })
    },
    pressed: why.pressed,
    behind: why.behind,
    /** @param {import('./why.js').Asked} asked */
    why(asked) {
      if (!open) toggle(true)
      tabs.select('why')
      why.show(asked)
    },
  }
}

/**
 * The two tabs and what stands under each.
 *
 * @param {Record<Tab, HTMLElement>} contents
 * @param {(name: Tab) => void} onSelect
 */
function createTabs(contents, onSelect) {
  /** @type {Tab} */
  let chosen = 'why'
  const element = h('div', { class: 'tabs', role: 'tablist' })
  const views = { why: tabView('why', contents.why), traffic: tabView('traffic', contents.traffic) }

  /**
   * @param {Tab} name
   * @param {boolean} [focus]
   */
  function select(name, focus = false) {
    chosen = name
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll('[role=tab]'))) {
      const selected = button.id === `tab-${name}`
      button.setAttribute('aria-selected', String(selected))
      button.tabIndex = selected ? 0 : -1
      if (selected && focus) button.focus()
    }
    views.why.hidden = name !== 'why'
    views.traffic.hidden = name !== 'traffic'
    onSelect(name)
  }

  element.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    select(chosen === 'why' ? 'traffic' : 'why', true)
  })

  return {
    element,
    views: [views.why, views.traffic],
    select,
    get chosen() {
      return chosen
    },
    /** @param {Say} say */
    draw(say) {
      element.setAttribute('aria-label', say('panelTabs'))
      element.replaceChildren(
        tabButton('why', say('tabWhy'), () => select('why')),
        tabButton('traffic', say('tabTraffic'), () => select('traffic')),
      )
      select(chosen)
    },
  }
}

/**
 * @param {Tab} name
 * @param {string} text
 * @param {() => void} onclick
 */
function tabButton(name, text, onclick) {
  return h(
    'button',
    {
      type: 'button',
      role: 'tab',
      class: 'tab',
      id: `tab-${name}`,
      'aria-controls': `view-${name}`,
      onclick,
    },
    text,
  )
}

/**
 * @param {Tab} name
 * @param {HTMLElement} content
 */
function tabView(name, content) {
  return h(
    'div',
    {
      class: 'tab-view',
      role: 'tabpanel',
      id: `view-${name}`,
      'aria-labelledby': `tab-${name}`,
      tabindex: 0,
    },
    content,
  )
}

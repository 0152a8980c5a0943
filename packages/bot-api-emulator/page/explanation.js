/** @import { Explanation } from '../src/contract.ts' */
import { h, icon } from './dom.js'
import { jsonTree } from './json-tree.js'

/** Beyond, what was weighed is folded. */
const MANY = 4

/**
 * What a bot says of itself: a title in the colour of its tone, sentences, what it weighed, and all the rest folded.
 *
 * @param {Explanation} explanation
 * @param {import('./texts.js').Say} say
 */
export function renderExplanation({ title, tone, sentences, choices, details }, say) {
  return h(
    'div',
    { class: 'why-parts' },
    h('h3', { class: `why-verdict tone-${tone ?? 'plain'}` }, title),
    ...sentences.map((sentence) => h('p', { class: 'why-text' }, sentence)),
    choices && choices.items.length > 0 && renderChoices(choices),
    details !== undefined &&
      h(
        'details',
        { class: 'why-raw' },
        h('summary', {}, icon('right'), say('raw')),
        jsonTree(details, undefined, 2),
      ),
  )
}

/** @param {NonNullable<Explanation['choices']>} choices */
function renderChoices({ title, items }) {
  const rows = items.map(({ text, share }) => h('li', {}, h('span', {}, text), bar(share)))
  const rest = rows.splice(MANY)
  return h(
    'section',
    {},
    h('h4', {}, title),
    h('ul', { class: 'why-choices' }, ...rows),
    rest.length > 0 &&
      h(
        'details',
        { class: 'why-rest' },
        h('summary', {}, icon('right'), `+ ${rest.length}`),
        h('ul', { class: 'why-choices' }, ...rest),
      ),
  )
}

/** @param {number} share from 0 to 1 */
function bar(share) {
  const shown = `${Math.round(share * 100)} %`
  const fill = h('span', { class: 'bar-fill' })
  fill.style.width = `${Math.round(Math.min(1, Math.max(0, share)) * 100)}%`
  return h(
    'span',
    { class: 'bar', role: 'img', 'aria-label': shown },
    h('span', { class: 'bar-track' }, fill),
    h('span', { class: 'bar-value' }, shown),
  )
}

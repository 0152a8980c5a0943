/**
 * Script of the page. A click on a sentence shows its facts beside the article. A link to a row of a collapsed table
 * opens the table. Without the script, links still lead to the rows; printing opens all tables by the style sheet.
 */
export const script = `
const panel = document.querySelector('.panel')
const desk = document.querySelector('.desk')
const sentences = [...document.querySelectorAll('a.s')]
const narrow = matchMedia('(max-width: 959px)')

/** Question and answer of a fact, from its row. */
const card = (link) => {
  const [, answer] = document.querySelector(link.hash).cells
  const copy = document.createElement('div')
  copy.append(link.cloneNode(true), ' ', ...answer.cloneNode(true).childNodes)
  return copy
}

const show = (sentence) => {
  for (const other of sentences) other.toggleAttribute('aria-current', other === sentence)
  const links = [...document.querySelectorAll(sentence.hash + ' a')]
  panel.replaceChildren(...(links.length > 0 ? links.map(card) : [panel.dataset.none]))
  panel.hidden = false
  panel.scrollTop = 0
  // On a narrow screen the facts appear below the paragraph, so that no scrolling is needed.
  if (narrow.matches) sentence.closest('p').after(panel)
  else desk.append(panel)
}

const openFolds = (target) => {
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]')
  if (!link) return
  if (link.matches('a.s')) {
    event.preventDefault()
    if (getSelection().isCollapsed) show(link)
  } else openFolds(document.querySelector(link.hash))
})
`

/** Script of the page. A click on a sentence shows its facts beside the article. */
export const script = `
const panel = document.querySelector('.panel')
const desk = document.querySelector('.desk')
const sentences = [...document.querySelectorAll('.s')]
const show = (sentence) => {
  for (const other of sentences) other.setAttribute('aria-pressed', String(other === sentence))
  const facts = (sentence.dataset.facts || '').split(' ').filter(Boolean)
  const quote = document.createElement('p')
  quote.className = 'soft'
  quote.textContent = '“' + sentence.textContent + '”'
  const cards = facts.map((id) => document.getElementById('fact-' + id)).filter(Boolean).map((card) => {
    const copy = card.cloneNode(true)
    copy.removeAttribute('id')
    copy.open = facts.length <= 3
    return copy
  })
  panel.replaceChildren(quote, ...cards)
  if (cards.length === 0) {
    const none = document.createElement('p')
    none.className = 'lost'
    none.textContent = panel.dataset.none
    panel.append(none)
  }
  panel.scrollTop = 0
  // On a narrow screen the panel opens below the paragraph, so that no scrolling is needed.
  const narrow = matchMedia('(max-width: 959px)').matches
  if (narrow) sentence.closest('p').after(panel)
  else desk.append(panel)
}
for (const sentence of sentences) {
  sentence.addEventListener('click', () => show(sentence))
  sentence.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    show(sentence)
  })
}
`

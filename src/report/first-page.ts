/** The first page: what the article says, who is in it, which documents, and what the bot makes of it. */
import { nameOf } from '../knowledge/entry-fields.ts'
import type { Entry } from '../knowledge/schema.ts'
import { countUnread } from '../knowledge/unread.ts'
import { drawDirectives } from './directive-picture.ts'
import { Markup, markup } from './markup.ts'
import { type Report, said, vietnamese } from './report.ts'

/** Maximum people and organizations named. The table of all facts has the others. */
const MAX_PEOPLE = 10
const MAX_BODIES = 16

export function firstPage(report: Report): Markup {
  const { loaded, say, lang } = report
  const { source } = loaded.knowledge
  return markup`<div class="first">
<header>
<p class="soft">${said(source.newspaper, lang)}${source.date !== undefined && markup` · ${vietnamese(source.date, lang)}`}</p>
<h1>${vietnamese(source.title, lang)}</h1>
</header>
<section class="says"><h2>${say('heading-says')}</h2>${summary(report)}</section>
<section class="who"><h2>${say('heading-who')}</h2>${people(report)}${bodies(report)}</section>
<section class="documents"><h2>${say('heading-documents')}</h2>${documents(report)}</section>
<section class="bot"><h2>${say('heading-bot')}</h2>${standing(report)}</section>
</div>`
}

/** Renders the fact that sums the article up; without one, the article's first paragraph. */
function summary({ loaded, facts, lang }: Report): Markup {
  const { knowledge, article } = loaded
  const fact = knowledge.summary === undefined ? undefined : facts.get(knowledge.summary)?.fact
  if (fact)
    return markup`<p class="lead">${said(fact.answer, lang)}</p>${fact.detail && markup`<p>${said(fact.detail, lang)}</p>`}`
  const isFurther = (text: string) => text !== knowledge.source.title && text !== knowledge.source.date
  const first = article.paragraphs.find(({ kind, text }) => kind === 'text' && isFurther(text))
  return markup`<p class="lead">${first && vietnamese(first.text, lang)}</p>`
}

function people({ loaded, say, lang }: Report): Markup | false {
  const people = loaded.knowledge.entries.filter((entry) => entry.kind === 'person')
  const further = people.length - MAX_PEOPLE
  return (
    people.length > 0 &&
    markup`<ul class="people">
${people.slice(0, MAX_PEOPLE).map((person) => markup`<li>${told(person, lang)}</li>`)}
${further > 0 && markup`<li class="soft">${say('and-more', { count: further })}</li>`}
</ul>`
  )
}

/** Renders what the article says of a person, with the name in bold; without a fact, the name and the post. */
function told(person: Entry & { kind: 'person' }, lang: Report['lang']): Markup {
  const [fact] = person.facts
  if (!fact) {
    const post = person.post && !person.name.vi.includes(person.post.vi) ? person.post : undefined
    return markup`<b>${said(person.name, lang)}</b>${post && markup`, ${said(post, lang)}`}`
  }
  const answer = fact.answer[lang] ?? fact.answer.vi
  const names = [person.name[lang], person.name.vi, ...person.aliases]
  const name = names.find((one) => one !== undefined && answer.includes(one))
  if (name === undefined) return markup`<b>${nameOf(person, lang)}</b>: ${said(fact.answer, lang)}`
  const [before = '', ...after] = answer.split(name)
  const bold = markup`${before}<b>${name}</b>${after.join(name)}`
  return fact.answer[lang] === undefined ? markup`<span lang="vi">${bold}</span>` : bold
}

function bodies({ loaded, say, lang }: Report): Markup | false {
  const bodies = loaded.knowledge.entries.filter((entry) => entry.kind === 'organization')
  if (bodies.length === 0) return false
  const named = bodies.slice(0, MAX_BODIES).map(({ name }, i) => markup`${i > 0 && '; '}${said(name, lang)}`)
  const further = bodies.length - MAX_BODIES
  return markup`<p><b>${say('bodies')}</b> ${named}${further > 0 ? ` ${say('and-more', { count: further })}` : '.'}</p>`
}

function documents({ loaded, say, lang }: Report): Markup {
  const { knowledge } = loaded
  if (!knowledge.entries.some(({ kind }) => kind === 'directive'))
    return markup`<p class="soft">${say('no-documents')}</p>`
  const hasArrows = knowledge.entries.some(
    (entry) => entry.kind === 'directive' && entry.implements.length > 0,
  )
  return markup`<figure class="directives">
${new Markup(
  drawDirectives(knowledge, lang, {
    noIssuer: say('no-issuer'),
    carriesOut: (others) => say('carries-out', { others }),
  }),
)}
${hasArrows && markup`<figcaption class="soft">${say('arrows')}</figcaption>`}
</figure>`
}

function standing({ loaded: { knowledge }, coverage: { sentences }, facts, say }: Report): Markup {
  const unread = countUnread(knowledge)
  const covered = sentences.filter((one) => one.facts.length > 0).length
  const figures = say('figures', {
    facts: facts.size,
    covered: covered === sentences.length ? 'all' : covered,
    sentences: sentences.length,
    absences: knowledge.absences.length,
  })
  return markup`<p>${figures}</p>
${unread > 0 && markup`<p class="bad">${say('unread', { count: unread })}</p>`}`
}

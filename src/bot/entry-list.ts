import type { Entry, EntryKind, Knowledge } from '../knowledge/schema.ts'
import type { Lang } from '../text/language-detection.ts'
import { encodePress, type ListName } from './callback-data.ts'
import type { Keyboard, Reply } from './dependencies.ts'
import { clip, type Html, html, join } from './html.ts'
import { entryButton, pageNumber } from './keyboard.ts'
import type { RenderDeps } from './render.ts'

/** Entries on one page: with their buttons they fill a phone's screen. */
export const PAGE_SIZE = 8

/** Of a name or post in a line: eight lines with both must fit into a message. */
const MAX_NAME_LENGTH = 200

const kinds: Readonly<Record<ListName, readonly EntryKind[]>> = {
  who: ['person', 'organization'],
  what: ['event', 'achievement', 'task', 'award', 'concept'],
  directives: ['directive'],
}

/**
 * Renders one page of a list: a line and a button an entry, and arrows where there are more pages.
 *
 * @param page from 0; one that is not there (the knowledge has changed) becomes the nearest that is
 */
export function renderList({ texts, engine }: RenderDeps, list: ListName, page: number, lang: Lang): Reply {
  const entries = kinds[list].flatMap((kind) =>
    engine.knowledge.entries.filter((entry) => entry.kind === kind),
  )
  const title = html`<b>${texts.say(lang, `list-${list}`)}</b>`
  if (entries.length === 0) return { text: join([title, texts.say(lang, 'list-empty')], '\n') }
  const pages = Math.ceil(entries.length / PAGE_SIZE)
  const current = Math.min(page, pages - 1)
  const shown = entries.slice(current * PAGE_SIZE, (current + 1) * PAGE_SIZE)
  const lines = shown.map((entry) => line(texts, engine.knowledge, entry, lang))
  const keyboard: Keyboard = [
    // An entry may be there only to be named by others, with nothing to open.
    ...shown
      .filter(({ facts }) => facts.length > 0)
      .map((entry) => [entryButton(nameOf(entry, lang), entry.id, lang)]),
    ...(pages > 1 ? [arrows(texts, list, current, pages, lang)] : []),
  ]
  return { text: join([title, ...lines, html`<i>${texts.say(lang, 'list-hint')}</i>`], '\n'), keyboard }
}

function arrows(texts: RenderDeps['texts'], list: ListName, page: number, pages: number, lang: Lang) {
  const turn = (label: string, to: number) => ({
    text: texts.say(lang, label),
    callback_data: encodePress({ kind: 'list', list, page: to, lang }),
  })
  return [
    ...(page > 0 ? [turn('page-previous', page - 1)] : []),
    pageNumber(texts, lang, page + 1, pages),
    ...(page < pages - 1 ? [turn('page-next', page + 1)] : []),
  ]
}

function line(texts: RenderDeps['texts'], knowledge: Knowledge, entry: Entry, lang: Lang): Html {
  const name = nameOf(entry, lang)
  return html`• ${join([html`<b>${clip(name, MAX_NAME_LENGTH)}</b>`, ...remarks(texts, knowledge, entry, name, lang)], ' — ')}`
}

/** What tells an entry from its neighbours, as far as its name does not: a person's post, a directive's number and issuer. */
function remarks(
  texts: RenderDeps['texts'],
  knowledge: Knowledge,
  entry: Entry,
  name: string,
  lang: Lang,
): string[] {
  const isSaid = (text: string) => name.toLowerCase().includes(text.toLowerCase())
  if (entry.kind === 'person') {
    const post = entry.post?.[lang] ?? entry.post?.vi
    return post === undefined || isSaid(post) ? [] : [clip(post, MAX_NAME_LENGTH)]
  }
  if (entry.kind !== 'directive') return []
  const { number } = entry
  const issuer = knowledge.entries.find(({ id }) => id === entry.issuer)
  const by = issuer && nameOf(issuer, lang)
  return [
    ...(number === undefined || name.split(/\D+/).includes(number)
      ? []
      : [texts.say(lang, 'directive-number', { number })]),
    ...(by === undefined || isSaid(by) ? [] : [clip(by, MAX_NAME_LENGTH)]),
  ]
}

/** An entry's name as it stands at the beginning of a line. */
export function nameOf(entry: Entry, lang: Lang): string {
  const name = entry.name[lang] ?? entry.name.vi
  return name.charAt(0).toUpperCase() + name.slice(1)
}

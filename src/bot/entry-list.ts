import type { InlineKeyboardButton } from '@grammyjs/types'
import type { Engine } from '../engine/engine.ts'
import { nameOf } from '../knowledge/entry-fields.ts'
import type { Entry, EntryKind, Knowledge } from '../knowledge/schema.ts'
import { type MappedDirective, mapDirectives } from '../report/directive-map.ts'
import { clip } from '../text/clip.ts'
import type { Lang } from '../text/language-detection.ts'
import { encodePress, type ListName, type Press } from './callback-data.ts'
import type { Keyboard, Reply } from './dependencies.ts'
import { type Html, html, join } from './html.ts'
import { linesOf } from './lines.ts'
import { say } from './texts.ts'

/** Maximum items on a page; their buttons fill one row. */
const PAGE_SIZE = 6
/** Maximum lines of a page on a phone, with the title and without blank lines. */
const MAX_LINES = 12

/** Maximum characters of a name or post, so that a whole page fits a message. */
const MAX_NAME_LENGTH = 200
/** Maximum characters of a directive's name and purpose, and of its name and what it carries out: two lines each. */
const MAX_DIRECTIVE_LENGTH = 64
const CARRIES_OUT = '→'

const kinds: Readonly<Record<Exclude<ListName, 'directives'>, readonly EntryKind[]>> = {
  who: ['person', 'organization'],
  what: ['event', 'achievement', 'task', 'award', 'figure', 'place', 'concept'],
}

/** One line of a list. */
interface ListItem {
  readonly id: string
  /** False if the entry has no facts and is only named by others. */
  readonly opens: boolean
  readonly text: Html
  /** Heading above the item. Neighbours with the same heading share it. */
  readonly heading?: string
}

/** An item with its number in the whole list. */
type Numbered = ListItem & {
  readonly number: number
  /** On a phone. */
  readonly lines: number
}

/**
 * Renders one page of a list: a numbered line per item, a button with each number, and arrows if there are several
 * pages.
 *
 * @param page from 0; a page beyond the last shows the last, because the list may have become shorter
 */
export function renderList(engine: Engine, list: ListName, page: number, lang: Lang): Reply {
  const items = numberedItems(engine, list, lang)
  const title = html`<b>${say(lang, `list-${list}`)}</b>`
  if (items.length === 0) return { text: join([title, say(lang, 'list-empty')], '\n') }
  const pages = pagesOf(items)
  const current = Math.min(page, pages.length - 1)
  const shown = pages[current] ?? []
  const lines = shown.flatMap(({ number, text, heading }, i) => [
    // A blank line separates a group from the one above it.
    isNewHeading(shown, i) && html`${i > 0 && '\n'}<i>${heading}</i>`,
    html`${number}. ${text}`,
  ])
  const keyboard: Keyboard = [
    shown
      .filter(({ opens }) => opens)
      .map(({ number, id }) => button(`${number}`, { kind: 'entry', id, lang })),
    pages.length > 1 ? arrows(list, current, pages.length, lang) : [],
    list === 'directives' ? [button(say(lang, 'list-picture'), { kind: 'picture', lang })] : [],
  ]
  const hint = current === 0 && html`<i>${say(lang, 'list-hint')}</i>`
  return {
    text: join([title, join(lines, '\n'), hint], '\n\n'),
    keyboard: keyboard.filter((row) => row.length > 0),
  }
}

function numberedItems({ knowledge }: Engine, list: ListName, lang: Lang): readonly Numbered[] {
  return itemsOf(knowledge, list, lang).map((item, i) => ({
    ...item,
    number: i + 1,
    lines: linesOf(html`${i + 1}. ${item.text}`),
  }))
}

/** Splits items into pages with at least one item each. The title takes a line, and the hint one of the first page. */
function pagesOf(items: readonly Numbered[]): readonly (readonly Numbered[])[] {
  const pages: Numbered[][] = []
  let room = 0
  for (const item of items) {
    const page = pages.at(-1)
    const own = item.lines
    const needed = own + (isNewHeading([...(page ?? []), item], page?.length ?? 0) ? 1 : 0)
    if (page && page.length < PAGE_SIZE && needed <= room) {
      page.push(item)
      room -= needed
    } else {
      pages.push([item])
      room = MAX_LINES - 1 - (pages.length === 1 ? 1 : 0) - own - (item.heading === undefined ? 0 : 1)
    }
  }
  return pages
}

/** True if the item has a heading that the item before it does not have. */
function isNewHeading(items: readonly ListItem[], at: number): boolean {
  const heading = items[at]?.heading
  return heading !== undefined && heading !== items[at - 1]?.heading
}

function arrows(list: ListName, page: number, pages: number, lang: Lang): InlineKeyboardButton[] {
  const turn = (label: string, to: number) => button(say(lang, label), { kind: 'list', list, page: to, lang })
  return [
    ...(page > 0 ? [turn('page-previous', page - 1)] : []),
    { text: say(lang, 'page-of', { page: page + 1, pages }), disabled: {} },
    ...(page < pages - 1 ? [turn('page-next', page + 1)] : []),
  ]
}

function button(text: string, press: Press): InlineKeyboardButton {
  return { text, callback_data: encodePress(press) }
}

/** Returns all lines of a list, in order. */
function itemsOf(knowledge: Knowledge, list: ListName, lang: Lang): readonly ListItem[] {
  if (list !== 'directives')
    return kinds[list]
      .flatMap((kind) => knowledge.entries.filter((entry) => entry.kind === kind))
      .map((entry) => ({ id: entry.id, opens: entry.facts.length > 0, text: entryLine(entry, lang) }))
  return mapDirectives(knowledge, lang).flatMap(({ issuer, directives }) =>
    directives.map((directive) => ({
      id: directive.id,
      opens: directive.opens,
      text: directiveLine(directive, lang),
      heading: issuer ?? say(lang, 'list-no-issuer'),
    })),
  )
}

/** Renders a name, and a person's post unless the name contains it. */
function entryLine(entry: Entry, lang: Lang): Html {
  const name = nameOf(entry, lang)
  const post = entry.kind === 'person' ? (entry.post?.[lang] ?? entry.post?.vi) : undefined
  const isSaid = post === undefined || name.toLowerCase().includes(post.toLowerCase())
  return join([clip(name, MAX_NAME_LENGTH), !isSaid && clip(post, MAX_NAME_LENGTH)], ' — ')
}

/** Renders a line like "Kế hoạch 118: … → thực hiện Nghị quyết 12". */
function directiveLine({ label, purpose, carriesOut }: MappedDirective, lang: Lang): Html {
  const name = clip(label, MAX_DIRECTIVE_LENGTH)
  const room = Math.max(0, MAX_DIRECTIVE_LENGTH - name.length)
  const others = carriesOut.map((other) => other.label).join(', ')
  return join(
    [
      html`${name}${purpose !== undefined && `: ${clip(purpose, room)}`}`,
      others !== '' && `${CARRIES_OUT} ${clip(say(lang, 'carries-out', { others }), room)}`,
    ],
    ' ',
  )
}

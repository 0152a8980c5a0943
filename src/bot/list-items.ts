import type { Entry, EntryKind, Knowledge } from '../knowledge/schema.ts'
import type { Lang } from '../text/language-detection.ts'
import type { ListName } from './callback-data.ts'
import { type MappedDirective, mapDirectives } from './directive-map.ts'
import { nameOf } from './entry-name.ts'
import { clip, type Html, html, join } from './html.ts'
import type { Texts } from './texts.ts'

/** One line of a list, and what its button opens. */
export interface ListItem {
  readonly id: string
  /** False if there is nothing to open: an entry may be there only to be named by others. */
  readonly opens: boolean
  readonly text: Html
  /** What it stands under; said once above all neighbours that share it. */
  readonly heading?: string
}

/** Of a name or post in a line: eight lines must fit into a message. */
const MAX_NAME_LENGTH = 200
/** Of what stands behind a directive's name or is carried out by it, and of a name without number: two lines of a phone. */
const MAX_DIRECTIVE_LENGTH = 64
const CARRIES_OUT = '→'

const kinds: Readonly<Record<Exclude<ListName, 'directives'>, readonly EntryKind[]>> = {
  who: ['person', 'organization'],
  what: ['event', 'achievement', 'task', 'award', 'concept'],
}

/** All lines of a list, in order. */
export function itemsOf(texts: Texts, knowledge: Knowledge, list: ListName, lang: Lang): readonly ListItem[] {
  if (list !== 'directives')
    return kinds[list]
      .flatMap((kind) => knowledge.entries.filter((entry) => entry.kind === kind))
      .map((entry) => ({ id: entry.id, opens: entry.facts.length > 0, text: entryLine(entry, lang) }))
  return mapDirectives(knowledge, lang).flatMap(({ issuer, directives }) =>
    directives.map((directive) => ({
      id: directive.id,
      opens: directive.opens,
      text: directiveLine(texts, directive, lang),
      heading: issuer ?? texts.say(lang, 'list-no-issuer'),
    })),
  )
}

/** A name, and a person's post as far as the name does not say it. */
function entryLine(entry: Entry, lang: Lang): Html {
  const name = nameOf(entry, lang)
  const post = entry.kind === 'person' ? (entry.post?.[lang] ?? entry.post?.vi) : undefined
  const isSaid = post === undefined || name.toLowerCase().includes(post.toLowerCase())
  return join([html`<b>${clip(name, MAX_NAME_LENGTH)}</b>`, !isSaid && clip(post, MAX_NAME_LENGTH)], ' — ')
}

/** "Kế hoạch 118: … → thực hiện Nghị quyết 12". */
function directiveLine(texts: Texts, { label, purpose, carriesOut }: MappedDirective, lang: Lang): Html {
  const name = clip(label, MAX_DIRECTIVE_LENGTH)
  const room = Math.max(0, MAX_DIRECTIVE_LENGTH - name.length)
  const others = carriesOut.map((other) => other.label).join(', ')
  return join(
    [
      html`<b>${name}</b>${purpose !== undefined && `: ${clip(purpose, room)}`}`,
      others !== '' && `${CARRIES_OUT} ${clip(texts.say(lang, 'carries-out', { others }), room)}`,
    ],
    ' ',
  )
}

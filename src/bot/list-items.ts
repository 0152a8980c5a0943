import { nameOf } from '../knowledge/entry-fields.ts'
import type { Entry, EntryKind, Knowledge } from '../knowledge/schema.ts'
import { type MappedDirective, mapDirectives } from '../report/directive-map.ts'
import { clip } from '../text/clip.ts'
import type { Lang } from '../text/language-detection.ts'
import type { ListName } from './callback-data.ts'
import { type Html, html, join } from './html.ts'
import { say } from './texts.ts'

/** One line of a list. */
export interface ListItem {
  readonly id: string
  /** False if the entry has no facts and is only named by others. */
  readonly opens: boolean
  readonly text: Html
  /** Heading above the item. Neighbours with the same heading share it. */
  readonly heading?: string
}

/** Maximum characters of a name or post, so that a whole page fits a message. */
const MAX_NAME_LENGTH = 200
/** Maximum characters of a directive's name and purpose, and of its name and what it carries out: two lines each. */
const MAX_DIRECTIVE_LENGTH = 64
const CARRIES_OUT = '→'

const kinds: Readonly<Record<Exclude<ListName, 'directives'>, readonly EntryKind[]>> = {
  who: ['person', 'organization'],
  what: ['event', 'achievement', 'task', 'award', 'figure', 'place', 'concept'],
}

/** Returns all lines of a list, in order. */
export function itemsOf(knowledge: Knowledge, list: ListName, lang: Lang): readonly ListItem[] {
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

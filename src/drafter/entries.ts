/** Makes entries of what the sentences of an article surely name. */
import { keysOf } from '../knowledge/claims/terms.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import { capitalised } from '../text/normalize.ts'
import type { Naming } from './names.ts'
import { pressWords } from './press-words.ts'
import type { Sentence } from './sentence.ts'

/** A fact before its proof. */
export interface DraftFact {
  readonly id: string
  readonly asks: readonly string[]
  /** In the language of the article, like the questions. */
  readonly answer: string
  readonly quote: string | readonly string[]
  readonly questions: readonly string[]
  readonly about?: readonly string[]
}

/** An entry before its proof. */
export interface DraftEntry {
  readonly kind: string
  readonly id: string
  readonly name: string
  readonly aliases: string[]
  readonly facts: DraftFact[]
  readonly [field: string]: unknown
}

/** Entries of an article, and the entry that a name belongs to. */
export interface Entries {
  readonly all: readonly DraftEntry[]
  of(naming: Naming): DraftEntry | undefined
  /** Names of events, that of the article first if it has one. */
  readonly events: readonly string[]
}

/** Fewest words of an event's name: "Hội nghị" alone names none. */
const MIN_EVENT = 3
const EVENT = new RegExp(
  `(?<!\\p{L}|Trung tâm )(?:${pressWords('event-heads').join('|')})(?= )[^,.;:()“”–]*?` +
    `(?=[,.;:()“”–]|$| (?:${pressWords('event-ends').join('|')})(?!\\p{L}))`,
  'gu',
)
/** Edition of an event, which makes its name one of its own. */
const EDITION = / (?:lần thứ|khóa|khoá) [\p{L}\d]+/u
const ask = draftedQuestions.vi

/** Collects the entries of all sentences. Each name belongs to one. */
export function collectEntries(sentences: readonly Sentence[]): Entries {
  const found = new Map<string, DraftEntry>()
  const add = (key: string, kind: string, name: string, fields: object = {}): DraftEntry => {
    const ids = ['article', ...[...found.values()].map((entry) => entry.id)]
    const entry = { ...fields, kind, id: freeId(idOf(name) || kind, ids), name, aliases: [], facts: [] }
    found.set(key, entry)
    return entry
  }
  const named = sentences.flatMap(({ namings }) => namings)
  const bodies = named.filter(({ kind }) => kind === 'organization')
  for (const body of bodies.sort((a, b) => b.name.length - a.name.length)) {
    const key = keyOf(body)
    const [longer, ...others] = [...found].filter(([other]) => other.startsWith(`${key} `))
    // "UBND tỉnh" is the one body whose name goes on: "UBND tỉnh Vĩnh Sa".
    const full = longer && others.length === 0 ? longer[1] : undefined
    const entry = found.get(key) ?? full ?? add(key, 'organization', body.name)
    found.set(key, entry)
    addAlias(entry, body.name)
  }
  for (const naming of named) {
    const { kind, name, document } = naming
    const key = keyOf(naming)
    if (kind === 'person' && !found.has(key)) {
      const held = named.find((one) => keyOf(one) === key && one.post)
      const entry = add(key, kind, name, held && { post: { vi: held.post } })
      if (held) entry.facts.push(whoFact(entry, held))
    }
    if (!document) continue
    const issuer = document.issuer && found.get(keyOf(document.issuer))?.id
    const entry = found.get(key) ?? add(key, kind, name, { ...document, issuer })
    for (const alias of [name, document.symbol ?? name]) addAlias(entry, alias)
  }
  const events = eventsIn(sentences)
  for (const name of events) add(`event ${name}`, 'event', name)
  return { all: [...new Set(found.values())], of: (naming) => found.get(keyOf(naming)), events }
}

function addAlias({ name, aliases }: DraftEntry, alias: string): void {
  if (alias !== name && !aliases.includes(alias)) aliases.push(alias)
}

/** The same for all names of one entry. */
function keyOf({ kind, name, document }: Naming): string {
  if (document) return `${document.form} ${Number(document.number)}`
  return `${kind === 'person' ? '@' : ''}${keysOf(name).join(' ')}`
}

/** Fact of who a person is: the name with its office. */
function whoFact({ id }: DraftEntry, { name, called, post = '', words: quote = '' }: Naming): DraftFact {
  // An office of a body or place has one holder. "Phó chủ tịch" alone has many.
  const isHeld = /\p{Lu}.* \p{Lu}/u.test(post)
  const questions = [...ask.whoIs(name, called), ...ask.whoHolds(isHeld ? post : '', post)]
  return { id: `${id.slice(0, 40)}-who`, asks: ['who'], answer: `${capitalised(quote)}.`, quote, questions }
}

/** Names of the event of the article, which is the first, and of events with an edition. */
function eventsIn(sentences: readonly Sentence[]): string[] {
  const names = sentences.flatMap(({ text }) => text.match(EVENT) ?? []).map((name) => name.trim())
  const named = names.filter((name) => keysOf(name).length >= MIN_EVENT)
  return [...new Set(named.filter((name, at) => at === 0 || EDITION.test(name)))]
}

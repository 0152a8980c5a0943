/** Makes entries of what the sentences of an article surely name. */
import { keysOf } from '../knowledge/claims/terms.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import { capitalised } from '../text/normalize.ts'
import { type Naming, slice } from './names.ts'
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
/** Number of first sentences that name the event of the article. */
const EVENT_REACH = 8
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
  const named = sentences.flatMap((sentence) =>
    sentence.namings.map((naming): Named => ({ naming, sentence, key: keyOf(naming) })),
  )
  const longestFirst = [...named].sort((a, b) => b.naming.name.length - a.naming.name.length)
  for (const { naming, key } of longestFirst.filter((one) => one.naming.kind === 'organization')) {
    const [longer, ...others] = [...found].filter(([other]) => other.startsWith(`${key} `))
    // "UBND tỉnh" is the one body whose name goes on: "UBND tỉnh Vĩnh Sa".
    const full = longer && others.length === 0 ? longer[1] : undefined
    const entry = found.get(key) ?? full ?? add(key, 'organization', naming.name)
    found.set(key, entry)
    addAlias(entry, naming.name)
  }
  for (const { naming, sentence, key } of named) {
    const { kind, name, document } = naming
    if (kind === 'person' && !found.has(key)) {
      const held = named.find((one) => one.key === key && one.naming.post)
      const entry = add(key, kind, name, held && { post: { vi: held.naming.post } })
      if (held) entry.facts.push(whoFact(entry, held))
    }
    if (!document) continue
    const issuer = issuerOf(naming, sentence)
    const fields = { ...document, ...(issuer && { issuer: found.get(keyOf(issuer))!.id }) }
    const entry = found.get(key) ?? add(key, kind, name, fields)
    for (const alias of [name, document.symbol ?? name]) addAlias(entry, alias)
  }
  const events = eventsIn(sentences)
  for (const name of events) add(`event ${name}`, 'event', name)
  return { all: [...new Set(found.values())], of: (naming) => found.get(keyOf(naming)), events }
}

interface Named {
  readonly naming: Naming
  readonly sentence: Sentence
  /** The same for all names of one entry. */
  readonly key: string
}

function addAlias({ name, aliases }: DraftEntry, alias: string): void {
  if (alias !== name && !aliases.includes(alias)) aliases.push(alias)
}

/** The body behind a document: "Kế hoạch số 86/KH-UBND của | UBND tỉnh". */
function issuerOf({ to }: Naming, { terms, namings }: Sentence): Naming | undefined {
  return terms[to]?.text === 'của'
    ? namings.find(({ kind, from }) => kind === 'organization' && from === to + 1)
    : undefined
}

function keyOf({ kind, name, document }: Naming): string {
  if (document) return `${document.form} ${Number(document.number)}`
  return `${kind === 'person' ? '@' : ''}${keysOf(name).join(' ')}`
}

/** Fact of who a person is: the name with its office. */
function whoFact({ id }: DraftEntry, { naming, sentence }: Named): DraftFact {
  const { name, called, post = '', from, to } = naming
  const quote = slice(sentence.text, sentence.terms, from, to)
  // An office of a body or place has one holder. "Phó chủ tịch" alone has many.
  const isHeld = /\p{Lu}.* \p{Lu}/u.test(post)
  const questions = [...ask.whoIs(name, called), ...ask.whoHolds(isHeld ? post : '', post)]
  return { id: `${id.slice(0, 40)}-who`, asks: ['who'], answer: `${capitalised(quote)}.`, quote, questions }
}

/** Names of the event of the article, which its beginning gives, and of events with an edition. */
function eventsIn(sentences: readonly Sentence[]): string[] {
  const named = sentences
    .flatMap(({ text }, at) => (text.match(EVENT) ?? []).map((name) => ({ name: name.trim(), at })))
    .filter(({ name, at }) => keysOf(name).length >= MIN_EVENT && (at < EVENT_REACH || EDITION.test(name)))
    .map(({ name }) => name)
  const editions = named.filter((name) => EDITION.test(name))
  const own = named.find((name) => !EDITION.test(name))
  return [...new Set(own === undefined ? editions : [own, ...editions])]
}

/** Makes entries of what the sentences of an article surely name. */
import { joined, keysOf } from '../knowledge/claims/terms.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import { capitalised } from '../text/normalize.ts'
import { type Naming, slice } from './names.ts'
import { pressWords } from './press-words.ts'
import type { Sentence } from './sentence.ts'

/** A fact before its proof. */
export interface DraftFact {
  readonly id: string
  readonly asks: readonly string[]
  /** In the language of the article. */
  readonly answer: string | { readonly vi: string; readonly en: string }
  readonly quote: string | readonly string[]
  readonly questions: { readonly vi: string[]; readonly en: string[] }
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
  const namings = sentences.flatMap((sentence) =>
    sentence.namings.map((naming) => ({ naming, sentence, key: keyOf(naming) })),
  )
  const longestFirst = [...namings].sort((a, b) => b.naming.name.length - a.naming.name.length)
  for (const { naming, key } of longestFirst.filter((named) => named.naming.kind === 'organization')) {
    const [longer, ...others] = [...found].filter(([other]) => other.startsWith(`${key} `))
    // "UBND tỉnh" is the one body whose name goes on: "UBND tỉnh Vĩnh Sa".
    if (!found.has(key) && longer && others.length === 0) {
      longer[1].aliases.push(naming.name)
      found.set(key, longer[1])
    } else if (!found.has(key)) add(key, 'organization', naming.name)
  }
  for (const { naming, sentence, key } of namings) {
    const { kind, name, document } = naming
    // "Kế hoạch số 86/KH-UBND của | UBND tỉnh"
    const behind = sentence.terms[naming.to]?.text === 'của' ? naming.to + 1 : -1
    const owner = sentence.namings.find((other) => other.kind === 'organization' && other.from === behind)
    const issuer = owner && found.get(keyOf(owner))?.id
    const length = (other: { naming: Naming }) => other.naming.post?.length ?? 0
    const [fullest] = namings.filter((o) => o.key === key).sort((a, b) => length(b) - length(a))
    const post = fullest?.naming.post
    const fields = document ? { ...document, ...(issuer && { issuer }) } : post && { post: { vi: post } }
    const entry = found.get(key) ?? add(key, kind, name, fields || {})
    for (const alias of document ? [name, document.symbol ?? name] : [])
      if (alias !== entry.name && !entry.aliases.includes(alias)) entry.aliases.push(alias)
    if (kind === 'person' && post && entry.facts.length === 0 && !isCutOff(fullest!))
      entry.facts.push(whoFact(entry, fullest!.naming, fullest!.sentence))
  }
  const events = eventsIn(sentences)
  for (const name of events) add(`event ${name}`, 'event', name)
  return { all: [...new Set(found.values())], of: (naming) => found.get(keyOf(naming)), events }
}

function keyOf({ kind, name, document }: Naming): string {
  if (document) return `${document.form} ${Number(document.number)}`
  return `${kind === 'person' ? '@' : ''}${keysOf(name).join(' ')}`
}

/** True if a capital right before a name is part of its office: "Ban |Bí thư Lương Cường". */
function isCutOff({ naming, sentence }: { naming: Naming; sentence: Sentence }): boolean {
  return naming.from > 0 && joined(sentence.terms, naming.from) && sentence.terms[naming.from - 1]!.capital
}

/** True for an office of a body or place. "Phó chủ tịch" alone has many holders. */
function isHeld(post: string): boolean {
  return /\p{Lu}.* \p{Lu}/u.test(post) && !/[;:(]/.test(post)
}

/** Fact of who a person is: the name with its office. */
function whoFact(
  { id }: DraftEntry,
  { name, called, post = '', from, to }: Naming,
  sentence: Sentence,
): DraftFact {
  const quote = slice(sentence.text, sentence.terms, from, to)
  const questions = {
    vi: [...ask.whoIs(name, called), ...ask.whoHolds(isHeld(post) ? post : '', post)],
    en: [],
  }
  return { id: `${id.slice(0, 40)}-who`, asks: ['who'], answer: `${capitalised(quote)}.`, quote, questions }
}

/** Names of the event of the article, which its beginning gives, and of events with an edition. */
function eventsIn(sentences: readonly Sentence[]): string[] {
  const named = sentences.flatMap(({ text }, at) =>
    [...text.matchAll(EVENT)]
      .map(([name]) => name.trim())
      .filter((name) => keysOf(name).length >= MIN_EVENT && (at < EVENT_REACH || EDITION.test(name))),
  )
  const first = named.find((name) => !EDITION.test(name)) ?? named[0] ?? []
  return [...new Set([first, named.filter((name) => EDITION.test(name))].flat())]
}

/** An answer in the words of the article. English ones fill both fields, because the first is required. */
export function inLanguage(words: string, lang: Lang): DraftFact['answer'] {
  return lang === 'en' ? { vi: words, en: words } : words
}

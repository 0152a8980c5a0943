/** Makes entries of what the sentences of an article surely name. */
import { keysOf, termsOf } from '../knowledge/claims/terms.ts'
import { freeId, idOf } from '../knowledge/ids.ts'
import { draftedQuestions } from '../locales/drafted-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import { capital, eventHeads, type Naming, slice } from './names.ts'
import { type Sentence, verbAt } from './sentence.ts'

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

const MAX_NAME = 160
/** Fewest words of an event's name: "Hội nghị" alone names none. */
const MIN_EVENT = 3
/** Number of first sentences that name the event of the article. */
const EVENT_REACH = 8
const EVENT_ENDS = [
  'vào',
  'tại',
  'do',
  'nhằm',
  'để',
  'theo',
  'đã',
  'sẽ',
  'được',
  'có',
  'là',
  'sáng',
  'chiều',
  'tối',
  'ngày',
  'và trao',
  'và',
]
const EVENT = new RegExp(
  `(?<!\\p{L})(?:${eventHeads.join('|')})(?= )[^,.;:()“”–]*?(?=[,.;:()“”–]|$| (?:${EVENT_ENDS.join('|')})(?!\\p{L}))`,
  'gu',
)
/** Edition of an event, which makes its name one of its own. */
const EDITION = / (?:lần thứ|khóa|khoá) [\p{L}\d]+/u
const ask = draftedQuestions.vi

/** Collects the entries of all sentences. The names of each belong to it alone. */
export function collectEntries(sentences: readonly Sentence[]): Entries {
  const all: DraftEntry[] = []
  const ids = new Set<string>(['article'])
  const byKey = new Map<string, DraftEntry>()
  const add = (
    key: string,
    name: string,
    entry: Omit<DraftEntry, 'id' | 'name' | 'aliases' | 'facts'>,
  ): DraftEntry => {
    const id = freeId(idOf(name) || String(entry.kind), ids)
    ids.add(id)
    const made = { ...entry, id, name, aliases: [], facts: [] } as unknown as DraftEntry
    all.push(made)
    byKey.set(key, made)
    return made
  }
  const namings = sentences.flatMap((sentence) => sentence.namings.map((naming) => ({ naming, sentence })))
  for (const { naming } of namings
    .filter(({ naming: { kind } }) => kind === 'organization')
    .sort((a, b) => b.naming.name.length - a.naming.name.length)) {
    const key = keyOf(naming)
    const longer = [...byKey].filter(([other]) => other.startsWith(`${key} `))
    if (byKey.has(key) || naming.name.length > MAX_NAME) continue
    const [only] = longer
    // "UBND tỉnh" is the one body whose name goes on: "UBND tỉnh Vĩnh Sa".
    if (only && longer.length === 1) {
      only[1].aliases.push(naming.name)
      byKey.set(key, only[1])
    } else add(key, naming.name, { kind: 'organization' })
  }
  for (const { naming, sentence } of namings) {
    if (naming.kind === 'organization') continue
    const known = byKey.get(keyOf(naming))
    if (naming.kind === 'person') addPerson(naming, sentence, known, add)
    else addDocument(naming, sentence, known, byKey, add)
  }
  const events = eventsIn(sentences)
  for (const name of events) add(`event ${name}`, name, { kind: 'event' })
  return {
    all,
    of: (naming) => byKey.get(keyOf(naming)),
    events,
  }
}

type Add = (
  key: string,
  name: string,
  entry: { readonly kind: string; readonly [field: string]: unknown },
) => DraftEntry

function keyOf({ kind, name, document }: Naming): string {
  return document
    ? `${document.form} ${Number(document.number)}`
    : `${kind === 'person' ? '@' : ''}${keysOf(name).join(' ')}`
}

/** Adds a person with an office, and the fact of who it is. */
function addPerson(naming: Naming, sentence: Sentence, known: DraftEntry | undefined, add: Add): void {
  const { name, post, from, to, called } = naming
  const entry = known ?? add(keyOf(naming), name, { kind: 'person', ...(post && { post: { vi: post } }) })
  if (!post || entry.facts.some(({ id }) => id.endsWith('-who'))) return
  const quote = slice(sentence.text, sentence.terms, from, to)
  entry.facts.push({
    id: `${entry.id.slice(0, 40)}-who`,
    asks: ['who'],
    answer: `${capital(quote)}.`,
    quote,
    questions: { vi: [...ask.whoIs(name, called), ...ask.whoHolds(post)], en: [] },
  })
}

function addDocument(
  naming: Naming,
  sentence: Sentence,
  known: DraftEntry | undefined,
  byKey: ReadonlyMap<string, DraftEntry>,
  add: Add,
): void {
  if (known) {
    if (known.name !== naming.name && !known.aliases.includes(naming.name)) known.aliases.push(naming.name)
    return
  }
  const behind = sentence.text.slice(sentence.terms[naming.to - 1]!.end)
  const issuer = sentence.namings.find(
    ({ kind, from }) =>
      kind === 'organization' &&
      /^ của $/.test(behind.slice(0, sentence.terms[from]!.start - sentence.terms[naming.to - 1]!.end)),
  )
  const owner = issuer && byKey.get(keyOf(issuer))
  const made = add(keyOf(naming), naming.name, {
    kind: 'directive',
    ...naming.document,
    ...(owner && { issuer: owner.id }),
  })
  if (naming.document?.symbol) made.aliases.push(naming.document.symbol)
}

/** Names of the event of the article, which its beginning gives, and of events with an edition. */
function eventsIn(sentences: readonly Sentence[]): string[] {
  const named = sentences.flatMap(({ text }, at) =>
    [...text.matchAll(EVENT)].flatMap(([name]) => {
      const terms = termsOf(name)
      const verb = terms.findIndex(
        (_, i) => i > 1 && verbAt(terms, i) > 0 && (terms[i]!.text !== 'tổ' || terms[i + 1]?.text === 'chức'),
      )
      const whole = (verb < 0 ? name : name.slice(0, terms[verb - 1]!.end)).trim()
      const isSure = at < EVENT_REACH || EDITION.test(whole)
      return isSure && keysOf(whole).length >= MIN_EVENT && whole.length <= MAX_NAME ? [whole] : []
    }),
  )
  const first = named.find((name) => !EDITION.test(name)) ?? named[0]
  return [...new Set([...(first ? [first] : []), ...named.filter((name) => EDITION.test(name))])]
}

/** An answer in the words of the article. English ones fill both fields, because the first is required. */
export function inLanguage(words: string, lang: Lang): DraftFact['answer'] {
  return lang === 'en' ? { vi: words, en: words } : words
}

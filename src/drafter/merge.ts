import type { DirectiveForm } from '../knowledge/schema.ts'
import { fold } from '../text/normalize.ts'
import type { MarkedSentence, Mention } from './mention.ts'
import { levels } from './press-vocabulary.ts'
import { nameSubject } from './subject-names.ts'
import { nameKey } from './words.ts'

/** A subject of the article, with all places that mention it. */
export interface Subject {
  readonly id: string
  readonly kind: 'person' | 'organization' | 'directive' | 'event' | 'award'
  /** Fullest name in the article. */
  name: string
  /** Person's name without title, office, or award as printed. */
  readonly key: string
  readonly places: Place[]
  readonly aliases: Set<string>
  /** A named person, an office without a name, or a counted group. */
  readonly sort?: 'named' | 'office' | 'group'
  readonly form?: DirectiveForm
  readonly number?: string
  readonly bare?: boolean
}

export interface Place {
  readonly sentence: number
  readonly mention: Mention
}

/** All subjects, with a lookup from mention to subject. */
export interface Subjects {
  readonly all: readonly Subject[]
  of(mention: Mention): Subject | undefined
}

/** A body's name that ends with its level and place. */
const LOCAL = new RegExp(` (?:${levels.join('|')}) \\p{Lu}[\\p{L} ]*$`, 'u')
/** Maximum length of a subject's id. Facts add a suffix, and the schema allows 48 characters. */
const MAX_ID = 34

/** Merges mentions of the same subject: other tone placement, short names, bare offices and occasions. */
export function mergeMentions(sentences: readonly MarkedSentence[]): Subjects {
  const subjects: Subject[] = []
  const of = new Map<Mention, Subject>()
  const ids = new Set<string>(['article', 'absent'])
  const places = sentences.flatMap(({ mentions }, sentence) =>
    mentions.map((mention) => ({ sentence, mention })),
  )
  const put = (subject: Subject, place: Place) => {
    subject.places.push(place)
    of.set(place.mention, subject)
  }
  const create = (kind: Subject['kind'], id: string, place: Place, more: Partial<Subject> = {}): Subject => {
    const { name } = place.mention
    const subject: Subject = {
      id: unique(id, ids),
      kind,
      name,
      key: nameKey(name),
      places: [],
      aliases: new Set(),
      ...more,
    }
    subjects.push(subject)
    return subject
  }
  const kind = (wanted: Mention['kind']) => places.filter((p) => p.mention.kind === wanted)
  const same = (k: Subject['kind'], key: string) => subjects.find((s) => s.kind === k && s.key === key)

  for (const place of kind('person').filter((p) => !p.mention.short)) {
    const { name } = place.mention
    put(same('person', nameKey(name)) ?? create('person', name, place, { sort: 'named' }), place)
  }
  for (const place of kind('person').filter((p) => p.mention.short)) {
    const key = nameKey(place.mention.name)
    const found = subjects.filter((s) => s.sort === 'named' && (s.key === key || s.key.endsWith(` ${key}`)))
    if (found.length === 1) put(found[0]!, place)
    else if (found.length === 0 && key.includes(' '))
      put(create('person', place.mention.name, place, { sort: 'named' }), place)
  }
  mergeOffices(kind('office'), subjects, put, create)
  for (const place of kind('group')) {
    const kindOf = place.mention.collective ? 'organization' : 'person'
    put(
      same(kindOf, nameKey(place.mention.name)) ??
        create(kindOf, place.mention.name, place, { sort: 'group' }),
      place,
    )
  }
  // "UBND tỉnh" refers to "UBND tỉnh …" if there is one.
  const bodies = kind('organization').sort((a, b) => b.mention.name.length - a.mention.name.length)
  for (const place of bodies) {
    const key = nameKey(place.mention.name)
    const fuller = subjects.filter((s) => s.kind === 'organization' && s.key.startsWith(`${key} `))
    const local = fuller.length === 1 && LOCAL.test(fuller[0]!.name) ? fuller[0] : undefined
    put(same('organization', key) ?? local ?? create('organization', place.mention.name, place), place)
  }
  for (const place of kind('directive')) {
    const { form, number, name } = place.mention
    const key = nameKey(name)
    const known = subjects.find((s) =>
      number === undefined
        ? s.kind === 'directive' && s.key === key
        : s.form === form && Number(s.number) === Number(number),
    )
    const id = number === undefined ? name : `${form}-${number}`
    put(
      known ?? create('directive', id, place, { form: form!, ...(number !== undefined && { number }) }),
      place,
    )
  }
  for (const place of kind('award')) {
    const key = nameKey(place.mention.name)
    put(same('award', key) ?? create('award', place.mention.name, place), place)
  }
  mergeEvents(kind('event'), sentences, put, create, subjects)
  for (const subject of subjects) {
    subject.places.sort(inOrder)
    nameSubject(subject)
  }
  subjects.sort((a, b) => inOrder(a.places[0]!, b.places[0]!))
  return { all: subjects, of: (mention) => of.get(mention) }
}

function inOrder(a: Place, b: Place): number {
  return a.sentence - b.sentence || a.mention.start - b.mention.start
}

type Put = (subject: Subject, place: Place) => void
type Create = (kind: Subject['kind'], id: string, place: Place, more?: Partial<Subject>) => Subject

/**
 * Assigns a bare office to the only person or fuller office whose post begins with it. Otherwise it becomes an unnamed
 * person.
 */
function mergeOffices(places: readonly Place[], subjects: Subject[], put: Put, create: Create) {
  const longestFirst = [...places].sort((a, b) => b.mention.name.length - a.mention.name.length)
  for (const place of longestFirst) {
    const key = nameKey(place.mention.name)
    const holders = subjects.filter(
      (s) =>
        s.kind === 'person' &&
        (s.sort === 'office'
          ? s.key === key || s.key.startsWith(`${key} `)
          : s.places.some(({ mention }) =>
              postsOf(mention).some((post) => post === key || post.startsWith(`${key} `)),
            )),
    )
    const exact = holders.find((s) => s.key === key)
    if (exact) put(exact, place)
    else if (holders.length === 1) put(holders[0]!, place)
    else if (holders.length === 0) put(create('person', place.mention.name, place, { sort: 'office' }), place)
  }
}

function postsOf(mention: Mention): string[] {
  return (mention.post ?? '').split(', ').map(nameKey).filter(Boolean)
}

/**
 * Assigns a bare "Hội nghị" to the occasion with that head in the opening. Otherwise it becomes an occasion of its own.
 */
function mergeEvents(
  places: readonly Place[],
  sentences: readonly MarkedSentence[],
  put: Put,
  create: Create,
  subjects: readonly Subject[],
) {
  const inBody = (p: Place) => !sentences[p.sentence]!.caption
  for (const place of places.filter((p) => !p.mention.bare)) {
    const key = nameKey(place.mention.name)
    // "Đại hội lần thứ XIV" and "Đại hội Đảng bộ tỉnh lần thứ XIV, …" are the same, because the ordinal is.
    const ordinal = /lần thứ (\S+)/u.exec(place.mention.name)?.[1]
    const known = subjects.find(
      (s) =>
        s.kind === 'event' &&
        (s.key === key ||
          (ordinal !== undefined &&
            s.places[0]!.mention.head === place.mention.head &&
            /lần thứ (\S+)/u.exec(s.name)?.[1] === ordinal)),
    )
    put(known ?? create('event', place.mention.name, place), place)
  }
  for (const place of places.filter((p) => p.mention.bare)) {
    const head = nameKey(place.mention.head ?? '')
    const first =
      places.find((p) => p.mention.bare && nameKey(p.mention.head ?? '') === head && inBody(p)) ?? place
    const named = subjects.find(
      (s) =>
        s.kind === 'event' &&
        !s.bare &&
        s.places.some((p) => nameKey(p.mention.head ?? '') === head && p.sentence <= first.sentence),
    )
    const own = subjects.find((s) => s.kind === 'event' && s.bare && s.key === head)
    put(named ?? own ?? create('event', place.mention.name, place, { bare: true }), place)
  }
}

/** Returns an id of lower-case letters, digits and hyphens. A repeated name gets "-2". */
export function unique(name: string, taken: Set<string>, most = MAX_ID): string {
  const slug =
    fold(name)
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, most)
      .replace(/^-+|-+$/g, '') || 'entry'
  let id = slug
  for (let n = 2; taken.has(id); n++) id = `${slug}-${n}`
  taken.add(id)
  return id
}

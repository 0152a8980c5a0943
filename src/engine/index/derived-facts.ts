import { createHash } from 'node:crypto'
import type { AnswerType, Entry, Text } from '../../knowledge/schema.ts'
import { joinNames } from '../../text/language.ts'
import { type Candidate, toldIn } from './candidates.ts'

/** Quotes shown under a computed list. */
const MAX_QUOTES = 3
/** Names in a computed list: more than fit into an answer. */
const MAX_LISTED = 60
/** Longest id, see the schema. */
const MAX_ID = 48

/** Entries by id. */
export type Entries = ReadonlyMap<string, Entry>

/** An entry's name in a language; Vietnamese where there is no other. */
export const nameIn = (entry: Entry, lang: 'vi' | 'en'): string =>
  lang === 'en' ? (entry.name.en ?? entry.name.vi) : entry.name.vi

/** A list of names: "a, b và c"; of very many the first, and how many more there are. */
export const joined = (lang: 'vi' | 'en', names: readonly string[]): string => {
  if (names.length <= MAX_LISTED) return joinNames(names, lang)
  const more = names.length - MAX_LISTED
  const others = lang === 'vi' ? `${more} nội dung khác` : `${more} others`
  return joinNames([...names.slice(0, MAX_LISTED), others], lang)
}

/** The first of very many, and the last, which is what they have in common. */
const listed = (about: readonly Entry[]): readonly Entry[] =>
  about.length <= MAX_LISTED ? about : [...about.slice(0, MAX_LISTED - 1), about.at(-1)!]

/** Long ids are cut; a digest of the whole keeps two that begin alike apart. */
const shortId = (id: string): string => {
  if (id.length <= MAX_ID) return id
  const digest = createHash('sha256').update(id).digest('hex').slice(0, DIGEST_LENGTH)
  return `${id.slice(0, MAX_ID - DIGEST_LENGTH - 1).replace(/-+$/, '')}-${digest}`
}
const DIGEST_LENGTH = 8

/** A fact computed from relations. */
export const computed = (
  id: string,
  entry: string,
  asks: readonly AnswerType[],
  answer: Text,
  questions: Candidate['questions'],
  about: readonly Entry[],
): Candidate => ({
  id: shortId(id),
  entry,
  kind: 'fact',
  asks,
  answer,
  questions,
  quotes: [...new Set(listed(about).flatMap((e) => e.facts[0]?.quote[0] ?? []))].slice(0, MAX_QUOTES),
  about: listed(about).map((e) => e.id),
  see: listed(about)
    .flatMap((e) => e.facts[0]?.id ?? [])
    .slice(0, MAX_QUOTES),
  computed: true,
  tells: toldIn(answer.vi),
})

/** Groups in the order in which their first comes. */
export const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

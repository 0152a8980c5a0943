/** Derives the names that readers may use for an entry, in addition to those in the knowledge. */
import type { Entry } from '../../knowledge/schema.ts'
import { documentForms } from '../../text/document-types.ts'
import { listOf, readWordLists } from '../../text/word-lists.ts'

/** Forms of address before a given name, Vietnamese and English. */
const HONORIFICS = listOf(readWordLists('names'), 'honorifics')

/** Ranks that readers shorten to "general": "Thiếu tướng Minh" → "tướng Minh". */
const GENERAL = /tướng$/
const GENERALS = ['tướng', 'general', 'gen']

/** Words before a rank that only one person has. */
const RANK_CALLS = ['vị', 'ông', 'bà', 'the']

/** Title that only names an owner: "ý kiến chỉ đạo của X" without its form is "của X", which is not a name. */
const OWNER = /^của /
/** Minimum number of words of a title used without its form. Shorter ones match ordinary words. */
const MIN_TITLE_WORDS = 4

/**
 * Returns the names that readers may use for an entry: its name, its aliases, and those derived from its kind. For a
 * person these are honorific, rank or post with the given name: "Thiếu tướng Minh".
 */
export function namesOfEntry(entry: Entry): string[] {
  const names = namesToSearch(entry)
  if (entry.kind === 'person') return [...names, ...namesOfPerson(entry)]
  if (entry.kind !== 'directive' || entry.number !== undefined) return names
  const form = documentForms[entry.form]
  if (!form || !entry.name.vi.toLowerCase().startsWith(`${form.vi} `)) return names
  // "Đề án “…”": the title without its form names the same document.
  const title = entry.name.vi
    .slice(form.vi.length + 1)
    .replace(/[“”"]/g, '')
    .trim()
  return title.split(/\s+/).length < MIN_TITLE_WORDS || OWNER.test(title) ? names : [...names, title]
}

/** Returns a person's name without rank and post, and its short forms after each form of address. */
function namesOfPerson(person: Entry & { kind: 'person' }): string[] {
  const full = fullName(person)
  const given = full?.split(' ').at(-1)
  if (!full || !given) return []
  const short = full.split(' ').slice(-2).join(' ')
  const calls = new Set(HONORIFICS)
  for (const text of [person.rank, person.post]) {
    if (!text) continue
    calls.add(text.vi)
    if (text.en) calls.add(text.en)
    if (GENERAL.test(text.vi.toLowerCase())) for (const call of GENERALS) calls.add(call)
  }
  const called = new Set([given, full, short])
  return [full, short, ...[...calls].flatMap((call) => [...called].map((name) => `${call} ${name}`))]
}

/** Returns names by rank for ranks that only one person has: "vị Thiếu tướng", "the Major General". */
export function soleRanks(entries: readonly Entry[]): [id: string, name: string][] {
  const held = entries.flatMap((entry) =>
    entry.kind === 'person' && entry.rank
      ? [entry.rank.vi, entry.rank.en ?? ''].filter(Boolean).map((rank) => ({ id: entry.id, rank }))
      : [],
  )
  return held
    .filter(({ rank }) => held.filter((other) => other.rank === rank).length === 1)
    .flatMap(({ id, rank }) => RANK_CALLS.map((call): [string, string] => [id, `${call} ${rank}`]))
}

/** Returns a person's name without rank and post. `undefined` unless it is two or more capitalised words. */
export function fullName(person: Entry): string | undefined {
  let rest = person.name.vi.replace(/\s+/g, ' ')
  for (const prefix of person.kind === 'person' ? [person.rank?.vi, person.post?.vi] : [])
    if (prefix && rest.toLowerCase().startsWith(`${prefix.toLowerCase()} `))
      rest = rest.slice(prefix.length + 1)
  return /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u.test(rest) ? rest : undefined
}

/** Returns the names of an entry as written in the knowledge. */
export function namesToSearch(entry: Entry): string[] {
  return [entry.name.vi, ...(entry.name.en ? [entry.name.en] : []), ...entry.aliases]
}

/** Checks ranks and offices next to a person's name against the article. */

import type { Lang } from '../../text/language-detection.ts'
import { englishFunctionWords, surnameKeys } from '../../text/stop-words.ts'
import { type NamedEntry, namingsIn, personsIn, runsFor, type Scene, type View } from './article-view.ts'
import type { Claim } from './evidence.ts'
import { isContent } from './proof-words.ts'
import { indexOfRun, joined, keysIn, keysOf, type Term, termsOf, textOf } from './terms.ts'

/** Number of words before and behind a name that may contain an office in the article. */
const OFFICE_BEFORE = 16
const OFFICE_BEHIND = 25
const [IS] = keysOf('là')

/** Returns a rank or office next to a person's name that the article does not give to that person. */
export function anotherOffice(answer: string, { views, entries, lang }: Scene): Claim | undefined {
  const terms = termsOf(answer)
  // A person named in the article by the office alone has no other name.
  const people = namingsIn(terms, entries).filter(
    ({ kind, from, to }) =>
      kind === 'person' && (surnameKeys.has(terms[from]!.key) || (lang === 'en' && terms[to - 1]!.capital)),
  )
  for (const { from, to, entry } of people) {
    const runs = runsFor(keysIn(terms, from, to), entry, entries)
    const title = lang === 'vi' && joined(terms, from) ? [terms[from - 1]!] : []
    const office = appositionOf(terms, to, lang)
    const words = [...title, ...office].filter(
      ({ key, text }) => isContent(key) && !(lang === 'en' && englishFunctionWords.has(text.toLowerCase())),
    )
    const beside = views.flatMap((view) => runs.flatMap((run) => besideName(view, run, entries)))
    const given = new Set(beside)
    const strange = words.find(({ key }) => !given.has(key))
    if (strange && beside.length > 0)
      return { kind: 'office', said: `${strange.text} ${textOf(terms, from, to)}` }
  }
  return undefined
}

/** Office next to a name, up to the next mark: "A, Giám đốc Sở Y tế", "A là Giám đốc …". */
function appositionOf(terms: readonly Term[], to: number, lang: Lang): Term[] {
  const next = terms[to]
  const gap = next ? next.start - terms[to - 1]!.end : 0
  const isOffice =
    next && ((gap === 2 && (next.capital || next.isNumber || lang === 'en')) || next.key === IS)
  if (!next || !isOffice) return []
  let end = to + 1
  while (end < terms.length && joined(terms, end)) end++
  // In a list of names, the next item is no office: "Trịnh Văn Chiến, Phạm Huy Hiệu", "Hà Nội, Thái Nguyên".
  const apposition = terms.slice(to, end)
  return apposition.slice(0, personsIn(apposition)[0]?.from)
}

/** Words around a name, up to the name of the next person, and before it up to a comma. */
export function besideName(
  { text, terms, keys }: View,
  run: readonly string[],
  entries: readonly NamedEntry[] = [],
): string[] {
  const at = indexOfRun(keys, run)
  if (at < 0) return []
  const end = at + run.length
  const others = namingsIn(terms, entries).filter((p) => p.kind === 'person' && (p.to <= at || p.from >= end))
  const comma = text.lastIndexOf(',', terms[at]!.start)
  const behindComma = terms.findIndex(({ start }) => start > comma)
  const from = Math.max(at - OFFICE_BEFORE, behindComma, ...others.filter((p) => p.to <= at).map((p) => p.to))
  const to = Math.min(end + OFFICE_BEHIND, ...others.filter((p) => p.from >= end).map((p) => p.from))
  return keys.slice(from, to)
}

/** Checks ranks, offices and forms of address next to a person's name against the article. */
import { surnameKeys } from '../../text/stop-words.ts'
import { namingsIn, personsIn, type Scene, type View } from './article-view.ts'
import type { Claim } from './evidence.ts'
import { isContent } from './proof-words.ts'
import { indexOfRun, joined, keysOf, type Term, termsOf, textOf } from './terms.ts'

/** Number of words before and behind a name that may contain an office in the article. */
const OFFICE_BEFORE = 12
const OFFICE_BEHIND = 25
const [IS] = keysOf('là')
const ADDRESSES = keysOf('ông bà')

/** Returns a rank or office next to a person's name that the article does not give to that person. */
export function anotherOffice(answer: string, { views, entries }: Scene): Claim | undefined {
  const terms = termsOf(answer)
  const address = otherAddress(terms, views)
  if (address !== undefined) return { kind: 'office', said: address }
  // A person named in the article by the office alone has no other name.
  const people = namingsIn(terms, entries).filter(
    ({ kind, from }) => kind === 'person' && surnameKeys.has(terms[from]!.key),
  )
  for (const { from, to, entry } of people) {
    const own = entries.find((e) => e.id === entry)
    const runs = [...(own?.names ?? []), runOf(terms, from, to)]
    const title = joined(terms, from) ? [terms[from - 1]!] : []
    const words = [...title, ...appositionOf(terms, to)].filter(({ key }) => isContent(key))
    const beside = views.flatMap((view) => runs.flatMap((run) => besideName(view, run)))
    const given = new Set(beside)
    const strange = words.find(({ key }) => !given.has(key))
    if (strange && beside.length > 0)
      return { kind: 'office', said: `${strange.text} ${textOf(terms, from, to)}` }
  }
  return undefined
}

/** Office next to a name, up to the next mark: "A, Giám đốc Sở Y tế", "A là Giám đốc …". */
function appositionOf(terms: readonly Term[], to: number): Term[] {
  const next = terms[to]
  const gap = next ? next.start - terms[to - 1]!.end : 0
  const isOffice = next && ((gap === 2 && (next.capital || next.isNumber)) || next.key === IS)
  if (!next || !isOffice) return []
  let end = to + 1
  while (end < terms.length && joined(terms, end)) end++
  return terms.slice(to, end)
}

/** Words around a name, up to the name of the next person. */
export function besideName({ terms, keys }: View, run: readonly string[]): string[] {
  const at = indexOfRun(keys, run)
  if (at < 0) return []
  const end = at + run.length
  const others = personsIn(terms).filter((p) => p.to <= at || p.from >= end)
  const from = Math.max(at - OFFICE_BEFORE, 0, ...others.filter((p) => p.to <= at).map((p) => p.to))
  const to = Math.min(end + OFFICE_BEHIND, ...others.filter((p) => p.from >= end).map((p) => p.from))
  return keys.slice(from, to)
}

/** Finds a different form of address: "Ông Thu" if the article has "bà Thu". */
function otherAddress(terms: readonly Term[], views: readonly View[]): string | undefined {
  const at = terms.findIndex(({ key }, i) => {
    const other = ADDRESSES.find((word) => ADDRESSES.includes(key) && word !== key)
    let end = i + 1
    while (terms[end]?.capital && joined(terms, end)) end++
    if (other === undefined || end === i + 1) return false
    const name = runOf(terms, i + 1, end)
    const stands = (word: string) =>
      [name, name.slice(-1)].some((run) => views.some((view) => indexOfRun(view.keys, [word, ...run]) >= 0))
    return stands(other) && !stands(key)
  })
  return at < 0 ? undefined : textOf(terms, at, at + 2)
}

function runOf(terms: readonly Term[], from: number, to: number): string[] {
  return terms.slice(from, to).map((term) => term.key)
}

/** Holds who does, says or issues what in an answer against the article: words of one are not another's. */

import { surnameKeys } from '../../text/stop-words.ts'
import {
  type NamedEntry,
  type Naming,
  namingsIn,
  personsIn,
  type View,
  viewsOfQuote,
} from './article-view.ts'
import { framingWords, neutralWords, passiveWords } from './proof-words.ts'
import { type Reason, reason } from './reasons.ts'
import { indexOfRun, type Term, termsOf } from './terms.ts'

/** Kinds that act; a sentence may speak of the others without naming them. */
const ACTING = new Set(['person', 'organization', 'directive'])
/** Kinds that an article mostly names when it speaks of them. */
const SPEAKING = new Set(['person', 'organization'])
/** Words before and behind a name among which the article gives an office. */
const OFFICE_BEFORE = 12
const OFFICE_BEHIND = 25

/** The article as far as a proof needs it. */
export interface Scene {
  readonly views: readonly View[]
  readonly entries: readonly NamedEntry[]
}

/**
 * Names whom an answer credits with what the article says of somebody else: each one named must be named by the
 * sentence of the quote that has most of the words said of them, or before it with no other of its kind between.
 *
 * @param owner the fact's entry, whom the fact speaks of where the answer names nobody
 */
export function proveSpeakers(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  scene: Scene,
): Reason | undefined {
  // The lines around an article name its newspaper, which may have the name of a place or a body.
  if (owner.kind === 'article' && quotes.every((quote) => isLine(quote, scene))) return undefined
  for (const sentence of answer.split(/(?<=[.;!?])\s+/)) {
    const terms = termsOf(sentence)
    const named = namingsIn(terms, scene.entries).filter(({ kind }) => ACTING.has(kind))
    const parts = partsOf(terms, named)
    for (const { naming, keys } of parts) {
      const place = bestPlace(keys, quotes, scene)
      if (place && !names(place, runOf(terms, naming), naming, scene))
        return reason('another-speaker', textOf(terms, naming))
    }
    const swapped = swappedRoles(terms, named, quotes, scene)
    if (swapped) return swapped
  }
  return ownerActs(answer, quotes, owner, scene)
}

/** True if a quote is of a line that is no sentence: a title, a date, a source. */
function isLine(quote: string, { views }: Scene): boolean {
  return viewsOfQuote(views, quote).every(({ paragraph }) => !/[.!?][”"]?$/.test(paragraph.text))
}

/** A fact of somebody whom neither its answer nor its quotes name is found by their name all the same. */
function ownerActs(
  answer: string,
  quotes: readonly string[],
  owner: NamedEntry,
  scene: Scene,
): Reason | undefined {
  if (!SPEAKING.has(owner.kind) || owner.names.length === 0) return undefined
  const isNamed = (text: string) => {
    const keys = termsOf(text).map((t) => t.key)
    return owner.names.some((name) => indexOfRun(keys, name) >= 0)
  }
  if (isNamed(answer) || quotes.some(isNamed)) return undefined
  const naming: Naming = { entry: owner.id, kind: owner.kind, from: 0, to: 0 }
  const places = quotes.flatMap((quote) => viewsOfQuote(scene.views, quote))
  if (places.some((place) => names(place, [], naming, scene))) return undefined
  return reason('another-speaker', owner.id)
}

/** A sentence's words from each name to the next: what is said of whom. All of it where nothing stands between. */
function partsOf(terms: readonly Term[], named: readonly Naming[]) {
  const isSaid = (at: number) => named.every((n) => at < n.from || n.to <= at)
  const wordsIn = (from: number, to: number) =>
    terms
      .slice(from, to)
      .filter(({ key }, i) => isSaid(from + i) && !neutralWords.has(key) && !framingWords.has(key))
      .map((t) => t.key)
  return named.map((naming, i) => {
    const own = wordsIn(i === 0 ? 0 : naming.from, named[i + 1]?.from ?? terms.length)
    return { naming, keys: own.length > 0 ? own : wordsIn(0, terms.length) }
  })
}

/** The sentence of a quote that has most of these words; none where no word is said. */
function bestPlace(keys: readonly string[], quotes: readonly string[], { views }: Scene): View | undefined {
  const wanted = new Set(keys)
  let best: { view: View; score: number } | undefined
  for (const quote of quotes) {
    const has = new Set(termsOf(quote).map((t) => t.key))
    for (const view of viewsOfQuote(views, quote)) {
      const score = [...wanted].filter((key) => has.has(key) && view.keys.includes(key)).length
      if (score > 0 && (!best || score > best.score)) best = { view, score }
    }
  }
  return best?.view
}

/** True if a sentence names somebody, or one before it in its paragraph with no other of their kind between. */
function names(
  place: View,
  written: readonly string[],
  { entry, kind }: Naming,
  { views, entries }: Scene,
): boolean {
  const own = entries.find((e) => e.id === entry)
  const runs = [...(own?.names ?? []), written].filter((run) => run.length > 0)
  for (let at = views.indexOf(place); at >= 0; at--) {
    const view = views[at]!
    if (view.paragraph !== place.paragraph) return false
    if (runs.some((run) => indexOfRun(view.keys, run) >= 0)) return true
    const others = namingsIn(view.terms, entries).filter(
      (n) => n.kind === kind && (n.entry === undefined || n.entry !== entry),
    )
    if (others.length > 0) return false
  }
  return false
}

/** Two names of one sentence that stand on the other side of what is done: "A trao B" is not "B trao A". */
function swappedRoles(
  terms: readonly Term[],
  named: readonly Naming[],
  quotes: readonly string[],
  { views }: Scene,
): Reason | undefined {
  const keys = terms.map((t) => t.key)
  if (keys.some((key) => passiveWords.has(key))) return undefined
  for (const [i, first] of named.entries())
    for (const second of named.slice(i + 1)) {
      const done = keys.slice(first.to, second.from).filter((key) => !neutralWords.has(key))
      if (done.length === 0) continue
      for (const view of quotes.flatMap((quote) => viewsOfQuote(views, quote))) {
        const [a, b] = [runOf(terms, first), runOf(terms, second)].map((run) => indexOfRun(view.keys, run))
        const act = view.keys.indexOf(done[0]!)
        if (a! < 0 || b! < 0 || act < 0 || view.keys.some((key) => passiveWords.has(key))) continue
        if (b! < act && act < a!)
          return reason('roles-swapped', textOf(terms, { from: first.from, to: second.to }))
      }
    }
  return undefined
}

function runOf(terms: readonly Term[], { from, to }: { from: number; to: number }): string[] {
  return terms.slice(from, to).map((t) => t.key)
}

function textOf(terms: readonly Term[], { from, to }: { from: number; to: number }): string {
  return terms
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
}

/** A rank or office right beside a person's name that the article does not give to them. */
export function proveOffices(answer: string, { views, entries }: Scene): Reason | undefined {
  const terms = termsOf(answer)
  const address = otherAddress(terms, views)
  if (address !== undefined) return reason('office-of-somebody-else', address)
  // A person whom the article calls by the office alone has no other.
  const people = namingsIn(terms, entries).filter(
    ({ kind, from }) => kind === 'person' && surnameKeys.has(terms[from]!.key),
  )
  for (const { from, to, entry } of people) {
    const own = entries.find((e) => e.id === entry)
    const runs = [...(own?.names ?? []), runOf(terms, { from, to })]
    const title = [terms[from - 1]].filter(
      (t): t is Term => t !== undefined && terms[from]!.start - t.end === 1,
    )
    const words = [...title, ...appositionOf(terms, to)].filter(
      ({ key }) => !neutralWords.has(key) && !framingWords.has(key),
    )
    const beside = views.flatMap((view) => runs.flatMap((run) => besideName(view, run)))
    const given = new Set(beside)
    const strange = words.find(({ key }) => !given.has(key))
    if (strange && beside.length > 0)
      return reason('office-of-somebody-else', `${strange.text} ${textOf(terms, { from, to })}`)
  }
  return undefined
}

/** "A, Giám đốc Sở Y tế" and "A là Giám đốc …" → the office, up to the next mark. */
function appositionOf(terms: readonly Term[], to: number): Term[] {
  const next = terms[to]
  const gap = next ? next.start - terms[to - 1]!.end : 0
  const isOffice = next && ((gap === 2 && (next.capital || next.isNumber)) || next.key === IS)
  if (!next || !isOffice) return []
  let end = to + 1
  while (end < terms.length && terms[end]!.start - terms[end - 1]!.end === 1) end++
  return terms.slice(to, end)
}

/** Words around a name up to the next person's. */
export function besideName({ terms, keys }: View, run: readonly string[]): string[] {
  const at = indexOfRun(keys, run)
  if (at < 0) return []
  const end = at + run.length
  const others = personsIn(terms).filter((p) => p.to <= at || p.from >= end)
  const from = Math.max(at - OFFICE_BEFORE, 0, ...others.filter((p) => p.to <= at).map((p) => p.to))
  const to = Math.min(end + OFFICE_BEHIND, ...others.filter((p) => p.from >= end).map((p) => p.from))
  return keys.slice(from, to)
}

const IS = termsOf('là')[0]!.key
const ADDRESSES = ['ông', 'bà'].map((word) => termsOf(word)[0]!.key)

/** "Ông Thu" where the article has "bà Thu". */
function otherAddress(terms: readonly Term[], views: readonly View[]): string | undefined {
  const at = terms.findIndex(({ key }, i) => {
    const other = ADDRESSES.find((word) => ADDRESSES.includes(key) && word !== key)
    let end = i + 1
    while (terms[end]?.capital && terms[end]!.start - terms[end - 1]!.end === 1) end++
    if (other === undefined || end === i + 1) return false
    const name = runOf(terms, { from: i + 1, to: end })
    const stands = (word: string) =>
      [name, name.slice(-1)].some((run) => views.some((view) => indexOfRun(view.keys, [word, ...run]) >= 0))
    return stands(other) && !stands(key)
  })
  return at < 0 ? undefined : textOf(terms, { from: at, to: at + 2 })
}

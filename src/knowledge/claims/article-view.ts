/** The article prepared for proofs: sentences as words, with the entries that each of them names. */

import { surnameKeys } from '../../text/stop-words.ts'
import { type Article, type Paragraph, plainSpace } from '../article.ts'
import { sentencesOf } from '../sentences.ts'
import { bodyOpenings } from './proof-words.ts'
import { indexOfRun, joined, keysIn, placesOf, type Term, termsOf } from './terms.ts'

/** One sentence of the article as words. */
export interface View {
  /** 1-based, in the order of the article. The prompt uses the same numbers. */
  readonly number: number
  readonly text: string
  readonly paragraph: Paragraph
  /** Offset in the paragraph's text. */
  readonly start: number
  readonly terms: readonly Term[]
  readonly keys: readonly string[]
}

/** A name in a text. */
export interface Naming {
  /** Id of the entry; absent for a person in the article without an entry. */
  readonly entry?: string
  readonly kind: string
  /** Range of words in the text, from the first to behind the last. */
  readonly from: number
  readonly to: number
}

/** An entry with those of its names that appear in the article. Other names prove nothing. */
export interface NamedEntry {
  readonly id: string
  readonly kind: string
  readonly names: readonly (readonly string[])[]
}

/** Splits an article into sentences of words, without furniture. */
export function viewArticle(article: Article): View[] {
  return sentencesOf(article).map(({ text, paragraph, start }, i) => {
    const terms = termsOf(text)
    return { number: i + 1, text, paragraph, start, terms, keys: keysIn(terms) }
  })
}

/** Returns the sentences that contain quotes or parts of them, in the order of the quotes. */
export function viewsOfQuotes(views: readonly View[], quotes: readonly string[]): View[] {
  return quotes.map(plainSpace).flatMap((words) =>
    views.filter(({ paragraph, start, text }) => {
      const at = paragraph.text.indexOf(words)
      return at >= 0 && at < start + text.length && at + words.length > start
    }),
  )
}

/** True if the words appear side by side in one sentence. */
export function standsInArticle(views: readonly View[], keys: readonly string[]): boolean {
  return views.some((view) => indexOfRun(view.keys, keys) >= 0)
}

/** Finds the entries that a text names, longest names first, and persons and bodies without an entry. */
export function namingsIn(terms: readonly Term[], entries: readonly NamedEntry[]): Naming[] {
  const keys = keysIn(terms)
  const names = entries
    .flatMap(({ id, kind, names }) => names.map((name) => ({ entry: id, kind, name })))
    .sort((a, b) => b.name.length - a.name.length)
  const found: Naming[] = []
  const isFree = (from: number, to: number) => found.every((n) => to <= n.from || n.to <= from)
  for (const { entry, kind, name } of names)
    for (const from of placesOf(keys, name)) {
      const to = from + name.length
      // "Thu" is a name, "thu" is not: a name of one word must be capitalized.
      const isName = name.length > 1 || kind !== 'person' || terms[from]!.capital
      if (isName && isFree(from, to)) found.push({ entry, kind, from, to })
    }
  for (const stranger of personsIn(terms))
    if (isFree(stranger.from, stranger.to)) found.push({ kind: 'person', ...stranger })
  for (const stranger of bodiesIn(terms))
    if (isFree(stranger.from, stranger.to)) found.push({ kind: 'organization', ...stranger })
  return found.sort((a, b) => a.from - b.from)
}

/** Finds runs of two to five capitalized words that begin with a surname: "Nguyễn Văn An". */
export function personsIn(terms: readonly Term[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let from = 0; from < terms.length; from++) {
    if (!terms[from]!.capital || !surnameKeys.has(terms[from]!.key)) continue
    let to = from + 1
    while (
      to < terms.length &&
      to - from < 5 &&
      terms[to]!.capital &&
      !terms[to]!.isNumber &&
      joined(terms, to)
    )
      to++
    if (to - from < 2) continue
    found.push({ from, to })
    from = to - 1
  }
  return found
}

/** Finds names of bodies, a capitalized opening with the capitalized words behind it: "Công ty Cổ phần". */
function bodiesIn(terms: readonly Term[]): { from: number; to: number }[] {
  return terms.flatMap(({ capital }, from) => {
    const length = capital ? bodyOpeningAt(terms, from) : 0
    if (length === 0) return []
    let to = from + length
    while (to < terms.length && terms[to]!.capital && joined(terms, to)) to++
    return [{ from, to }]
  })
}

/** Number of words at a position that begin the name of a body, or 0. */
function bodyOpeningAt(terms: readonly Term[], at: number): number {
  return bodyOpenings.find((run) => run.every((key, i) => terms[at + i]?.key === key))?.length ?? 0
}

/**
 * Holds the order of an answer's words against its quotes: the right words put together in another way say something
 * else ("Ủy ban góp 2 tỷ đồng" of "Ủy ban cho biết, Công ty góp 2 tỷ đồng").
 */
import { type NamedEntry, type Naming, namingsIn, type View, viewsOfQuote } from './article-view.ts'
import { framingWords, listWords, neutralWords, passiveWords, turningWords } from './proof-words.ts'
import { quantitiesOf } from './quantities.ts'
import { type Reason, reason } from './reasons.ts'
import { indexOfRun, type Term, termsOf } from './terms.ts'

/** Words on either side of one that turns a meaning, among which it has the same neighbour in the quote. */
const NEIGHBOURS = 3
/** From so many words on, what stands in quotation marks is somebody's words. */
const MIN_SPOKEN = 3
const SPOKEN = /[“"]([^“”"]+)[”"]/g
/** Words of what somebody does that must be theirs. */
const DEED_WORDS = 4
const ACTING = new Set(['person', 'organization', 'directive'])
const IS = termsOf('là')[0]!.key

/** The first way in which an answer puts the words of its quotes together anew. */
export function proveOrder(
  answer: string,
  quotes: readonly string[],
  entries: readonly NamedEntry[],
  views: readonly View[],
): Reason | undefined {
  const said = termsOf(answer)
  const sentences = quotes.flatMap((quote) => viewsOfQuote(views, quote))
  const named = namingsIn(said, entries).filter(({ kind }) => ACTING.has(kind))
  return (
    changedSpeech(answer, quotes) ??
    twoInOne(said, named) ??
    saidTwice(answer, said, named, sentences) ??
    turned(said, quotes) ??
    joinedAnew(said, named, sentences, entries)
  )
}

/** Words in quotation marks that are not spoken so. */
function changedSpeech(answer: string, quotes: readonly string[]): Reason | undefined {
  const there = quotes.map((quote) => termsOf(quote).map((t) => t.key))
  for (const [, spoken = ''] of answer.matchAll(SPOKEN)) {
    const keys = termsOf(spoken).map((t) => t.key)
    if (keys.length >= MIN_SPOKEN && !there.some((run) => indexOfRun(run, keys) >= 0))
      return reason('words-not-in-quote', spoken)
  }
  return undefined
}

/** "A là B" of two persons: the office of the one is given to the other. */
function twoInOne(said: readonly Term[], named: readonly Naming[]): Reason | undefined {
  const people = named.filter(({ kind }) => kind === 'person')
  for (const [i, first] of people.entries()) {
    const second = people[i + 1]
    if (!second || first.entry === second.entry) continue
    const between = said.slice(first.to, second.from)
    const isComma = between.length === 0 && said[second.from]!.start - said[first.to - 1]!.end === 2
    if (
      (between.length > 0 && between.length <= 2 && between[0]!.key === IS) ||
      (isComma && !first.entry !== !second.entry)
    )
      return reason('office-of-somebody-else', textOf(said, first.from, second.to))
  }
  return undefined
}

/** A name or number that a sentence says more often than its quotes' sentences stands for another one. */
function saidTwice(
  answer: string,
  said: readonly Term[],
  named: readonly Naming[],
  sentences: readonly View[],
): Reason | undefined {
  const timesOf = (run: readonly string[]) => sentences.reduce((sum, { keys }) => sum + times(keys, run), 0)
  for (const part of answer.split(/(?<=[.;!?])\s+/)) {
    const keys = termsOf(part).map((t) => t.key)
    for (const { from, to } of named) {
      const run = said.slice(from, to).map((t) => t.key)
      const most = timesOf(run)
      if (most > 0 && times(keys, run) > most) return reason('roles-swapped', textOf(said, from, to))
    }
    for (const { value, text } of quantitiesOf(part, 'vi').found) {
      const most = sentences.reduce(
        (sum, v) => sum + quantitiesOf(v.text, 'vi').found.filter((n) => n.value === value).length,
        0,
      )
      const here = quantitiesOf(part, 'vi').found.filter((n) => n.value === value).length
      if (most > 0 && here > most) return reason('number-of-something-else', text)
    }
  }
  return undefined
}

function times(keys: readonly string[], run: readonly string[]): number {
  let count = 0
  for (let at = indexOfRun(keys, run); at >= 0; at = indexOfRun(keys, run, at + 1)) count++
  return count
}

/** "Trước", "tăng", "trên" beside another word than in the quote. */
function turned(said: readonly Term[], quotes: readonly string[]): Reason | undefined {
  const there = quotes.map(termsOf)
  for (const [at, term] of said.entries()) {
    if (!turningWords.has(term.key)) continue
    const own = new Set(neighboursOf(said, at))
    const places = there.flatMap((terms) =>
      terms.flatMap((t, i) => (t.key === term.key ? [neighboursOf(terms, i)] : [])),
    )
    if (places.length > 0 && own.size > 0 && !places.some((keys) => keys.some((key) => own.has(key))))
      return reason('roles-swapped', textOf(said, Math.max(0, at - 1), at + 3))
  }
  return undefined
}

function neighboursOf(terms: readonly Term[], at: number): string[] {
  const content = ({ key, isNumber }: Term) => isNumber || !neutralWords.has(key)
  const before = terms.slice(Math.max(0, at - NEIGHBOURS), at).filter(content)
  const behind = terms.slice(at + 1, at + 1 + NEIGHBOURS).filter(content)
  return [...before.slice(-1), ...behind.slice(0, 1)].map((t) => t.key)
}

/** A name right beside a word that in the article stands beside another name of its kind. */
function joinedAnew(
  said: readonly Term[],
  named: readonly Naming[],
  sentences: readonly View[],
  entries: readonly NamedEntry[],
): Reason | undefined {
  for (const naming of named) {
    const run = said.slice(naming.from, naming.to).map((t) => t.key)
    const holders = sentences.filter(({ keys }) => indexOfRun(keys, run) >= 0)
    const deeds = contentFrom(said, naming.to, 1, named)
    const [cause] = contentFrom(said, naming.from - 1, -1, named)
    if (holders.length === 0) continue
    const fits = holders.some(
      (view) =>
        deeds.every((deed) => !view.keys.includes(deed) || isNearest(view, run, deed, naming, entries)) &&
        (cause === undefined || !view.keys.includes(cause) || isNearest(view, run, cause, naming, entries)),
    )
    if (!fits) return reason('another-speaker', textOf(said, naming.from, naming.to))
  }
  return undefined
}

/** The first words on one side of a name that say something, up to a mark, another name or a list. */
function contentFrom(said: readonly Term[], from: number, step: 1 | -1, named: readonly Naming[]): string[] {
  const found: string[] = []
  for (let at = from; at >= 0 && at < said.length && found.length < DEED_WORDS; at += step) {
    const { key, start, end } = said[at]!
    if (named.some((n) => n.from <= at && at < n.to) || listWords.has(key) || passiveWords.has(key)) break
    const neighbour = said[at - step]
    const gap = neighbour ? (step > 0 ? start - neighbour.end : neighbour.start - end) : 1
    if (gap > 1) break
    if (!neutralWords.has(key) && !framingWords.has(key)) found.push(key)
  }
  return found
}

/** True if no other name of the kind stands between a name and a word, at some place where both are. */
function isNearest(
  { terms, keys }: View,
  run: readonly string[],
  word: string,
  { kind, entry }: Naming,
  entries: readonly NamedEntry[],
): boolean {
  const at = indexOfRun(keys, run)
  const isOther = (n: Naming) =>
    n.kind === kind && (n.entry === undefined ? !overlaps(n, at, run) : n.entry !== entry)
  const others = namingsIn(terms, entries).filter(isOther)
  return keys.some((key, i) => {
    if (key !== word) return false
    const [from, to] = i < at ? [i + 1, at] : [at + run.length, i]
    return !others.some((n) => n.from >= from && n.to <= to)
  })
}

function overlaps({ from, to }: Naming, at: number, run: readonly string[]): boolean {
  return from < at + run.length && at < to
}

function textOf(terms: readonly Term[], from: number, to: number): string {
  return terms
    .slice(from, to)
    .map((t) => t.text)
    .join(' ')
}

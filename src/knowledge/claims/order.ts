/**
 * Checks the word order of an answer against its quotes. The same words in another order may say something else ("Ủy
 * ban góp 2 tỷ đồng" from "Ủy ban cho biết, Công ty góp 2 tỷ đồng").
 */
import {
  ACTING,
  type NamedEntry,
  type Naming,
  namingsIn,
  runsFor,
  type Scene,
  type View,
  viewsOfQuotes,
} from './article-view.ts'
import type { Claim } from './evidence.ts'
import { isContent, listWords, neutralWords, passiveWords, turningWords } from './proof-words.ts'
import { outsideBrackets } from './references.ts'
import { indexOfRun, keysIn, keysOf, placesOf, type Term, termsOf, textOf } from './terms.ts'

/** Number of words on either side of a turning word in which it must have the same neighbour as in the quote. */
const NEIGHBOURS = 3
/** Minimum number of words in quotation marks that count as speech. */
const MIN_SPOKEN = 3
const SPOKEN = /[“"]([^“”"]+)[”"]/g
/** Number of words next to a name that describe an action and must belong to that name. */
const DEED_WORDS = 4
const [OF = ''] = keysOf('của')
/** Number of words before a name, or before its “của”, that may hold the thing owned. */
const OWNED_WITHIN = 4

/** Returns the first place where an answer combines the words of its quotes in a new way. */
export function putAnew(
  answer: string,
  quotes: readonly string[],
  { entries, views }: Scene,
): Claim | undefined {
  const said = termsOf(answer)
  const sentences = viewsOfQuotes(views, quotes)
  const named = namingsIn(said, entries).filter(({ kind }) => ACTING.has(kind))
  return changedSpeech(answer, quotes) ?? turned(said, quotes) ?? joinedAnew(said, named, sentences, entries)
}

/** Finds words in quotation marks that were not said in that form. */
function changedSpeech(answer: string, quotes: readonly string[]): Claim | undefined {
  const there = quotes.map(keysOf)
  for (const [, spoken = ''] of answer.matchAll(SPOKEN)) {
    const keys = keysOf(spoken)
    if (keys.length >= MIN_SPOKEN && !there.some((run) => indexOfRun(run, keys) >= 0))
      return { kind: 'words', said: spoken }
  }
  return undefined
}

/** Finds "trước", "tăng" or "trên" next to another word than in the quote. */
function turned(said: readonly Term[], quotes: readonly string[]): Claim | undefined {
  const there = quotes.map(termsOf)
  for (const [at, term] of said.entries()) {
    if (!turningWords.has(term.key)) continue
    const own = new Set(neighboursOf(said, at))
    const places = there.flatMap((terms) =>
      terms.flatMap((t, i) => (t.key === term.key ? [neighboursOf(terms, i)] : [])),
    )
    if (places.length > 0 && own.size > 0 && !places.some((keys) => keys.some((key) => own.has(key))))
      return { kind: 'roles', said: textOf(said, at - 1, at + 3) }
  }
  return undefined
}

function neighboursOf(terms: readonly Term[], at: number): string[] {
  const content = ({ key, isNumber }: Term) => isNumber || !neutralWords.has(key)
  const before = terms.slice(Math.max(0, at - NEIGHBOURS), at).filter(content)
  const behind = terms.slice(at + 1, at + 1 + NEIGHBOURS).filter(content)
  return keysIn([...before.slice(-1), ...behind.slice(0, 1)])
}

/** Finds a word next to a name that is next to another name of the same kind in the article. */
function joinedAnew(
  said: readonly Term[],
  named: readonly Naming[],
  sentences: readonly View[],
  entries: readonly NamedEntry[],
): Claim | undefined {
  for (const naming of named) {
    const claim: Claim = { kind: 'speaker', said: textOf(said, naming.from, naming.to) }
    const runs = runsFor(keysIn(said, naming.from, naming.to), naming.entry, entries)
    const holders = sentences.flatMap((view) =>
      runs.filter((run) => indexOfRun(view.keys, run) >= 0).map((run) => ({ view, run })),
    )
    const deeds = contentFrom(said, naming.to, 1, named)
    const [cause] = contentFrom(said, naming.from - 1, -1, named)
    if (holders.length === 0) continue
    if (isOtherOwner(said, naming, holders)) return claim
    const isBeside = (word: string | undefined, view: View, run: readonly string[]) =>
      word === undefined || !view.keys.includes(word) || isNearest(view, run, word, naming, entries)
    const fits = holders.some(({ view, run }) => [...deeds, cause].every((word) => isBeside(word, view, run)))
    if (!fits) return claim
  }
  return undefined
}

/** True for "của A" if the quotes have neither "của" nor the thing owned in front of A. */
function isOtherOwner(
  said: readonly Term[],
  { from }: Naming,
  holders: readonly { readonly view: View; readonly run: readonly string[] }[],
): boolean {
  const at = [from - 1, from - 2].find((i) => said[i]?.key === OF)
  if (at === undefined) return false
  const owned = keysIn(said, Math.max(0, at - OWNED_WITHIN), at)
  return !holders.some(({ view, run }) =>
    placesOf(view.keys, run).some((place) =>
      view.keys
        .slice(Math.max(0, place - OWNED_WITHIN), place)
        .some((key) => key === OF || owned.includes(key)),
    ),
  )
}

/** First content words on one side of a name, up to a mark, another name or a list. */
function contentFrom(said: readonly Term[], from: number, step: 1 | -1, named: readonly Naming[]): string[] {
  const found: string[] = []
  for (let at = from; at >= 0 && at < said.length && found.length < DEED_WORDS; at += step) {
    const { key, start, end } = said[at]!
    if (named.some((n) => n.from <= at && at < n.to) || listWords.has(key) || passiveWords.has(key)) break
    const neighbour = said[at - step]
    const gap = neighbour ? (step > 0 ? start - neighbour.end : neighbour.start - end) : 1
    if (gap > 1) break
    if (isContent(key)) found.push(key)
  }
  return found
}

/** True if, in some sentence with both, no other name of the kind is between a name and a word. */
function isNearest(
  view: View,
  run: readonly string[],
  word: string,
  { kind, entry }: Naming,
  entries: readonly NamedEntry[],
): boolean {
  const { terms, keys } = view
  const at = indexOfRun(keys, run)
  const isOther = (n: Naming) => n.kind === kind && (n.entry === undefined || n.entry !== entry)
  const others = outsideBrackets(view, namingsIn(terms, entries).filter(isOther))
  return keys.some((key, i) => {
    if (key !== word) return false
    const [from, to] = i < at ? [i + 1, at] : [at + run.length, i]
    return !others.some((n) => n.from >= from && n.to <= to)
  })
}

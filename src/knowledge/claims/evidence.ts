/** What may prove an answer: its quotes, and the names of the entries that it is about. */
import { accentKey } from '../../text/normalize.ts'
import { plainSpace } from '../article.ts'
import type { Entry, Fact, Knowledge } from '../schema.ts'
import { namesOf, relationsOf } from '../verify.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'

/** Texts to hold an answer against. */
export interface Evidence {
  /** What the article says, piece by piece. */
  readonly quotes: readonly string[]
  /** Names, posts and ranks of the fact's entries, and what the page says of itself. */
  readonly names: readonly string[]
}

/** Something that an answer says and that nothing proves. */
export interface Claim {
  readonly kind: 'number' | 'unit' | 'date' | 'name' | 'office' | 'document' | 'polarity'
  /** As the answer has it. */
  readonly said: string
  /** As the evidence has it, where that is known. */
  readonly proven?: string
}

/** Words of a text in lower case, marks in one order: "Ủy" and "Uỷ" are one. */
export function keysOf(text: string): string[] {
  return (plainSpace(text).match(WORD) ?? []).map(keyOf)
}

const WORD = /[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu
const keys = new Map<string, string>()

export function keyOf(word: string): string {
  let key = keys.get(word)
  if (key === undefined) {
    key = accentKey(word.toLowerCase())
    keys.set(word, key)
  }
  return key
}

/** Where a run of words stands in another. */
export function positionsOf(run: readonly string[], words: readonly string[]): number[] {
  if (run.length === 0) return []
  return words.flatMap((word, i) =>
    word === run[0] && run.every((part, j) => words[i + j] === part) ? [i] : [],
  )
}

/** All quantities of the evidence. Names are read in both languages. */
export function quantitiesIn({ quotes, names }: Evidence): readonly Quantity[] {
  return [...quotes, ...names].flatMap((text) => quantitiesOf(text, 'vi'))
}

/** What proves a fact: its quotes; the names of its entry, of those related to that, and of those that it is about. */
export function evidenceOf(knowledge: Knowledge, entry: Entry, fact: Fact): Evidence {
  const ids = new Set([...fact.about, ...relationsOf(entry).map(([, id]) => id)])
  const { newspaper, title, date } = knowledge.source
  return {
    quotes: fact.quote.map(plainSpace),
    names: [
      ...[entry, ...knowledge.entries.filter(({ id }) => ids.has(id))].flatMap(callings),
      ...[newspaper.vi, newspaper.en, title, date].flatMap((text) => text ?? []),
    ].map(plainSpace),
  }
}

function callings(entry: Entry): string[] {
  const names = namesOf(entry).map(([, name]) => name)
  if (entry.kind !== 'person') return names
  const { rank, post } = entry
  return [...names, ...[rank?.vi, rank?.en, post?.vi, post?.en].flatMap((text) => text ?? [])]
}

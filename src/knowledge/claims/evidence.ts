/** What may prove an answer: its quotes, and the names of the entries that it is about. */
import { bodyAbbreviations } from '../../text/government.ts'
import { accentKey } from '../../text/normalize.ts'
import { plainSpace } from '../article.ts'
import type { Entry, Fact, Knowledge } from '../schema.ts'
import { namesOf, relationsOf } from '../verify.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'

/** Texts to hold an answer against, read once. */
export interface Evidence {
  /** What the article says, piece by piece. */
  readonly quotes: readonly string[]
  /** Names, posts and ranks of the fact's entries, and what the page says of itself. */
  readonly names: readonly string[]
  /** All quantities of both. */
  readonly quantities: readonly Quantity[]
  /** The words of each text. */
  readonly runs: readonly (readonly string[])[]
}

/** Reads the texts that may prove an answer. */
export function readEvidence(quotes: readonly string[], names: readonly string[]): Evidence {
  const texts = [...quotes, ...names].map(plainSpace)
  return {
    quotes: texts.slice(0, quotes.length),
    names: texts.slice(quotes.length),
    quantities: texts.flatMap((text) => quantitiesOf(text, 'vi')),
    runs: texts.flatMap((text) => {
      const full = inFull(text)
      return full === text ? [keysOf(text)] : [keysOf(text), keysOf(full)]
    }),
  }
}

/** A text with abbreviations of bodies in full. */
function inFull(text: string): string {
  return text.replace(/[\p{Lu}&]{3,}/gu, (word) => bodyAbbreviations.get(word) ?? word)
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

export function keyOf(word: string): string {
  return accentKey(word.toLowerCase())
}

/** Where a run of words stands in another. */
export function positionsOf(run: readonly string[], words: readonly string[]): number[] {
  const [first] = run
  const found: number[] = []
  if (first === undefined) return found
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (run.every((part, i) => words[at + i] === part)) found.push(at)
  return found
}

/** What proves a fact: its quotes; the names of its entry, of those related to that, and of those that it is about. */
export function evidenceOf(knowledge: Knowledge, entry: Entry, fact: Fact): Evidence {
  const ids = new Set([...fact.about, ...relationsOf(entry).map(([, id]) => id)])
  const { newspaper, title, date } = knowledge.source
  return readEvidence(fact.quote, [
    ...[entry, ...knowledge.entries.filter(({ id }) => ids.has(id))].flatMap(callings),
    ...[newspaper.vi, newspaper.en, title, date].flatMap((text) => text ?? []),
  ])
}

function callings(entry: Entry): string[] {
  const names = namesOf(entry).map(([, name]) => name)
  if (entry.kind !== 'person') return names
  const { rank, post } = entry
  return [...names, ...[rank?.vi, rank?.en, post?.vi, post?.en].flatMap((text) => text ?? [])]
}

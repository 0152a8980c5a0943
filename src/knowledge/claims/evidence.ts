/** What may prove an answer: its quotes, and the names of the entries that it is about. */
import { bodyAbbreviations } from '../../text/government.ts'
import type { Lang } from '../../text/language-detection.ts'
import { plainSpace } from '../article.ts'
import type { Entry, Fact, Knowledge } from '../schema.ts'
import { namesOf, relationsOf } from '../verify.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'
import { keysOf } from './terms.ts'

/** Texts to hold an answer against, read once. */
export interface Evidence {
  /** What the article says, piece by piece. */
  readonly quotes: readonly string[]
  /** Names, posts and ranks of the fact's entries, and what the page says of itself. */
  readonly names: readonly string[]
  /** All quantities of both. */
  readonly quantities: readonly Quantity[]
  /** The words of each text, as `keysOf` has them. */
  readonly runs: readonly (readonly string[])[]
}

/** One text, read. */
interface ReadText extends Pick<Evidence, 'quantities' | 'runs'> {
  readonly text: string
}

/** Reads texts that may prove an answer. */
export type EvidenceReader = (quotes: readonly string[], names: readonly string[]) => Evidence

/**
 * Creates a reader that remembers texts: the names of an entry may prove all its facts.
 *
 * @param lang the language of the article
 */
export function createEvidenceReader(lang: Lang = 'vi'): EvidenceReader {
  const known = new Map<string, ReadText>()
  const read = (given: string): ReadText => {
    const before = known.get(given)
    if (before) return before
    const text = plainSpace(given)
    const full = inFull(text)
    const runs = full === text ? [keysOf(text)] : [keysOf(text), keysOf(full)]
    const fresh = { text, quantities: quantitiesOf(text, lang), runs }
    known.set(given, fresh)
    return fresh
  }
  return (quotes, names) => {
    const all = [...quotes, ...names].map(read)
    const texts = all.map(({ text }) => text)
    return {
      quotes: texts.slice(0, quotes.length),
      names: texts.slice(quotes.length),
      quantities: all.flatMap(({ quantities }) => quantities),
      runs: all.flatMap(({ runs }) => runs),
    }
  }
}

/** Reads the texts that may prove an answer, once. */
export function readEvidence(
  quotes: readonly string[],
  names: readonly string[],
  lang: Lang = 'vi',
): Evidence {
  return createEvidenceReader(lang)(quotes, names)
}

/** A text with abbreviations of bodies in full. */
function inFull(text: string): string {
  return text.replace(/[\p{Lu}&]{3,}/gu, (word) => bodyAbbreviations.get(word) ?? word)
}

/** Faults of any answer, whoever wrote it. */
export type FaultKind = 'number' | 'unit' | 'date' | 'name' | 'office' | 'document' | 'polarity'
/** Those, and what a person may write and a machine may not: words, relations and roles of its own. */
export type ClaimKind = FaultKind | 'words' | 'approximation' | 'binding' | 'speaker' | 'roles'

/** Something that an answer says and that nothing proves. */
export interface Claim<Kind extends ClaimKind = ClaimKind> {
  readonly kind: Kind
  /** As the answer has it. */
  readonly said: string
  /** As the evidence has it, where that is known. */
  readonly proven?: string
}

/** What proves a fact: its quotes; the names of its entry, of those related to that, and of those that it is about. */
export function evidenceOf(
  knowledge: Knowledge,
  entry: Entry,
  fact: Fact,
  read: EvidenceReader = createEvidenceReader(),
): Evidence {
  const ids = new Set([...fact.about, ...relationsOf(entry).map(([, id]) => id)])
  const { newspaper, title, date } = knowledge.source
  return read(fact.quote, [
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

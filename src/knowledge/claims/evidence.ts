/** Evidence for an answer: its quotes and the names of the entries that it is about. */
import { bodyAbbreviations } from '../../text/government.ts'
import type { Lang } from '../../text/language-detection.ts'
import { plainSpace } from '../article.ts'
import { namesOf, relationsOf } from '../entry-fields.ts'
import type { Entry, Fact, Knowledge } from '../schema.ts'
import { type Quantity, quantitiesOf } from './quantities.ts'
import { keysOf } from './terms.ts'
import { type Title, titlesIn } from './titles.ts'

/** Texts that may prove an answer, parsed once. */
export interface Evidence {
  /** Language of the article. */
  readonly lang: Lang
  /** Passages of the article. */
  readonly quotes: readonly string[]
  /** Names, posts and ranks of the fact's entries, and the newspaper, title and date of the page. */
  readonly names: readonly string[]
  /** All quantities in quotes and names. */
  readonly quantities: readonly Quantity[]
  /** All titles in quotes and names. */
  readonly titles: readonly Title[]
  /** Words of each text, as returned by `keysOf`. */
  readonly runs: readonly (readonly string[])[]
}

/** Parses texts that may prove an answer. */
export type EvidenceReader = (quotes: readonly string[], names: readonly string[]) => Evidence

/**
 * Creates a reader that caches texts, because the names of an entry may prove all its facts.
 *
 * @param lang the language of the article
 */
export function createEvidenceReader(lang: Lang = 'vi'): EvidenceReader {
  const known = new Map<string, Pick<Evidence, 'quantities' | 'titles' | 'runs'>>()
  const read = (given: string) => {
    const before = known.get(given)
    if (before) return before
    const text = plainSpace(given)
    const runs = [...new Set([text, inFull(text)])].map(keysOf)
    const fresh = { quantities: quantitiesOf(text, lang), titles: titlesIn(text), runs }
    known.set(given, fresh)
    return fresh
  }
  return (quotes, names) => {
    const all = [...quotes, ...names].map(read)
    return {
      lang,
      quotes: quotes.map(plainSpace),
      names: names.map(plainSpace),
      quantities: all.flatMap(({ quantities }) => quantities),
      titles: all.flatMap(({ titles }) => titles),
      runs: all.flatMap(({ runs }) => runs),
    }
  }
}

/** Parses the texts that may prove an answer, without a cache. */
export function readEvidence(
  quotes: readonly string[],
  names: readonly string[],
  lang: Lang = 'vi',
): Evidence {
  return createEvidenceReader(lang)(quotes, names)
}

/** Expands the abbreviations of bodies in a text. */
function inFull(text: string): string {
  return text.replace(/[\p{Lu}&]{3,}/gu, (word) => bodyAbbreviations.get(word) ?? word)
}

/** Kinds of faults in an answer. */
export type FaultKind = 'number' | 'unit' | 'date' | 'name' | 'office' | 'document' | 'polarity'

/** A statement of an answer that nothing proves. */
export interface Claim {
  readonly kind: FaultKind
  /** The words of the answer. */
  readonly said: string
  /** The words of the evidence, if they are known. */
  readonly proven?: string
}

/** Evidence for a fact: its quotes, and the names of its entry, of related entries and of those that it is about. */
export function evidenceOf(knowledge: Knowledge, entry: Entry, fact: Fact, read: EvidenceReader): Evidence {
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
  const { rank, post, name } = entry
  const called = (['vi', 'en'] as const).map((lang) => {
    const before = [rank?.[lang], name[lang] ?? name.vi].filter(Boolean).join(' ')
    return [before, post?.[lang]].filter(Boolean).join(', ')
  })
  return [...names, ...called]
}

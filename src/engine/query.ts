/**
 * A question as understood. Understanding builds it once; the later stages make others of it and change none.
 */
import { HALF } from '../text/half.ts'
import type { Lang } from '../text/language-detection.ts'
import { cueWords } from '../text/word-lists.ts'

/** Readers say "in the article" of anything: it weighs only where nothing else does. */
export const THIS_ARTICLE = '~this-article'
const PREPOSITIONS = cueWords('opening-prepositions')

/** One thing that a question speaks of: a word, a phrase, a name, a number. */
export interface Slot {
  /** As typed, for explanations. */
  readonly typed: string
  /** Units of the index that this may mean, with how well each fits (0–1). */
  readonly units: readonly { readonly unit: string; readonly fit: number }[]
  /** Multiplies the unit's own weight: 1 for content, less for light words, doubtful readings and what only the conversation tells. */
  readonly emphasis: number
  readonly clause: number
  readonly kind: 'word' | 'pair' | 'focus' | 'class' | 'question' | 'entry' | 'number'
  /** A number that designates (a document, a year, an ordinal), which must be matched exactly. */
  readonly exact: boolean
  /** A question word that only ties on what tells about a thing: "the general who chaired it". */
  readonly relative: boolean
  /** A word with a capital inside a sentence that is not known, or only behind a slip: another thing's name, most likely. */
  readonly isForeign: boolean
  /** A phrase that asks, though it names no type of answer: "của bộ nào". */
  readonly asks: boolean
}

/** An entry that a conversation spoke of. */
export interface Context {
  readonly entry: string
  /** How many were spoken of since, from 0. */
  readonly age: number
}

/** A question as understood: what is searched. */
export interface Query {
  readonly lang: Lang
  readonly slots: readonly Slot[]
  /** All words as read, folded, in order. */
  readonly folds: readonly string[]
  /** Ids of the entries that the question names. */
  readonly mentions: readonly string[]
  /** Documents named by form and number that the knowledge does not have, like `resolution#36`. */
  readonly unknownDocuments: readonly { readonly form: string; readonly number: string }[]
  /** The entry of which another edition or class is asked for than the knowledge has: "the 77th …". */
  readonly otherOrdinal: string | undefined
  /** Clauses with a number that designates and that the knowledge does not have: "năm 2030". */
  readonly unknownNumbers: readonly number[]
  /** Names of people that the knowledge does not have, as typed. */
  readonly unknownNames: readonly string[]
  /** Ministries that the knowledge does not have, as typed. */
  readonly unknownBodies: readonly string[]
  /** Kinds of answers asked for: `?who`, `?when` … */
  readonly asked: ReadonlySet<string>
  /** Clauses that hold a question word or a request. */
  readonly askingClauses: ReadonlySet<number>
  /** Clauses of greeting, thanks and self-introduction. */
  readonly talkClauses: ReadonlySet<number>
  /** What a pronoun points back to: a person ("ông ấy"), a document, anything ("it"). */
  readonly pointsBack: string | undefined
  /** What it is about, where only the conversation tells so. */
  readonly context: Context | undefined
  /** Entries whose name is pointed back with, "huân chương ấy": meant where no conversation tells of another. */
  readonly pointedAt: readonly Slot[]
  /** Asks for what is not so, or for another than it names. */
  readonly isNegated: boolean
  /** Where it asks for more than it names: ids of what it names, "besides X". */
  readonly besides: readonly string[] | undefined
  /** Asks whether something is so. */
  readonly isYesNo: boolean
  /** Asks nothing else: one thing that it says may be wrong, and is put right. */
  readonly isGuess: boolean
  /** A bare number, without the form of its document: "còn 08?". */
  readonly bareNumber: string | undefined
  readonly corrections: readonly { readonly typed: string; readonly read: string }[]
}

/** Is this clause, or the whole that it was parted from, only talk? */
export function isTalkClause({ talkClauses }: Query, clause: number): boolean {
  return talkClauses.has(Math.floor(clause))
}

/** Does it name a document by form and number? */
export function isDocument({ exact, kind }: Slot): boolean {
  return exact && kind === 'entry'
}

/** Does it ask about a person, a body, a document or an edition that the knowledge does not have? */
export function asksElsewhere(query: Query): boolean {
  return (
    query.unknownNames.length > 0 ||
    query.unknownBodies.length > 0 ||
    query.unknownDocuments.length > 0 ||
    query.otherOrdinal !== undefined
  )
}

/** True if it stands for a thing, not for a way of asking or a pairing of others. */
export function isContent({ kind }: Slot): boolean {
  return kind !== 'question' && kind !== 'pair' && kind !== 'focus'
}

/** The slots that say what a question is about. */
export function contentOf(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter((slot) => isContent(slot) && slot.emphasis > HALF)
}

/** "At which conference?", "của ai?", "what is his rank?": does it lack what it asks about? */
export function lacksTopic({ pointsBack, slots, folds, context }: Query): boolean {
  if (pointsBack !== undefined) return true
  const own = context ? slots.slice(1) : slots
  const content = contentOf(own).length
  const isOfArticle = own.some(({ units }) => units[0]?.unit === THIS_ARTICLE)
  const asks = (slot: Slot | undefined) => slot?.kind === 'question' || slot?.kind === 'focus'
  const goesOn = content <= 1 && PREPOSITIONS.has(folds[0] ?? '') && (asks(own[0]) || asks(own.at(-1)))
  return (content === 0 && !isOfArticle) || goesOn
}

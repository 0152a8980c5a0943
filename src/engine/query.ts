/** A question as understood. Built once by the understanding stage; later stages copy it and never change it. */
import { HALF } from '../text/half.ts'
import type { Lang } from '../text/language-detection.ts'
import { cueWords } from '../text/word-lists.ts'

/** Emphasis of light words and possible function words; content words have 1. */
export const LIGHT = 0.3

/** Unit of "in the article". Readers add it to any question, so it counts only if nothing else does. */
export const THIS_ARTICLE = '~this-article'
/** Unit of "about", which is no topic by itself. */
const ABOUT = '~subject'
const PREPOSITIONS = cueWords('opening-prepositions')

/** One element of a question: a word, a phrase, a name, a number. */
export interface Slot {
  /** As typed, for explanations. */
  readonly typed: string
  /** Index units that this may mean, with the fit of each (0–1). */
  readonly units: readonly { readonly unit: string; readonly fit: number }[]
  /** Factor for the weight of the unit: 1 for content; less for light words, doubtful readings and context entries. */
  readonly emphasis: number
  readonly clause: number
  readonly kind: 'word' | 'focus' | 'class' | 'question' | 'entry' | 'number'
  /** True if the number identifies a document, a year or an ordinal, and must match exactly. */
  readonly exact: boolean
  /** True for an unknown or corrected word with a capital inside a sentence: most likely the name of something else. */
  readonly isForeign: boolean
  /** True for a phrase that asks without naming an answer type: "của bộ nào". */
  readonly asks: boolean
}

/** A part of a yes-or-no question that may be wrong. */
export interface Guess {
  /** The question that asks for this part. */
  readonly question: string
  /** Unit of the part if it is a name or number: `@entry`, `#7`. */
  readonly unit: string | undefined
  /** The part if it is an ordinal in words, with its first word, folded: "hạng nhất" → "hang", 1. */
  readonly ordinal: { readonly first: string; readonly value: number } | undefined
  /** True if it is what a copula says of something else: "the Director" in "Is X the Director?". */
  readonly isPredicate: boolean
  /** True if it is a person or body behind a preposition: "by X", "của X". */
  readonly isOwner: boolean
  /** True if it is a body or office that the article does not have. */
  readonly isForeign: boolean
  /** True if the statement says nothing else, so that it may be about the last answer: "ông Tuyến chứ?". */
  readonly isWhole: boolean
}

/** An entry mentioned in the conversation. */
export interface Context {
  readonly entry: string
  /** Number of entries mentioned after it, from 0. */
  readonly age: number
}

/** A question as understood, the input of ranking. */
export interface Query {
  readonly lang: Lang
  readonly slots: readonly Slot[]
  /** All words as read, folded, in order. */
  readonly folds: readonly string[]
  /** Ids of the entries that the question names. */
  readonly mentions: readonly string[]
  /** Documents in the question that the knowledge does not have, by form and number: `resolution#36`. */
  readonly unknownDocuments: readonly { readonly form: string; readonly number: string }[]
  /** Entry named with another edition, class or issuer than in the knowledge: "the 77th …". */
  readonly misnamed: string | undefined
  /** True if it has an exact number that the knowledge does not have: "năm 2030". */
  readonly hasUnknownNumber: boolean
  /** Names of people that the knowledge does not have, as typed. */
  readonly unknownNames: readonly string[]
  /** Bodies, documents and events that the article does not have, as typed: "Bộ Tư pháp", "the land law". */
  readonly unknownBodies: readonly string[]
  /** Answer types asked for: `?who`, `?when` … */
  readonly asked: ReadonlySet<string>
  /** Clauses that hold a question word or a request. */
  readonly askingClauses: ReadonlySet<number>
  /** Clauses of greeting, thanks and self-introduction. */
  readonly talkClauses: ReadonlySet<number>
  /** Class of the first pronoun: `^person` ("ông ấy") or another kind of entry, or `^any` ("it"). */
  readonly pointsBack: string | undefined
  /** Topic taken from the conversation, if the question names none. */
  readonly context: Context | undefined
  /** The noun of a pronoun, "huân chương ấy": meant unless the conversation offers what it may stand for. */
  readonly pointedAt: readonly Slot[]
  /** True if it asks for the opposite ("who did not …") or for someone before or after the person it names. */
  readonly isNegated: boolean
  /** True if it asks for others than it names: "besides X". */
  readonly besides: boolean
  /** Ids of the entries that it excludes. */
  readonly excepted: readonly string[]
  /** True for a question that wants a yes or a no, and asks nothing else. */
  readonly isYesNo: boolean
  /** Parts of a yes-or-no question that may be wrong. */
  readonly guesses: readonly Guess[]
  /** A bare number, without the form of its document: "còn 08?". */
  readonly bareNumber: string | undefined
  readonly corrections: readonly { readonly typed: string; readonly read: string }[]
}

/** True if the slot names a known document by form and number. */
export function isDocument({ exact, kind }: Slot): boolean {
  return exact && kind === 'entry'
}

/** True if it asks about a person, a body, a document or an edition that the knowledge does not have. */
export function asksElsewhere(query: Query): boolean {
  return (
    query.unknownNames.length > 0 ||
    query.unknownBodies.length > 0 ||
    query.unknownDocuments.length > 0 ||
    query.misnamed !== undefined
  )
}

/** Returns the ids of the entries that the slot may mean. */
export function entriesOf({ units }: Pick<Slot, 'units'>): readonly string[] {
  return units.flatMap(({ unit }) => (unit.startsWith('@') ? [unit.slice(1)] : []))
}

/** True if the slot carries content: no question word, alone or with its focus. */
export function isContent({ kind }: Slot): boolean {
  return kind !== 'question' && kind !== 'focus'
}

/** Returns the slots that carry the topic of a question. */
export function contentOf(slots: readonly Slot[]): readonly Slot[] {
  return slots.filter((slot) => isContent(slot) && slot.emphasis > HALF)
}

/** True if the question is about the article and nothing else: "What is the article about?". */
export function isOfArticle(slots: readonly Slot[]): boolean {
  const isArticle = ({ units }: Slot) => units[0]?.unit === THIS_ARTICLE
  return slots.some(isArticle) && contentOf(slots).every((s) => isArticle(s) || s.units[0]?.unit === ABOUT)
}

/** True if the question lacks its topic: "At which conference?", "của ai?", "what is his rank?". */
export function lacksTopic({ pointsBack, slots, folds, context }: Query): boolean {
  if (pointsBack !== undefined) return true
  const own = context ? slots.slice(1) : slots
  const content = contentOf(own).length
  const asks = (slot: Slot | undefined) =>
    slot?.kind === 'question' || slot?.kind === 'focus' || slot?.asks === true
  const goesOn = content <= 1 && PREPOSITIONS.has(folds[0] ?? '') && (asks(own[0]) || asks(own.at(-1)))
  return (content === 0 && !isOfArticle(own)) || goesOn
}

import type { DirectiveForm } from '../knowledge/schema.ts'
import type { Word } from './words.ts'

/** Something named in a sentence; offsets are into the sentence. */
export interface Mention {
  readonly kind: 'person' | 'office' | 'group' | 'organization' | 'directive' | 'event' | 'award'
  /** The name as it stands there, without title. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Rank, post, degree and address before a person's name, as they stand. */
  readonly title?: string
  readonly rank?: string
  readonly post?: string
  readonly address?: string
  /** The body in which the post is held, or to which a group belongs. */
  readonly body?: string
  /** Where the posts behind a person's name end. */
  readonly introductionEnd?: number
  readonly form?: DirectiveForm
  readonly number?: string
  /** The number as printed with its code: "36-NQ/TW". */
  readonly code?: string
  /** Where the issuer's name begins. */
  readonly issuerStart?: number
  /** The title in quotation marks, without them. */
  readonly quoted?: string
  /** What comes behind "về". */
  readonly subject?: string
  /** First word of an occasion's name, or of an award's. */
  readonly head?: string
  /** Collective: a group of bodies, not of people. */
  readonly collective?: boolean
  /** A person by given name or its end alone: "ông An", "Văn An"; means whoever of the article is so called. */
  readonly short?: boolean
  /** Only the head: "Hội nghị". */
  readonly bare?: boolean
}

/** A sentence of the article with all that it names. */
export interface MarkedSentence {
  readonly text: string
  readonly words: readonly Word[]
  readonly mentions: readonly Mention[]
  /** Index of its paragraph among those that are evidence. */
  readonly paragraph: number
  readonly caption: boolean
}

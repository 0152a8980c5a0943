import type { DirectiveForm } from '../knowledge/schema.ts'
import type { Word } from './words.ts'

/** A name in a sentence. Offsets refer to the sentence. */
export interface Mention {
  readonly kind: 'person' | 'office' | 'group' | 'organization' | 'directive' | 'event' | 'award'
  /** Name as written, without title. */
  readonly name: string
  readonly start: number
  readonly end: number
  /** Rank, post, degree and form of address before a person's name, as written. */
  readonly title?: string
  readonly rank?: string
  readonly post?: string
  readonly address?: string
  /** Body of the post, or of the group. */
  readonly body?: string
  /** End offset of the posts behind a person's name. */
  readonly introductionEnd?: number
  readonly form?: DirectiveForm
  readonly number?: string
  /** Number as printed, with its code: "36-NQ/TW". */
  readonly code?: string
  /** Start offset of the issuer's name. */
  readonly issuerStart?: number
  /** Title without its quotation marks. */
  readonly quoted?: string
  /** Text behind "về". */
  readonly subject?: string
  /** First word of the name of an occasion or award. */
  readonly head?: string
  /** True for a group of bodies, false for a group of people. */
  readonly collective?: boolean
  /**
   * True for a person named by the given name or its last syllables: "ông An", "Văn An". Refers to the person of the
   * article with that name.
   */
  readonly short?: boolean
  /** True for the head alone: "Hội nghị". */
  readonly bare?: boolean
}

/** A sentence of the article with the names in it. */
export interface MarkedSentence {
  readonly text: string
  readonly words: readonly Word[]
  readonly mentions: readonly Mention[]
  /** Index of its paragraph among those that are evidence. */
  readonly paragraph: number
  readonly caption: boolean
}

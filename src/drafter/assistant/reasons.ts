/** Reasons why something of a reply does not go in, for the editor's list and for the next prompt. */

/** Codes; the sentences are in the locales. */
export const reasonCodes = [
  'absence-denies-article',
  'another-speaker',
  'approximation-lost',
  'binding-lost',
  'denial-differs',
  'entry-unknown',
  'incomplete',
  'name-not-in-article',
  'name-not-in-quote',
  'number-not-in-quote',
  'number-of-something-else',
  'office-of-somebody-else',
  'quote-not-in-article',
  'relation-not-in-article',
  'roles-swapped',
  'same-as-another',
  'words-not-in-quote',
  'wrong-form',
] as const

export type ReasonCode = (typeof reasonCodes)[number]

/** One reason with the words that it is about. */
export interface Reason {
  readonly code: ReasonCode
  /** Words of the reply or of the article, or the name of a field. */
  readonly words: string
  /** The article's own words where those were nearly met. */
  readonly instead?: string
}

/** Something of a reply that does not go in. */
export interface Refused {
  readonly id: string
  /** A part is left out of something that goes in. */
  readonly what: 'fact' | 'absence' | 'entry' | 'part'
  readonly reason: Reason
}

export function reason(code: ReasonCode, words: string, instead?: string): Reason {
  return { code, words, ...(instead !== undefined && { instead }) }
}

/** Reasons for rejecting an item of a reply, for the editor's list and for the next prompt. */

/** Code of a reason. The sentences are in the locales. */
export type ReasonCode =
  | 'absence-denies-article'
  | 'another-speaker'
  | 'approximation-lost'
  | 'binding-lost'
  | 'denial-differs'
  | 'entry-unknown'
  | 'incomplete'
  | 'name-not-in-article'
  | 'name-not-in-quote'
  | 'number-not-in-quote'
  | 'number-of-something-else'
  | 'office-of-somebody-else'
  | 'quote-not-in-article'
  | 'relation-not-in-article'
  | 'roles-swapped'
  | 'same-as-another'
  | 'words-not-in-quote'
  | 'wrong-form'

/** A reason with the words that it is about. */
export interface Reason {
  readonly code: ReasonCode
  /** Words of the reply or of the article, or the name of a field. */
  readonly words: string
  /** Similar words of the article, if there are any. */
  readonly instead?: string
}

/** A rejected item of a reply. */
export interface Refused {
  readonly id: string
  /** `part`: removed from an accepted item. */
  readonly what: 'fact' | 'absence' | 'entry' | 'part'
  readonly reasons: readonly Reason[]
  /** Of a fact: the id of its entry, and its quotes. */
  readonly under?: string
  readonly quotes?: readonly string[]
  /** Of a part: true for a translation of an answer, which can be written again. */
  readonly isTranslation?: boolean
}

export function reason(code: ReasonCode, words: string, instead?: string): Reason {
  return { code, words, ...(instead !== undefined && { instead }) }
}

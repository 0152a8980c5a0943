/** Reasons for rejecting an item of a reply, for the editor's list and for the next prompt. */

import type { FaultKind } from '../../knowledge/claims/evidence.ts'

/** Kinds of faults: unproven claims of a translation, and faults of other parts. The sentences are in the locales. */
type Fault =
  | FaultKind
  | 'absence-denies-article'
  | 'incomplete'
  | 'name-not-in-article'
  | 'quote-not-in-article'
  | 'relation-not-in-article'
  | 'same-as-another'
  | 'speaker'
  | 'words'
  | 'wrong-form'

/** A fault with the words that it is about. */
export interface Reason {
  readonly kind: Fault
  /** Words of the reply or of the article, or the name of a field. */
  readonly said: string
  /** Similar words of the article, if there are any. */
  readonly proven?: string
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

export function reason(kind: Fault, said: string, proven?: string): Reason {
  return { kind, said, ...(proven !== undefined && { proven }) }
}

/** What a message comes to, with what was said before: something to say, to tell, to ask back or to look up. */
import type { Entry } from '../../knowledge/schema.ts'
import type { SmallTalk } from '../../locales/engine.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Conversation } from '../outcome.ts'
import type { Query } from '../query.ts'
import type { DialogueAct } from '../understanding/dialogue-acts.ts'

export type Plan =
  | { readonly kind: 'talk'; readonly say: SmallTalk }
  | { readonly kind: 'tell'; readonly facts: readonly string[]; readonly confirms: boolean }
  /** Asks back which of these is meant. */
  | { readonly kind: 'offer'; readonly facts: readonly string[] }
  | {
      readonly kind: 'ask'
      readonly question: string
      readonly conversation: Conversation | undefined
      /** The entry that the answer must tell of; otherwise what the entry is, is told. */
      readonly of?: string
      /** True if the words are not the reader's own, and tell nothing of his language. */
      readonly isRewritten: boolean
    }

/** What a plan is made from. */
export interface Told {
  readonly entries: ReadonlyMap<string, Entry>
  readonly candidates: ReadonlyMap<string, Candidate>
  readonly read: (question: string) => Query
  /** True if a fact is asked for in its own words, however they look. */
  readonly knows: (question: string) => boolean
  /** Where a quote stands in the article, for telling on. */
  readonly placeOf: (quote: string) => number
  /** An entry as it is named in the conversation's language. */
  readonly nameOf: (entry: Entry) => string
}

export type Move = DialogueAct & { readonly kind: 'move' }

export function talk(say: SmallTalk): Plan {
  return { kind: 'talk', say }
}

export function tell(facts: readonly string[], confirms = false): Plan {
  return { kind: 'tell', facts, confirms }
}

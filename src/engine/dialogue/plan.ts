/** Plans for a message in its conversation: small talk, facts to report, a question to look up. */
import type { Entry } from '../../knowledge/schema.ts'
import type { SmallTalk } from '../../locales/engine.ts'
import type { Candidate } from '../index/candidates.ts'
import type { Conversation } from '../outcome.ts'
import type { Query } from '../query.ts'
import type { DialogueAct } from '../understanding/dialogue-acts.ts'

export type Plan =
  | { readonly kind: 'talk'; readonly say: SmallTalk }
  | {
      readonly kind: 'tell'
      readonly facts: readonly string[]
      /** Set if the facts were told before. */
      readonly as?: Repeat | undefined
      /** Position in the list of the only fact: from 1, or from the end if negative. Default: the whole fact. */
      readonly item?: number
    }
  | {
      readonly kind: 'ask'
      readonly question: string
      readonly conversation: Conversation | undefined
      /** Plan if the question gets no answer. */
      readonly orElse?: Plan | undefined
    }

/** Inputs of a plan. */
export interface Told {
  readonly entries: ReadonlyMap<string, Entry>
  readonly candidates: ReadonlyMap<string, Candidate>
  readonly read: (question: string) => Query
  /** True if a fact surely answers the question. */
  readonly knows: (question: string) => boolean
  /** True if the written answer of a fact is shown as a list, one item a line. */
  readonly isListed: (fact: string) => boolean
  /** Returns the name of an entry in the language of the conversation. */
  readonly nameOf: (entry: Entry) => string
}

/** Repeats facts as doubted ones that the article confirms, or only their quotes. */
export type Repeat = 'confirms' | 'proves'

export type Move = DialogueAct & { readonly kind: 'move' }

export function talk(say: SmallTalk): Plan {
  return { kind: 'talk', say }
}

export function tell(facts: readonly string[], as?: Repeat): Plan {
  return { kind: 'tell', facts, as }
}

export function ask(question: string, conversation: Conversation | undefined): Plan {
  return { kind: 'ask', question, conversation }
}

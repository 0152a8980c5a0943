/** What the doors (bot, command line, benchmarks) see of the engine. */
import type { Article } from '../knowledge/article.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import type { Lang } from '../text/language-detection.ts'
import type { Answer, Conversation, Outcome } from './outcome.ts'

/** Answers questions about one article. Stateless: a conversation is passed in and handed back. */
export interface Engine {
  readonly knowledge: Knowledge
  /** What the quotes are taken from. */
  readonly article: Article
  /** Changes whenever the knowledge does: a hash of its content. */
  readonly version: string
  /** How many facts and absences nobody has read; they are left out, or their answers are marked. */
  readonly unread?: number
  /**
   * Decides on a question as typed.
   *
   * @param question any text, of any length; never throws
   */
  ask(question: string, options?: AskOptions): Outcome
  /** What to keep of a conversation in which a fact was shown by a button or a link; as after `ask`. */
  remember(fact: string, conversation: Conversation | undefined, now: number): Conversation | undefined
  /**
   * Facts with a name or question that begins as typed, or has a word that does, best first; for inline mode. An answer
   * is in the language of that question, or in `lang`. Blank: the starters.
   */
  complete(typed: string, options?: { readonly lang?: Lang; readonly limit?: number }): readonly Answer[]
  /** The answer of a fact by id, `undefined` where there is none. */
  answer(fact: string, lang: Lang): Answer | undefined
  /** The best single answer that tells what an entry is. */
  about(entry: string, lang: Lang): Answer | undefined
  /** Other facts a reader of this one may want, best first. */
  related(fact: string, lang: Lang, limit: number): readonly Answer[]
}

export interface AskOptions {
  /** Forces the language of the reply; otherwise the question's own. */
  readonly lang?: Lang
  readonly conversation?: Conversation
  /** Milliseconds since 1970, to forget old conversations by. Default: `Date.now()`. */
  readonly now?: number
}

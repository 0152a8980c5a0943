/** Public interface of the engine, used by the bot, the command line and the benchmarks. */
import type { Article } from '../knowledge/article.ts'
import type { Knowledge } from '../knowledge/schema.ts'
import type { Lang } from '../text/language-detection.ts'
import type { Answer, Conversation, Outcome } from './outcome.ts'

/** Answers questions about one article. Stateless: callers pass the conversation in and keep the returned one. */
export interface Engine {
  readonly knowledge: Knowledge
  /** Source of all quotes. */
  readonly article: Article
  /** Hash of the knowledge, which changes with every edit. */
  readonly version: string
  /** Number of facts and absences that no person has reviewed. They are left out, or their answers are marked. */
  readonly unread?: number
  /**
   * Answers a question as typed.
   *
   * Never throws.
   *
   * @param question any text of any length
   */
  ask(question: string, options?: AskOptions): Outcome
  /**
   * Returns the conversation after a button or a link showed a fact, as `ask` would. Unchanged if the id is unknown.
   *
   * @param now milliseconds since 1970
   */
  remember(fact: string, conversation: Conversation | undefined, now: number): Conversation | undefined
  /**
   * Returns facts for inline mode, best first: a name or a question starts with the typed text, or one of its words
   * does. An answer is in the language of the matched question, otherwise in `lang`. Blank input returns the starters.
   */
  complete(typed: string, options?: { readonly lang?: Lang; readonly limit?: number }): readonly Answer[]
  /** Returns the answer of a fact, `undefined` if the id is unknown. */
  answer(fact: string, lang: Lang): Answer | undefined
  /** Returns the first fact of an entry, which says what the entry is. */
  about(entry: string, lang: Lang): Answer | undefined
  /** Returns related facts for the reader of a fact, best first. */
  related(fact: string, lang: Lang, limit: number): readonly Answer[]
}

export interface AskOptions {
  /** Language of the reply. Default: the language of the question. */
  readonly lang?: Lang
  readonly conversation?: Conversation
  /** Milliseconds since 1970, for the expiry of conversations. Default: `Date.now()`. */
  readonly now?: number
}

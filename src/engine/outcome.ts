/**
 * Output types of the engine: the decision on a question, its answers, and the conversation to keep.
 */
import type { Lang } from '../text/language-detection.ts'

/** Evidence for an answer: a verbatim text of the article and its position. */
export interface Quote {
  readonly text: string
  /** 1-based number of the paragraph, not counting page furniture. 0 if the text is not in the article. */
  readonly paragraph: number
}

/** Layout of an answer that names several things: a lead and one item per line. */
export interface List {
  /** Ends in a colon. */
  readonly lead: string
  readonly items: readonly string[]
  /** True if each item is an entry, so a reader may ask for it by its position: "cái thứ hai". */
  readonly isNumbered: boolean
}

/** The answer text of one fact. */
export interface Answer {
  readonly entry: string
  readonly fact: string
  /** The entry's name in `lang`. */
  readonly title: string
  /** A question that this fact answers, in `lang`; the text of an inline card. */
  readonly question: string
  /** The same for a button: at most `MAX_LABEL_LENGTH` characters if the knowledge has a question that short. */
  readonly label: string
  /** The direct answer, one or two sentences. Blank if a reader asked only for the quotes. */
  readonly direct: string
  /** The direct answer as a list, if it names several things. */
  readonly list?: List
  readonly detail?: string
  readonly quotes: readonly Quote[]
  readonly lang: Lang
}

/**
 * Reason for a decision.
 *
 * - `explained`: the best fact covers enough of the question and leads clearly
 * - `passage`: no fact answers, but a quoted sentence of the article does
 * - `nearest`: no fact answers; a sentence that is close, or has the name asked about, is quoted
 * - `close`: several facts are close, or the best one covers too little of the question
 * - `absent`: a known absence; the article does not say this
 * - `unknown-number`, `unknown-name`: the question names a document or person that the article does not have
 * - `not-in-article`: a question that nothing in the article answers, with high probability
 * - `no-answer`: no fact answers and no sentence is close; the article may still say it
 * - `courtesy`: thanks, a greeting, a question about the bot, or a move with nothing left to report
 * - `not-understood`: the question has nothing to look up
 * - `empty`: blank, or only emoji and markup
 */
export type Reason =
  | 'explained'
  | 'passage'
  | 'nearest'
  | 'close'
  | 'absent'
  | 'unknown-number'
  | 'unknown-name'
  | 'not-in-article'
  | 'no-answer'
  | 'courtesy'
  | 'not-understood'
  | 'empty'

/**
 * State of a conversation. Plain JSON, so that any store can keep it. Conversations stored by older versions have only
 * `entries` and `at`.
 */
export interface Conversation {
  /** Ids of the entries mentioned, newest first, at most `MAX_REMEMBERED`. */
  readonly entries: readonly string[]
  /** Id of the last fact answered. */
  readonly fact?: string
  /** Ids of the facts in the last reply, in order; empty if it had none. */
  readonly facts?: readonly string[]
  /** Ids of the facts in recent replies, newest first, at most `MAX_TOLD`. */
  readonly told?: readonly string[]
  /** Ids of the facts between which the last reply asked the reader to choose. */
  readonly offered?: readonly string[]
  /** Ids of the facts that the last reply suggested instead of an answer. */
  readonly hinted?: readonly string[]
  /** Ids of the entries in the last list, in order. */
  readonly listed?: readonly string[]
  /** The last question, cut to `MAX_QUESTION_KEPT` characters. A correction replaces a part of it. */
  readonly question?: string
  readonly lang?: Lang
  /** Time of the last message, milliseconds since 1970. */
  readonly at: number
}

/** Decision on one question, with everything a caller needs to show it. */
export interface Outcome {
  readonly question: string
  readonly lang: Lang
  readonly decision: 'answer' | 'suggest' | 'abstain'
  readonly reason: Reason
  /**
   * The reply as plain text in `lang`, at most 900 characters. It is longer only if it quotes a sentence of the
   * article, which is never cut.
   */
  readonly text: string
  /** Introduction of an answer, included in `text`: "Yes.", "The article says:". */
  readonly lead?: string
  /** Confidence that the best candidate is right, 0–1. */
  readonly score: number
  /** With `answer`: the answer, or several if the question asks about several things. */
  readonly answers: readonly Answer[]
  /** Number of things asked: 2 for "who gave it, and on whose behalf?". Absent if nothing was looked up. */
  readonly questionCount?: number
  /**
   * With `suggest`: up to 3 candidates, best first; with the reason `nearest`, one sentence of the article instead of a
   * fact. With `abstain`: up to 3 questions that can be answered.
   */
  readonly suggestions: readonly Answer[]
  /** Conversation to pass in with the next question. */
  readonly conversation?: Conversation | undefined
  /** Explains how the question was understood and ranked, for --explain and the side panel. */
  readonly trace: () => Trace
}

/** Explanation of an outcome as plain JSON. For people; code must not branch on it. */
export interface Trace {
  readonly terms: readonly TraceTerm[]
  readonly numbers: readonly string[]
  readonly mentions: readonly string[]
  readonly answerType?: string
  readonly hits: readonly {
    readonly fact: string
    readonly score: number
    readonly explains: readonly string[]
  }[]
  /** For a yes-or-no question: the question behind its guess, if that was looked up instead. */
  readonly readAs?: string
  /** Words that were corrected. */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[]
  /** Names and documents of the question that the article does not have. */
  readonly missing: readonly string[]
  /** True if the conversation was needed to understand the question. */
  readonly leans: boolean
  readonly notes: readonly string[]
}

interface TraceTerm {
  readonly typed: string
  readonly term: string
  readonly weight: number
  readonly known: boolean
}

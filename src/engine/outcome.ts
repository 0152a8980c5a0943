/**
 * What comes out of the engine: the decision on a question, the answers, and what a conversation remembers.
 */
import type { Lang } from '../text/language-detection.ts'

/** A piece of evidence: the article's own words and where they stand. */
export interface Quote {
  readonly text: string
  /** 1-based number of the article's paragraph, page furniture not counted. */
  readonly paragraph: number
}

/** An answer that names several things: a sentence, and what stands below it, one a line. */
export interface List {
  /** Ends in a colon. */
  readonly lead: string
  readonly items: readonly string[]
  /** True where each item is an entry, which a reader may ask for by its place: "cái thứ hai". */
  readonly isNumbered: boolean
}

/** What a reader is told of one fact. */
export interface Answer {
  readonly entry: string
  readonly fact: string
  /** The entry's name in `lang`. */
  readonly title: string
  /** A question that this fact answers, in `lang`: what a button or an inline card says. */
  readonly question: string
  /** The same for a button: at most `MAX_LABEL_LENGTH` characters where the knowledge has one so short. */
  readonly label: string
  /** The direct answer, one or two sentences. */
  readonly direct: string
  /** The same where it lists. */
  readonly list?: List
  readonly detail?: string
  readonly quotes: readonly Quote[]
  readonly lang: Lang
}

/**
 * Why the engine decided as it did.
 *
 * - `explained`: the hit accounts for enough of the question and leads clearly
 * - `passage`: no fact answers, but one sentence of the article plainly has what was asked: it is quoted
 * - `nearest`: no answer is ready, but a sentence of the article is near, or has what the question names: it is quoted
 * - `close`: several facts come close, or the best explains too little to be sure
 * - `absent`: a known absence, the article leaves this out
 * - `unknown-number`, `unknown-name`: the question names a document or person that the article does not
 * - `not-in-article`: understood as a question, and surely nothing in the article answers it
 * - `no-answer`: no answer is ready, and no sentence is near; the article may say it all the same
 * - `courtesy`: thanks, a greeting, a question about the bot itself, or a move where there is nothing more to say
 * - `not-understood`: nothing in it that could be looked up
 * - `empty`: blank, or nothing but emoji and markup
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
 * What a conversation remembers; plain JSON, so that any store can keep it. Only `entries` and `at` are in what older
 * versions kept.
 */
export interface Conversation {
  /** Ids of the entries spoken of, the newest first, at most `MAX_REMEMBERED`. */
  readonly entries: readonly string[]
  /** Id of the fact answered last. */
  readonly fact?: string
  /** Ids of the facts that the last message told, in order; none where it told none. */
  readonly facts?: readonly string[]
  /** Ids of the facts told lately, the newest first, at most `MAX_TOLD`. */
  readonly told?: readonly string[]
  /** Ids of the facts of which the last message asked back which one is meant. */
  readonly offered?: readonly string[]
  /** Ids of the facts that the last message had to offer instead of an answer. */
  readonly hinted?: readonly string[]
  /** Ids of the entries listed last, in order. */
  readonly listed?: readonly string[]
  /** The question asked last, at most `MAX_QUESTION_KEPT` characters: to be asked again with a part put right. */
  readonly question?: string
  readonly lang?: Lang
  /** When it was last spoken of, milliseconds since 1970. */
  readonly at: number
}

/** The decision on one question, with all that a door needs to show it. */
export interface Outcome {
  readonly question: string
  readonly lang: Lang
  readonly decision: 'answer' | 'suggest' | 'abstain'
  readonly reason: Reason
  /**
   * What a reader would read, plain text in `lang`, at most 900 characters; a longer one only where a sentence of the
   * article is quoted, which is never cut.
   */
  readonly text: string
  /** Said before an answer that is told once more: "Yes, the article says:"; part of `text`. */
  readonly lead?: string
  /** 0 to 1, 1 is best: how much of the question the best hit explains. */
  readonly score: number
  /** With `answer`: the answer, or several where the question asked of several things. */
  readonly answers: readonly Answer[]
  /**
   * With `suggest`: 2–3 candidates, best first; with the reason `nearest` one sentence of the article, which is no
   * fact. With `abstain`: up to 3 that do work.
   */
  readonly suggestions: readonly Answer[]
  /** To be kept for the next question of the same conversation. */
  readonly conversation?: Conversation | undefined
  /** How the question was understood and what was weighed; for --explain and the side panel. */
  readonly trace: () => Trace
}

/** Plain JSON; for people who want to know why, not for code to branch on. */
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
  /** Words that were read as others. */
  readonly corrections: readonly { readonly typed: string; readonly read: string }[]
  /** Names and documents of the question that the article does not have. */
  readonly missing: readonly string[]
  /** True if the question was understood by what was said before. */
  readonly leans: boolean
  readonly notes: readonly string[]
}

export interface TraceTerm {
  readonly typed: string
  readonly term: string
  readonly weight: number
  readonly known: boolean
}

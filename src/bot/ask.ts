import type { Engine } from '../engine/engine.ts'
import type { Conversation, Outcome, Reason } from '../engine/outcome.ts'
import { unansweredRef } from '../storage/unanswered-questions.ts'
import type { Lang } from '../text/language-detection.ts'
import type { Dependencies, Reply, Surface } from './dependencies.ts'
import { renderAnswers, renderOutcome, underLine } from './render.ts'

/** A question, with the text before it. */
const QUESTIONS = /[^?？\n]+[?？]+/gu
/** Reasons of messages that ask nothing about the article. They never count as unanswered. */
const NO_QUESTIONS: readonly Reason[] = ['empty', 'courtesy']

/** True if there was nothing to answer: punctuation, an emoji, a greeting. */
export function asksNothing({ reason }: Outcome): boolean {
  return NO_QUESTIONS.includes(reason)
}

/** Input of `answerQuestion`. */
export interface Asked {
  readonly question: string
  readonly surface: Surface
  readonly conversation?: Conversation | undefined
}

/**
 * Asks the engine, renders its decision, and counts the question if it is unanswered. Renders before anything is awaited:
 * an outcome holds all that was ranked, and of many chats each would wait for the others' questions.
 */
export async function answerQuestion(deps: Dependencies, engine: Engine, asked: Asked): Promise<Reply> {
  const outcome = ask(deps, engine, asked)
  const offers = outcome.decision === 'suggest' && deps.keepUnanswered
  const reply = {
    ...renderOutcome(engine, outcome, asked.surface === 'private', asked.conversation?.facts),
    part: partMet(engine, asked.question, outcome, inContext(deps, asked.conversation)),
    forAsker: isForAsker(outcome),
    miss: offers ? unansweredRef(asked.question, outcome.reason) : undefined,
  }
  if (isUnanswered(deps, outcome)) await deps.sessions.miss(asked.question, outcome.reason)
  return reply
}

/** True if the outcome is useful only to the asker: a choice, or a refusal. */
function isForAsker({ decision, reason }: Outcome): boolean {
  return reason === 'close' || (decision === 'abstain' && reason !== 'courtesy')
}

/** Asks the engine and records metrics. */
export function ask(deps: Dependencies, engine: Engine, asked: Asked): Outcome {
  const { question, conversation, surface } = asked
  const started = performance.now()
  const outcome = engine.ask(question, inContext(deps, conversation))
  const ms = performance.now() - started
  const { decision, reason, lang } = outcome
  deps.observe({ type: 'decision', surface, decision, reason, lang, ms })
  deps.logger.debug({ surface, decision, reason, lang, ms }, 'decided')
  return outcome
}

/** True if a question counts as unanswered. In inline mode none does: it asks with each letter typed. */
export function isUnanswered({ keepUnanswered }: Dependencies, outcome: Outcome): boolean {
  return keepUnanswered && outcome.decision !== 'answer' && !asksNothing(outcome)
}

/** Returns the options of a question in a conversation. */
export function inContext({ clock }: Pick<Dependencies, 'clock'>, conversation: Conversation | undefined) {
  return { now: clock(), ...(conversation && { conversation }) }
}

/** Returns the reply to a button or link that names a fact or an entry; `undefined` if it no longer exists. */
export function answerById(
  engine: Engine,
  found: { readonly id: string; readonly kind: 'fact' | 'entry' | 'either' },
  lang: Lang,
  options: {
    readonly votes: boolean
    /** True if the question appears above the answer, because nobody typed it. */
    readonly isAsked?: boolean
    readonly conversation?: Conversation | undefined
    readonly now: number
  },
): Reply | undefined {
  const answer =
    (found.kind === 'entry' ? undefined : engine.answer(found.id, lang)) ??
    (found.kind === 'fact' ? undefined : engine.about(found.id, lang))
  if (!answer) return undefined
  const conversation = engine.remember(answer.fact, options.conversation, options.now)
  const reply = renderAnswers(engine, [answer], options.votes, { question: '', conversation })
  return { ...underLine(options.isAsked ? answer.question : undefined, reply), conversation }
}

/**
 * Returns the part of a message that its reply addresses, if the message asks several things and the reply addresses
 * only one: "Ai chủ trì? Nghị quyết 36 nói gì?" with a refusal for the second. Finds it by asking
 * each part alone.
 *
 * @returns a substring of `question`; `undefined` if it asks one thing, or if the reply addresses all of it
 */
function partMet(
  engine: Engine,
  question: string,
  outcome: Outcome,
  options: { readonly now: number; readonly conversation?: Conversation },
): string | undefined {
  const parts = question.match(QUESTIONS)?.map((part) => part.trim()) ?? []
  if (parts.length < 2) return undefined
  const met = parts.filter((part) => isSame(engine.ask(part, options), outcome))
  return met.length === 1 ? met[0] : undefined
}

function isSame(one: Outcome, other: Outcome): boolean {
  return one.decision === other.decision && one.reason === other.reason && one.text === other.text
}

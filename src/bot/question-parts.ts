import type { Engine } from '../engine/engine.ts'
import type { Conversation, Outcome } from '../engine/outcome.ts'

/** A question, with the text before it. */
const QUESTIONS = /[^?？\n]+[?？]+/gu

/**
 * Returns the part of a message that its reply addresses, if the message asks several things and the reply addresses
 * only one: "Ai chủ trì? Nghị quyết 36 nói gì?" with a refusal for the second. Finds it by asking
 * each part alone.
 *
 * @returns a substring of `question`; `undefined` if it asks one thing, or if the reply addresses all of it
 */
export function partMet(
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

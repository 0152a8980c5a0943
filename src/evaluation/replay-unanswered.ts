/** Asks unanswered questions again, to find the facts that are closest now. */
import type { Engine } from '../engine/engine.ts'
import { PASSAGE } from '../engine/response/answer.ts'

/** Maximum facts shown with an unanswered question, so that an editor sees whether one of them was meant. */
const NEAREST = 3
/** Minimum score of a fact to be shown. */
const MIN_SCORE = 0.15
/** Time of the question. Its value does not matter, because there is no conversation. */
const NOW = 0

/** Result of asking an unanswered question again. */
export interface AskedAgain {
  /** Id of the fact that answers it now, if any. */
  readonly answeredBy?: string
  /** Ids of the closest facts and absences, best first. */
  readonly nearest: readonly string[]
}

/** Asks an unanswered question again: the knowledge may have grown since. */
export function askAgain(engine: Engine, question: string): AskedAgain {
  const outcome = engine.ask(question, { now: NOW })
  const [answer] = outcome.answers
  return {
    // A quoted sentence is no fact.
    ...(answer && answer.fact !== PASSAGE && { answeredBy: answer.fact }),
    nearest: outcome
      .trace()
      .hits.filter((h) => h.score >= MIN_SCORE)
      .slice(0, NEAREST)
      .map((h) => h.fact),
  }
}

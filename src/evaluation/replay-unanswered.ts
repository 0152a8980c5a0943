/** Asks a question again that was not answered, to see what is near it now. */
import type { Engine } from '../engine/engine.ts'

/** Facts named beside a missed question, so that an editor sees whether one of them was meant. */
const NEAREST = 3
/** What a nearest fact must score at least to be worth naming. */
const MIN_SCORE = 0.15
/** Any moment will do: a missed question is asked again without its conversation. */
const NOW = 0

/** What the engine makes of a missed question today. */
export interface AskedAgain {
  /** The fact that answers by now, if one does. */
  readonly answeredBy?: string
  /** Ids of the facts and absences that come nearest, best first. */
  readonly nearest: readonly string[]
}

/** Asks a missed question again: the knowledge may know more than it did. */
export function askAgain(engine: Engine, question: string): AskedAgain {
  const outcome = engine.ask(question, { now: NOW })
  const [answer] = outcome.answers
  return {
    ...(answer && { answeredBy: answer.fact }),
    nearest: outcome
      .trace()
      .hits.filter((h) => h.score >= MIN_SCORE)
      .slice(0, NEAREST)
      .map((h) => h.fact),
  }
}

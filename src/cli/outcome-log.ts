import type { Engine } from '../engine/engine.ts'
import type { Outcome } from '../engine/outcome.ts'

/** Maximum outcomes kept for the playground's side panel. */
const MAX_OUTCOMES = 200

/** Keeps the outcome of each question, so that a follow-up is explained as it was understood when asked. */
export function createOutcomeLog(engine: () => Engine): {
  engine(): Engine
  explain(question: string): Outcome
} {
  const outcomes = new Map<string, Outcome>()
  return {
    engine() {
      const current = engine()
      return {
        ...current,
        ask(question, options) {
          const outcome = current.ask(question, options)
          const key = question.trim()
          outcomes.delete(key)
          outcomes.set(key, outcome)
          if (outcomes.size > MAX_OUTCOMES) outcomes.delete(outcomes.keys().next().value!)
          return outcome
        },
      }
    },
    explain: (question) => outcomes.get(question.trim()) ?? engine().ask(question),
  }
}

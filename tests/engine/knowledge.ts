import { resolve } from 'node:path'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { Conversation, Outcome } from '../../src/engine/outcome.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'

/** The folder that is shipped. */
export const shippedKnowledge = resolve(import.meta.dirname, '../../knowledge')

/** The engine over the knowledge that is shipped. */
export const shippedEngine = async (): Promise<Engine> => {
  const loaded = await loadKnowledge(shippedKnowledge)
  if (!loaded.ok) throw new Error(loaded.issues.map((i) => i.message).join('\n'))
  return createEngine(loaded.loaded)
}

/** Asks one after the other in one conversation; the last outcome. */
export const converse = (engine: Engine, questions: readonly string[]): Outcome => {
  let conversation: Conversation | undefined
  let outcome: Outcome | undefined
  for (const question of questions) {
    outcome = engine.ask(question, conversation ? { conversation } : {})
    conversation = outcome.conversation ?? conversation
  }
  if (!outcome) throw new Error('no question')
  return outcome
}

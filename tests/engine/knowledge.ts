import { resolve } from 'node:path'
import { createEngine } from '../../src/engine/create-engine.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { Conversation, Outcome } from '../../src/engine/outcome.ts'
import { type LoadedKnowledge, loadKnowledge } from '../../src/knowledge/load.ts'

/** The folder that is shipped. */
export const shippedKnowledge = resolve(import.meta.dirname, '../../knowledge')

/** The knowledge that is shipped, read once for all test files of a worker. */
let loading: Promise<LoadedKnowledge> | undefined
let building: Promise<Engine> | undefined

export function loadShipped(): Promise<LoadedKnowledge> {
  loading ??= loadKnowledge(shippedKnowledge).then((read) => {
    if (read.ok) return read.loaded
    throw new Error(read.issues.map(({ path, line, message }) => `${path}:${line} ${message}`).join('\n'))
  })
  return loading
}

/** The engine over it, which keeps nothing of what it was asked: it is shared, too. */
export function shippedEngine(): Promise<Engine> {
  building ??= loadShipped().then((loaded) => createEngine(loaded))
  return building
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

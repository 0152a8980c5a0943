import { createEngine } from '../../../../src/engine/create-engine.ts'
import type { Outcome } from '../../../../src/engine/outcome.ts'
import type { Peer } from '../peer.ts'

/** This engine, asked as the bot asks it. */
export const hoiBao: Peer = {
  name: 'Hỏi Báo',
  settings: 'as the bot runs it, its own thresholds',
  build: async (_documents, loaded) => {
    const engine = createEngine(loaded)
    return {
      search: (question) => engine.ask(question),
      best: (searched) => {
        const { decision, answers, score } = searched as Outcome
        return decision === 'answer' && answers[0] ? { id: answers[0].fact, score } : undefined
      },
      decide: (question, conversation) => {
        const said = engine.ask(question, { ...(conversation && { conversation }) })
        return {
          decision: said.decision,
          text: said.text,
          ...(said.conversation && { conversation: said.conversation }),
        }
      },
    }
  },
}

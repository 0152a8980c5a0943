import { NlpManager } from 'node-nlp'
import type { Peer } from '../peer.ts'

const LOCALE = 'vi'
/** Its word for a question that it gives to no intent. */
const NO_INTENT = 'None'

/** A classifier: each fact is an intent, its questions the examples. */
export const nlp: Peer = {
  name: 'NLP.js',
  settings: 'node-nlp, locale vi, each fact an intent with its questions and names',
  build: async (documents) => {
    const manager = new NlpManager({
      languages: [LOCALE],
      autoSave: false,
      autoLoad: false,
      nlu: { log: false },
      ner: { builtins: [] },
    })
    for (const { id, questions } of documents)
      for (const question of questions) manager.addDocument(LOCALE, question, id)
    await manager.train()
    return {
      search: (question) => manager.process(LOCALE, question),
      best: (searched) => {
        const { intent, score } = searched as { intent: string; score: number }
        return intent === NO_INTENT ? undefined : { id: intent, score }
      },
    }
  },
}

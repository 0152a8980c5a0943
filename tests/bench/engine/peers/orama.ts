import { create, insert, type Results, search } from '@orama/orama'
import { fold } from '../../../../src/text/normalize.ts'
import type { Peer } from '../peer.ts'

/** Hits asked for: the best, and some for a chat's buttons. */
const LIMIT = 10

/**
 * It has no Vietnamese; folded, words are cut as English ones. Each question is a document, and words are not
 * mistyped: one document a fact, or a tolerance of one letter, leave it hardly a right answer.
 */
export const orama: Peer = {
  name: 'Orama',
  settings: 'tolerance 0; each question a document, diacritics folded',
  build: async (documents) => {
    const index = create({ schema: { fact: 'string', question: 'string' } as const })
    for (const { id, questions } of documents)
      for (const question of questions) await insert(index, { fact: id, question: fold(question) })
    return {
      search: (question) => search(index, { term: fold(question), properties: ['question'], limit: LIMIT }),
      best: (searched) => {
        const [hit] = (searched as Results<{ fact: string }>).hits
        return hit && { id: hit.document.fact, score: hit.score }
      },
    }
  },
}

import { create, insert, type Results, search } from '@orama/orama'
import { fold } from '../../../../src/language/fold.ts'
import type { Document, Peer } from '../peer.ts'

const LIMIT = 10
/** Letters that a word may differ by. */
const TOLERANCE = 1

/** It has no Vietnamese; folded, words are cut as English ones. */
export const orama: Peer = {
  name: 'Orama',
  settings: 'tolerance 1, boost questions 2 and names 1.5, diacritics folded',
  build: async (documents) => {
    const index = create({
      schema: {
        id: 'string',
        questions: 'string[]',
        names: 'string[]',
        answer: 'string',
        quote: 'string',
      } as const,
    })
    for (const { id, questions, names, answer, quote } of documents)
      await insert(index, {
        id,
        questions: questions.map(fold),
        names: names.map(fold),
        answer: fold(answer),
        quote: fold(quote),
      })
    return {
      search: (question) =>
        search(index, {
          term: fold(question),
          properties: ['questions', 'names', 'answer', 'quote'],
          tolerance: TOLERANCE,
          boost: { questions: 2, names: 1.5 },
          limit: LIMIT,
        }),
      best: (searched) => {
        const [hit] = (searched as Results<Document>).hits
        return hit && { id: hit.document.id, score: hit.score }
      },
    }
  },
}

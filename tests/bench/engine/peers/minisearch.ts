import MiniSearch, { type SearchResult } from 'minisearch'
import { fold } from '../../../../src/text/normalize.ts'
import { type Peer, wordsIn } from '../peer.ts'

/** Words may differ by this share of their letters. */
const FUZZY = 0.2

/**
 * Each question is a document: that serves it best by far. Names, answers and quotes beside them, or one document a
 * fact, cost right answers; so does a score that grows with the length of what is asked.
 */
export const miniSearch: Peer = {
  name: 'MiniSearch',
  settings: 'fuzzy 0.2, prefix; each question a document, diacritics folded, score by word asked',
  build: async (documents) => {
    const index = new MiniSearch({
      fields: ['question'],
      storeFields: ['fact'],
      processTerm: (term) => fold(term),
      searchOptions: { fuzzy: FUZZY, prefix: true },
    })
    const asked = documents.flatMap(({ id, questions }) =>
      questions.map((question) => ({ fact: id, question })),
    )
    index.addAll(asked.map((document, id) => ({ id, ...document })))
    return {
      search: (question) => ({ words: wordsIn(question), hits: index.search(question) }),
      best: (searched) => {
        const { words, hits } = searched as { words: number; hits: SearchResult[] }
        return hits[0] && { id: hits[0].fact as string, score: hits[0].score / words }
      },
    }
  },
}

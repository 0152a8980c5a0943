import MiniSearch, { type SearchResult } from 'minisearch'
import { fold } from '../../../../src/language/fold.ts'
import type { Peer } from '../peer.ts'

/** Words may differ by this share of their letters. */
const FUZZY = 0.2

/** The settings of its own guide for a search box: fuzzy 0.2, prefix, questions and names before running text. */
export const miniSearch: Peer = {
  name: 'MiniSearch',
  settings: 'fuzzy 0.2, prefix, boost questions 2 and names 1.5, diacritics folded',
  build: async (documents) => {
    const index = new MiniSearch({
      fields: ['questions', 'names', 'answer', 'quote'],
      processTerm: (term) => fold(term),
      searchOptions: { fuzzy: FUZZY, prefix: true, boost: { questions: 2, names: 1.5 } },
    })
    index.addAll(
      documents.map(({ id, questions, names, answer, quote }) => ({
        id,
        questions: questions.join('\n'),
        names: names.join('\n'),
        answer,
        quote,
      })),
    )
    return {
      search: (question) => index.search(question),
      best: (searched) => {
        const [hit] = searched as SearchResult[]
        return hit && { id: hit.id as string, score: hit.score }
      },
    }
  },
}

import Fuse, { type FuseResult, type IFuseOptions } from 'fuse.js'
import { fold } from '../../../../src/text/normalize.ts'
import type { Document, Peer } from '../peer.ts'

/** Hits asked for: the best, and some for a chat's buttons. */
const LIMIT = 10
const KEYS = ['questions', 'names', 'answer', 'quote']

const createFuse = (
  name: string,
  settings: string,
  options: IFuseOptions<Document>,
  folds: boolean,
): Peer => {
  const read = (text: string) => (folds ? fold(text) : text)
  return {
    name,
    settings,
    build: async (documents) => {
      const folded = documents.map((document) => ({
        id: document.id,
        questions: document.questions.map(read),
        names: document.names.map(read),
        answer: read(document.answer),
        quote: read(document.quote),
      }))
      const fuse = new Fuse<Document>(folded, { keys: KEYS, includeScore: true, ...options })
      return {
        search: (question) => fuse.search(read(question), { limit: LIMIT }),
        best: (searched) => {
          const [hit] = searched as FuseResult<Document>[]
          // Its 0 is the best.
          return hit && { id: hit.item.id, score: 1 - (hit.score ?? 1) }
        },
      }
    },
  }
}

export const fuseDefault = createFuse('Fuse.js', 'default options', {}, false)

export const fuseTokens = createFuse(
  'Fuse.js tokens',
  'useTokenSearch, ignoreLocation, diacritics folded',
  { useTokenSearch: true, ignoreLocation: true, ignoreDiacritics: true },
  true,
)

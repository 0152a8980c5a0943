/** Finds the candidate that a question is a wording of, word for word. An editor who adds a wording gets its answer. */
import { cleanQuestion, type Token, tokenise } from '../../text/tokenizer.ts'
import type { IndexedCandidate } from './inverted-index.ts'

/** Returns the only candidate with this question, `undefined` if there is none or several have it. */
export type OwnWordings = (question: string) => IndexedCandidate | undefined

/** A wording of a candidate. */
interface Own {
  readonly document: IndexedCandidate
  readonly tokens: readonly Token[]
}

export function createOwnWordings(documents: readonly IndexedCandidate[]): OwnWordings {
  const byWords = new Map<string, Own[]>()
  for (const document of documents) {
    const { computed, questions } = document.candidate
    for (const question of computed ? [] : [...questions.vi, ...questions.en]) {
      const tokens = tokenise(question)
      const known = byWords.get(plain(tokens))
      if (known) known.push({ document, tokens })
      else byWords.set(plain(tokens), [{ document, tokens }])
    }
  }
  return (question) => {
    const tokens = tokenise(cleanQuestion(question))
    // Diacritics that were typed must agree.
    const isTyped = (own: Own) => tokens.every(({ marked, key }, i) => !marked || key === own.tokens[i]!.key)
    const found = new Set((byWords.get(plain(tokens)) ?? []).filter(isTyped).map(({ document }) => document))
    const [only] = found
    return found.size === 1 ? only : undefined
  }
}

function plain(tokens: readonly Token[]): string {
  return tokens.map((token) => token.plain).join(' ')
}

/** Finds the candidate that a question is a wording of, word for word. An editor who adds a wording gets its answer. */
import { cleanQuestion, type Token, tokenise } from '../../text/tokenizer.ts'
import type { ReadCandidate } from './candidate-terms.ts'
import { groupBy } from './derived-facts.ts'
import type { IndexedCandidate } from './inverted-index.ts'

/** Returns the only candidate with this question, `undefined` if there is none or several have it. */
export type OwnWordings = (question: string) => IndexedCandidate | undefined

/** @param read the same candidates with their texts as tokens, in the same order */
export function createOwnWordings(
  documents: readonly IndexedCandidate[],
  read: readonly ReadCandidate[],
): OwnWordings {
  const wordings = documents.flatMap((document, i) =>
    document.candidate.computed ? [] : read[i]!.asked.map((tokens) => ({ document, tokens })),
  )
  const byWords = groupBy(wordings, ({ tokens }) => plain(tokens))
  return (question) => {
    const tokens = tokenise(cleanQuestion(question))
    // Diacritics that were typed must agree.
    const isTyped = (own: readonly Token[]) => tokens.every((t, i) => !t.marked || t.key === own[i]!.key)
    const own = (byWords.get(plain(tokens)) ?? []).filter((wording) => isTyped(wording.tokens))
    const found = new Set(own.map(({ document }) => document))
    const [only] = found
    return found.size === 1 ? only : undefined
  }
}

function plain(tokens: readonly Token[]): string {
  return tokens.map((token) => token.plain).join(' ')
}

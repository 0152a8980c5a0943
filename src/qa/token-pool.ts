import type { Token } from '../language/tokenise.ts'

/** Keeps one token for all that are alike: a large knowledge has millions of words, and few that differ. */
export interface TokenPool {
  /** The tokens of a text, each the one kept. */
  share(tokens: readonly Token[]): readonly Token[]
}

/** Clauses told apart; words of later ones are kept as they are. */
const CLAUSES = 4

/** @param onWord told of each spelling when it comes for the first time */
export const createTokenPool = (onWord: (token: Token) => void): TokenPool => {
  const kept = new Map<string, (Token | undefined)[]>()
  return {
    share(tokens) {
      const shared = new Array<Token>(tokens.length)
      for (let i = 0; i < tokens.length; i++) {
        const token = tokens[i]!
        let alike = kept.get(token.text)
        if (!alike) {
          alike = new Array<Token | undefined>(CLAUSES * 4).fill(undefined)
          kept.set(token.text, alike)
          onWord(token)
        }
        const which = token.clause * 4 + Number(token.marked) * 2 + Number(token.capital)
        if (token.clause >= CLAUSES) shared[i] = token
        else shared[i] = alike[which] ??= token
      }
      return shared
    },
  }
}

import { createNumberList } from '../language/number-list.ts'
import type { Token } from '../language/tokenise.ts'

/** Keeps the words of many texts as numbers: a large knowledge has millions of words, and few that differ. */
export interface TokenPool {
  /** Keeps a text. @returns its number: 0 for the first, and so on */
  keep(tokens: readonly Token[]): number
  /** The words of a text. */
  read(text: number): Token[]
  /** Forgets all texts. */
  clear(): void
}

/** Clauses told apart; words of later ones are kept each by itself. */
const CLAUSES = 4

/** @param onWord told of each spelling when it comes for the first time */
export const createTokenPool = (onWord: (token: Token) => void): TokenPool => {
  /** By spelling, then by clause, mark and capital: the number of the token, + 1. */
  const numbers = new Map<string, Uint32Array>()
  const tokens: Token[] = []
  let words = createNumberList()
  let starts = createNumberList()
  starts.push(0)
  const numberOf = (token: Token): number => {
    let alike = numbers.get(token.text)
    if (!alike) {
      alike = new Uint32Array(CLAUSES * 4)
      numbers.set(token.text, alike)
      onWord(token)
    }
    if (token.clause >= CLAUSES) return tokens.push(token) - 1
    const which = token.clause * 4 + Number(token.marked) * 2 + Number(token.capital)
    if (alike[which] === 0) alike[which] = tokens.push(token)
    return alike[which]! - 1
  }
  return {
    keep(text) {
      for (let i = 0; i < text.length; i++) words.push(numberOf(text[i]!))
      starts.push(words.length)
      return starts.length - 2
    },
    read(text) {
      const start = starts.at(text)
      const found = new Array<Token>(starts.at(text + 1) - start)
      for (let i = 0; i < found.length; i++) found[i] = tokens[words.at(start + i)]!
      return found
    },
    clear() {
      numbers.clear()
      tokens.length = 0
      words = createNumberList()
      starts = createNumberList()
      starts.push(0)
    },
  }
}

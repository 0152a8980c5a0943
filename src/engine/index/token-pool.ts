import { createNumberList } from '../../text/number-list.ts'
import { UNSHARED } from '../../text/token-memo.ts'
import type { Token } from '../../text/tokenizer.ts'

/** Keeps the words of many texts as numbers: a large knowledge has millions of words, and few that differ. */
export interface TokenPool {
  /** Keeps a text. @returns its number: 0 for the first, and so on */
  keep(tokens: readonly Token[]): number
  /** The words of a text. */
  read(text: number): Token[]
  /** The number of a text's word: alike words have the same. */
  wordOf(text: number, at: number): number
  /** Forgets all texts. */
  clear(): void
}

/** @param onWord told of each word when it comes for the first time; they are numbered from 0 */
export const createTokenPool = (onWord: (token: Token) => void): TokenPool => {
  const numbers = new Map<Token, number>()
  /** The same by slot: of the token that had it last. */
  const bySlot: (number | undefined)[] = []
  let tokens: Token[] = []
  let words = createNumberList()
  let starts = createNumberList()
  starts.push(0)
  const numberOf = (token: Token): number => {
    const last = token.slot === UNSHARED ? undefined : bySlot[token.slot]
    if (last !== undefined && tokens[last] === token) return last
    const known = numbers.get(token)
    if (known !== undefined) return known
    const number = tokens.length
    numbers.set(token, number)
    while (bySlot.length <= token.slot) bySlot.push(undefined)
    if (token.slot !== UNSHARED) bySlot[token.slot] = number
    onWord(token)
    return tokens.push(token) - 1
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
    wordOf: (text, at) => words.at(starts.at(text) + at),
    clear() {
      numbers.clear()
      bySlot.length = 0
      tokens = []
      words = createNumberList()
      starts = createNumberList()
      starts.push(0)
    },
  }
}

import { createWordPairs, type WordPairs } from '../../text/bigrams.ts'
import { functionFolds, functionKeys } from '../../text/function-words.ts'
import { createNumberList } from '../../text/number-list.ts'
import { functionWords } from '../../text/stop-words.ts'
import type { Token } from '../../text/tokenizer.ts'
import { createTokenPool, type TokenPool } from './token-pool.ts'

/** The words of the knowledge, gathered text by text. */
export interface LearnedWords {
  /** Keeps the words of a text, and notes which there are and which follow each other. @returns the text's number */
  learn(tokens: readonly Token[]): number
  readonly pool: TokenPool
  /** All words, folded, and those without marks as they are typed. */
  readonly words: ReadonlySet<string>
  /** Accent keys by fold. */
  readonly keys: ReadonlyMap<string, readonly string[]>
  readonly pairs: WordPairs
  /** Pairs whose second word has, without its marks, the letters of a function word: "cờ", "có". */
  readonly disguised: ReadonlySet<number>
}

export const createLearnedWords = (): LearnedWords => {
  const words = new Set<string>()
  const keys = new Map<string, string[]>()
  const pairs = createWordPairs()
  const disguised = new Set<number>()
  /** Of each word in the pool its number among the pairs, and whether it has a function word's letters. */
  const inPairs = createNumberList()
  const disguises = createNumberList()
  const pool = createTokenPool((token) => {
    inPairs.push(pairs.number(token.fold))
    disguises.push(Number(token.accented && functionFolds.has(token.fold) && !functionKeys.has(token.key)))
    words.add(token.fold)
    // Slips are mended before the stem is taken.
    if (!token.accented) words.add(token.text)
    if (functionWords.has(token.text)) return
    const same = keys.get(token.fold)
    if (!same) keys.set(token.fold, [token.key])
    else if (!same.includes(token.key)) same.push(token.key)
  })
  return {
    pool,
    words,
    keys,
    pairs,
    disguised,
    learn(tokens) {
      const text = pool.keep(tokens)
      for (let i = 1; i < tokens.length; i++) {
        if (tokens[i - 1]!.clause !== tokens[i]!.clause) continue
        const word = pool.wordOf(text, i)
        const pair = pairs.add(inPairs.at(pool.wordOf(text, i - 1)), inPairs.at(word))
        if (disguises.at(word) === 1) disguised.add(pair)
      }
      return text
    },
  }
}

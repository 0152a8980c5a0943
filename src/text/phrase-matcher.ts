/**
 * Finds known phrases in a question: synonyms, names of entries, forms of documents. The phrases lie in a trie by
 * the sounds of their words, so that what is typed without marks or by ear is found too; the marks that the reader
 * did type then decide which phrase is meant.
 */
import { type Bigrams, createBigrams } from './bigrams.ts'
import { HALF } from './half.ts'
import { withoutTone } from './normalize.ts'
import { functionFolds, functionKeys, surnameKeys, vietnameseFunctionWords } from './stop-words.ts'
import { type Token, tokenise } from './tokenizer.ts'

/** A phrase found in a question. */
export interface PhraseMatch {
  readonly units: readonly string[]
  /** Words it takes. */
  readonly length: number
  /** 1: typed as it is written or without marks; less where the reader's marks disagree. */
  readonly agreement: number
}

/** Known phrases, each with the unit that it means. */
export interface PhraseBook {
  add(unit: string, text: string): void
  /**
   * Finds the longest phrase at `tokens[at]` whose marks agree; `undefined` where none starts there.
   *
   * @param most words it may have. Default: any number
   */
  longest(tokens: readonly Token[], at: number, most?: number): PhraseMatch | undefined
  /** True if this accent key is a word of some phrase. */
  hasKey(key: string): boolean
  /** Folds of all words of all phrases. */
  folds(): Iterable<string>
  /** Neighbouring words of phrases, folded. */
  pairs(): Bigrams
}

interface Node {
  /** Next nodes by the sound of the next word; most nodes have none. */
  next?: Map<string, Node>
  /** Phrases that end here, in the order in which they were added. */
  readonly meanings: { readonly unit: string; readonly words: readonly Token[] }[]
}

/** @param knownKey true if this accent key is a word of some text, see `accentAgreement` */
export function createPhraseBook(knownKey: (key: string) => boolean): PhraseBook {
  const root: Node = { meanings: [] }
  const keys = new Set<string>()
  const folds = new Set<string>()
  const pairs = createBigrams()
  const isKnown = (key: string): boolean => keys.has(key) || knownKey(key)

  /** The units of the phrases at a node whose words agree best with those typed, where they agree enough. */
  const best = ({ meanings }: Node, tokens: readonly Token[], at: number): PhraseMatch | undefined => {
    let agreement = HALF
    let units: string[] = []
    for (const { unit, words } of meanings) {
      const agrees = phraseAgreement(tokens, at, words, isKnown)
      if (agrees > agreement) units = []
      if (agrees > HALF && agrees >= agreement && !units.includes(unit)) units.push(unit)
      agreement = Math.max(agreement, agrees)
    }
    if (units.length === 0) return undefined
    return { units, length: meanings[0]!.words.length, agreement }
  }

  return {
    add(unit, text) {
      const words = tokenise(text)
      if (words.length === 0) return
      let node = root
      for (const [i, { key, fold, sound }] of words.entries()) {
        keys.add(key)
        folds.add(fold)
        if (i > 0) pairs.add(words[i - 1]!.fold, fold)
        node.next ??= new Map()
        let next = node.next.get(sound)
        if (!next) {
          next = { meanings: [] }
          node.next.set(sound, next)
        }
        node = next
      }
      node.meanings.push({ unit, words })
    },
    longest(tokens, at, most = Number.POSITIVE_INFINITY) {
      const ends: Node[] = []
      const end = Math.min(tokens.length, at + most)
      let node: Node | undefined = root
      for (let i = at; i < end; i++) {
        node = node.next?.get(tokens[i]!.sound)
        if (!node) break
        if (node.meanings.length > 0) ends.push(node)
      }
      while (ends.length > 0) {
        const match = best(ends.pop()!, tokens, at)
        if (match) return match
      }
      return undefined
    },
    hasKey: (key) => keys.has(key),
    folds: () => folds,
    pairs: () => pairs,
  }
}

/** How far the words typed from `at` on agree with words as written that sound alike, 0–1. */
function phraseAgreement(
  tokens: readonly Token[],
  at: number,
  written: readonly Token[],
  isKnown: (key: string) => boolean,
): number {
  let sum = 0
  let soundsOnly = false
  for (let i = 0; i < written.length; i++) {
    const typed = tokens[at + i]!
    sum += accentAgreement(typed, written[i]!, isKnown, i === 0)
    if (typed.fold !== written[i]!.fold) soundsOnly = true
  }
  if (written.length > 1) return sum / written.length
  // A single word must be spelled as it is; in a phrase its neighbours vouch for it.
  return soundsOnly || isLikelyFunctional(tokens[at]!, written[0]!) ? 0 : sum
}

/** How far a word as typed agrees with a word as written, marks considered, 0–1; both sound alike. */
function accentAgreement(
  typed: Token,
  written: Token,
  isKnown: (key: string) => boolean,
  isFirst: boolean,
): number {
  if (!typed.marked || typed.key === written.key) return 1
  // A function word among marked ones is that word: "anh" is not "ảnh". English ones do not count: "an" may be "án".
  if (!typed.accented) return vietnameseFunctionWords.has(typed.text) ? 0 : 1
  // Marks that make another known word ("thủ" for "thứ") speak against it; a slip of the tone hardly does.
  // A surname comes first: "nguyễn văn" is not "nguyên văn", but "quyết đinh" is "quyết định".
  if (functionKeys.has(typed.key) || (isFirst && surnameKeys.has(typed.key))) return 0
  const sameLetters = withoutTone(typed.key) === withoutTone(written.key)
  if (isKnown(typed.key)) return sameLetters ? HALF : 0
  return sameLetters ? 1 : HALF
}

/** True if an unmarked word among marked ones is rather a function word: "co" is "có" rather than "cờ". */
function isLikelyFunctional({ marked, accented, fold, key }: Token, written: Token): boolean {
  return marked && !accented && key !== written.key && functionFolds.has(fold)
}

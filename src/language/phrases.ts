import { POINTING_BACK } from './anaphora.ts'
import { withoutTone } from './fold.ts'
import { SYNONYMS } from './synonyms.ts'
import { type Token, tokenise, tokenOf } from './tokenise.ts'
import { functionWords } from './words.ts'

/** A run of words that stands for one unit: a synonym class, a document form, an entry. */
export interface Phrase {
  /** `~class`, `?class` or `@entry`. */
  readonly unit: string
  readonly words: readonly Token[]
}

/** A phrase found in a question. */
export interface PhraseMatch {
  readonly units: readonly string[]
  readonly length: number
  /** 1: typed as it is written or without marks; less where the reader's marks disagree. */
  readonly agreement: number
}

/** How far a word as typed agrees with a word as written, marks considered; both fold alike. */
export const accentAgreement = (typed: Token, written: Token, known: (key: string) => boolean): number => {
  if (!typed.marked || typed.key === written.key) return 1
  if (!typed.accented) return WRONG_TONE
  // Marks that make another known word ("thủ" for "thứ") speak against it; a slip of the tone hardly does.
  if (functionKeys.has(typed.key)) return FUNCTION_WORD
  if (known(typed.key)) return OTHER_WORD
  return withoutTone(typed.key) === withoutTone(written.key) ? WRONG_TONE : WRONG_MARK
}

/** Agreement of a word typed with the marks of a function word, of another known word, of a wrong tone, of a wrong vowel mark. */
const FUNCTION_WORD = 0.3
const OTHER_WORD = 0.5
const WRONG_TONE = 0.95
const WRONG_MARK = 0.85

/** Below this mean agreement a phrase is not meant. */
const MIN_AGREEMENT = 0.7

/** How much less a phrase is meant that only sounds like what was typed. */
const SOUND_ALIKE = 0.92

const functionKeys = new Set([...functionWords].map((word) => tokenOf(word).key))

/** Phrases by their folded words; finds the longest that starts at a place. */
export interface PhraseBook {
  add(unit: string, text: string): void
  /** Longest phrase at `tokens[at]`, of at most `most` words, whose marks agree; `undefined` where none starts there. */
  longest(tokens: readonly Token[], at: number, most?: number): PhraseMatch | undefined
  /** Is this accent key a word of some phrase? */
  hasKey(key: string): boolean
  /** Folds of all words of all phrases. */
  folds(): Iterable<string>
  /** Adjacent words of phrases, folded. */
  pairs(): Iterable<readonly [string, string]>
}

/** A place in the tree of phrases by sound: the words so far, and those that may follow. */
interface Node {
  next?: Map<string, Node>
  phrases?: Phrase[]
}

export const createPhraseBook = (knownKey: (key: string) => boolean): PhraseBook => {
  const root: Node = {}
  const keys = new Set<string>()
  const folds = new Set<string>()
  const pairs: (readonly [string, string])[] = []
  const known = (key: string) => keys.has(key) || knownKey(key)

  const agreementOf = (tokens: readonly Token[], at: number, { words }: Phrase): number => {
    let sum = 0
    let factor = 1
    for (let i = 0; i < words.length; i++) {
      const [typed, written] = [tokens[at + i]!, words[i]!]
      sum += accentAgreement(typed, written, known)
      if (typed.fold !== written.fold) factor = SOUND_ALIKE
    }
    // A single word must be spelled as it is; in a phrase its neighbours vouch for it.
    return words.length === 1 && factor < 1 ? 0 : (sum / words.length) * factor
  }

  const best = (tokens: readonly Token[], at: number, same: readonly Phrase[]) => {
    let most = MIN_AGREEMENT
    let units: string[] = []
    for (const phrase of same) {
      const agreement = agreementOf(tokens, at, phrase)
      if (agreement > most) units = []
      if (agreement >= most && !units.includes(phrase.unit)) units.push(phrase.unit)
      most = Math.max(most, agreement)
    }
    return units.length > 0 ? { units, agreement: most } : undefined
  }

  return {
    add(unit, text) {
      const words = tokenise(text)
      if (words.length === 0) return
      let node = root
      for (const { sound } of words) {
        node.next ??= new Map()
        const next: Node = node.next.get(sound) ?? {}
        node.next.set(sound, next)
        node = next
      }
      node.phrases ??= []
      if (node.phrases.some((p) => p.unit === unit && p.words.every((w, i) => w.key === words[i]!.key)))
        return
      node.phrases.push({ unit, words })
      for (const [i, word] of words.entries()) {
        keys.add(word.key)
        folds.add(word.fold)
        if (i > 0) pairs.push([words[i - 1]!.fold, word.fold])
      }
    },
    longest(tokens, at, limit = Number.POSITIVE_INFINITY) {
      const ends: { phrases: readonly Phrase[]; length: number }[] = []
      let node: Node | undefined = root
      for (let length = 1; length <= limit && at + length <= tokens.length; length++) {
        node = node.next?.get(tokens[at + length - 1]!.sound)
        if (!node) break
        if (node.phrases) ends.push({ phrases: node.phrases, length })
      }
      for (let e = ends.length - 1; e >= 0; e--) {
        const match = best(tokens, at, ends[e]!.phrases)
        if (match) return { ...match, length: ends[e]!.length }
      }
      return undefined
    },
    hasKey: (key) => keys.has(key),
    folds: () => folds,
    pairs: () => pairs,
  }
}

/** Adds the classes of synonyms: `~class` for words, `?class` for question words, `^class` for pronouns. */
export const addSynonyms = (book: PhraseBook): void => {
  for (const line of `${SYNONYMS.trim()}\n${POINTING_BACK.trim()}`.split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    const unit = /^[?^]/.test(name) ? name : `~${name}`
    for (const phrase of line.slice(colon + 1).split(',')) book.add(unit, phrase)
  }
}

/**
 * Finds known phrases in a question: synonyms, names of entries, document forms. A trie keyed by the sound of words
 * also finds phrases typed without diacritics or by ear. Typed diacritics then decide between phrases.
 */
import { HALF } from './half.ts'
import { withoutTone } from './normalize.ts'
import { functionKeys, surnameKeys, vietnameseFunctionWords } from './stop-words.ts'
import type { Token } from './tokenizer.ts'

/** A phrase found in a question. */
export interface PhraseMatch {
  readonly units: readonly string[]
  /** Number of words. */
  readonly length: number
  /** 0–1: 1 if typed as written or without diacritics, less if diacritics disagree. */
  readonly agreement: number
}

/** Known phrases with their units. */
export interface PhraseBook {
  add(unit: string, words: readonly Token[]): void
  /**
   * Returns the longest phrase at `tokens[at]` whose diacritics agree, `undefined` if there is none.
   *
   * @param most maximum number of words; default: unlimited
   */
  longest(tokens: readonly Token[], at: number, most?: number): PhraseMatch | undefined
  /** True if an accent key is a word of some phrase. */
  hasKey(key: string): boolean
  /** The words of all phrases, in the order of insertion. */
  readonly all: readonly (readonly Token[])[]
}

interface Node {
  /** Child nodes by the sound of the next word; absent in most nodes. */
  next?: Map<string, Node>
  /** Phrases that end here, in the order of insertion. */
  readonly meanings: { readonly unit: string; readonly words: readonly Token[] }[]
}

/** @param knownKey returns true if an accent key is a word of some text, see `accentAgreement` */
export function createPhraseBook(knownKey: (key: string) => boolean): PhraseBook {
  const root: Node = { meanings: [] }
  const keys = new Set<string>()
  const all: (readonly Token[])[] = []
  const isKnown = (key: string): boolean => keys.has(key) || knownKey(key)

  /** Returns the units of the phrases at a node that agree best, `undefined` if none agrees by more than half. */
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
    add(unit, words) {
      if (words.length === 0) return
      all.push(words)
      let node = root
      for (const { key, sound } of words) {
        keys.add(key)
        node.next ??= new Map()
        const next: Node = node.next.get(sound) ?? { meanings: [] }
        node.next.set(sound, next)
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
    all,
  }
}

/** Returns the agreement of the words typed from `at` on with written words that sound alike, 0–1. */
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
    const agreement = accentAgreement(typed, written[i]!, isKnown, i === 0)
    const isBySound = typed.fold !== written[i]!.fold
    // A slip may put the accents of another word on the same letters, but other letters are another word.
    if (isBySound && agreement === 0) return 0
    if (isBySound) soundsOnly = true
    sum += agreement
  }
  if (written.length > 1) return sum / written.length
  // A single word must have the same letters; in a phrase its neighbours confirm it.
  return soundsOnly || isOtherWord(tokens[at]!, written[0]!) ? 0 : sum
}

/** Returns the agreement of a typed word with a written word that sounds alike, by diacritics, 0–1. */
function accentAgreement(
  typed: Token,
  written: Token,
  isKnown: (key: string) => boolean,
  isFirst: boolean,
): number {
  if (!typed.marked || typed.key === written.key) return 1
  // An unmarked function word in a marked text is that word: "anh" is not "ảnh". English ones are ignored: "an" may be
  // "án".
  // Nor is a known word another one that only sounds like it: "ai" is not "ấy".
  if (!typed.accented) {
    const isOther = typed.fold !== written.fold && isKnown(typed.key)
    return isOther || vietnameseFunctionWords.has(typed.text) ? 0 : 1
  }
  // Diacritics of another known word ("thủ" for "thứ") disagree; a wrong tone alone hardly does. A surname at the
  // beginning also disagrees: "nguyễn văn" is not "nguyên văn", but "quyết đinh" is "quyết định".
  if (functionKeys.has(typed.key) || (isFirst && surnameKeys.has(typed.key))) return 0
  const sameLetters = withoutTone(typed.key) === withoutTone(written.key)
  if (isKnown(typed.key)) return sameLetters && isToneSlip(typed.key, written.key) ? HALF : 0
  return sameLetters ? 1 : HALF
}

/** True if a tone was left out, or is the other of hỏi and ngã, which many speakers do not tell apart. */
function isToneSlip(typed: string, written: string): boolean {
  const tone = typed.at(-1)!
  return !/[1-5]/.test(tone) || (/[34]/.test(tone) && /[34]/.test(written.at(-1)!))
}

/** True if an unmarked word in a marked text is no other word's: "co" may be "có" rather than "cờ". */
function isOtherWord({ marked, accented, key }: Token, written: Token): boolean {
  return marked && !accented && key !== written.key
}

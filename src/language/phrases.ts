import { withoutTone } from './fold.ts'
import { SYNONYMS } from './synonyms.ts'
import { type Token, tokenise } from './tokenise.ts'

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
  if (!typed.accented || typed.key === written.key) return 1
  // Marks that make another known word ("thủ" for "thứ") speak against it; a slip of the tone hardly does.
  if (known(typed.key)) return OTHER_WORD
  return withoutTone(typed.key) === withoutTone(written.key) ? WRONG_TONE : WRONG_MARK
}

/** Agreement of a word typed with the marks of another known word, of a wrong tone, of a wrong vowel mark. */
const OTHER_WORD = 0.3
const WRONG_TONE = 0.95
const WRONG_MARK = 0.85

/** Below this mean agreement a phrase is not meant. */
const MIN_AGREEMENT = 0.6

/** Phrases by their folded words; finds the longest that starts at a place. */
export interface PhraseBook {
  add(unit: string, text: string): void
  /** Longest phrase at `tokens[at]` whose marks agree; `undefined` where none starts there. */
  longest(tokens: readonly Token[], at: number): PhraseMatch | undefined
  /** Is this accent key, or this fold, a word of some phrase? */
  hasKey(key: string): boolean
  hasFold(fold: string): boolean
  /** Folds of all words of all phrases. */
  folds(): Iterable<string>
  /** Adjacent words of phrases, folded. */
  pairs(): Iterable<readonly [string, string]>
}

export const createPhraseBook = (knownKey: (key: string) => boolean): PhraseBook => {
  const phrases = new Map<string, Phrase[]>()
  const longestFrom = new Map<string, number>()
  const keys = new Set<string>()
  const folds = new Set<string>()
  const pairs: (readonly [string, string])[] = []
  const known = (key: string) => keys.has(key) || knownKey(key)

  const agreementOf = (tokens: readonly Token[], at: number, phrase: Phrase): number => {
    let sum = 0
    for (const [i, word] of phrase.words.entries()) sum += accentAgreement(tokens[at + i]!, word, known)
    return sum / phrase.words.length
  }

  return {
    add(unit, text) {
      const words = tokenise(text)
      const first = words[0]
      if (!first) return
      const name = words.map((w) => w.fold).join(' ')
      const same = phrases.get(name)
      const phrase = { unit, words }
      if (!same) phrases.set(name, [phrase])
      else if (!same.some((p) => p.unit === unit && p.words.every((w, i) => w.key === words[i]!.key)))
        same.push(phrase)
      longestFrom.set(first.fold, Math.max(longestFrom.get(first.fold) ?? 0, words.length))
      for (const [i, word] of words.entries()) {
        keys.add(word.key)
        folds.add(word.fold)
        if (i > 0) pairs.push([words[i - 1]!.fold, word.fold])
      }
    },
    longest(tokens, at) {
      const first = tokens[at]
      if (!first) return undefined
      const most = Math.min(longestFrom.get(first.fold) ?? 0, tokens.length - at)
      if (most === 0) return undefined
      const names: string[] = []
      let name = ''
      for (let i = 0; i < most; i++) names.push((name += (i ? ' ' : '') + tokens[at + i]!.fold))
      for (let length = most; length > 0; length--) {
        const same = phrases.get(names[length - 1]!)
        if (!same) continue
        const scored = same.map((phrase) => ({ phrase, agreement: agreementOf(tokens, at, phrase) }))
        const best = Math.max(...scored.map((s) => s.agreement))
        if (best < MIN_AGREEMENT) continue
        const units = scored.filter((s) => s.agreement === best).map((s) => s.phrase.unit)
        return { units: [...new Set(units)], length, agreement: best }
      }
      return undefined
    },
    hasKey: (key) => keys.has(key),
    hasFold: (fold) => folds.has(fold),
    folds: () => folds,
    pairs: () => pairs,
  }
}

/** Adds the classes of synonyms: `~class` for words, `?class` for question words. */
export const addSynonyms = (book: PhraseBook): void => {
  for (const line of SYNONYMS.trim().split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    const unit = name.startsWith('?') ? name : `~${name}`
    for (const phrase of line.slice(colon + 1).split(',')) book.add(unit, phrase)
  }
}

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
  const sounds = new Map<string, Phrase[]>()
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

  const best = (tokens: readonly Token[], at: number, same: readonly Phrase[], factor: number) => {
    let most = MIN_AGREEMENT
    let units: string[] = []
    for (const phrase of same) {
      const agreement = agreementOf(tokens, at, phrase) * factor
      if (agreement > most) units = []
      if (agreement >= most) units.push(phrase.unit)
      most = Math.max(most, agreement)
    }
    return units.length > 0 ? { units: [...new Set(units)], agreement: most } : undefined
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
      else return
      if (words.length > 1) {
        const sound = words.map((w) => soundOf(w.fold)).join(' ')
        sounds.set(sound, [...(sounds.get(sound) ?? []), phrase])
      }
      const start = soundOf(first.fold)
      longestFrom.set(start, Math.max(longestFrom.get(start) ?? 0, words.length))
      for (const [i, word] of words.entries()) {
        keys.add(word.key)
        folds.add(word.fold)
        if (i > 0) pairs.push([words[i - 1]!.fold, word.fold])
      }
    },
    longest(tokens, at, limit = Number.POSITIVE_INFINITY) {
      const first = tokens[at]
      if (!first) return undefined
      const most = Math.min(longestFrom.get(soundOf(first.fold)) ?? 0, tokens.length - at, limit)
      if (most === 0) return undefined
      for (let length = most; length > 0; length--) {
        const words = tokens.slice(at, at + length)
        const written = phrases.get(words.map((w) => w.fold).join(' '))
        const match =
          (written && best(tokens, at, written, 1)) ??
          (length > 1
            ? best(tokens, at, sounds.get(words.map((w) => soundOf(w.fold)).join(' ')) ?? [], SOUND_ALIKE)
            : undefined)
        if (match) return { ...match, length }
      }
      return undefined
    },
    hasKey: (key) => keys.has(key),
    hasFold: (fold) => folds.has(fold),
    folds: () => folds,
    pairs: () => pairs,
  }
}

/** Spellings that sound alike to many speakers: ch/tr, s/x, d/gi/r, l/n, ng/ngh, c/k/q, i/y; "chì" → "trì". */
const soundOf = (fold: string): string =>
  fold
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi(?=[aeou])|r)/, 'd')
    .replace(/^n(?=[aeiouy])/, 'l')
    .replace(/^ngh/, 'ng')
    .replace(/^gh/, 'g')
    .replace(/^[kq]/, 'c')
    .replace(/y$/, 'i')

/** Adds the classes of synonyms: `~class` for words, `?class` for question words, `^class` for pronouns. */
export const addSynonyms = (book: PhraseBook): void => {
  for (const line of `${SYNONYMS.trim()}\n${POINTING_BACK.trim()}`.split('\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    const unit = /^[?^]/.test(name) ? name : `~${name}`
    for (const phrase of line.slice(colon + 1).split(',')) book.add(unit, phrase)
  }
}

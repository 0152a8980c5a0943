/** Reads words that are in neither the knowledge nor the language tables: Telex names and typos. */
import { decodeTelex, looksLikeTelex } from '../../text/input-methods.ts'
import { accentKey, capitalised, fold } from '../../text/normalize.ts'
import { beginsNumber } from '../../text/numbers.ts'
import { isSyllable } from '../../text/syllable.ts'
import { type Token, tokenOf } from '../../text/tokenizer.ts'
import { isListed } from '../../text/word-frequency.ts'
import type { Lexicon } from './lexicon.ts'

/** A word with its neighbours. */
export interface Place {
  readonly typed: readonly Token[]
  readonly at: number
  /** The previous word as read. */
  readonly before: Token | undefined
}

/** The reading of a word, and its likelihood, 0–1. */
export interface Reading {
  readonly words: readonly string[]
  readonly likelihood: number
}

/** Returns the reading of an unknown word, trying the most likely kinds first. `undefined` if none fits. */
export function readUnknown(
  { typed, at, before }: Place,
  { vocabulary, keysOf, phrases }: Lexicon,
  english: boolean,
): Reading | undefined {
  const [token, next, previous] = [typed[at]!, typed[at + 1], before?.fold]
  if (english) {
    // "Who is Nguyeenx …?": in English only names are typed with Vietnamese keys.
    const name = looksLikeTelex(token) ? decodeTelex(token.text) : undefined
    if (name !== undefined && keysOf(fold(name)).includes(accentKey(name)))
      return sure([token.capital ? capitalised(name) : name])
  }
  // "Hàh" is no English word, though the list has "hah".
  if ((english || !token.syllable) && !token.accented && isListed(token.fold)) return undefined
  // In English only English words and names are corrected: "light" is not "eight", and Lisa is not "list".
  const asks = (word: string) => phrases.longest([tokenOf(word)], 0)?.units[0]?.startsWith('?') === true
  const fits = ({ fold }: { readonly fold: string }) =>
    !english ||
    (!beginsNumber(fold) && (token.capital ? previous === undefined || !asks(fold) : !isSyllable(fold)))
  const supported = vocabulary.correct(token, previous, next?.fold, 'pairs').find(fits)
  if (supported) return { words: [supported.fold], likelihood: supported.likelihood }
  const correction = vocabulary.correct(token, previous, next?.fold).find(fits)
  return correction && { words: [correction.fold], likelihood: correction.likelihood }
}

function sure(words: readonly string[]): Reading {
  return { words, likelihood: 1 }
}

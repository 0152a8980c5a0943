import { decodeTelex, decodeVni } from '../language/keystrokes.ts'
import { expandShorthand } from '../language/shorthand.ts'
import { isSyllable } from '../language/syllable.ts'
import { type Token, tokenOf } from '../language/tokenise.ts'
import { englishFunctionWords, functionWords, lightWords } from '../language/words.ts'
import type { Lexicon } from './segment.ts'

/** A word with what it was read from and how surely. */
export interface Read {
  readonly token: Token
  readonly typed: string
  /** 0–1, less than 1 for a correction. */
  readonly likelihood: number
  readonly known: boolean
}

/** Words that no Vietnamese sentence has: they switch teencode off. */
const ENGLISH = new Set(
  'the who what which when where how did does was were whose is are and to in'.split(' '),
)

const languageFolds = new Set([...functionWords, ...lightWords].map((w) => tokenOf(w).fold))

/** Turns VNI keystrokes back into words, where at least two of them or one inside a word show the habit. */
export const decodeWords = (text: string): string => {
  const pieces = text.split(/([^\p{L}\p{M}\p{N}]+)/u)
  const decoded = pieces.map((piece) => (/[a-z][1-9]/i.test(piece) ? decodeVni(piece) : undefined))
  const sure = decoded.filter((word, i) => word !== undefined && /[1-9][a-z]/i.test(pieces[i]!)).length
  const count = decoded.filter((word) => word !== undefined).length
  return sure > 0 || count > 1 ? pieces.map((piece, i) => decoded[i] ?? piece).join('') : text
}

/** Shorthand, raw Telex, words run together and slips of the finger become the words meant. */
export const readWords = (typed: readonly Token[], lexicon: Lexicon): Read[] => {
  const { phrases, vocabulary } = lexicon
  const isKnown = (token: Token) =>
    /^\p{N}/u.test(token.text) || vocabulary.has(token.fold) || languageFolds.has(token.fold)
  const telex = typed.map((token) =>
    !token.accented && !isSyllable(token.text) && !englishFunctionWords.has(token.text)
      ? decodeTelex(token.text)
      : undefined,
  )
  const telexWords = telex.filter((word) => word !== undefined).length
  const readsTelex = telexWords > 1 || (telexWords === 1 && typed.length <= 4)
  const english = typed.filter((t) => ENGLISH.has(t.text)).length > typed.filter((t) => t.accented).length
  const out: Read[] = []
  const add = (words: readonly string[], from: Token, likelihood: number, known = true) => {
    for (const word of words)
      out.push({ token: tokenOf(word, from.clause), typed: from.text, likelihood, known })
  }
  for (const [i, token] of typed.entries()) {
    const next = typed[i + 1]
    const previous = out.at(-1)?.token.fold
    const telexWord = telex[i]
    const shorthand = english ? undefined : expandShorthand(token.text)
    if (readsTelex && telexWord !== undefined && !phrases.hasKey(token.text)) add([telexWord], token, 1)
    else if (shorthand && !(token.capital && phrases.hasKey(token.key))) add(shorthand, token, 1)
    else if (isKnown(token)) out.push({ token, typed: token.text, likelihood: 1, known: true })
    else {
      const whole =
        /^[bcdđghklmnpqrstvx]{1,3}$/.test(token.text) && next
          ? vocabulary.unabbreviate(token.fold, next.fold)
          : undefined
      const pieces = whole ? undefined : vocabulary.split(token.fold)
      const correction = whole || pieces ? undefined : vocabulary.correct(token.fold, previous, next?.fold)[0]
      if (whole) add([whole], token, 0.95)
      else if (pieces) add(cutAs(token.text, pieces), token, 0.95)
      else if (correction) add([asTyped(token, correction.fold)], token, correction.likelihood)
      else out.push({ token, typed: token.text, likelihood: 1, known: false })
    }
  }
  return out
}

/** The corrected word keeps no marks: those typed were on other letters. */
const asTyped = (_token: Token, fold: string): string => fold

/** Cuts the word as typed where its fold was cut, so that its marks stay. */
const cutAs = (text: string, pieces: readonly string[]): string[] => {
  let at = 0
  return pieces.map((piece) => {
    at += piece.length
    return text.slice(at - piece.length, at)
  })
}

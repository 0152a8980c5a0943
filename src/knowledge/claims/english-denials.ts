/** Checks the denials of English texts against each other and against their Vietnamese versions. */
import { englishFunctionWords } from '../../text/stop-words.ts'
import type { Claim, FaultKind } from './evidence.ts'
import { isNegation, NEGATIONS, wordsOf } from './negations.ts'
import { englishDenials } from './proof-words.ts'
import { keysOf, textOf } from './terms.ts'

/** Vietnamese words that an English denial may translate: "without" for "thiếu", "not right" for "sai". */
const DENYING_IN_ENGLISH = new Set(keysOf('cấm thiếu tránh trừ nếu sai trái'))
/** Number of content words behind an English denial that must be behind it in the quote. */
const DENIED_WORDS = 2
/** English words that may translate a denial: "without" for "không có", "incorrectly" for "không đúng". */
const ENGLISH_DENYING =
  /\b(?:without|fail(?:s|ed)?|yet|un\w+|\w+less|refus\w+|lack\w*|miss\w*|avoid\w*|prevent\w*|stop\w*|prohibit\w*|forbid\w*|bann\w+|wrong\w*|in(?:correct|accura|suffici|adequa|complet|elig|valid)\w*|im(?:proper|possib)\w*|(?:illeg|irreg)\w+|less|out of|only|any)\b/i

/** Finds a denial of a Vietnamese text that its English version does not have. */
export function lostInEnglish(english: string, vietnamese: string): Claim<FaultKind>[] {
  if (englishDenialsIn(english).length > 0 || ENGLISH_DENYING.test(english)) return []
  const words = wordsOf(vietnamese)
  const denial = words.findIndex((_, i) => isNegation(words, i))
  if (denial < 0) return []
  return [{ kind: 'polarity', said: english, proven: textOf(words, denial, denial + 3) }]
}

/** Returns a denial that only one of an English text and its Vietnamese version has. */
export function deniedOtherwise(english: string, vietnamese: string): Claim[] {
  const words = wordsOf(vietnamese)
  const isDenied = words.some(({ key }) => NEGATIONS.has(key) || DENYING_IN_ENGLISH.has(key))
  if (englishDenialsIn(english).length > 0 && !isDenied) return [{ kind: 'polarity', said: english }]
  return lostInEnglish(english, vietnamese)
}

/**
 * Returns a denial that an English answer adds to its English quotes, moves to other words, or removes from words that
 * it keeps.
 */
export function deniedInEnglish(answer: string, quotes: readonly string[]): Claim<FaultKind> | undefined {
  const [said, there] = [englishDenialsIn(answer), quotes.flatMap(englishDenialsIn)]
  const moved = said.find(({ scope }) =>
    there.every((other) => !scope.slice(0, DENIED_WORDS).every((word) => other.scope.includes(word))),
  )
  if (moved)
    return { kind: 'polarity', said: `${moved.word} ${moved.scope.slice(0, DENIED_WORDS).join(' ')}` }
  const words = new Set(englishWordsOf(answer))
  const lost = there.find(
    ({ scope: [denied], isFirst }) =>
      (isFirst && said.length === 0) ||
      (denied !== undefined && words.has(denied) && !said.some((one) => one.scope[0] === denied)),
  )
  return lost && { kind: 'polarity', said: answer, proven: `${lost.word} ${lost.scope[0] ?? ''}`.trim() }
}

/** An English denial with the content words behind it, up to a punctuation mark. */
interface EnglishDenial {
  readonly word: string
  readonly scope: readonly string[]
  /** True at the beginning of the text: "Nobody …" denies all of it. */
  readonly isFirst: boolean
}

/** Finds words that deny. Excludes the "No." of "No. 12", and "not only". */
function englishDenialsIn(text: string): EnglishDenial[] {
  const plain = text.replace(/\bnos?\.\s*\d|\bnot (?:only|just)\b/gi, '')
  return plain.split(/[,;:.!?()–—]\s|\s[–—-]+\s/).flatMap((clause, c) => {
    const words = englishWordsOf(clause)
    return words.flatMap((word, i) => {
      const isFirst = c === 0 && i === 0
      const scope = words.slice(i + 1).filter((behind) => !englishFunctionWords.has(behind))
      if (englishDenials.has(word)) return [{ word, scope, isFirst }]
      return /^un(?!i|der|t|ve)\w{4,}/.test(word) ? [{ word, scope: [], isFirst: false }] : []
    })
  })
}

function englishWordsOf(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z]+(?:'t)?/g) ?? []
  )
}

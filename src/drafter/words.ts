import { accentKey } from '../text/normalize.ts'

/** One word of a sentence with its offsets, so that findings can be cut out verbatim. */
export interface Word {
  readonly text: string
  /** Offsets in the sentence. */
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly key: string
  /** Text between the previous word and this one. */
  readonly gap: string
}

/** Letters and digits. "36-NQ/TW", "5/6/2027", "1.250", "95,6" and "GS.TS" are one word each. */
const WORD = new RegExp(
  String.raw`[\p{L}\p{M}\p{N}]+(?:(?:(?<=\p{N})[.,](?=\p{N})|[/’'&](?=[\p{L}\p{N}])|-(?=[\p{L}\p{N}])|\.` +
    String.raw`(?=\p{Lu}{2,4}(?!\p{L})))[\p{L}\p{M}\p{N}]+)*%?`,
  'gu',
)

/** Splits a sentence into words. */
export function wordsOf(sentence: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const match of sentence.matchAll(WORD)) {
    const text = match[0]
    words.push({
      text,
      start: match.index,
      end: match.index + text.length,
      capital: /^\p{Lu}/u.test(text),
      key: accentKey(text),
      gap: sentence.slice(end, match.index),
    })
    end = match.index + text.length
  }
  return words
}

/** Returns the length of the longest phrase that begins at a word, or 0. Old and new tone placement are equal. */
export type Phrases = (words: readonly Word[], at: number) => number

/**
 * Compiles phrases for matching.
 *
 * @param exactCase the case of the first letter must match the list ("Bộ" the ministry, not "bộ" the set)
 */
export function phrases(items: readonly string[], exactCase = false): Phrases {
  const byFirst = new Map<string, Word[][]>()
  for (const item of items) {
    const words = wordsOf(item)
    const first = words[0]
    if (!first) continue
    const rivals = byFirst.get(first.key) ?? []
    rivals.push(words)
    byFirst.set(
      first.key,
      rivals.sort((a, b) => b.length - a.length),
    )
  }
  return (words, at) => {
    const first = words[at]
    if (!first) return 0
    const fits = (phrase: readonly Word[]) =>
      (!exactCase || phrase[0]!.capital === first.capital) &&
      phrase.every((w, i) => words[at + i]?.key === w.key && (i === 0 || words[at + i]!.gap === ' '))
    return byFirst.get(first.key)?.find(fits)?.length ?? 0
  }
}

/** True if only a space separates a word from the previous one. */
export function follows(word: Word | undefined): word is Word {
  return word?.gap === ' '
}

/** Normalizes a name for comparison: lower case, one tone placement. */
export function nameKey(text: string): string {
  return wordsOf(text)
    .map((w) => w.key)
    .join(' ')
}

import { accentKey } from '../text/normalize.ts'

/** One word of a sentence with its place, so that whatever is found can be cut out letter by letter. */
export interface Word {
  readonly text: string
  /** Offsets into the sentence. */
  readonly start: number
  readonly end: number
  readonly capital: boolean
  readonly key: string
  /** What stands between the word before and this one. */
  readonly gap: string
}

/** Letters and digits; "36-NQ/TW", "5/6/2027", "1.250", "95,6", "GS.TS" are one word each. */
const WORD = new RegExp(
  String.raw`[\p{L}\p{M}\p{N}]+(?:(?:(?<=\p{N})[.,](?=\p{N})|[/’'&](?=[\p{L}\p{N}])|-(?=[\p{L}\p{N}])|\.` +
    String.raw`(?=\p{Lu}{2,4}(?!\p{L})))[\p{L}\p{M}\p{N}]+)*%?`,
  'gu',
)

/** The words of a sentence in order. */
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

/** Finds the longest of some phrases that begins at a word; 0 where none does. Old and new tone places are one. */
export type Phrases = (words: readonly Word[], at: number) => number

/**
 * Compiles phrases for matching.
 *
 * @param exactCase the first letter must be as in the list ("Bộ" the ministry, not "bộ" the set)
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

/** Is a word joined to the one before by a mere space? */
export function follows(word: Word | undefined): word is Word {
  return word?.gap === ' '
}

/** Lower case and one tone place: two writings of a name are one when these agree. */
export function nameKey(text: string): string {
  return wordsOf(text)
    .map((w) => w.key)
    .join(' ')
}

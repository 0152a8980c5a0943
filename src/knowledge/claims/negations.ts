/** Negations in Vietnamese texts. */
import { joined, keysOf, termsOf } from './terms.ts'

/** Negations. Words of the language that begin with one, such as "không khí" (air), are excluded. */
export const NEGATIONS = new Set(keysOf('không chưa chẳng chả đừng khỏi'))
const NO_NEGATION = new Set(keysOf('khí gian quân chỉ những lưu phận đầy'))
const BEFORE_NO_NEGATION = new Set(keysOf('hàng hư hay có khi nếu'))
/** Words of the article that express a denial in another way: "cấm" forbids. */
export const DENYING = new Set(keysOf('cấm thiếu tránh ngoài trừ mất hết ngừng nghỉ nếu chậm khó'))
const OF_ARTICLE = new Set(keysOf('bài báo trang'))

export interface Word {
  readonly key: string
  readonly text: string
  /** Index of the clause in the text. */
  readonly clause: number
}

/** Splits a text into words with the clause of each. */
export function wordsOf(text: string): Word[] {
  const terms = termsOf(text)
  let clause = 0
  return terms.map(({ key, text: word }, i) => {
    // More than a space between two words is a punctuation mark.
    if (i > 0 && !joined(terms, i)) clause++
    return { key, text: word, clause }
  })
}

/** True for a word that denies: not the “không” of “không khí” or “hay không”. */
export function isNegation(words: readonly Word[], i: number): boolean {
  const { key, clause } = words[i]!
  const next = words[i + 1]
  const before = words[i - 1]
  return (
    NEGATIONS.has(key) &&
    !(next?.clause === clause && NO_NEGATION.has(next.key)) &&
    !(before?.clause === clause && BEFORE_NO_NEGATION.has(before.key))
  )
}

/** True for "Bài báo không nêu …", which is about the article and not about its content. */
export function isOfArticle(words: readonly Word[], clause: number): boolean {
  return words.some((word) => word.clause <= clause && OF_ARTICLE.has(word.key))
}

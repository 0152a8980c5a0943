/** Negations, and the words that they deny. */
import type { Lang } from '../../text/language-detection.ts'
import { functionKeys } from '../../text/stop-words.ts'
import { englishDenials } from './proof-words.ts'
import { joined, keysOf, termsOf } from './terms.ts'

/** Negations. Words of the language that begin with one, such as "không khí" (air), are excluded. */
export const NEGATIONS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  vi: new Set(keysOf('không chưa chẳng chả đừng khỏi')),
  // "t" of "didn't".
  en: new Set([...englishDenials].flatMap((word) => keysOf(word).slice(-1))),
}
const NO_NEGATION = new Set(keysOf('khí gian quân chỉ những lưu phận đầy only just'))
const BEFORE_NO_NEGATION = new Set(keysOf('hàng hư hay có khi nếu'))
/** Words of the article that express a denial in another way: "cấm" forbids. */
export const DENYING = new Set(keysOf('cấm thiếu tránh ngoài trừ mất hết ngừng nghỉ nếu chậm khó'))
/** "Bài báo không nêu …", "Bài không nêu …" are about the article and not about its content; "thông báo không …" is. */
const [ARTICLE, PAPER] = keysOf('bài báo')
const TELLING = new Set(keysOf('nêu ghi kể nhắc cho nói gọi'))
/** "Không ai …", "Không hộ nào, kể cả hộ nghèo, …": a denial of the whole sentence. */
const OF_NOBODY =
  /^["“]?(?:không|chưa|chẳng|chả)(?: [\p{L}\p{M}]+){0,4}? (?:nào|ai)(?![\p{L}\p{M}])|^(?:nobody|no one|none|neither|never)\b/iu
const SENTENCE_END = /(?<=[.!?…]["”]?)\s+|\n+/

/** Maximum distance in words of a negation before the word that it denies: "không hề được nhận". */
const REACH = 3
/** Number of content words that it denies: "không chuyên trách | dôi dư". */
const DENIED = 2
/** Maximum distance in words of a negation behind the word that it denies. */
const END_REACH = 5

export interface Word {
  readonly key: string
  readonly text: string
  /** Index of the clause in the text. */
  readonly clause: number
  /** True behind a negation, or before one that ends the clause: "mạng người thì không". */
  readonly isDenied: boolean
}

/** Splits a text into words with the clause of each. */
export function wordsOf(text: string, lang: Lang = 'vi'): Word[] {
  let clause = 0
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const isOfNobody = OF_NOBODY.test(sentence)
    const terms = termsOf(sentence)
    const words = terms.map(({ key, text: word }, i) => {
      // More than a space between two words is a punctuation mark.
      if (!joined(terms, i)) clause++
      return { key, text: word, clause, isDenied: isOfNobody }
    })
    const denials = [...words.keys()].filter((i) => isNegation(words, i, lang))
    if (denials.length === 0) return words
    const denies = (denial: number, at: number) =>
      denial < at ? reaches(words, denial, at) : denial - at <= END_REACH && isLast(words, denial)
    return words.map((word, at) => ({
      ...word,
      isDenied: isOfNobody || denials.some((i) => words[i]!.clause === word.clause && denies(i, at)),
    }))
  })
}

function reaches(words: readonly Word[], denial: number, at: number): boolean {
  const between = words.slice(denial + 1, at).filter(({ key }) => !functionKeys.has(key))
  return at - denial <= REACH && between.length < DENIED
}

function isLast(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.clause !== words[at]!.clause
}

/** True for a reply to yes or no: "Không. …", "No, …". The question, not the quote, shows what it denies. */
function isReply(words: readonly Word[], at: number): boolean {
  return at === 0 && isLast(words, at) && words.length > 1
}

/** True for a word that denies: not the “không” of “không khí” or “hay không”. */
export function isNegation(words: readonly Word[], i: number, lang: Lang = 'vi'): boolean {
  const { key, clause } = words[i]!
  const [before, next] = [words[i - 1], words[i + 1]].map((word) =>
    word?.clause === clause ? word : undefined,
  )
  return (
    NEGATIONS[lang].has(key) &&
    !isReply(words, i) &&
    // "No. 12", "Model T".
    !(key === 'no' && /^\d/.test(words[i + 1]?.key ?? '')) &&
    !(key === 't' && !words[i - 1]?.key.endsWith('n')) &&
    !NO_NEGATION.has(next?.key ?? '') &&
    !BEFORE_NO_NEGATION.has(before?.key ?? '') &&
    !namesArticle(words, i - 1) &&
    !(TELLING.has(next?.key ?? '') && words.some((_, at) => at < i && namesArticle(words, at)))
  )
}

/** True for the last word of "bài", "bài báo", or of a sentence's first "báo". */
function namesArticle(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key
  return key === ARTICLE || (key === PAPER && (at === 0 || words[at - 1]!.key === ARTICLE))
}

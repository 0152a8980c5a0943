/** Detects the language of a question by its words, so that readers get answers in their own. */
import { HALF } from './half.ts'
import { englishFunctionWords, functionWords } from './stop-words.ts'
import { AUXILIARIES, SUBJECTS } from './tag-questions.ts'
import type { Token } from './tokenizer.ts'
import { cueWords } from './word-lists.ts'

/** Languages of questions and answers. Quotes stay in the language of the article. */
export type Lang = 'vi' | 'en'

/** English words that begin or form questions. They count more than a function word. */
const ENGLISH_CUES = cueWords('english-cues')

/** English function words that are also Vietnamese syllables without diacritics. */
const VIETNAMESE_TOO = cueWords('vietnamese-too')

/** Weight of a clear sign of a language; an English function word has 1. */
const SURE = 2

/**
 * Detects the language of a question by its function words and diacritics. Defaults to Vietnamese, the language of most
 * readers.
 */
export function detectLanguage(tokens: readonly Token[]): Lang {
  const [first, second] = tokens
  // "Can I …".
  const beginsEnglish = AUXILIARIES.has(first?.text ?? '') && SUBJECTS.has(second?.text ?? '')
  let vietnamese = 0
  let english = beginsEnglish ? SURE : 0
  for (const token of tokens) {
    // An English question may contain a Vietnamese name.
    if (token.accented) vietnamese += token.capital ? HALF : SURE
    else if (ENGLISH_CUES.has(token.text)) english += token.syllable ? HALF : SURE
    else if (englishFunctionWords.has(token.text) && token.text.length > 1 && !VIETNAMESE_TOO.has(token.text))
      english++
    else if (functionWords.has(token.text)) vietnamese += HALF
    else if (/^[a-z]{2,}$/.test(token.text) && (token.text.length > 2 || !token.capital)) {
      if (token.syllable) vietnamese += HALF
      else english += HALF
    }
  }
  return english > vietnamese ? 'en' : 'vi'
}

/** The language of a question, told by its words: readers are answered in their own. */
import { HALF } from './half.ts'
import { englishFunctionWords, functionWords } from './stop-words.ts'
import type { Token } from './tokenizer.ts'
import { cueWords } from './word-lists.ts'

/** Languages of questions and answers. The quote stays in the article's own. */
export type Lang = 'vi' | 'en'

/** English words that begin or make questions: each speaks louder than a function word. */
const ENGLISH_CUES = cueWords('english-cues')

/** English function words that are Vietnamese syllables as well when typed without marks. */
const VIETNAMESE_TOO = cueWords('vietnamese-too')

/** What a word says for a language beside a function word, which is 1. */
const SURE = 2

/**
 * Tells the language of a question by its function words and diacritics.
 * With nothing to go by: Vietnamese, the language of the readers.
 */
export function detectLanguage(tokens: readonly Token[]): Lang {
  let vietnamese = 0
  let english = 0
  for (const token of tokens) {
    // A Vietnamese name may stand in an English question.
    if (token.accented) vietnamese += token.capital ? HALF : SURE
    else if (ENGLISH_CUES.has(token.text)) english += token.syllable ? HALF : SURE
    else if (englishFunctionWords.has(token.text) && token.text.length > 1 && !VIETNAMESE_TOO.has(token.text))
      english++
    else if (functionWords.has(token.text)) vietnamese += HALF
    else if (/^[a-z]{3,}$/.test(token.text)) {
      if (token.syllable) vietnamese += HALF
      else english += HALF
    }
  }
  return english > vietnamese ? 'en' : 'vi'
}

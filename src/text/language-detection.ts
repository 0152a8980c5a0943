/** The language of a question, told by its words: readers are answered in their own. */
import { englishFunctionWords, functionWords } from './stop-words.ts'
import type { Token } from './tokenizer.ts'
import { cueWords } from './word-lists.ts'

/** Languages of questions and answers. The quote stays in the article's own. */
export type Lang = 'vi' | 'en'

/** English words that begin or make questions: each speaks louder than a function word. */
const ENGLISH_CUES = cueWords('english-cues')

/** English function words that are Vietnamese syllables as well when typed without marks. */
const VIETNAMESE_TOO = cueWords('vietnamese-too')

/**
 * Tells the language of a question by its function words and diacritics.
 * With nothing to go by: Vietnamese, the language of the readers.
 */
export function detectLanguage(tokens: readonly Token[]): Lang {
  let vietnamese = 0
  let english = 0
  for (const token of tokens) {
    // A Vietnamese name may stand in an English question.
    if (token.accented) vietnamese += token.capital ? 0.7 : 2
    else if (ENGLISH_CUES.has(token.text)) english += token.syllable ? 0.5 : 2
    else if (englishFunctionWords.has(token.text) && token.text.length > 1 && !VIETNAMESE_TOO.has(token.text))
      english++
    else if (functionWords.has(token.text)) vietnamese += 0.5
    else if (/^[a-z]{3,}$/.test(token.text)) {
      if (token.syllable) vietnamese += 0.7
      else english += 0.7
    }
  }
  return english > vietnamese ? 'en' : 'vi'
}

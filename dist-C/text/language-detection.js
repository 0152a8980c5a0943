import { cueWords } from './cue-words.js';
import { englishFunctionWords, functionWords } from './stop-words.js';
/** English words that begin or make questions: each speaks louder than a function word. */
const ENGLISH_CUES = cueWords('english-cues');
/**
 * Tells the language of a question by its function words and diacritics.
 * With nothing to go by: Vietnamese, the language of the readers.
 */
export const detectLanguage = (tokens) => {
    let vietnamese = 0;
    let english = 0;
    for (const token of tokens) {
        // A Vietnamese name may stand in an English question.
        if (token.accented)
            vietnamese += token.capital ? 0.7 : 2;
        else if (ENGLISH_CUES.has(token.text))
            english += token.syllable ? 0.5 : 2;
        else if (englishFunctionWords.has(token.text) && token.text.length > 1 && !VIETNAMESE_TOO.has(token.text))
            english++;
        else if (functionWords.has(token.text))
            vietnamese += 0.5;
        else if (/^[a-z]{3,}$/.test(token.text)) {
            if (token.syllable)
                vietnamese += 0.7;
            else
                english += 0.7;
        }
    }
    return english > vietnamese ? 'en' : 'vi';
};
/** English function words that are Vietnamese syllables as well when typed without marks. */
const VIETNAMESE_TOO = cueWords('vietnamese-too');

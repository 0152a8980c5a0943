import { accentKey, fold } from './normalize.js';
import { listOf, readWordLists } from './word-lists.js';
/** Words that carry little or none of what a question is about, and what names of people are made of. */
const STOP_WORDS = readWordLists('stop-words');
const NAMES = readWordLists('names');
/** Function words: no weight at all. */
export const vietnameseFunctionWords = new Set(listOf(STOP_WORDS, 'vietnamese'));
export const englishFunctionWords = new Set(listOf(STOP_WORDS, 'english'));
export const functionWords = new Set([
    ...vietnameseFunctionWords,
    ...englishFunctionWords,
]);
/** What stands in a clause with one of these and without a question is small talk. */
export const talkWords = new Set(listOf(STOP_WORDS, 'talk'));
/** Ordinary words that readers use around any topic: they weigh a little. */
export const lightWords = new Set(listOf(STOP_WORDS, 'light'));
/** Commonest Vietnamese surnames, folded, and by accent key. */
export const surnames = new Set(listOf(NAMES, 'surnames').map(fold));
export const surnameKeys = new Set(listOf(NAMES, 'surnames').map(accentKey));
/** Middle names that vouch for a surname, folded. */
export const middleNames = new Set(listOf(NAMES, 'middle-names'));
/** Words with a capital that follow an office and are no name, folded. */
export const notNames = listOf(NAMES, 'not-names');
/** Words after which a name follows, folded: forms of address, ranks and offices of any article. */
export const titles = new Set(listOf(NAMES, 'titles'));

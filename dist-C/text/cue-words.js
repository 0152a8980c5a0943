import { listOf, readWordLists } from './word-lists.js';
const CUES = readWordLists('cue-words');
/** A small closed set of words by which a question is taken apart, from `data/cue-words.txt`. */
export function cueWords(name) {
    return new Set(listOf(CUES, name));
}

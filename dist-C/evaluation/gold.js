/** Questions with what a right answer must contain. */
import { fold } from '../text/normalize.js';
/** Does a text answer a question rightly? Case, diacritics and punctuation aside. */
export function satisfies({ must, not }, text) {
    const has = (alternative) => contains(text, alternative);
    return must.every((group) => group.some(has)) && !not.some(has);
}
function contains(text, alternative) {
    const [where, what] = [` ${plain(text)} `, plain(alternative)];
    // "7" is not in "78".
    return where.includes(/^\d/.test(what) ? ` ${what} ` : what);
}
function plain(text) {
    return fold(text)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

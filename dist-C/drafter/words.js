import { accentKey } from '../text/normalize.js';
/** Letters and digits; "36-NQ/TW", "5/6/2027", "1.250", "95,6", "GS.TS" are one word each. */
const WORD = new RegExp(String.raw `[\p{L}\p{M}\p{N}]+(?:(?:(?<=\p{N})[.,](?=\p{N})|[/’'&](?=[\p{L}\p{N}])|-(?=[\p{L}\p{N}])|\.` +
    String.raw `(?=\p{Lu}{2,4}(?!\p{L})))[\p{L}\p{M}\p{N}]+)*%?`, 'gu');
/** The words of a sentence in order. */
export const wordsOf = (sentence) => {
    const words = [];
    let end = 0;
    for (const match of sentence.matchAll(WORD)) {
        const text = match[0];
        words.push({
            text,
            start: match.index,
            end: match.index + text.length,
            capital: /^\p{Lu}/u.test(text),
            key: accentKey(text),
            gap: sentence.slice(end, match.index),
        });
        end = match.index + text.length;
    }
    return words;
};
/**
 * Compiles phrases for matching.
 *
 * @param exactCase the first letter must be as in the list ("Bộ" the ministry, not "bộ" the set)
 */
export const phrases = (items, exactCase = false) => {
    const byFirst = new Map();
    for (const item of items) {
        const words = wordsOf(item);
        const first = words[0];
        if (!first)
            continue;
        const rivals = byFirst.get(first.key) ?? [];
        rivals.push(words);
        byFirst.set(first.key, rivals.sort((a, b) => b.length - a.length));
    }
    return (words, at) => {
        const first = words[at];
        if (!first)
            return 0;
        const fits = (phrase) => (!exactCase || phrase[0].capital === first.capital) &&
            phrase.every((w, i) => words[at + i]?.key === w.key && (i === 0 || words[at + i].gap === ' '));
        return byFirst.get(first.key)?.find(fits)?.length ?? 0;
    };
};
/** Is a word joined to the one before by a mere space? */
export const follows = (word) => word?.gap === ' ';
/** Lower case and one tone place: two writings of a name are one when these agree. */
export const nameKey = (text) => wordsOf(text)
    .map((w) => w.key)
    .join(' ');

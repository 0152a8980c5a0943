import { readWordLists } from './word-lists.js';
/**
 * Phrases of general language with the units that they stand for: `~class` for words, `?class` for question words,
 * `^class` for pronouns, `-class` for asides; phrases of class `=` mean each itself.
 */
const FILES = ['question-words', 'synonyms', 'asides', 'set-phrases', 'pronouns'];
/** In the order in which a phrase book takes them: of a phrase's units, the first counts most. */
export const synonymPhrases = FILES.flatMap(phrasesOf);
/** Classes of what newspapers write of, which names of entries go before. */
export const thesaurusPhrases = phrasesOf('thesaurus');
function phrasesOf(file) {
    return [...readWordLists(file)].flatMap(([name, phrases]) => phrases.map((phrase) => [unitOf(name, phrase), phrase]));
}
function unitOf(name, phrase) {
    if (name === '=')
        return `=${phrase}`;
    return /^[?^-]/.test(name) ? name : `~${name}`;
}

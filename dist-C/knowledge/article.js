import { splitSentences } from './sentences.js';
/** White space folded, NFC: the only liberties that a quote may take. */
export const plainSpace = (text) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
/** Reads article.txt: each line that is not blank is a paragraph. */
export const readArticle = (text, captions = [], furniture = []) => {
    const captionLines = new Set(captions.map(plainSpace));
    const furnitureLines = new Set(furniture.map(plainSpace));
    const paragraphs = [];
    let number = 0;
    for (const [i, raw] of text.split('\n').entries()) {
        const line = plainSpace(raw);
        if (!line)
            continue;
        const kind = furnitureLines.has(line) ? 'furniture' : captionLines.has(line) ? 'caption' : 'text';
        paragraphs.push({ number: kind === 'furniture' ? 0 : ++number, text: line, kind, line: i + 1 });
    }
    const evidence = paragraphs.filter((p) => p.kind !== 'furniture');
    /** Where sentences begin, by their first letters: most quotes are sentences, and a large text is long to read for each. */
    let beginnings;
    const beginningWith = (words) => {
        if (words.length < LONG_QUOTE)
            return undefined;
        beginnings ??= new Map(evidence.flatMap(beginningsOf).reverse());
        const beginning = beginnings.get(words.slice(0, BEGINNING));
        return beginning?.paragraph.text.startsWith(words, beginning.start) ? beginning.paragraph : undefined;
    };
    return {
        paragraphs,
        find: (quote) => {
            const words = plainSpace(quote);
            return words ? (beginningWith(words) ?? evidence.find((p) => p.text.includes(words))) : undefined;
        },
    };
};
const beginningsOf = (paragraph) => splitSentences(paragraph.text).map(({ start }) => [
    paragraph.text.slice(start, start + BEGINNING),
    { paragraph, start },
]);
/** Characters by which a sentence is looked up, and from which on a quote is too long to stand in two of them. */
const BEGINNING = 24;
const LONG_QUOTE = 40;

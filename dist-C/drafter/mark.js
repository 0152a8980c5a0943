import { splitSentences } from '../knowledge/sentences.js';
import { bodyLength } from './bodies.js';
import { findDocuments } from './documents.js';
import { findAwards, findEvents, findGroups } from './occasions.js';
import { findOffices, findPeople } from './people.js';
import { posts } from './press-vocabulary.js';
import { phrases, wordsOf } from './words.js';
const post = phrases(posts);
/** Splits the body into sentences and marks all that each names. */
export const markSentences = (layout) => {
    const captions = new Set(layout.captions);
    return layout.body.flatMap((line, paragraph) => 
    // A line in capitals has no names that could be told by theirs.
    splitSentences(line).map(({ text }) => {
        const words = wordsOf(text);
        const mentions = text === text.toUpperCase() ? [] : mentionsOf(words, text);
        return { text, words, mentions, paragraph, caption: captions.has(line) };
    }));
};
const mentionsOf = (words, text) => {
    const documents = findDocuments(words, text);
    const within = (outer) => (m) => !outer.some((o) => m.start >= o.start && m.end <= o.end);
    const bodies = findBodies(words, text).filter(within(documents));
    // "Trung tâm Hội nghị tỉnh" is a place, no occasion.
    const events = findEvents(words, text).filter(within(documents)).filter(within(bodies));
    const awards = findAwards(words, text).filter(within([...documents, ...events]));
    const people = findPeople(words, text);
    const named = [...documents, ...events, ...awards];
    return [
        ...named,
        ...people.filter(within(documents)),
        ...findOffices(words, text, people).filter(within(documents)),
        // A count of people is somebody only where they receive something.
        ...(awards.length > 0 ? findGroups(words, text) : []),
        ...bodies,
    ].sort((a, b) => a.start - b.start || b.end - a.end);
};
const findBodies = (words, text) => {
    const found = [];
    for (let i = 0; i < words.length; i++) {
        // "Thủ tướng Chính phủ", "Chủ tịch Quốc hội": an office, no body.
        const office = post(words, i);
        if (office > 1) {
            i += office - 1;
            continue;
        }
        const length = bodyLength(words, i);
        if (length === 0)
            continue;
        const [start, end] = [words[i].start, words[i + length - 1].end];
        found.push({ kind: 'organization', name: text.slice(start, end), start, end });
        i += length - 1;
    }
    return found;
};

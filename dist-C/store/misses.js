import { createHash } from 'node:crypto';
/** Longest question that is kept, in characters; the rest is cut off. */
export const MAX_MISS_LENGTH = 200;
/** Milliseconds for which a count is kept, from the first time on: 90 days. */
export const MISS_TTL = 90 * 24 * 3_600_000;
/** `miss:<reason>:<hash>` → how often; `missed:<hash>` → the question's words. */
const COUNT = 'miss:';
const WORDS = 'missed:';
/** Characters of a hash: 96 bits, so that no two questions ever share one. */
const HASH_LENGTH = 16;
const DISLIKED = 'votes:down:';
/** One spelling for the same question typed twice: case, spaces and closing marks aside. */
export const normaliseMiss = (question) => question
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s?!.…]+$/u, '')
    .trim()
    .slice(0, MAX_MISS_LENGTH)
    .toWellFormed();
/** @returns `undefined` of a blank question */
export const missRef = (question, reason) => {
    const text = normaliseMiss(question);
    return text === '' ? undefined : `${reason}:${hashOf(text)}`;
};
const hashOf = (text) => createHash('sha256').update(text).digest('base64url').slice(0, HASH_LENGTH);
/** Counts a question that found no answer; a blank one is none. */
export const countMiss = async (store, question, reason) => {
    const ref = missRef(question, reason);
    if (ref === undefined)
        return;
    const text = normaliseMiss(question);
    await Promise.all([
        store.increment(`${COUNT}${ref}`, 1, MISS_TTL),
        store.set(`${WORDS}${hashOf(text)}`, text, MISS_TTL),
    ]);
};
/** Takes one count back: the reader took a suggestion, so the question found its answer after all. */
export const takeBackMiss = async (store, ref) => {
    await store.increment(`${COUNT}${ref}`, -1, MISS_TTL);
};
/** Reads all that was missed. What is counted meanwhile may not be in it. */
export const readMisses = async (store) => {
    const words = new Map();
    for await (const [key, text] of store.entries(WORDS))
        words.set(key.slice(WORDS.length), text);
    const counts = new Map();
    for await (const [key, count] of store.entries(COUNT)) {
        const [reason = '', hash = ''] = key.slice(COUNT.length).split(':');
        const question = words.get(hash);
        if (question === undefined || count <= 0)
            continue;
        counts.set(question, (counts.get(question) ?? new Map()).set(reason, count));
    }
    const questions = [...counts].map(([question, reasons]) => {
        const [reason = ''] = [...reasons].sort((a, b) => b[1] - a[1])[0] ?? [];
        return { question, reason, count: [...reasons.values()].reduce((sum, n) => sum + n, 0) };
    });
    const disliked = [];
    for await (const [key, count] of store.entries(DISLIKED))
        if (count > 0)
            disliked.push({ fact: key.slice(DISLIKED.length), count });
    return { questions: questions.sort(mostFirst), disliked: disliked.sort(mostFirst) };
};
const mostFirst = (a, b) => b.count - a.count;

import { endsName } from './bodies.js';
import { figuresOf, momentsOf } from './figures.js';
import { unique } from './merge.js';
import { adverbialOpeners, mottoSigns } from './press-vocabulary.js';
import { deedsOf, workOf } from './roles.js';
import { nameKey, phrases, wordsOf } from './words.js';
/** Longest name of a task or achievement, in words: it stands on buttons. */
const MAX_NAME_WORDS = 12;
const MIN_NAME_WORDS = 3;
/** A name cut at the end of a phrase keeps more words than this. */
const FULL_NAME_WORDS = 5;
/** From this many words on, what stands in quotation marks is somebody's speech, below it a motto or a name. */
const SPEECH_WORDS = 9;
/** Words of a quotation that its question repeats. */
const OPENING_WORDS = 8;
/** Tasks, achievements, figures, quotations and mottos: one entry a sentence, one more a motto. */
export const draftWorks = (reading) => {
    const ids = new Set(reading.subjects.all.map((s) => s.id).concat('article', 'absent'));
    const names = new Set(reading.subjects.all.flatMap((s) => [s.name, ...s.aliases]).map(nameKey));
    return reading.sentences.flatMap((sentence) => [
        ...draftWork(sentence, reading, ids, names),
        ...draftMottos(sentence, reading, ids, names),
    ]);
};
const draftWork = (sentence, reading, ids, names) => {
    const { text, mentions, caption } = sentence;
    if (caption || mentions.some((m) => m.kind === 'award'))
        return [];
    const asker = deedsOf(sentence, reading.subjects).find((d) => d.verb === 'speak');
    const figures = figuresOf(text);
    // A moment of a sentence that opens an occasion is the occasion's own.
    const moments = mentions.some((m) => m.kind === 'event') ? [] : momentsOf(text);
    const asks = asker !== undefined && REQUEST.test(text.slice(asker.at));
    // What somebody says stands among what they said already.
    const work = asks ? 'task' : asker ? undefined : workOf(sentence);
    const name = nameOf(sentence, asker ? contentStart(text, asker.at) : 0, names);
    if ((!work && figures.length + moments.length === 0) || name === undefined)
        return [];
    const id = unique(name, ids);
    const about = [...new Set(mentions.flatMap((m) => reading.subjects.of(m)?.id ?? []))];
    const facts = work || figures.length + moments.length > 1
        ? [reading.builder.fact(id, 'work', lower(name), text, { about, suffix: 'what' })]
        : [];
    const asked = new Set();
    for (const [frame, found] of [
        ['figure', figures],
        ['moment', moments],
    ])
        for (const { clause, question } of found) {
            if (asked.has(question) || !text.includes(clause))
                continue;
            asked.add(question);
            facts.push(reading.builder.fact(id, frame, lower(question), clause, { about }));
        }
    const fields = work === 'task' && asker ? { assigner: asker.subject.id } : {};
    return [{ kind: work ?? 'concept', id, name, aliases: [], facts, fields }];
};
/**
 * The opening of what is to be done or was done, verbatim; behind the verb where somebody says it. Up to a comma, or
 * to where a phrase ends: "Tổng số cây trồng mới | của các xã …".
 */
const nameOf = ({ words, text }, from, taken) => {
    let first = words.findIndex((w) => w.start >= from);
    if (first < 0)
        return undefined;
    first = behindOpener(words, first);
    let end = words.findIndex((w, i) => i >= first + MIN_NAME_WORDS && /[,;:.“”()]/.test(w.gap));
    if (end < 0)
        end = words.length;
    if (end - first > MAX_NAME_WORDS) {
        end = first + MAX_NAME_WORDS;
        while (end - first > FULL_NAME_WORDS && !endsName(words, end))
            end--;
        if (end - first === FULL_NAME_WORDS)
            end = first + MAX_NAME_WORDS;
        while (end - first > MIN_NAME_WORDS && (endsName(words, end - 1) || words[end - 1].text === 'đối'))
            end--;
    }
    for (; end <= Math.min(words.length, first + 2 * MAX_NAME_WORDS); end++) {
        const name = text.slice(words[first].start, words[end - 1].end);
        if (taken.has(nameKey(name)))
            continue;
        taken.add(nameKey(name));
        return name;
    }
    return undefined;
};
const lower = (text) => /^\p{Lu}\p{Ll}+ \p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
const opener = phrases(adverbialOpeners);
/** How far the comma may stand behind an adverbial: "Sau một năm, |", "Tuy vậy, |". */
const OPENER_WORDS = 9;
const behindOpener = (words, first) => {
    if (opener(words, first) === 0)
        return first;
    const comma = words.slice(first + 1, first + OPENER_WORDS).findIndex((w) => w.gap === ', ');
    return comma < 0 ? first : first + 1 + comma;
};
const REQUEST = /^(?:yêu cầu|đề nghị|giao|chỉ đạo)(?!\p{L})/u;
/** Behind the verb of saying with what belongs to it: "yêu cầu |", "cho biết, |", "nhấn mạnh: |". */
const contentStart = (text, at) => {
    const verb = /^(?:\p{L}+[:,] |[\p{L}\p{M}]+ [\p{L}\p{M}]+(?:[,:] (?:đến (?:nay|năm \d{4}), )?| (?:rằng|là|tới|đến) )?)/u.exec(text.slice(at));
    return at + (verb?.[0].length ?? 0);
};
const motto = phrases(mottoSigns);
/** What stands in quotation marks: speech goes to who says it, a motto becomes an entry of its own. */
const draftMottos = (sentence, reading, ids, names) => [...sentence.text.matchAll(/“([^“”]{2,})”/gu)].flatMap((match) => {
    const quoted = match[1];
    const inside = sentence.mentions.some((m) => match.index >= m.start && match.index < m.end);
    const length = wordsOf(quoted).length;
    const speech = length >= SPEECH_WORDS && !namesMotto(sentence, match.index);
    if (inside || names.has(nameKey(quoted)))
        return [];
    const name = `“${length > 2 * MAX_NAME_WORDS ? opening(quoted) : quoted}”`;
    if (names.has(nameKey(name)))
        return [];
    names.add(nameKey(name));
    const id = unique(quoted, ids);
    const about = [...new Set(sentence.mentions.flatMap((m) => reading.subjects.of(m)?.id ?? []))];
    const fact = reading.builder.fact(id, speech ? 'quotation' : 'motto', speech ? opening(quoted) : quoted, sentence.text, { about, suffix: 'said' });
    return [{ kind: 'concept', id, name, aliases: [], facts: [fact], fields: {} }];
});
const namesMotto = ({ words }, at) => {
    const next = words.findIndex((w) => w.start > at);
    return [1, 2, 3].some((back) => next >= back && motto(words, next - back) === back);
};
const opening = (quoted) => {
    const words = wordsOf(quoted);
    return quoted.slice(0, words[Math.min(words.length, OPENING_WORDS) - 1].end);
};

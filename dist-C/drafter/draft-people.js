import { aboutOf, MAX_DEEDS, sentenceAt } from './reading.js';
/** Who somebody is, their rank, what they did and said. */
export const draftPerson = (subject, reading, deeds) => {
    const { builder, subjects } = reading;
    const { id, name, places } = subject;
    const widest = (a, b) => introduction(b.mention) - introduction(a.mention);
    const shown = [...places].sort(widest)[0];
    const { mention } = shown;
    const sentence = sentenceAt(reading, shown);
    const introduced = mention.title !== undefined || mention.introductionEnd !== undefined;
    const intro = introduced
        ? sentence.text.slice(mention.start, mention.introductionEnd ?? mention.end)
        : sentence.text;
    // Who holds an office without a name the text does not say; that is an absence.
    const facts = [
        builder.fact(id, subject.sort === 'office' ? 'what' : 'who', name, intro, {
            about: aboutOf(sentence, subjects),
        }),
    ];
    const ranked = places.find((p) => p.mention.rank);
    if (ranked)
        facts.push(builder.fact(id, 'rank', name, sentenceAt(reading, ranked).text.slice(ranked.mention.start, ranked.mention.end)));
    facts.push(...deedFacts(subject, reading, deeds, introduced ? undefined : shown.sentence));
    const post = places.find((p) => p.mention.post && p.mention.kind === 'person') ?? places.find((p) => p.mention.post);
    const fullest = places.reduce((best, p) => ((p.mention.post?.length ?? 0) > (best?.mention.post?.length ?? 0) ? p : best), post);
    const body = fullest && bodyOf(fullest.mention, sentenceAt(reading, fullest), subjects);
    return {
        facts,
        fields: {
            ...(ranked && { rank: { vi: ranked.mention.rank } }),
            ...(fullest?.mention.post && { post: { vi: fullest.mention.post } }),
            ...(body && { organization: body }),
        },
    };
};
const introduction = (m) => (m.introductionEnd ?? m.end) - m.start;
const bodyOf = (mention, sentence, subjects) => {
    if (mention.body === undefined)
        return undefined;
    const inside = sentence.mentions.find((m) => m.kind === 'organization' && m.name === mention.body && m.start >= mention.start);
    return inside && subjects.of(inside)?.id;
};
/**
 * What somebody did and what they said, all of each in one fact; where that is more than one sentence, each besides
 * with "Ai …?". `except` is a sentence that already has a fact.
 */
const deedFacts = ({ id, name }, { sentences, subjects, builder }, deeds, except) => {
    const own = sentences.flatMap((sentence, i) => {
        const deed = i === except ? undefined : deeds[i].find((d) => d.subject.id === id);
        return deed ? [{ sentence, deed }] : [];
    });
    const facts = [];
    for (const frame of ['did', 'said']) {
        const these = own.filter(({ deed }) => (deed.verb === 'speak') === (frame === 'said'));
        const about = these.flatMap(({ sentence }) => aboutOf(sentence, subjects));
        const quotes = [...new Set(these.map(({ sentence }) => sentence.text))].slice(0, MAX_DEEDS);
        if (quotes.length > 0)
            facts.push(builder.fact(id, frame, name, quotes, { about }));
    }
    if (own.length > 1)
        for (const { sentence, deed } of own.slice(0, 2 * MAX_DEEDS)) {
            // Who chaired and who gave an award stand with the occasion and the award.
            if (deed.verb === 'chair' || deed.verb === 'award')
                continue;
            const verb = openingOf(sentence, deed.at);
            facts.push(builder.fact(id, 'deed', verb, sentence.text, { about: aboutOf(sentence, subjects) }));
        }
    return facts;
};
/** What comes from an offset on, up to a mark, at most `MAX_DEED_WORDS`: what a question can repeat. */
const openingOf = ({ words, text }, from) => {
    const first = words.findIndex((w) => w.start >= from);
    let last = first;
    while (words[last + 1] && last - first + 1 < MAX_DEED_WORDS && /^[ -]+$|^ – $/.test(words[last + 1].gap))
        last++;
    return text.slice(words[first].start, words[last].end);
};
const MAX_DEED_WORDS = 14;
/** What the article says of a body, and what it did. */
export const draftOrganization = (subject, reading, deeds) => {
    const shown = subject.places.find((p) => !sentenceAt(reading, p).caption) ?? subject.places[0];
    const sentence = sentenceAt(reading, shown);
    const what = reading.builder.fact(subject.id, 'what', subject.name, sentence.text, {
        about: aboutOf(sentence, reading.subjects),
    });
    return { facts: [what, ...deedFacts(subject, reading, deeds, shown.sentence)], fields: {} };
};

import { featureNames, featuresOf } from './features.js';
/** What a question is like, whatever the candidates. Each is 0 or 1, or a share. */
export const QUESTION_FEATURES = {
    always: () => 1,
    unknownDocument: ({ query }) => Number(query.unknownDocuments.length > 0),
    otherEdition: ({ query }) => Number(query.otherOrdinal !== undefined),
    unknownName: ({ query }) => Number(query.unknownNames.length > 0),
    unknownBody: ({ query }) => Number(query.unknownBodies.length > 0),
    unknownNumber: ({ query }) => Number(query.unknownNumbers.length > 0),
    isNegated: ({ query }) => Number(query.isNegated),
    asksBesides: ({ query }) => Number(query.besides !== undefined),
    isYesNo: ({ query }) => Number(query.isYesNo),
    asksType: ({ query }) => Number(query.asked.size > 0),
    isEnglish: ({ query }) => Number(query.lang === 'en'),
    namesEntry: ({ query }) => Number(query.mentions.length > 0),
    contentWords: ({ terms }) => Math.min(1, terms.filter((t) => t.isContent).length / MANY_WORDS),
    unknownShare: ({ terms, weight }) => weight > 0 ? terms.reduce((sum, t) => sum + (t.isUnknown ? t.weight : 0), 0) / weight : 0,
    unknownRarity: ({ terms }) => terms.reduce((most, t) => (t.weight > 0 ? Math.max(most, t.rarity * t.slot.emphasis) : most), 0),
};
/** Content words of a long question. */
const MANY_WORDS = 6;
/** How far the first leads. */
export const LEAD_FEATURES = ['score', 'overNone', 'overNext', 'overRival', 'probability', 'entropy'];
/** A lead beyond this many logits says no more. */
const MOST_LEAD = 12;
/**
 * @param isSame may one stand for the other: do they say the same?
 * @param measure returns the features of a candidate, where they are not those of the question as asked
 */
export function rank(resolved, documents, model, isSame, measure = (document) => featuresOf(resolved, document)) {
    const question = questionFeatures(resolved);
    const scored = documents.map((document) => {
        const features = measure(document);
        return { document, features, score: dot(features, featureNames, model.rank) };
    });
    const none = dot(question, questionFeatureNames, model.none);
    const most = scored.reduce((max, { score }) => Math.max(max, score), none);
    const total = scored.reduce((sum, { score }) => sum + Math.exp(score - most), Math.exp(none - most));
    const ranked = scored
        .map((one) => ({ ...one, probability: Math.exp(one.score - most) / total }))
        .sort((a, b) => b.score - a.score);
    const [first] = ranked;
    if (!first)
        return { resolved, ranked, confidence: 0 };
    const lead = leadFeatures(ranked, none, isSame);
    const logit = dot(first.features, featureNames, model.confidence) +
        dot(question, questionFeatureNames, model.confidence) +
        dot(lead, LEAD_FEATURES, model.confidence);
    return { resolved, ranked, confidence: 1 / (1 + Math.exp(-logit)) };
}
export const questionFeatureNames = Object.keys(QUESTION_FEATURES);
export function questionFeatures(resolved) {
    return Float64Array.from(Object.values(QUESTION_FEATURES), (feature) => feature(resolved));
}
/** How far the first is ahead: of none, of the next, of the next that says something else. */
export function leadFeatures(ranked, none, isSame) {
    const [first, next] = ranked;
    if (!first)
        return new Float64Array(LEAD_FEATURES.length);
    const same = ranked.map(({ document }) => document === first.document || isSame(document, first.document));
    const rival = ranked.find((_, i) => !same[i]);
    const shares = ranked.reduce((sum, { probability }, i) => sum + (same[i] ? probability : 0), 0);
    const entropy = ranked.reduce((sum, { probability: p }) => sum - (p > 0 ? p * Math.log(p) : 0), 0);
    const lead = (score) => score === undefined ? MOST_LEAD : Math.max(-MOST_LEAD, Math.min(MOST_LEAD, first.score - score));
    return Float64Array.of(first.score, lead(none), lead(next?.score), lead(rival?.score), shares, entropy);
}
function dot(values, names, weights) {
    let sum = 0;
    for (let i = 0; i < values.length; i++)
        sum += values[i] * (weights[names[i]] ?? 0);
    return sum;
}

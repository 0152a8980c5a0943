import { asksElsewhere } from '../query.js';
import { featureNames } from '../ranking/features.js';
import { isContent } from '../understanding/extract-terms.js';
/** Candidates offered. */
const MAX_SUGGESTIONS = 3;
/** A candidate whose own wording the question nearly is: it may name what the article does not have. */
const OWN_WORDS = 0.95;
const F1 = featureNames.indexOf('wordingF1');
/** Decides on a question whose candidates are ranked. */
export function decide({ query, facts }, ranker, models) {
    const refusal = refuse(query, facts);
    if (refusal)
        return refusal;
    if (!query.slots.some(saysSomething) && query.asked.size === 0)
        return { kind: 'abstain', reason: 'not-understood' };
    const { answerFrom, suggestFrom } = models.facts;
    const [first] = facts.ranked;
    if (first?.document.candidate.kind === 'absence' && facts.confidence >= suggestFrom)
        return { kind: 'abstain', reason: 'absent', absences: [first.document] };
    const told = facts.ranked.filter(isFact);
    const isFirstFact = first !== undefined && isFact(first);
    if (isFirstFact && facts.confidence >= answerFrom && !query.isNegated)
        return { kind: 'answer', documents: [first.document] };
    if (isFirstFact && facts.confidence >= suggestFrom)
        return { kind: 'suggest', documents: told.slice(0, MAX_SUGGESTIONS).map(({ document }) => document) };
    return quote(query, facts, ranker, models);
}
/** A document, an edition, a person or a ministry that the article does not have is refused, not guessed at. */
function refuse(query, { ranked: [first] }) {
    if (!asksElsewhere(query))
        return undefined;
    if (first !== undefined && first.features[F1] >= OWN_WORDS)
        return undefined;
    if (query.unknownDocuments.length > 0)
        return { kind: 'abstain', reason: 'unknown-number' };
    // "The 77th, wasn't it?" is put right by the fact that tells which it was.
    if (query.otherOrdinal !== undefined) {
        const corrects = query.isYesNo && first?.document.candidate.entry === query.otherOrdinal;
        return corrects ? undefined : { kind: 'abstain', reason: 'unknown-number' };
    }
    return { kind: 'abstain', reason: 'unknown-name' };
}
/** Where no fact answers, the article itself may. */
function quote(query, facts, ranker, models) {
    const sentences = ranker.sentences(query);
    const [first] = sentences.ranked;
    const { answerFrom, suggestFrom } = models.sentences;
    const isExact = first !== undefined && hasAllNumbers(query, first.document, sentences);
    if (first && isExact && !query.isNegated && sentences.confidence >= answerFrom)
        return { kind: 'passage', sentence: first.document };
    if (first && isExact && sentences.confidence >= suggestFrom)
        return { kind: 'nearest', sentence: first.document };
    const none = 1 - facts.ranked.reduce((sum, { probability }) => sum + probability, 0);
    return { kind: 'abstain', reason: none >= models.facts.answerFrom ? 'not-in-article' : 'no-answer' };
}
/** Does every number and date of the question stand in the sentence? */
function hasAllNumbers(query, { told }, { resolved }) {
    const numbers = resolved.terms.filter(({ slot }) => slot.kind === 'number' || slot.exact);
    return (query.unknownNumbers.length === 0 &&
        numbers.every(({ readings }) => readings.some(({ id }) => told.has(id))));
}
export function isFact({ document }) {
    return document.candidate.kind === 'fact';
}
/** Is there something in it to look up: not only question words and counts? */
export function saysSomething(slot) {
    return isContent(slot) && (slot.kind !== 'number' || slot.exact);
}

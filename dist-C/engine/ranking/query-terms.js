/** Looks the terms of a question up in an index: what each weighs, and which the index does not know. */
import { fold } from '../../text/normalize.js';
import { rarityOf } from '../../text/word-frequency.js';
import { isTalkClause } from '../query.js';
import { isContent } from '../understanding/extract-terms.js';
/** A question word tells the type of answer, which is judged apart: half of what a topic says. */
const QUESTION_WEIGHT = 0.5;
/** What is said beside the clause that asks counts half: it may be the topic as well as idle talk. */
const ASIDE_WEIGHT = 0.5;
/** Emphasis from which a slot is content: light and doubtful words lie below. */
const CONTENT_EMPHASIS = 0.5;
/** Looks up a question. */
export function resolveTerms(query, index, leftOut) {
    const terms = [];
    const focuses = [];
    const byId = new Map();
    let weight = 0;
    for (const slot of distinctSlots(query)) {
        const term = lookUp(slot, query, index, leftOut);
        if (slot.kind === 'pair' || slot.kind === 'focus') {
            if (!term.isUnknown)
                focuses.push(term);
            continue;
        }
        for (const { id, fit } of term.readings)
            if (fit > (byId.get(id)?.fit ?? 0))
                byId.set(id, { term: terms.length, fit });
        terms.push(term);
        weight += term.weight;
    }
    return { query, terms, focuses, byId, weight };
}
function lookUp(slot, query, index, leftOut) {
    const readings = [];
    let idf = 0;
    for (const { unit, fit } of slot.units) {
        const id = index.termId(unit);
        if (id === undefined || index.occurrences(id) <= (leftOut?.wording.terms.includes(id) ? 1 : 0))
            continue;
        readings.push({ id, fit });
        idf = Math.max(idf, index.idf(id));
    }
    const isUnknown = readings.length === 0;
    const isAsked = query.askingClauses.size === 0 || query.askingClauses.has(slot.clause);
    const share = isAsked ? 1 : isTalkClause(query, slot.clause) ? 0 : ASIDE_WEIGHT;
    const kindWeight = slot.kind === 'question' ? QUESTION_WEIGHT : 1;
    return {
        slot,
        readings,
        weight: slot.emphasis * (isUnknown ? 1 : idf) * kindWeight * share,
        isUnknown,
        rarity: isUnknown ? rarityOf(fold(slot.typed)) : 0,
        isContent: share > 0 && isContent(slot) && slot.emphasis >= CONTENT_EMPHASIS,
        isAsked,
        isGuess: query.isYesNo && (slot.kind === 'entry' || slot.kind === 'number'),
    };
}
/** A word said twice counts once: where something is asked, or else where it was said first. */
function distinctSlots({ slots, askingClauses }) {
    const kept = new Map();
    for (const slot of slots) {
        const key = slot.units[0]?.unit ?? slot.typed;
        const other = kept.get(key);
        if (!other || (askingClauses.has(slot.clause) && !askingClauses.has(other.clause)))
            kept.set(key, slot);
    }
    return [...kept.values()];
}

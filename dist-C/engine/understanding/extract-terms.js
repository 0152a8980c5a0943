import { cueWords } from '../../text/cue-words.js';
import { functionFolds, lightFolds } from '../../text/function-words.js';
import { englishFunctionWords } from '../../text/stop-words.js';
import { isShouting } from '../../text/tokenizer.js';
import { clausesOf } from './clauses.js';
import { hasOtherOrdinal } from './ordinals.js';
import { asksInside, EMPHASIS, newSlot, slotOf, THIS_ARTICLE, typedOf } from './query-terms.js';
import { cutSpans, focusUnits, isConjunction, pairUnit } from './segmenter.js';
/** "About" alone is no topic. */
const ABOUT = '~subject';
/** A slot that stands for a thing, not for a way of asking or a pairing of others. */
export const isContent = (slot) => slot.kind !== 'question' && slot.kind !== 'pair' && slot.kind !== 'focus';
/** Turns read words into slots. */
export const segment = (read, lexicon) => {
    const tokens = read.map((r) => r.token);
    const slots = [];
    const mentions = new Set();
    const unknownDocuments = [];
    const inPhrases = new Map();
    const pronouns = [];
    const pointedAt = [];
    const unknownNumbers = [];
    const cut = cutSpans(tokens, lexicon.phrases);
    let otherOrdinal;
    let asksOrdinal = false;
    const shouting = isShouting(tokens);
    const spans = cut.map((span) => {
        const read = unlessFunctional(span, tokens, lexicon);
        return shouting ? read : orGivenName(read, tokens, lexicon);
    });
    const clauseOf = clausesOf(tokens, spans);
    for (const [s, span] of spans.entries()) {
        if (span.kind === 'phrase' && (span.length > 1 || span.units.some((u) => u.startsWith('@'))))
            for (let i = 0; i < span.length; i++)
                inPhrases.set(span.at + i, span.units.find((u) => u.startsWith('@')) ?? span.units[0]);
        if (span.kind === 'document') {
            const entry = lexicon.document(span.form, span.number);
            if (entry === undefined)
                unknownDocuments.push({ form: span.form, number: span.number });
            else
                for (let i = 0; i < span.length; i++)
                    inPhrases.set(span.at + i, `@${entry}`);
        }
        // "Hạng ba", "thứ ba": no grandmother.
        if (span.kind === 'phrase' && span.length === 1 && isOrdinal(tokens, span.at))
            continue;
        if (span.kind === 'phrase' && span.units[0].startsWith('^') && !isSomePeople(tokens, span)) {
            pronouns.push(span.units[0]);
            // "hội nghị này" is a conference too, whichever it is.
            const noun = lexicon.phrases.longest(tokens, span.at, span.length - 1);
            const unitsOf = (sign) => noun?.units.filter((u) => u.startsWith(sign)).map((unit) => ({ unit, fit: noun.agreement })) ?? [];
            const [typed, clause] = [typedOf(read, span), clauseOf(span.at)];
            const [classes, entries] = [unitsOf('~'), unitsOf('@')];
            if (classes.length > 0)
                slots.push(newSlot(typed, classes, 1, clause, 'class'));
            if (entries.length > 0)
                pointedAt.push(newSlot(typed, entries, 1, clause, 'entry'));
            continue;
        }
        if (isFiller(span) || isConjunction(tokens, span.at) || isIndefinite(tokens, spans, s))
            continue;
        const clause = clauseOf(span.at);
        const slot = withEdition(slotOf(span, read, tokens, clause, lexicon), tokens, spans, s, lexicon);
        if (!slot)
            continue;
        if (slot.kind === 'question' && isRelative(tokens, spans, s))
            slots.push({ ...slot, relative: true });
        else if (slot.kind === 'class' && asksInside(tokens, span))
            slots.push({ ...slot, asks: true });
        else
            slots.push(slot);
        if (asksInside(tokens, span) && slot.units.some(({ unit }) => ORDINAL_WORDS.has(unit)))
            asksOrdinal = true;
        const pair = slot.kind === 'word' && slot.emphasis === 1 ? pairUnit(tokens, span, spans[s + 1]) : undefined;
        if (pair)
            slots.push(newSlot(pair, [{ unit: pair, fit: 1 }], EMPHASIS.pair, clause, 'pair'));
        for (const unit of focusUnits(tokens, spans, s))
            slots.push(newSlot(unit, [{ unit, fit: 1 }], EMPHASIS.focus, clause, 'focus'));
        for (const { unit } of slot.units)
            if (unit.startsWith('@'))
                mentions.add(unit.slice(1));
        if (slot.kind === 'number' && slot.exact && !lexicon.vocabulary.has(tokens[span.at].fold))
            unknownNumbers.push(clause);
        if (slot.kind === 'entry' && slot.units.length === 1) {
            const entry = slot.units[0].unit.slice(1);
            if (hasOtherOrdinal(tokens, span, lexicon.ordinalsOf(entry)))
                otherOrdinal = entry;
        }
    }
    // "Adopted by?"
    const last = tokens.at(-1);
    if (last?.text === 'by' && !slots.some((slot) => slot.kind === 'question'))
        slots.push(newSlot('by', [{ unit: '?who', fit: 1 }], 1, last.clause, 'question'));
    askForDate(slots);
    const content = slots.filter((s) => isContent(s) && s.emphasis > EMPHASIS.doubtful);
    if (content.every((s) => s.units[0]?.unit === ABOUT))
        emphasiseArticle(slots);
    const [only, ...more] = content;
    const bareNumber = more.length === 0 && only?.kind === 'number' && /^#\d{1,3}$/.test(only.units[0].unit)
        ? only.units[0].unit.slice(1)
        : undefined;
    return {
        slots,
        mentions: [...mentions],
        unknownDocuments,
        unknownNumbers,
        // "Hạng nhất hay hạng mấy?" asks which it is.
        otherOrdinal: asksOrdinal ? undefined : otherOrdinal,
        inPhrases,
        pronouns,
        pointedAt,
        bareNumber,
    };
};
/** "Ngày tháng năm … là bao nhiêu?" asks when. */
const askForDate = (slots) => {
    const has = (slot, unit) => slot.units.some((u) => u.unit === unit);
    if (!slots.some((slot) => has(slot, '~date')))
        return;
    for (const [s, slot] of slots.entries())
        if (slot.kind === 'question' && has(slot, '?how-many'))
            slots[s] = { ...slot, units: [{ unit: '?when', fit: 1 }] };
};
const ORDINAL_WORDS = new Set(['?class', '?ordinal']);
/** "Kỳ họp thứ 78", "meeting no. 78": an edition that only one thing has stands for that. */
const withEdition = (slot, tokens, spans, s, lexicon) => {
    const [span, before] = [spans[s], spans[s - 1]];
    if (span.kind !== 'number')
        return slot;
    const designates = EDITION_SIGNS.has(tokens[span.at - 1]?.fold ?? '') ||
        tokens[span.at + 1]?.text === 'th' ||
        (before?.kind === 'phrase' && before.units.includes('~meeting'));
    const entry = designates ? lexicon.edition(Number(span.number)) : undefined;
    if (entry === undefined)
        return slot;
    const common = slot ?? newSlot(span.number, [], 1, tokens[span.at].clause, 'number');
    return { ...common, units: [{ unit: `@${entry}`, fit: 1 }, ...common.units], emphasis: 1, kind: 'entry' };
};
const EDITION_SIGNS = new Set(['thu', 'so', 'lan', 'number', 'no']);
/** "Dự án gì đó, của ai?": something, where something else is asked. */
const isIndefinite = (tokens, spans, s) => {
    const { at, length, kind } = spans[s];
    const isSome = kind === 'phrase' &&
        INDEFINITES.has(tokens[at].text) &&
        POINTERS.has(tokens[length > 1 ? at + length - 1 : at + 1]?.text ?? '');
    return (isSome &&
        spans.some((other, o) => o !== s && other.kind === 'phrase' && (other.units[0].startsWith('?') || asksInside(tokens, other))));
};
const INDEFINITES = new Set(['gì', 'nào', 'ai']);
const POINTERS = new Set(['đó', 'đấy', 'ấy']);
/** "The general who chaired it": behind a thing, "who" may tell which is meant instead of asking. */
const isRelative = (tokens, spans, s) => {
    const [token, before] = [tokens[spans[s].at], spans[s - 1]];
    if (!RELATIVES.has(token.text) || !before || tokens[before.at].clause !== token.clause)
        return false;
    const thing = tokens[before.at];
    return before.kind === 'phrase'
        ? /^[~@]/.test(before.units[0])
        : before.kind === 'word' && !functionFolds.has(thing.fold) && !lightFolds.has(thing.fold);
};
const RELATIVES = new Set(['who', 'whom', 'whose', 'which']);
const isOrdinal = (tokens, at) => tokens[at].text === 'ba' && ORDINAL_SIGNS.has(tokens[at - 1]?.text ?? '');
const ORDINAL_SIGNS = new Set(['hạng', 'thứ', 'lần']);
/** "Mấy ông cán bộ", "cái ông tướng": no one spoken of before. */
const isSomePeople = (tokens, { at, length }) => length === 1 && tokens[at].fold === 'ong' && SOME.has(tokens[at - 1]?.fold ?? '');
const SOME = cueWords('some');
/** "My teacher asked us": said around a question, and nothing of it. */
const isFiller = (span) => span.kind === 'phrase' && span.units[0].startsWith('-');
/** "What is the article about?": where nothing else is named, the article is what is asked about. */
const emphasiseArticle = (slots) => {
    for (const [s, slot] of slots.entries())
        if (slot.units.some(({ unit }) => unit === THIS_ARTICLE))
            slots[s] = { ...slot, emphasis: 1 };
};
/** A name of one word, unmarked, that has the letters of a function word: "co" is "cờ" behind "trao" only. */
const unlessFunctional = (span, tokens, lexicon) => {
    const token = tokens[span.at];
    const isName = span.kind === 'phrase' && span.length === 1 && span.units[0].startsWith('@');
    const looksFunctional = !token.marked && functionFolds.has(token.fold) && !englishFunctionWords.has(token.text);
    if (!isName || !looksFunctional || lexicon.isDisguised(tokens[span.at - 1]?.fold ?? '', token.fold))
        return span;
    return { kind: 'word', at: span.at, length: 1 };
};
/** "And Minh?", "what about minh": a given name alone, where a capital or the English around it tells so. */
const orGivenName = (span, tokens, lexicon) => {
    const token = tokens[span.at];
    const [before, after] = [tokens[span.at - 1], tokens[span.at + 1]];
    if (span.length > 1 || span.kind === 'number')
        return span;
    const stands = token.capital && before !== undefined && !before.capital && after?.capital !== true;
    const inEnglish = before !== undefined && englishFunctionWords.has(before.text);
    const person = stands || inEnglish || after?.text === "'s" ? lexicon.personCalled(token) : undefined;
    return person === undefined
        ? span
        : { kind: 'phrase', at: span.at, length: 1, units: [`@${person}`], agreement: 1 };
};

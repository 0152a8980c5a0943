import { cueWords } from '../../text/cue-words.js';
import { lightFolds } from '../../text/function-words.js';
import { documentAt, goOnListing, numberAt } from './document-mentions.js';
/** Cuts words into documents, phrases (the longest first), numbers and single words. */
export const cutSpans = (tokens, phrases) => {
    const spans = [];
    /** Looked up once at each place, `null` where no phrase starts. */
    const found = new Array(tokens.length);
    const longest = (at) => {
        let match = found[at];
        if (match === undefined) {
            match = phrases.longest(tokens, at) ?? null;
            found[at] = match;
        }
        return match ?? undefined;
    };
    for (let at = 0; at < tokens.length;) {
        const span = goOnListing(spans.at(-1), tokens, at) ??
            documentAt(tokens, at, phrases) ??
            phraseOrNumberAt(tokens, at, phrases, longest);
        spans.push(span);
        at += span.length;
    }
    return spans;
};
/**
 * Are these two neighbouring single words, plain syllables of one clause? Most Vietnamese words have two syllables,
 * and a syllable shared with another word says little.
 */
export const arePair = (tokens, first, second) => {
    if (first.kind !== 'word' || second?.kind !== 'word')
        return false;
    const [a, b] = [tokens[first.at], tokens[second.at]];
    const plain = a.clause === b.clause && a.syllable && b.syllable;
    return plain && !a.functional && !b.functional;
};
/** The unit of two words, folded. */
export const pairOf = (first, second) => `${first}_${second}`;
/** The unit of a pair, `undefined` where the two are none. */
export const pairUnit = (tokens, first, second) => second && arePair(tokens, first, second)
    ? pairOf(tokens[first.at].fold, tokens[second.at].fold)
    : undefined;
/**
 * Units of a question word with what it asks for, on either side: "sản phẩm nào", "which products" → "~product>?x";
 * "ai trao" → "?who>~give". They tell "who gave" from "given to whom".
 */
export const focusUnits = (tokens, spans, at) => {
    const span = spans[at];
    const asking = span.kind === 'phrase' ? span.units.find((u) => u[0] === '?') : undefined;
    if (asking === undefined)
        return NONE;
    const question = asking === '?what' || asking === '?which' ? '?x' : asking;
    const clause = tokens[span.at].clause;
    const neighbour = (step) => {
        for (let i = at + step; i >= 0 && i < spans.length; i += step) {
            const other = spans[i];
            const token = tokens[other.at];
            if (token.clause !== clause)
                return undefined;
            // "Đơn vị nào được X khen": asked is who was praised, not X.
            if (step === 1 && isAgent(tokens, spans, i))
                continue;
            if (other.kind === 'phrase')
                return /^[~@]/.test(other.units[0]) ? other.units[0] : undefined;
            if (other.kind === 'word' && !token.functional && !lightFolds.has(token.fold))
                return token.fold;
            if (other.kind !== 'word')
                return undefined;
        }
        return undefined;
    };
    const [before, after] = [neighbour(-1), neighbour(1)];
    return [
        ...(before === undefined ? [] : [`${before}>${question}`]),
        ...(after === undefined ? [] : [`${question}>${after}`]),
    ];
};
const NONE = [];
/** Somebody named between "được", "bị" or "do" and what he does. */
const isAgent = (tokens, spans, at) => {
    const [span, next] = [spans[at], spans[at + 1]];
    return (span.kind === 'phrase' &&
        span.units[0].startsWith('@') &&
        PASSIVES.has(tokens[span.at - 1]?.fold ?? '') &&
        next?.kind === 'phrase' &&
        next.units[0].startsWith('~'));
};
const PASSIVES = new Set(['duoc', 'bi', 'do']);
/** "Whom did he meet when he came?": inside a sentence "when" mostly asks nothing, but in "what and when" it does. */
export const isConjunction = (tokens, at) => {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (token.text !== 'when' || before?.clause !== token.clause || ASKED_BY.has(before.text))
        return false;
    const asksBefore = tokens.some(({ text, clause }, i) => i < at && clause === token.clause && ASKING_ENGLISH.has(text));
    return asksBefore || (after !== undefined && SUBJECTS.has(after.text));
};
const ASKED_BY = cueWords('before-asking-when');
const ASKING_ENGLISH = cueWords('english-question-words');
const SUBJECTS = new Set(['he', 'she', 'they', 'it', 'we']);
const phraseOrNumberAt = (tokens, at, phrases, longest) => {
    let phrase = longest(at);
    if (phrase?.length === 1 && isPlural(tokens, at))
        return { kind: 'word', at, length: 1 };
    // "… Decision 14": a phrase must not swallow the form of a document whose number follows it.
    for (let inside = at + 1; phrase && inside < at + phrase.length; inside++) {
        const document = documentAt(tokens, inside, phrases);
        if (document && inside + document.length > at + phrase.length) {
            phrase = phrases.longest(tokens, at, inside - at);
            continue;
        }
        if (goesOnBetter(tokens, at + phrase.length, inside, longest))
            phrase = phrases.longest(tokens, at, inside - at);
    }
    const number = phrase && phrase.length > 1 ? undefined : numberAt(tokens, at);
    if (number)
        return { kind: 'number', at, length: number.length, number: number.number, digits: number.digits };
    return phrase
        ? { kind: 'phrase', at, length: phrase.length, units: phrase.units, agreement: phrase.agreement }
        : { kind: 'word', at, length: 1 };
};
/** "Mấy ông về hưu", "giữa mấy ngành" are some, not how many; so are "mấy công ty" of which something else is asked. */
const isPlural = (tokens, at) => tokens[at].fold === 'may' &&
    (tokens[at - 1]?.fold === 'giua' ||
        PLURALISED.has(tokens[at + 1]?.fold ?? '') ||
        tokens.some(({ fold, clause }, i) => i > at + 1 &&
            clause === tokens[at].clause &&
            (ASKING.has(fold) ||
                (POINTING.has(tokens[i].text) && pointsAt(tokens, at, i)) ||
                (DENYING.has(fold) && isLast(tokens, i)))));
/** "Mấy công ty đó": those; but "mấy nghị quyết trong bài này" are how many. */
const pointsAt = (tokens, some, pointer) => pointer <= some + MAX_POINTED && tokens.slice(some, pointer).every(({ fold }) => !PREPOSITIONS.has(fold));
const PREPOSITIONS = cueWords('prepositions-of-place');
const POINTING = cueWords('pointers');
const MAX_POINTED = 5;
/** Does nothing but a particle follow in its clause? */
const isLast = (tokens, at) => {
    const [next, after] = [tokens[at + 1], tokens[at + 2]];
    const ends = (token) => token?.clause !== tokens[at].clause;
    return ends(next) || (PARTICLES.has(next.fold) && ends(after));
};
const PARTICLES = cueWords('final-particles');
const ASKING = new Set(['ai', 'gi', 'nao', 'sao', 'dau']);
/** At a clause's end these make it a yes-or-no question. */
const DENYING = new Set(['khong', 'ko', 'chua', 'hong']);
const PLURALISED = cueWords('pluralised');
/**
 * Does what starts inside a phrase and goes on beyond it hold together better than what the phrase leaves over?
 * "ra nghi | quyet" is "ra | nghi quyet". The words that it would take from the phrase are held to be worth as much
 * as the phrase was.
 */
const goesOnBetter = (tokens, end, inside, longest) => {
    const rival = longest(inside);
    const rivalEnd = inside + (rival?.length ?? 0);
    if (!rival || rivalEnd <= end)
        return false;
    const until = Math.min(tokens.length, rivalEnd + 1);
    const costFrom = (from) => {
        let cost = 0;
        for (let i = from; i < until;) {
            const match = longest(i);
            cost += match ? phraseCost(match) : wordCost(tokens[i]);
            i += match?.length ?? 1;
        }
        return cost;
    };
    return phraseCost(rival) + costFrom(rivalEnd) < costFrom(end);
};
/** What a word left alone costs, and a phrase: the fewer and the better spelled, the better. */
const wordCost = (token) => (token.functional ? 0.35 : lightFolds.has(token.fold) ? 0.6 : 1);
const phraseCost = ({ length, agreement }) => (length > 1 ? 0.5 : 0.3) + (1 - agreement) * MISSPELLED_COST;
const MISSPELLED_COST = 2;

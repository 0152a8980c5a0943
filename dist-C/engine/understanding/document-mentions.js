import { cueWords } from '../../text/cue-words.js';
import { documentForms } from '../../text/document-types.js';
import { beginsNumber, plainNumber, readNumber } from '../../text/numbers.js';
import { tokenise } from '../../text/tokenizer.js';
/** Words between a document's form and its number, folded. */
const NUMBER_SIGNS = new Set(['so', 'no', 'number', 'thu', 'num']);
/** Abbreviations of forms that follow the number, as in "08-NQ/…". */
const TRAILING_FORM = /^(nq|ct|qđ|qd|kh|đa|nđ|tt|kl)$/;
/** A document's number has at most this many digits; 1900 to 2099 are years where no "số" says otherwise. */
const MAX_DOCUMENT_DIGITS = 5;
/** A lone number word from this on can be nothing else: smaller ones are other words as well. */
const MIN_LONE_NUMBER = 6;
/** Number words that, alone, are hardly ever meant as numbers: "a", "year", "not", "from". */
const NOT_ALONE = cueWords('numbers-not-alone');
/** "Nghị quyết 08, số 12 và 15": numbers listed after a document are documents of its form. */
export const goOnListing = (before, tokens, at) => {
    if (before?.kind !== 'document')
        return undefined;
    let i = at;
    while (i < at + 2 && (LIST_WORDS.has(tokens[i]?.fold ?? '') || NUMBER_SIGNS.has(tokens[i]?.fold ?? '')))
        i++;
    const number = i < tokens.length ? numberAt(tokens, i) : undefined;
    const listed = number?.digits &&
        isDocumentNumber(number, false) &&
        (i > at || tokens[at].clause !== tokens[at - 1].clause);
    return listed
        ? { kind: 'document', at, form: before.form, number: number.number, length: i + 1 - at }
        : undefined;
};
const LIST_WORDS = cueWords('list-links');
/** "Ten" beside a word that is no Vietnamese syllable; otherwise it is "tên", a name, without its mark. */
const isAmongEnglish = (tokens, at) => [tokens[at - 1], tokens[at + 1]].some((t) => t !== undefined && /^\p{L}/u.test(t.text) && !t.syllable);
/** A number, in digits or words, with how many words it takes. */
export const numberAt = (tokens, at) => {
    const { text, plain, digits } = tokens[at];
    if (digits)
        return { number: plainNumber(text.normalize('NFKC')), length: 1, digits: true };
    if (!beginsNumber(plain) || (plain === 'ten' && !isAmongEnglish(tokens, at)))
        return undefined;
    const texts = tokens.slice(at, at + 5).map((t) => t.text);
    const words = readNumber(texts, 0, (word) => !NOT_ALONE.has(word));
    return words && { number: String(words.value), length: words.length, digits: false };
};
/** A document by form and number: "Nghị quyết số 12", "NQ12", "Resolution No. 12", "08-NQ/ĐUCA". */
export const documentAt = (tokens, at, phrases) => {
    const form = formAt(tokens, at, phrases);
    if (form) {
        let i = at + form.length;
        while (NUMBER_SIGNS.has(tokens[i]?.fold ?? ''))
            i++;
        const number = i < tokens.length ? numberAt(tokens, i) : undefined;
        const end = i + (number?.length ?? 0);
        if (number && isDocumentNumber(number, i > at + form.length))
            return {
                kind: 'document',
                at,
                form: form.name,
                number: number.number,
                length: codeEnd(tokens, end) - at,
            };
    }
    const next = tokens[at + 1];
    if (next && tokens[at].digits && TRAILING_FORM.test(next.text)) {
        const trailing = formAt(tokens, at + 1, phrases);
        if (trailing)
            return {
                kind: 'document',
                at,
                form: trailing.name,
                number: plainNumber(tokens[at].text),
                length: codeEnd(tokens, at + 1) - at,
            };
    }
    return undefined;
};
/** Where the code after a number ends: "145/KH-UBND", "12-NQ/TW", "30/2020/NĐ-CP". */
const codeEnd = (tokens, at) => {
    let end = at;
    if (YEAR.test(tokens[end]?.text ?? '') && TRAILING_FORM.test(tokens[end + 1]?.text ?? ''))
        end++;
    if (!TRAILING_FORM.test(tokens[end]?.text ?? ''))
        return at;
    end++;
    while (end < tokens.length && end < at + MAX_CODE_WORDS && isCode(tokens[end]))
        end++;
    return end;
};
const YEAR = /^(19|20)\d\d$/;
const MAX_CODE_WORDS = 4;
/** Letters of an issuer's abbreviation: capitals that make no syllable. */
const isCode = (token) => token.capital && token.text.length <= 6 && !token.syllable;
const formAt = (tokens, at, phrases) => {
    if (!FORM_STARTS.has(tokens[at]?.fold ?? ''))
        return undefined;
    const phrase = phrases.longest(tokens, at, MAX_FORM_WORDS);
    const unit = phrase?.units.find((u) => u.startsWith('~form-'));
    return phrase && unit ? { name: unit.slice('~form-'.length), length: phrase.length } : undefined;
};
const MAX_FORM_WORDS = 3;
const FORM_STARTS = new Set(Object.values(documentForms).flatMap(({ names }) => names.map((name) => tokenise(name)[0].fold)));
const isDocumentNumber = ({ number, digits }, signed) => digits
    ? number.length <= MAX_DOCUMENT_DIGITS && (signed || !YEAR.test(number))
    : Number(number) >= MIN_LONE_NUMBER;

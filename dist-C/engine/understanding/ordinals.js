import { beginsNumber } from '../../text/numbers.js';
/** Words before an ordinal, folded: "lần thứ 78", "hạng Ba", "khoá XV". */
const SIGNS = new Set(['thu', 'hang', 'khoa']);
/** Words that may stand between a name and its ordinal, folded. */
const BETWEEN = new Set(['lan', 'class']);
const ENDINGS = new Set(['st', 'nd', 'rd', 'th']);
const counted = (words) => new Map(words.split(' ').map((word, i) => [word, i + 1]));
const VIETNAMESE = counted('nhat hai ba tu nam sau bay tam chin muoi').set('nhi', 2);
const ENGLISH = counted('first second third fourth fifth sixth seventh eighth ninth tenth');
const ROMAN = counted('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx');
/** Ordinals in a text: "lần thứ 78", "the 78th", "hạng Ba", "third class". */
export const findOrdinals = (tokens) => {
    const found = [];
    for (const [at, token] of tokens.entries()) {
        const value = ordinalIn(token);
        // "Thứ bảy mươi tám" is no seventh.
        if (value === undefined || beginsNumber(tokens[at + 1]?.plain ?? ''))
            continue;
        if (ENGLISH.has(token.text))
            found.push({ value, at, length: 1 });
        else if (ENDINGS.has(tokens[at + 1]?.text ?? ''))
            found.push({ value, at, length: 2 });
        else if (SIGNS.has(tokens[at - 1]?.fold ?? ''))
            found.push({ value, at: at - 1, length: 2 });
    }
    return found;
};
const ordinalIn = ({ text, plain }) => /^\d{1,4}$/.test(text) ? Number(text) : (ENGLISH.get(text) ?? VIETNAMESE.get(plain) ?? ROMAN.get(text));
/** Does a name have an ordinal beside it that is none of its `own`? "The 77th conference": the article has the 78th. */
export const hasOtherOrdinal = (tokens, { at, length }, own) => {
    if (own.size === 0)
        return false;
    const ordinals = findOrdinals(tokens);
    if (ordinals.some(({ value }) => own.has(value)))
        return false;
    const end = at + length;
    return ordinals.some((ordinal) => {
        const ordinalEnd = ordinal.at + ordinal.length;
        return (ordinal.at === end ||
            (ordinal.at === end + 1 && BETWEEN.has(tokens[end].fold)) ||
            ordinalEnd === at ||
            (ordinalEnd === at - 1 && BETWEEN.has(tokens[at - 1].fold)));
    });
};

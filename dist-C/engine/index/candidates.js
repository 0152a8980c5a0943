import { fullName } from './entry-names.js';
const TELLS = {
    year: /\b(?:19|20)\d\d\b/,
    // No number of a document or an edition, no year and no date.
    count: /(?<!(?<!\p{L})(?:số|thứ|hạng|quyết|thị|định|hoạch|năm|tháng|ngày) )(?<![\d/.-])\b(?!(?:19|20)\d\d\b)\d[\d.]*(?![\d/-])/u,
    purpose: /(?<!\p{L})(?:nhằm|để|bảo đảm|vì)(?!\p{L})/u,
};
/** Returns what a Vietnamese text tells besides its words. */
export function toldIn(text) {
    return Object.keys(TELLS).filter((told) => TELLS[told].test(text));
}
/** The facts and absences that people wrote. */
export const writtenCandidates = (knowledge) => {
    const names = new Map(knowledge.entries.map((e) => [e.id, fullName(e) ?? e.name.vi]));
    return [
        ...knowledge.entries.flatMap((entry) => entry.facts.map((fact) => ({
            id: fact.id,
            entry: entry.id,
            kind: 'fact',
            asks: fact.asks,
            answer: fact.answer,
            ...(fact.detail && { detail: fact.detail }),
            quotes: fact.quote,
            questions: fact.questions,
            about: inOrderOfSpeech(fact.about, [fact.answer.vi, fact.detail?.vi ?? ''].join(' '), names),
            see: [],
            computed: false,
            tells: toldIn(fact.answer.vi),
        }))),
        ...knowledge.absences.map(({ id, answer, questions, see }) => ({
            id,
            kind: 'absence',
            asks: [],
            answer,
            quotes: [],
            questions,
            about: [],
            see,
            computed: false,
            tells: [],
        })),
    ];
};
/** Who is spoken of first is who a "he" means next. */
const inOrderOfSpeech = (ids, text, names) => {
    const place = (id) => {
        const at = text.indexOf(names.get(id) ?? id);
        return at < 0 ? Number.POSITIVE_INFINITY : at;
    };
    return [...ids].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
};

/** Works out kinship from entries, from what judgements accept, and from the facts' own words. */
export const createKinship = (engine, knowledge, judgements) => {
    const absences = new Set(knowledge.absences.map((a) => a.id));
    const written = new Set(knowledge.entries.flatMap((e) => e.facts.map((f) => f.id)));
    const accepted = new Map();
    for (const { fact, accept } of judgements)
        if (fact !== undefined)
            accepted.set(fact, new Set([...(accepted.get(fact) ?? []), ...accept]));
    const answers = new Map();
    const answerOf = (id) => {
        if (!answers.has(id))
            answers.set(id, engine.answer(id, 'vi'));
        return answers.get(id);
    };
    const known = new Map();
    const isRelated = (id, wanted) => {
        if (id === wanted || accepted.get(wanted)?.has(id))
            return true;
        const [a, b] = [answerOf(id), answerOf(wanted)];
        return a !== undefined && b !== undefined && (a.entry === b.entry || saysAsMuch(a, b));
    };
    return {
        isKin(id, wanted, accept) {
            if (wanted === undefined)
                return false;
            if (accept.includes(id))
                return true;
            const key = `${id} ${wanted}`;
            let kin = known.get(key);
            if (kin === undefined) {
                kin = isRelated(id, wanted);
                known.set(key, kin);
            }
            return kin;
        },
        isComputed: (id) => !written.has(id) && !absences.has(id),
        isAbsence: (id) => id === undefined || absences.has(id),
    };
};
/** Is all that `b` says also said, or proven, by `a`? */
const saysAsMuch = (a, b) => {
    const words = (text) => text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    if (words(`${a.direct} ${a.detail ?? ''}`).includes(words(b.direct)))
        return true;
    return b.quotes.length > 0 && b.quotes.every((q) => a.quotes.some((other) => other.text.includes(q.text)));
};

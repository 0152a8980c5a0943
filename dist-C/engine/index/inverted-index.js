/** Builds the index in two passes: first who has which term, then what each term weighs. */
export function buildTermIndex(list) {
    const ids = new Map();
    const occurrences = [];
    const postings = [];
    const numberOf = (term) => {
        const known = ids.get(term);
        if (known !== undefined)
            return known;
        occurrences.push(0);
        postings.push([]);
        ids.set(term, ids.size);
        return ids.size - 1;
    };
    const numbersOf = (terms) => [...new Set(Array.from(terms, numberOf))];
    const read = Array.from(list, ({ candidate, wordings, told, answer, context }, place) => {
        const asked = new Map();
        const variants = wordings.map(numbersOf).filter((terms) => terms.length > 0);
        for (const terms of variants)
            for (const term of terms) {
                asked.set(term, (asked.get(term) ?? 0) + 1);
                occurrences[term]++;
            }
        const toldTerms = new Set(numbersOf(told));
        for (const term of toldTerms)
            occurrences[term]++;
        for (const term of new Set([...asked.keys(), ...toldTerms]))
            postings[term].push(place);
        return {
            candidate,
            place,
            variants,
            asked,
            told: toldTerms,
            answer: new Set(numbersOf(answer)),
            context: new Set(numbersOf(context)),
        };
    });
    const scale = Math.log(1 + read.length);
    const weights = postings.map(({ length }) => Math.log(1 + read.length / (1 + length)) / scale);
    const candidates = read.map(({ variants, ...rest }) => {
        const wordings = variants.map((terms) => ({
            terms,
            weight: terms.reduce((sum, term) => sum + weights[term], 0),
        }));
        return { ...rest, wordings };
    });
    return {
        candidates,
        termId: (term) => ids.get(term),
        idf: (term) => weights[term],
        occurrences: (term) => occurrences[term],
        postings: (term) => postings[term],
    };
}

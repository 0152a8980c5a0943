import { saySame } from '../index/build-index.js';
import { resolveTerms } from './query-terms.js';
import { retrieve } from './retriever.js';
import { rank } from './scorer.js';
export function createRanker(index, models) {
    const rankIn = (of, model, query, filter) => {
        const resolved = resolveTerms(query, of);
        const found = retrieve(resolved, of, filter);
        return rank(resolved, found, model, saySame);
    };
    return {
        facts: (query, filter) => rankIn(index.facts, models.facts, query, filter),
        sentences: (query) => rankIn(index.sentences, models.sentences, query),
    };
}

import { tokenise } from '../../text/tokenizer.js';
import { createAnalyzer } from './analyzer.js';
import { termsOfFacts, termsOfSentences, textsOf } from './candidate-terms.js';
import { writtenCandidates } from './candidates.js';
import { deriveCandidates } from './derive.js';
import { buildTermIndex } from './inverted-index.js';
import { createLexicon } from './lexicon.js';
/** Share of the shorter answer's terms from which two answers say the same. */
const SAME_ANSWER = 0.75;
export function buildEngineIndex(knowledge, article) {
    const candidates = [...writtenCandidates(knowledge), ...deriveCandidates(knowledge)];
    const texts = [...candidates.flatMap(textsOf), ...article.paragraphs.map(({ text }) => text)];
    // First all words, then the terms: whether marks make another known word depends on all that are known.
    const lexicon = createLexicon(knowledge, texts.map(tokenise));
    const analyze = createAnalyzer(lexicon.phrases, lexicon.document);
    return {
        lexicon,
        facts: buildTermIndex(termsOfFacts(knowledge, candidates, article, analyze)),
        sentences: buildTermIndex(termsOfSentences(article, analyze)),
    };
}
/** May one candidate answer for the other: do they share a quote, or nearly all words of their answers? */
export function saySame(a, b) {
    if (a === b)
        return true;
    if (a.candidate.kind !== b.candidate.kind)
        return false;
    if (a.candidate.quotes.some((quote) => b.candidate.quotes.includes(quote)))
        return true;
    const [few, many] = a.answer.size < b.answer.size ? [a.answer, b.answer] : [b.answer, a.answer];
    let shared = 0;
    for (const term of few)
        if (many.has(term))
            shared++;
    return few.size > 0 && shared / few.size >= SAME_ANSWER;
}

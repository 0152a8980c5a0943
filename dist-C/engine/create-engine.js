import { continueBareNumber, liveConversation, remember, resolve } from './dialogue/coreference.js';
import { createArticleIndex } from './index/article-index.js';
import { createNameIndex } from './index/autocomplete.js';
import { buildEngineIndex } from './index/build-index.js';
import { decide, isFact } from './policy/answer-policy.js';
import { decideParts } from './policy/multi-question.js';
import { createRanker } from './ranking/ranker.js';
import { shippedModels } from './ranking/shipped-models.js';
import { createResponder } from './response/responder.js';
import { understand } from './understanding/understand.js';
/** The engine of a knowledge that was loaded. */
export function createEngine({ knowledge, article, version }, models = shippedModels()) {
    const index = buildEngineIndex(knowledge, article);
    const { lexicon, facts } = index;
    const candidates = facts.candidates.map(({ candidate }) => candidate);
    const written = candidates.filter((c) => !c.computed);
    const entries = new Map(knowledge.entries.map((e) => [e.id, e]));
    const names = createNameIndex(knowledge.entries);
    const ranker = createRanker(index, models);
    const articleIndex = createArticleIndex(article, lexicon.phrases);
    const responder = createResponder({ knowledge, article, articleIndex, candidates, models });
    function ask(question, options = {}) {
        const now = options.now ?? Date.now();
        const conversation = liveConversation(options.conversation, now);
        const query = continueBareNumber(understand(question, lexicon), conversation, entries);
        const lang = options.lang ?? query.lang;
        const reading = resolve(query, conversation, entries, ranker, models.facts);
        const decision = decideParts(reading, ranker, models) ?? decide(reading, ranker, models);
        return responder.respond(decision, { question, lang, reading, conversation, now });
    }
    return {
        knowledge,
        version,
        ask,
        remember(fact, conversation, now) {
            const shown = responder.candidate(fact);
            return shown ? remember(liveConversation(conversation, now), [shown], [], now) : conversation;
        },
        complete(typed, { lang = 'vi', limit = 10 } = {}) {
            if (typed.trim() === '')
                return responder.answers(knowledge.starters, lang).slice(0, limit);
            const named = names.startingWith(typed, limit).flatMap((id) => entries.get(id)?.facts[0]?.id ?? []);
            const found = ranker
                .facts(understand(typed, lexicon, true))
                .ranked.filter(isFact)
                .map(({ document }) => document.candidate.id);
            return responder.answers([...new Set([...named, ...found])].slice(0, limit), lang);
        },
        answer: responder.answer,
        about(id, lang) {
            const first = entries.get(id)?.facts[0];
            return first && responder.answer(first.id, lang);
        },
        related(fact, lang, limit) {
            const of = responder.candidate(fact);
            if (!of)
                return [];
            const near = written.filter((c) => c.kind === 'fact' && c.id !== fact && areRelated(c, of));
            const same = near.filter((c) => c.entry === of.entry);
            const other = near.filter((c) => c.entry !== of.entry);
            // One of another entry at least, so that a reader gets on.
            const mixed = [...same.slice(0, limit - 1), ...other, ...same.slice(limit - 1)];
            return responder.answers(mixed.slice(0, limit).map(({ id }) => id), lang);
        },
    };
}
function areRelated(a, b) {
    return a.entry === b.entry || a.about.includes(b.entry ?? '') || b.about.includes(a.entry ?? '');
}

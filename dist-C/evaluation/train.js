/** Learns the weights of the ranker from the knowledge's own wordings, each left out in turn, and from negatives. */
import { buildEngineIndex, saySame } from '../engine/index/build-index.js';
import { featureNames, featuresOf } from '../engine/ranking/features.js';
import { resolveTerms } from '../engine/ranking/query-terms.js';
import { retrieve } from '../engine/ranking/retriever.js';
import { LEAD_FEATURES, leadFeatures, questionFeatureNames, questionFeatures, rank, } from '../engine/ranking/scorer.js';
import { understand } from '../engine/understanding/understand.js';
import { satisfies } from './gold.js';
import { fitBinary, fitChoices } from './logistic-regression.js';
import { seedOf } from './query-variants.js';
/** Wordings that a fact keeps in each language in the thinned copy of a folder that is learned from besides. */
const THINNED_TO = 3;
/** A wrong answer costs as much as so many missed ones. */
export const WRONG_COST = 10;
export function train(folders) {
    const facts = folders.flatMap(factExamples);
    const sentences = folders.flatMap(sentenceExamples);
    return { facts: fitModel(facts), sentences: fitModel(sentences) };
}
/** Questions put to the facts: own wordings left out in turn, wordings of a thinned copy, others' questions, negatives. */
export function factExamples({ loaded, questions, gold, negatives }) {
    const whole = buildEngineIndex(loaded.knowledge, loaded.article);
    const { knowledge, removed } = thinned(loaded.knowledge);
    const thin = buildEngineIndex(knowledge, loaded.article);
    return [
        ...whole.facts.candidates.flatMap((document) => leftOutExamples(document, whole)),
        ...removed.map(({ q, fact }) => example(q, thin, thin.facts, judgeByFact(thin, [fact]))),
        ...[whole, thin].flatMap((index) => [
            ...questions.map(({ q, fact, accept = [] }) => example(q, index, index.facts, judgeByFact(index, [fact, ...accept]))),
            ...gold.flatMap((one) => goldExample(one, index, index.facts)),
            ...negatives.map((q) => example(q, index, index.facts, () => 'wrong')),
        ]),
    ];
}
/** Questions put to the bare sentences: right where the sentence holds the fact's quote, or what the answer must say. */
export function sentenceExamples({ loaded, questions, gold, negatives }) {
    const index = buildEngineIndex(loaded.knowledge, loaded.article);
    const { sentences } = index;
    const own = loaded.knowledge.entries.flatMap(({ facts }) => facts.flatMap(({ id, questions: { vi, en } }) => [...vi, ...en].map((q) => ({ q, fact: id }))));
    const quotes = new Map(index.facts.candidates.map(({ candidate }) => [candidate.id, candidate.quotes]));
    const holdsQuote = (fact) => {
        const wanted = quotes.get(fact) ?? [];
        return ({ candidate: { answer } }) => wanted.some((quote) => answer.vi.includes(quote) || quote.includes(answer.vi)) ? 'right' : 'wrong';
    };
    return [
        ...[...own, ...questions].map(({ q, fact }) => example(q, index, sentences, holdsQuote(fact))),
        ...gold.flatMap((one) => goldExample(one, index, sentences)),
        ...negatives.map((q) => example(q, index, sentences, () => 'wrong')),
    ];
}
function leftOutExamples(document, index) {
    const { id, questions } = document.candidate;
    // A wording without terms has none in the index either.
    return [...questions.vi, ...questions.en].flatMap((q, i) => {
        const wording = document.wordings[i];
        return wording
            ? [example(q, index, index.facts, judgeByFact(index, [id]), { of: document, wording })]
            : [];
    });
}
/** Right is the fact itself and what says the same; unclear is what says part of it, or more. */
function judgeByFact({ facts }, ids) {
    const wanted = facts.candidates.filter(({ candidate }) => ids.includes(candidate.id));
    return (document) => {
        if (wanted.some((one) => saySame(document, one)))
            return 'right';
        const isNear = ({ candidate }) => candidate.kind === 'fact' &&
            document.candidate.kind === 'fact' &&
            candidate.entry === document.candidate.entry;
        return wanted.some(isNear) ? 'unclear' : 'wrong';
    };
}
/** None where two things are asked that no candidate tells together: that is not for the ranker to solve. */
function goldExample(gold, index, of) {
    const answers = ({ candidate: { kind, answer, detail } }) => kind !== 'absence' &&
        [`${answer.vi} ${detail?.vi ?? ''}`, `${answer.en ?? ''} ${detail?.en ?? ''}`].some((text) => satisfies(gold, text));
    const judge = (document) => (gold.expect === 'answer' && answers(document) ? 'right' : 'wrong');
    const isSplit = gold.must.length > 1 && !of.candidates.some((document) => judge(document) === 'right');
    return isSplit ? [] : [example(gold.q, index, of, judge)];
}
function example(q, { lexicon }, index, judge, leftOut) {
    const resolved = resolveTerms(understand(q, lexicon), index, leftOut);
    const candidates = retrieve(resolved, index);
    const verdicts = candidates.map(judge);
    return {
        resolved,
        candidates,
        verdicts,
        rows: candidates.map((document) => featuresOf(resolved, document, leftOut)),
        right: verdicts.map((verdict) => verdict === 'right'),
        none: questionFeatures(resolved),
        weight: 1,
    };
}
/** A copy with few wordings a fact, drawn by chance that is the same in every run, and the wordings taken out. */
function thinned(knowledge) {
    const removed = [];
    const thin = (asked) => {
        const cut = (list) => {
            const drawn = [...list].sort((a, b) => seedOf(a) - seedOf(b));
            removed.push(...drawn.slice(THINNED_TO).map((q) => ({ q, fact: asked.id })));
            return drawn.slice(0, THINNED_TO);
        };
        return { ...asked, questions: { vi: cut(asked.questions.vi), en: cut(asked.questions.en) } };
    };
    const entries = knowledge.entries.map((entry) => ({ ...entry, facts: entry.facts.map(thin) }));
    return { knowledge: { ...knowledge, entries, absences: knowledge.absences.map(thin) }, removed };
}
/** Fits ranker and confidence, and finds the thresholds that cost least. */
export function fitModel(examples) {
    const chosen = fitChoices(examples);
    const rankWeights = named(featureNames, chosen.weights);
    const none = named(questionFeatureNames, chosen.none);
    const unsure = { rank: rankWeights, none, confidence: {}, answerFrom: 1, suggestFrom: 1 };
    const firsts = examples
        .flatMap((one) => firstOf(one, unsure) ?? [])
        .filter(({ verdict }) => verdict !== 'unclear');
    const names = [...featureNames, ...questionFeatureNames.slice(1), ...LEAD_FEATURES];
    const sure = fitBinary(firsts.map(({ row }) => row), firsts.map(({ verdict }) => verdict === 'right'), firsts.map(() => 1));
    const confidence = { ...named(names, sure.weights), always: rounded(sure.none[0]) };
    const model = { ...unsure, confidence };
    return { ...model, ...thresholds(examples, model) };
}
function firstOf(one, model) {
    const { ranked } = rankExample(one, model);
    const [first] = ranked;
    if (!first)
        return undefined;
    const none = questionFeatureNames.reduce((sum, name, i) => sum + one.none[i] * (model.none[name] ?? 0), 0);
    const lead = leadFeatures(ranked, none, saySame);
    return {
        row: Float64Array.of(...first.features, ...one.none.slice(1), ...lead),
        verdict: one.verdicts[one.candidates.indexOf(first.document)],
    };
}
function rankExample({ resolved, candidates, rows }, model) {
    return rank(resolved, candidates, model, saySame, (document) => rows[candidates.indexOf(document)]);
}
/** The thresholds at which right answers less `WRONG_COST` times the wrong ones are most. */
export function thresholds(examples, model, cost = WRONG_COST) {
    const judged = examples.flatMap((one) => {
        const { ranked, confidence } = rankExample(one, model);
        const [first] = ranked;
        if (!first || first.document.candidate.kind === 'absence')
            return [];
        const verdict = one.verdicts[one.candidates.indexOf(first.document)];
        return verdict === 'unclear' ? [] : [{ confidence, isRight: verdict === 'right' }];
    });
    return { answerFrom: cheapest(judged, cost), suggestFrom: cheapest(judged, 1) };
}
function cheapest(judged, cost) {
    let [best, from, gain] = [0, 1, 0];
    for (const { confidence, isRight } of [...judged].sort((a, b) => b.confidence - a.confidence)) {
        gain += isRight ? 1 : -cost;
        if (gain > best)
            [best, from] = [gain, confidence];
    }
    return rounded(from);
}
function named(names, weights) {
    return Object.fromEntries(names.map((name, i) => [name, rounded(weights[i])]));
}
/** Four digits: what another version of Node computes otherwise in the last ones is the same then. */
function rounded(value) {
    return Number(value.toPrecision(4));
}

import { createKinship } from './equivalent-answers.js';
import { seedOf, styles, writeAs } from './query-variants.js';
/** Questions between two calls of `onProgress`. */
const PROGRESS_STEP = 200;
/** Any moment will do, as long as it is always the same one. */
const NOW = 0;
/** Asks every judgement and every fact's own questions, as written and in readers' styles. */
export const selfTest = (engine, loaded, judgements, options = {}) => {
    const kinship = createKinship(engine, loaded.knowledge, judgements);
    const questions = [...judgements.map(fromJudgement), ...ownQuestions(loaded)];
    const tried = [];
    for (const [i, question] of questions.entries()) {
        if (i % PROGRESS_STEP === 0)
            options.onProgress?.(i, questions.length);
        tried.push(tryOne(engine, kinship, question, undefined));
        const chosen = options.thorough ? styles : sampledStyles(question);
        for (const style of chosen)
            tried.push(tryOne(engine, kinship, question, style));
    }
    options.onProgress?.(questions.length, questions.length);
    return tried.filter((t) => t.question !== '');
};
/** One in so many of the facts' own questions is also asked in a style, so that a check takes seconds. */
export const SAMPLED_EVERY = 8;
/** Of a judgement, and of each eighth own question, one style that changes it; by its letters, so always the same. */
const sampledStyles = ({ text, judgement }) => {
    const from = seedOf(text);
    if (!judgement && from % SAMPLED_EVERY !== 0)
        return [];
    for (let i = 0; i < styles.length; i++) {
        const style = styles[((from >>> 8) + i) % styles.length];
        if (writeAs(text, style) !== undefined)
            return [style];
    }
    return [];
};
/** Asks one question, in a style where one is given. */
export const tryOne = (engine, kinship, question, style) => {
    const text = style === undefined ? question.text : (writeAs(question.text, style) ?? '');
    let conversation;
    for (const earlier of question.after)
        conversation =
            engine.ask(earlier, { now: NOW, ...(conversation && { conversation }) }).conversation ?? conversation;
    const outcome = engine.ask(text, { now: NOW, ...(conversation && { conversation }) });
    const { wanted, accept, judgement, path, line, column } = question;
    const isKin = (id) => kinship.isKin(id, wanted, accept);
    // A judgement says itself what it takes; a fact's own question may be answered by any of its kin.
    const mayAnswer = judgement
        ? (id) => accept.includes(id) || (kinship.isComputed(id) && isKin(id))
        : isKin;
    return {
        question: text,
        ...(style && { style }),
        ...(wanted !== undefined && { wanted }),
        judgement,
        ...judge(outcome, wanted, kinship.isAbsence(wanted), mayAnswer),
        ...rivalOf(outcome, isKin),
        path,
        line,
        column,
    };
};
const judge = (outcome, wanted, absent, isKin) => {
    const nearest = outcome.trace().hits[0]?.fact;
    const near = nearest === undefined ? {} : { won: nearest };
    if (outcome.decision === 'answer') {
        const answered = outcome.answers.map((a) => a.fact);
        if (wanted !== undefined && answered.includes(wanted))
            return { verdict: 'right', won: wanted };
        const kin = answered.find(isKin);
        if (kin !== undefined)
            return { verdict: 'kin', won: kin };
        return { verdict: 'other', ...(answered[0] !== undefined && { won: answered[0] }) };
    }
    if (absent)
        return { verdict: outcome.decision === 'abstain' ? 'right' : 'offered', ...near };
    if (outcome.suggestions.some((s) => s.fact === wanted || isKin(s.fact)) && outcome.decision === 'suggest')
        return { verdict: 'offered', ...near };
    return { verdict: 'silent', ...near };
};
/** The best hit that says something else, against the best that does not. */
const rivalOf = ({ trace }, isKin) => {
    const { hits } = trace();
    const own = hits.find((h) => isKin(h.fact));
    const rival = hits.find((h) => !isKin(h.fact));
    if (!own || !rival)
        return {};
    return { rival: rival.fact, margin: own.score - rival.score };
};
const fromJudgement = (judgement) => {
    const { q, fact, absent, accept, after, line, column } = judgement;
    const wanted = fact ?? (typeof absent === 'string' ? absent : undefined);
    return {
        text: q,
        after,
        ...(wanted && { wanted }),
        accept,
        judgement: true,
        path: 'questions.yaml',
        line,
        column,
    };
};
/** All wordings of facts and absences: of each fact the Vietnamese ones first. */
export const ownQuestions = ({ knowledge, placeOf }) => {
    const of = ({ id, questions }, path, accept) => ['vi', 'en'].flatMap((lang) => questions[lang].map((text, q) => ({
        text,
        after: [],
        wanted: id,
        accept,
        judgement: false,
        ...placeOf([...path, 'questions', lang, q]),
    })));
    return [
        ...knowledge.entries.flatMap((entry, e) => entry.facts.flatMap((fact, f) => of(fact, ['entries', e, 'facts', f], []))),
        ...knowledge.absences.flatMap((absence, a) => of(absence, ['absences', a], absence.see)),
    ];
};

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkText } from './plain-text.js';
import { judgementsSchema } from './schema.js';
import { parseYaml } from './source.js';
import { nearest } from './verify.js';
export const QUESTIONS_FILE = 'questions.yaml';
/** Reads `questions.yaml` of a folder; a missing file is no judgements and a note. Never throws. */
export const loadJudgements = async (folder, knowledge) => {
    try {
        return readJudgements(await readFile(join(folder, QUESTIONS_FILE), 'utf8'), knowledge);
    }
    catch {
        const message = 'there is no questions.yaml, so nobody has said what the bot must answer. Write a few dozen questions.';
        const issue = {
            code: 'no-judgements',
            path: QUESTIONS_FILE,
            line: 1,
            column: 1,
            message,
            severity: 'warning',
        };
        return { judgements: [], issues: [issue] };
    }
};
/**
 * The same from a text; ids that lead nowhere are errors at their line.
 *
 * @param knowledge without it (because it does not load), ids are taken on trust
 */
export const readJudgements = (text, knowledge) => {
    const unusable = checkText(QUESTIONS_FILE, text, 'It may be deleted, or hold judgements:.');
    if (unusable)
        return { judgements: [], issues: [unusable] };
    const parsed = parseYaml(QUESTIONS_FILE, text, judgementsSchema);
    if (!parsed.ok)
        return { judgements: [], issues: parsed.issues };
    const { value, at } = parsed.source;
    const judgements = value.judgements.map((judgement, i) => ({ ...judgement, ...at(['judgements', i, 'q']) }));
    return { judgements, issues: knowledge ? checkJudgements(parsed.source, knowledge) : [] };
};
const checkJudgements = ({ value, at }, knowledge) => {
    const facts = new Set(knowledge.entries.flatMap((e) => e.facts.map((f) => f.id)));
    const absences = new Set(knowledge.absences.map((a) => a.id));
    const issues = [];
    const report = (code, path, message, severity = 'error') => issues.push({ code, path: QUESTIONS_FILE, ...at(path), message, severity });
    const lead = (id, path) => {
        if (facts.has(id))
            return;
        const absence = absences.has(id);
        report('unknown-id', path, absence
            ? `"${id}" is an absence, not a fact. Write absent: ${id} instead.`
            : `there is no fact "${id}" in knowledge.yaml${nearest(id, facts)}. Correct the id.`);
    };
    const asked = new Map();
    for (const [i, judgement] of value.judgements.entries()) {
        const path = ['judgements', i];
        if (judgement.fact !== undefined)
            lead(judgement.fact, [...path, 'fact']);
        for (const [a, id] of judgement.accept.entries())
            lead(id, [...path, 'accept', a]);
        const { absent } = judgement;
        if (typeof absent === 'string' && !absences.has(absent))
            report('unknown-id', [...path, 'absent'], `there is no absence "${absent}" in knowledge.yaml${nearest(absent, absences)}. Correct the id, or write absent: true.`);
        const key = [...judgement.after, judgement.q].join('\n').toLowerCase();
        const before = asked.get(key);
        if (before !== undefined)
            report('judgement-twice', [...path, 'q'], `the same question stands on line ${before}. Delete one.`, 'warning');
        else
            asked.set(key, at([...path, 'q']).line);
    }
    return issues;
};

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createEngine } from '../engine/create-engine.js';
import { checkKnowledge } from '../knowledge/check.js';
import { measureCoverage } from '../knowledge/coverage.js';
import { WORDINGS_FILE } from '../knowledge/folder.js';
import { loadJudgements } from '../knowledge/judgements.js';
import { loadKnowledge } from '../knowledge/load.js';
import { selfTest } from './evaluate.js';
import { selfTestIssues, summarise } from './evaluation-issues.js';
import { idleWordings } from './idle-wordings.js';
/** Checks a folder: files, ids, quotes, coverage; then asks the bot all its own questions. Never throws. */
export const examine = async (folder, options = {}) => {
    const [texts, knowledge] = await Promise.all([readTexts(folder), loadKnowledge(folder)]);
    if (!knowledge.ok) {
        const { issues } = await loadJudgements(folder);
        return { folder, texts, issues: [...knowledge.issues, ...issues.filter((i) => i.severity === 'error')] };
    }
    const { loaded } = knowledge;
    const { judgements, issues } = await loadJudgements(folder, loaded.knowledge);
    const engine = createEngine(loaded);
    const tried = selfTest(engine, loaded, judgements, options);
    const idle = options.wordings ? idleWordings(loaded, judgements, options.onProgress) : [];
    const coverage = measureCoverage(loaded.knowledge, loaded.article);
    return {
        folder,
        texts,
        issues: [...issues, ...checkKnowledge(loaded, coverage), ...selfTestIssues(tried), ...idle],
        found: { loaded, engine, judgements, coverage, tried, summary: summarise(tried) },
    };
};
const FILES = ['knowledge.yaml', WORDINGS_FILE, 'questions.yaml', 'article.txt'];
const readTexts = async (folder) => {
    const texts = new Map();
    for (const name of FILES)
        try {
            texts.set(name, await readFile(join(folder, name), 'utf8'));
        }
        catch {
            // The loaders tell of it.
        }
    return texts;
};

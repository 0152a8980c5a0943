import { createEngine } from '../engine/create-engine.js';
import { readFolder, WORDINGS_FILE } from '../knowledge/folder.js';
import { loadKnowledge } from '../knowledge/load.js';
import { pointAt } from '../knowledge/pointer.js';
/** The knowledge folder: the one that was named, or KNOWLEDGE_DIR's. */
export const knowledgeFolder = (io, named) => named ?? (io.env.KNOWLEDGE_DIR?.trim() || 'knowledge');
/** The engine of the knowledge; or tells every issue with its line and returns nothing. */
export const loadEngine = async (io) => {
    const folder = knowledgeFolder(io);
    const read = await loadKnowledge(folder);
    if (read.ok)
        return createEngine(read.loaded);
    const files = await readFolder(folder);
    const texts = new Map(files.ok
        ? [
            ['knowledge.yaml', files.yaml],
            ['article.txt', files.article],
            [WORDINGS_FILE, files.wordings ?? ''],
        ]
        : []);
    const told = read.issues.map((issue) => pointAt(issue, texts)).join('\n\n');
    io.stderr.write(`The knowledge is not right, so nothing starts:\n\n${told}\n\nCheck again: npm run check\n`);
    return undefined;
};

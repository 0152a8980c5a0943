import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT } from '../cli.js';
import { editorSchemas } from '../knowledge/editor-schema.js';
import { knowledgeFolder } from './load-engine.js';
/** Writes the schema files that editors read beside a knowledge folder's YAML files. */
export const schemaCommand = async (argv, io) => {
    const { positionals } = parseArgs({ args: [...argv], allowPositionals: true });
    const folder = knowledgeFolder(io, positionals[0]);
    for (const [name, text] of Object.entries(editorSchemas())) {
        const path = join(folder, name);
        try {
            await writeFile(path, text);
        }
        catch (error) {
            io.stderr.write(`${path} cannot be written: ${error instanceof Error ? error.message : error}\n`);
            return EXIT.start;
        }
        io.stdout.write(`${path}\n`);
    }
    return EXIT.ok;
};

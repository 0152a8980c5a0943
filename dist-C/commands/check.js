import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EXIT } from '../cli.js';
import { examine } from '../evaluation/check-folder.js';
import { watchFolder } from '../knowledge/folder-changes.js';
import { annotations, checkJson, checkText } from './check-text.js';
import { knowledgeFolder } from './load-engine.js';
/** Checks a knowledge folder and tells what to mend: 0 fine, 1 errors, 2 no such folder. */
export const checkCommand = async (argv, io) => {
    const { values, positionals } = parseArgs({
        args: [...argv],
        allowPositionals: true,
        options: {
            json: { type: 'boolean' },
            watch: { type: 'boolean' },
            all: { type: 'boolean' },
            wordings: { type: 'boolean' },
        },
    });
    const { json = false, watch = false, all = false, wordings = false } = values;
    const flags = { json, watch, all, wordings };
    const folder = knowledgeFolder(io, positionals[0]);
    if (!existsSync(folder)) {
        io.stderr.write(`There is no folder ${folder}. Name the knowledge folder: npm run check -- knowledge\n`);
        return EXIT.start;
    }
    let code = await checkOnce(folder, flags, io);
    if (!flags.watch)
        return code;
    let running = Promise.resolve();
    const changes = watchFolder(folder, () => {
        running = running.then(async () => {
            if (io.stdout.isTTY && !flags.json)
                io.stdout.write(CLEAR);
            code = await checkOnce(folder, flags, io);
            waiting(flags, io);
        });
    });
    await changes.ready;
    waiting(flags, io);
    if (!io.signal.aborted)
        await once(io.signal, 'abort');
    await changes.close();
    await running;
    return code;
};
/** Clears the terminal and what has scrolled away: https://en.wikipedia.org/wiki/ANSI_escape_code */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';
const waiting = (flags, io) => {
    if (!flags.json)
        io.stdout.write('\nWaiting for a file to be saved. Ctrl+C ends.\n');
};
const checkOnce = async (folder, flags, io) => {
    const started = performance.now();
    const examination = await examine(folder, {
        thorough: flags.all,
        wordings: flags.wordings,
        onProgress: progress(io, flags),
    });
    const seconds = (performance.now() - started) / 1000;
    if (flags.json)
        io.stdout.write(`${JSON.stringify(checkJson(examination))}\n`);
    else {
        io.stdout.write(checkText(examination, { all: flags.all, seconds }));
        if (io.env.CI || io.env.GITHUB_ACTIONS)
            io.stdout.write(annotations(examination));
    }
    return exitCode(examination);
};
const exitCode = ({ issues }) => issues.some((i) => i.severity === 'error') ? EXIT.input : EXIT.ok;
/** One line at the bottom of a terminal that tells how far it is, gone when done. */
const progress = (io, flags) => {
    if (!io.stderr.isTTY || flags.json)
        return () => { };
    return (done, all) => io.stderr.write(done >= all ? '\r\u001b[K' : `\r\u001b[KAsking the bot its own questions: ${done} of ${all}`);
};

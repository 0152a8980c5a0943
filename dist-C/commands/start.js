import { EXIT } from '../cli.js';
import { readConfig } from '../config.js';
import { loadEngine } from './load-engine.js';
/** Starts the bot: the real one with BOT_TOKEN, the playground without. Ends with the process's signal. */
export const startCommand = (_argv, io) => start(io);
/** The playground whatever the variables say. */
export const playgroundCommand = (_argv, io) => start(io, 'playground');
const start = async (io, force) => {
    const read = readConfig(io.env, force);
    if (!read.ok) {
        io.stderr.write(`${read.issues.map((i) => `${i.variable} ${i.message}`).join('\n')}\n`);
        return EXIT.start;
    }
    const engine = await loadEngine(io);
    if (!engine)
        return EXIT.start;
    // Each loads what it needs: the bot no playground, the playground no store and no metrics.
    if (read.config.mode !== 'playground')
        return (await import('./run-bot.js')).runBot(read.config, engine, io);
    return (await import('./run-playground.js')).runPlayground(read.config, engine, io);
};

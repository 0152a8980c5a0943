import { EXIT } from '../cli.js';
import { ServeError } from '../telegram/failure.js';
/** Serves until the process is told to end, or the bot cannot go on. @returns the exit code */
export const untilEnd = async (serving, io) => {
    const stop = () => void serving.stop();
    if (io.signal.aborted)
        stop();
    else
        io.signal.addEventListener('abort', stop, { once: true });
    serving.ready.catch(() => { });
    try {
        await serving.ended;
        return EXIT.ok;
    }
    catch (error) {
        if (!(error instanceof ServeError))
            throw error;
        io.stderr.write(`${error.message}\n`);
        return EXIT.start;
    }
    finally {
        io.signal.removeEventListener('abort', stop);
    }
};

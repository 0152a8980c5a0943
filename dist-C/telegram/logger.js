import { createRequire } from 'node:module';
import { pino } from 'pino';
/** Creates the log. Nothing of what users write is given to it; the secrets are struck out besides. */
export function createLogger({ destination, level = 'info', pretty: forPeople = false, secrets = [], }) {
    const hidden = secrets.filter((secret) => secret !== '');
    const guarded = {
        write: (line) => destination.write(hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)),
    };
    return pino({ level, base: null }, forPeople ? prettified(guarded) : guarded);
}
/** In this process, not in pino's worker thread: the last lines before an exit must not get lost. */
function prettified(destination) {
    // Loaded only where it is wanted: a server's log is JSON, and starts sooner without.
    const pretty = createRequire(import.meta.url)('pino-pretty');
    const format = pretty.prettyFactory({ translateTime: 'SYS:HH:MM:ss' });
    return { write: (line) => destination.write(format(line)) };
}

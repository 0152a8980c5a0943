import { join } from 'node:path';
import { createSqliteStore } from './sqlite.js';
/** The name of the database in `dataDir`. */
export const STORE_FILE = 'hoi-bao.db';
/**
 * Opens what keeps conversations, settings and counts: Redis where it is given, otherwise a file.
 *
 * @throws StoreError that says what to do, where it cannot be used at all
 */
export async function openStore(options) {
    const { dataDir, redisUrl, bot, onError = () => { } } = options;
    if (redisUrl === undefined)
        return createSqliteStore({ file: join(dataDir, STORE_FILE) });
    // Its client is loaded where there is a Redis only: most bots have none.
    const { createRedisStore } = await import('./redis.js');
    return createRedisStore({ url: redisUrl, prefix: `hoi-bao:${bot}:`, onError });
}

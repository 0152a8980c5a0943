import { join } from 'node:path'
import { createSqliteStore } from './sqlite.ts'
import type { Store } from './store.ts'

export interface OpenStoreOptions {
  /** Folder of the SQLite file; created if missing. */
  readonly dataDir: string
  /** Address of a Redis, which replaces the file. */
  readonly redisUrl?: string | undefined
  /** Separates bots that share one Redis: the number before the colon of the token. */
  readonly bot: number | string
  /** Called each time Redis is unreachable; it is tried again. The error holds neither address nor password. */
  readonly onError?: (error: Error) => void
}

/** Name of the database in `dataDir`. */
export const STORE_FILE = 'hoi-bao.db'

/**
 * Opens the store of conversations, settings and counts: Redis if `redisUrl` is set, else a file.
 *
 * @throws OperatorError if the store cannot be used at all
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { dataDir, redisUrl, bot, onError = () => {} } = options
  if (redisUrl === undefined) return createSqliteStore({ file: join(dataDir, STORE_FILE) })
  // The client is loaded only if there is a Redis: most bots have none.
  const { createRedisStore } = await import('./redis.ts')
  return createRedisStore({ url: redisUrl, prefix: `hoi-bao:${bot}:`, onError })
}

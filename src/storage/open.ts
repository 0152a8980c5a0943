import { join } from 'node:path'
import { createSqliteStore } from './sqlite.ts'
import type { Store } from './store.ts'

export interface OpenStoreOptions {
  /** Folder of the SQLite file, made where it is not. */
  readonly dataDir: string
  /** Takes the place of the file. */
  readonly redisUrl?: string | undefined
  /** Keeps bots apart that share one Redis: the number before the colon of the token. */
  readonly bot: number | string
  /** Told each time that Redis cannot be reached; it is tried again. Not told the address nor the password. */
  readonly onError?: (error: Error) => void
}

/** The name of the database in `dataDir`. */
export const STORE_FILE = 'hoi-bao.db'

/**
 * Opens what keeps conversations, settings and counts: Redis where it is given, otherwise a file.
 *
 * @throws StoreError that says what to do, where it cannot be used at all
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { dataDir, redisUrl, bot, onError = () => {} } = options
  if (redisUrl === undefined) return createSqliteStore({ file: join(dataDir, STORE_FILE) })
  // Its client is loaded where there is a Redis only: most bots have none.
  const { createRedisStore } = await import('./redis.ts')
  return createRedisStore({ url: redisUrl, prefix: `hoi-bao:${bot}:`, onError })
}

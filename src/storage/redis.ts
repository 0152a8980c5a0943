import { Redis } from 'ioredis'
import { OperatorError } from './operator-error.ts'
import type { Json, Store } from './store.ts'

export interface RedisStoreOptions {
  /** `redis://user:password@host:port/db`, or `rediss://` for TLS. */
  readonly url: string
  /** Prefix of every key, so that one Redis can serve several bots. Default: `hoi-bao:` */
  readonly prefix?: string
  /** Called each time the connection breaks or cannot be made, before the next attempt. */
  readonly onError?: (error: Error) => void
}

/**
 * Milliseconds after which a Redis that does not answer counts as unreachable. An answer takes less than one, but more
 * on a busy machine, and a lost connection costs more than a late answer.
 */
const ANSWER_TIME = 5_000
/** Milliseconds to connect. The delay between attempts doubles from `FIRST_DELAY` to `LAST_DELAY`. */
const CONNECT_TIMEOUT = 2_000
const FIRST_DELAY = 50
const LAST_DELAY = 2_000
/** Keys examined in one step of a scan. https://redis.io/docs/latest/commands/scan/#the-count-option */
const SCAN_COUNT = 500

/** Counts, and sets the expiry at the first count. One step, or a crash in between would leave it without expiry. */
const INCREMENT = `
  local isNew = redis.call('EXISTS', KEYS[1]) == 0
  local count = redis.call('INCRBY', KEYS[1], ARGV[1])
  if isNew and ARGV[2] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
  return count`

type RedisWithScripts = Redis & { count(key: string, by: number, ttl: number | ''): Promise<number> }

/** Errors of Redis about a wrong password or database. */
const REFUSAL = /^(NOAUTH|WRONGPASS|NOPERM|ERR (invalid password|DB index|AUTH))/

/** Errors of a Redis that became a replica, or of a replica that lost its primary. */
const MOVED = /\b(READONLY|MASTERDOWN)\b/

/**
 * Creates a store in Redis, for any number of machines that serve one bot.
 *
 * While Redis is unreachable, each call rejects at once instead of waiting, and the connection is tried again. Starts
 * without Redis, too.
 *
 * @throws OperatorError if Redis answers but refuses: a wrong password, an unknown database
 */
export async function createRedisStore(options: RedisStoreOptions): Promise<Store> {
  const { url, prefix = 'hoi-bao:', onError = () => {} } = options
  const connection = openConnection(url, onError)
  const { redis, answered } = connection
  await connect(redis)

  return {
    async get<T>(key: string) {
      const json = await answered(redis.get(prefix + key))
      return json === null ? undefined : (JSON.parse(json) as T)
    },
    async set(key, value: Json, ttl) {
      const json = JSON.stringify(value)
      if (ttl === undefined) await answered(redis.set(prefix + key, json))
      else await answered(redis.set(prefix + key, json, 'PX', ttl))
    },
    async delete(key) {
      await answered(redis.unlink(prefix + key))
    },
    increment: (key, by = 1, ttl) => answered(redis.count(prefix + key, by, ttl === undefined ? '' : ttl)),
    async once(key, ttl) {
      return (await answered(redis.set(prefix + key, 'true', 'PX', ttl, 'NX'))) === 'OK'
    },
    entries: (beginning) => scan(connection, prefix, beginning),
    async close() {
      if (redis.status === 'ready') await answered(redis.quit()).catch(() => {})
      redis.disconnect()
    },
  }
}

/** Iterates over the values whose keys begin with `prefix` and `beginning`. */
async function* scan<T>({ redis, answered }: Connection, prefix: string, beginning: string) {
  const pattern = `${literally(prefix + beginning)}*`
  // A scan may return a key more than once.
  const seen = new Set<string>()
  let cursor = '0'
  do {
    const [next, keys] = await answered(redis.scan(cursor, 'MATCH', pattern, 'COUNT', SCAN_COUNT))
    cursor = next
    const fresh = keys.filter((key) => !seen.has(key))
    for (const key of fresh) seen.add(key)
    const values = fresh.length > 0 ? await answered(redis.mget(fresh)) : []
    for (const [i, key] of fresh.entries()) {
      const json = values[i]
      // Skips keys that expired or were deleted since.
      if (typeof json === 'string') yield [key.slice(prefix.length), JSON.parse(json) as T] as const
    }
  } while (cursor !== '0')
}

interface Connection {
  readonly redis: RedisWithScripts
  /** Waits for the answer to a command. Gives up a connection that does not answer. */
  answered<T>(command: Promise<T>): Promise<T>
}

/** @param onError called each time the connection breaks or cannot be made */
function openConnection(url: string, onError: (error: Error) => void): Connection {
  let lastError = new Error('connection closed')
  let lastMove = Number.NEGATIVE_INFINITY
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    enableOfflineQueue: false,
    // A command whose answer was lost may have run. Repeated, `once` would return false to every caller.
    autoResendUnfulfilledCommands: false,
    // Commands fail with the connection. By default they would wait forever.
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(FIRST_DELAY * 2 ** (attempt - 1), LAST_DELAY),
    // The address may lead to the new primary by now, but the connection stays with the old one.
    reconnectOnError: (error) => {
      if (!MOVED.test(error.message) || performance.now() - lastMove < LAST_DELAY) return false
      lastMove = performance.now()
      lastError = error
      return true
    },
    scripts: { count: { lua: INCREMENT, numberOfKeys: 1 } },
  }) as RedisWithScripts
  redis.on('error', (error: Error) => {
    lastError = error
  })
  redis.on('reconnecting', () => onError(lastError))

  // A Redis that accepts connections and never answers counts as unreachable, too. The timeouts of ioredis are not
  // used: after a moment without processor time they fire although the answer has arrived and is only unread.
  const giveUp = () => {
    lastError = new Error(`no answer for ${ANSWER_TIME} ms`)
    redis.disconnect(true)
  }
  redis.on('connect', () => {
    const done = limit(giveUp)
    redis.once('ready', done).once('close', done)
  })

  return {
    redis,
    async answered(command) {
      const done = limit(giveUp)
      try {
        return await command
      } finally {
        done()
      }
    },
  }
}

async function connect(redis: Redis): Promise<void> {
  let refusal: string | undefined
  const listen = ({ message }: Error) => {
    if (REFUSAL.test(message)) refusal ??= message
  }
  redis.on('error', listen)
  // If Redis is unreachable, `onError` is called and the connection is tried again.
  await redis.connect().catch(() => {})
  redis.off('error', listen)
  if (refusal === undefined) return
  redis.disconnect()
  const { host, port } = redis.options
  throw new OperatorError(
    `Redis at ${host}:${port} refuses REDIS_URL (${refusal}). Correct the user, password and database in it.`,
  )
}

/** Runs `act` after `ANSWER_TIME`, once all arrived data is read. @returns a function that cancels it */
function limit(act: () => void): () => void {
  let immediate: NodeJS.Immediate | undefined
  const timer = setTimeout(() => {
    immediate = setImmediate(act)
  }, ANSWER_TIME)
  return () => {
    clearTimeout(timer)
    clearImmediate(immediate)
  }
}

/** Escapes the special characters of a pattern. https://redis.io/docs/latest/commands/keys/ */
function literally(text: string): string {
  return text.replace(/[\\*?[\]^-]/g, '\\$&')
}

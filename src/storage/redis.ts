import { Redis } from 'ioredis'
import type { Json, Store } from './store.ts'
import { StoreError } from './store-error.ts'

export interface RedisStoreOptions {
  /** `redis://user:password@host:port/db`, or `rediss://` for TLS. */
  readonly url: string
  /** Stands before every key: one Redis can serve many bots. Default: `hoi-bao:` */
  readonly prefix?: string
  /** Told each time that the connection broke or could not be made, before it is tried again. */
  readonly onError?: (error: Error) => void
}

/**
 * Milliseconds after which a Redis that does not answer counts as gone. It takes less than one; but on a busy
 * machine it may wait for its turn, and to take it for gone costs more than a late answer.
 */
const ANSWER_TIME = 5_000
/** Milliseconds to connect, and between attempts: doubling from the first to the last. */
const CONNECT_TIMEOUT = 2_000
const FIRST_DELAY = 50
const LAST_DELAY = 2_000
/** Keys that one step of a scan looks at. https://redis.io/docs/latest/commands/scan/#the-count-option */
const SCAN_COUNT = 500

/** Counts, and sets the end at the first: in one step, or a machine that stops between would leave it endless. */
const INCREMENT = `
  local isNew = redis.call('EXISTS', KEYS[1]) == 0
  local count = redis.call('INCRBY', KEYS[1], ARGV[1])
  if isNew and ARGV[2] ~= '' then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
  return count`

type RedisWithScripts = Redis & { count(key: string, by: number, ttl: number | ''): Promise<number> }

/** What Redis says to a password or database that it does not take. */
const REFUSAL = /^(NOAUTH|WRONGPASS|NOPERM|ERR (invalid password|DB index|AUTH))/

/** What a Redis says that was made the replica of another one under us, or that lost the one it is a replica of. */
const MOVED = /\b(READONLY|MASTERDOWN)\b/

/**
 * Keeps all in Redis, for any number of machines that serve one bot.
 *
 * A Redis out of reach makes each call reject at once rather than wait; the connection is made again as soon
 * as it can be. Starts also without it.
 *
 * @throws StoreError where Redis is there but refuses: a wrong password, no such database
 */
export async function createRedisStore(options: RedisStoreOptions): Promise<Store> {
  const { url, prefix = 'hoi-bao:', onError = () => {} } = options
  let lastError = new Error('connection closed')
  let lastMove = Number.NEGATIVE_INFINITY
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: CONNECT_TIMEOUT,
    enableOfflineQueue: false,
    // Whether a command whose answer was lost has run is not known: `once` asked again would say no to all.
    autoResendUnfulfilledCommands: false,
    // They fail when the connection does; without this they would wait for ever.
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(FIRST_DELAY * 2 ** (attempt - 1), LAST_DELAY),
    // The address may lead to the new primary by now; the connection stays with the old one for ever.
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

  // One that takes connections and never answers counts as gone, too. ioredis has time limits of its own, but
  // after a moment without processor time they strike although the answer is there, only unread yet.
  const giveUp = () => {
    lastError = new Error(`no answer for ${ANSWER_TIME} ms`)
    redis.disconnect(true)
  }
  redis.on('connect', () => {
    const done = limit(giveUp)
    redis.once('ready', done).once('close', done)
  })
  await connect(redis)

  async function answered<T>(command: Promise<T>): Promise<T> {
    const done = limit(giveUp)
    try {
      return await command
    } finally {
      done()
    }
  }

  return {
    async get<T>(key: string) {
      const json = await answered(redis.get(prefix + key))
      return json === null ? undefined : (JSON.parse(json) as T)
    },
    async set(key, value: Json, ttl) {
      const json = JSON.stringify(value)
      if (ttl === undefined) await answered(redis.set(prefix + key, json))
      else await answered(redis.set(prefix + key, json, 'PX', whole(ttl)))
    },
    async delete(key) {
      await answered(redis.unlink(prefix + key))
    },
    increment: (key, by = 1, ttl) =>
      answered(redis.count(prefix + key, by, ttl === undefined ? '' : whole(ttl))),
    async once(key, ttl) {
      return (await answered(redis.set(prefix + key, 'true', 'PX', whole(ttl), 'NX'))) === 'OK'
    },
    async *entries<T>(beginning: string) {
      const pattern = `${literally(prefix + beginning)}*`
      // A scan may give a key more than once.
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
          // Over or deleted since.
          if (typeof json === 'string') yield [key.slice(prefix.length), JSON.parse(json) as T] as const
        }
      } while (cursor !== '0')
    },
    async close() {
      if (redis.status === 'ready') await answered(redis.quit()).catch(() => {})
      redis.disconnect()
    },
  }
}

async function connect(redis: Redis): Promise<void> {
  let refusal: string | undefined
  const listen = ({ message }: Error) => {
    if (REFUSAL.test(message)) refusal ??= message
  }
  redis.on('error', listen)
  // Out of reach: told to `onError`, and tried again.
  await redis.connect().catch(() => {})
  redis.off('error', listen)
  if (refusal === undefined) return
  redis.disconnect()
  const { host, port } = redis.options
  throw new StoreError(
    `Redis at ${host}:${port} refuses REDIS_URL (${refusal}). Correct the user, password and database in it.`,
  )
}

/** Runs `act` when the time is over and what has arrived by then has been read. @returns what prevents that */
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

/** Redis takes whole milliseconds, at least one. */
function whole(ttl: number): number {
  return Math.max(1, Math.ceil(ttl))
}

/** Takes the meaning from the signs of a pattern. https://redis.io/docs/latest/commands/keys/ */
function literally(text: string): string {
  return text.replace(/[\\*?[\]^-]/g, '\\$&')
}

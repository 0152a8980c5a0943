/** What a store can hold: whatever survives `JSON.stringify` and `JSON.parse`. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * Keeps what outlives a message: conversations, language settings, feedback, counters, update ids.
 *
 * Keys are short ASCII paths (`talk:-100123:456`). Values are copied: changing what was put in or got out
 * changes nothing in the store. Every method may reject when the store is out of reach; a caller that can
 * do without takes `createForgivingStore`.
 */
export interface Store {
  /** `undefined` where nothing is kept or its time is over. */
  get<T>(key: string): Promise<T | undefined>
  /** @param ttl milliseconds to keep it from now; without: for good */
  set(key: string, value: Json, ttl?: number): Promise<void>
  /** Missing keys are fine. */
  delete(key: string): Promise<void>
  /**
   * Adds to a counter and tells its new count; atomic, also between machines.
   *
   * @param ttl milliseconds from the FIRST addition; later ones do not prolong it. The same for each
   */
  increment(key: string, by?: number, ttl?: number): Promise<number>
  /**
   * True for the first who asks within `ttl` milliseconds (the same for each), false for all others; atomic, also
   * between machines. Settles who handles an update that came twice.
   */
  once(key: string, ttl: number): Promise<boolean>
  /** All that is kept under keys with this beginning, in no order; what changes meanwhile may be missed. */
  entries<T>(prefix: string): AsyncIterable<readonly [key: string, value: T]>
  close(): Promise<void>
}

export interface MemoryStoreOptions {
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: () => number
  /**
   * How many values with a time to live are kept; beyond, those written longest ago go first. Values
   * without one (settings) do not count and never go. Default: 20,000, about 10 MB.
   */
  readonly capacity?: number
}

const DEFAULT_CAPACITY = 20_000

/**
 * Returns the latest end, in milliseconds since 1970, that a count or a `once` can have which began before `now`.
 * A later one was set while the clock was ahead, and would otherwise last until the clock is there again: a limit
 * of a minute, a year. Twice the time, for a clock that is put back by a little runs on in two machines at once.
 */
export function latestEnd(now: number, ttl: number): number {
  return now + 2 * ttl
}

interface Kept {
  /** JSON, so that nobody can change the kept value from outside. */
  readonly json: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Keeps all in this process's memory, bounded; for tests and for trying the bot out. */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const clock = options.clock ?? Date.now
  const capacity = options.capacity ?? DEFAULT_CAPACITY
  const lasting = new Map<string, Kept>()
  // A Map lists its keys as they were put in: the first is the one written longest ago.
  const passing = new Map<string, Kept>()

  function find(key: string): Kept | undefined {
    const kept = lasting.get(key) ?? passing.get(key)
    if (kept === undefined || kept.until > clock()) return kept
    passing.delete(key)
    return undefined
  }

  /** Finds what the same `ttl` was given to, and not by a clock that was ahead. */
  function findWithin(key: string, ttl: number | undefined): Kept | undefined {
    const kept = find(key)
    const isEndless = ttl === undefined || kept === undefined || kept.until === Number.POSITIVE_INFINITY
    return isEndless || kept.until <= latestEnd(clock(), ttl) ? kept : undefined
  }

  function put(key: string, value: Json, until: number): void {
    lasting.delete(key)
    passing.delete(key)
    const map = until === Number.POSITIVE_INFINITY ? lasting : passing
    map.set(key, { json: JSON.stringify(value), until })
    // A Map's first key is far where many were deleted before it: looked for only when it has to go.
    while (passing.size > capacity) passing.delete(passing.keys().next().value!)
  }

  const endOf = (ttl: number | undefined) => (ttl === undefined ? Number.POSITIVE_INFINITY : clock() + ttl)

  return {
    async get<T>(key: string) {
      const kept = find(key)
      return kept && (JSON.parse(kept.json) as T)
    },
    async set(key, value, ttl) {
      put(key, value, endOf(ttl))
    },
    async delete(key) {
      lasting.delete(key)
      passing.delete(key)
    },
    async increment(key, by = 1, ttl) {
      const kept = findWithin(key, ttl)
      const count = (kept ? Number(kept.json) : 0) + by
      put(key, count, kept?.until ?? endOf(ttl))
      return count
    },
    async once(key, ttl) {
      const kept = find(key)
      // What `set` put there may have another time.
      if (kept && (kept.json !== 'true' || findWithin(key, ttl))) return false
      put(key, true, endOf(ttl))
      return true
    },
    async *entries<T>(prefix: string) {
      for (const key of [...lasting.keys(), ...passing.keys()]) {
        if (!key.startsWith(prefix)) continue
        const kept = find(key)
        if (kept) yield [key, JSON.parse(kept.json) as T] as const
      }
    },
    async close() {
      lasting.clear()
      passing.clear()
    },
  }
}

/** Value that a store can hold: it survives `JSON.stringify` and `JSON.parse` unchanged. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }

/**
 * Keeps data that outlives a message: conversations, language settings, feedback, counters, update ids.
 *
 * Keys are short ASCII paths (`talk:-100123:456`). Values are copied: changing a value after `set` or `get` does not
 * change the store. Every method may reject if the store is unreachable; `createForgivingStore` is for callers
 * that can do without it.
 */
export interface Store {
  /** Returns a value; `undefined` if the key is missing or expired. */
  get<T>(key: string): Promise<T | undefined>
  /** Stores a value. @param ttl lifetime in milliseconds; default: unlimited */
  set(key: string, value: Json, ttl?: number): Promise<void>
  /** Deletes a key. A missing key is no error. */
  delete(key: string): Promise<void>
  /**
   * Adds to a counter and returns its new count. Atomic, also between machines.
   *
   * @param by default: 1
   * @param ttl lifetime in milliseconds from the FIRST addition; later ones do not extend it. Must be the same in each
   *   call of a key. Default: unlimited
   */
  increment(key: string, by?: number, ttl?: number): Promise<number>
  /**
   * True for the first call within `ttl` milliseconds (the same in each call), false for all others. Atomic, also
   * between machines. Decides which machine handles an update that arrived twice.
   */
  once(key: string, ttl: number): Promise<boolean>
  /** Iterates over the keys with this prefix, in no order. May miss changes during the iteration. */
  entries<T>(prefix: string): AsyncIterable<readonly [key: string, value: T]>
  close(): Promise<void>
}

export interface MemoryStoreOptions {
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: () => number
  /**
   * Maximum values with a lifetime. Beyond it, those written longest ago are dropped. Values without one (settings) do
   * not count and are never dropped. Default: 20,000, about 10 MB.
   */
  readonly capacity?: number
}

const DEFAULT_CAPACITY = 20_000

/**
 * Returns the latest plausible expiry, in milliseconds since 1970, of a count or a `once` that began before `now`. A
 * later expiry was set while the clock was ahead, and would last until the clock is there again: a limit of a minute
 * could last a year. Twice the lifetime tolerates a small correction of the clock, and machines whose clocks differ.
 */
export function latestEnd(now: number, ttl: number): number {
  return now + 2 * ttl
}

interface Kept {
  /** JSON text, so that no caller can change the stored value. */
  readonly json: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** Values in memory, by key. Expired ones are not found. */
interface Memory {
  find(key: string): Kept | undefined
  /** Returns the value of a key, unless its expiry was set while the clock was ahead. */
  findWithin(key: string, ttl: number | undefined): Kept | undefined
  put(key: string, value: Json, until: number): void
  delete(key: string): void
  keys(): string[]
  clear(): void
}

/** Creates a store of limited size in this process's memory, for tests and the playground. */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const clock = options.clock ?? Date.now
  const memory = createMemory(clock, options.capacity ?? DEFAULT_CAPACITY)
  const endOf = (ttl: number | undefined) => (ttl === undefined ? Number.POSITIVE_INFINITY : clock() + ttl)

  return {
    async get<T>(key: string) {
      const kept = memory.find(key)
      return kept && (JSON.parse(kept.json) as T)
    },
    async set(key, value, ttl) {
      memory.put(key, value, endOf(ttl))
    },
    async delete(key) {
      memory.delete(key)
    },
    async increment(key, by = 1, ttl) {
      const kept = memory.findWithin(key, ttl)
      const count = (kept ? Number(kept.json) : 0) + by
      memory.put(key, count, kept?.until ?? endOf(ttl))
      return count
    },
    async once(key, ttl) {
      const kept = memory.find(key)
      // A value from `set` may have another lifetime.
      if (kept && (kept.json !== 'true' || memory.findWithin(key, ttl))) return false
      memory.put(key, true, endOf(ttl))
      return true
    },
    async *entries<T>(prefix: string) {
      for (const key of memory.keys()) {
        if (!key.startsWith(prefix)) continue
        const kept = memory.find(key)
        if (kept) yield [key, JSON.parse(kept.json) as T] as const
      }
    },
    async close() {
      memory.clear()
    },
  }
}

function createMemory(clock: () => number, capacity: number): Memory {
  const lasting = new Map<string, Kept>()
  // A Map iterates in insertion order: its first key was written longest ago.
  const passing = new Map<string, Kept>()

  function find(key: string): Kept | undefined {
    const kept = lasting.get(key) ?? passing.get(key)
    if (kept === undefined || kept.until > clock()) return kept
    passing.delete(key)
    return undefined
  }

  return {
    find,
    findWithin(key, ttl) {
      const kept = find(key)
      const isEndless = ttl === undefined || kept === undefined || kept.until === Number.POSITIVE_INFINITY
      return isEndless || kept.until <= latestEnd(clock(), ttl) ? kept : undefined
    },
    put(key, value, until) {
      lasting.delete(key)
      passing.delete(key)
      const map = until === Number.POSITIVE_INFINITY ? lasting : passing
      map.set(key, { json: JSON.stringify(value), until })
      // Finding a Map's first key is slow after many deletions, so it is done only if a key must go.
      while (passing.size > capacity) passing.delete(passing.keys().next().value!)
    },
    delete(key) {
      lasting.delete(key)
      passing.delete(key)
    },
    keys: () => [...lasting.keys(), ...passing.keys()],
    clear() {
      lasting.clear()
      passing.clear()
    },
  }
}

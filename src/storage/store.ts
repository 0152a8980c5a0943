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
  /** Returns a value; `undefined` if the key is missing or expired. The caller guarantees its type. */
  get<T>(key: string): Promise<T | undefined>
  /** Stores a value. @param ttl lifetime in milliseconds; default: unlimited */
  set(key: string, value: Json, ttl?: number): Promise<void>
  /** Deletes a key. A missing key is no error. */
  delete(key: string): Promise<void>
  /**
   * Adds to a counter and returns its new count. Atomic, also between machines.
   *
   * @param by default: 1
   * @param ttl lifetime in milliseconds from the first addition; later ones do not extend it. Must be the same in each
   *   call for this key. Default: unlimited
   */
  increment(key: string, by?: number, ttl?: number): Promise<number>
  /**
   * Returns true for the first call within `ttl` milliseconds, false for all others. Atomic, also between machines.
   * Decides which machine handles an update that arrived twice.
   *
   * @param ttl must be the same in each call for this key
   */
  once(key: string, ttl: number): Promise<boolean>
  /** Iterates over the keys with this prefix, in no order. May miss changes during the iteration. */
  entries<T>(prefix: string): AsyncIterable<readonly [key: string, value: T]>
  close(): Promise<void>
}

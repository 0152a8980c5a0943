import { createMemoryStore } from './sqlite.ts'
import type { Store } from './store.ts'

/**
 * Wraps a store so that callers see no error if it fails. Values that `store` cannot save are kept in the memory of this
 * process, and `onError` is called.
 *
 * Other machines do not see these values: during an outage, `once` may return true on each machine, and a limit may be
 * exceeded. An update handled twice is better than a reader without an answer.
 */
export function createForgivingStore(store: Store, onError: (error: unknown) => void): Store {
  /** Values that the store could not save. Created at the first failure. */
  let memory: Store | undefined

  /** Returns the result of `action` on the store, or on the memory if it fails. */
  async function attempt<T>(action: (of: Store) => Promise<T>): Promise<T> {
    try {
      return await action(store)
    } catch (error) {
      onError(error)
      memory ??= createMemoryStore()
      return action(memory)
    }
  }

  return {
    // A value kept in memory is newer than the store's.
    get: async <T>(key: string) => (await memory?.get<T>(key)) ?? attempt((of) => of.get<T>(key)),
    set: (key, value, ttl) =>
      attempt(async (of) => {
        await of.set(key, value, ttl)
        if (of === store) await memory?.delete(key)
      }),
    async delete(key) {
      await memory?.delete(key)
      await attempt((of) => of.delete(key))
    },
    increment: (key, by, ttl) => attempt((of) => of.increment(key, by, ttl)),
    once: async (key, ttl) => (await memory?.get(key)) === undefined && attempt((of) => of.once(key, ttl)),
    async *entries<T>(prefix: string) {
      try {
        yield* store.entries<T>(prefix)
      } catch (error) {
        onError(error)
      }
    },
    async close() {
      await attempt((of) => of.close())
      await memory?.close()
    },
  }
}

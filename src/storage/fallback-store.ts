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
  const fallback = createFallback(onError)
  return {
    // A value kept in memory is newer than the store's.
    async get<T>(key: string) {
      const kept = await fallback.memory()?.get<T>(key)
      return (
        kept ??
        fallback.attempt<T | undefined>(
          () => store.get<T>(key),
          async () => undefined,
        )
      )
    },
    set: (key, value, ttl) =>
      fallback.attempt(
        async () => {
          await store.set(key, value, ttl)
          await fallback.memory()?.delete(key)
        },
        (memory) => memory.set(key, value, ttl),
      ),
    delete: async (key) => {
      await fallback.memory()?.delete(key)
      await fallback.attempt(
        () => store.delete(key),
        async () => {},
      )
    },
    increment: (key, by, ttl) =>
      fallback.attempt(
        () => store.increment(key, by, ttl),
        (memory) => memory.increment(key, by, ttl),
      ),
    async once(key, ttl) {
      if ((await fallback.memory()?.get(key)) !== undefined) return false
      return fallback.attempt(
        () => store.once(key, ttl),
        (memory) => memory.once(key, ttl),
      )
    },
    async *entries<T>(prefix: string) {
      try {
        yield* store.entries<T>(prefix)
      } catch (error) {
        onError(error)
      }
    },
    async close() {
      await fallback.attempt(
        () => store.close(),
        async () => {},
      )
      await fallback.memory()?.close()
    },
  }
}

/** Memory that takes over while a store fails. */
interface Fallback {
  /** Returns the values kept in memory; `undefined` if the store has never failed. */
  memory(): Store | undefined
  /** Returns the result of `action`, or of `otherwise` if it fails. */
  attempt<T>(action: () => Promise<T>, otherwise: (memory: Store) => Promise<T>): Promise<T>
}

function createFallback(onError: (error: unknown) => void): Fallback {
  /** Created at the first failure. */
  let meanwhile: Store | undefined
  return {
    memory: () => meanwhile,
    async attempt(action, otherwise) {
      try {
        return await action()
      } catch (error) {
        onError(error)
        meanwhile ??= createMemoryStore()
        return otherwise(meanwhile)
      }
    },
  }
}

import { createMemoryStore, type Store } from './store.ts'

/**
 * Wraps a store so that its failure costs memory, not answers. Values that `store` rejects are kept in this process
 * meanwhile, and `onError` is called.
 *
 * Other machines do not see these values: during an outage, `once` may return true on each machine, and a limit may be
 * exceeded. An update handled twice is better than a reader without an answer.
 */
export function createForgivingStore(store: Store, onError: (error: unknown) => void): Store {
  /** Created at the first failure. Before it, there is nothing to look up. */
  let meanwhile: Store | undefined

  async function attempt<T>(
    action: () => Promise<T>,
    otherwise: (meanwhile: Store) => Promise<T>,
  ): Promise<T> {
    try {
      return await action()
    } catch (error) {
      onError(error)
      meanwhile ??= createMemoryStore()
      return otherwise(meanwhile)
    }
  }
  return {
    // A value kept meanwhile is newer than the store's.
    async get<T>(key: string) {
      const kept = meanwhile && (await meanwhile.get<T>(key))
      return (
        kept ??
        attempt<T | undefined>(
          () => store.get<T>(key),
          async () => undefined,
        )
      )
    },
    set: (key, value, ttl) =>
      attempt(
        async () => {
          await store.set(key, value, ttl)
          await meanwhile?.delete(key)
        },
        (memory) => memory.set(key, value, ttl),
      ),
    delete: async (key) => {
      await meanwhile?.delete(key)
      await attempt(
        () => store.delete(key),
        async () => {},
      )
    },
    increment: (key, by, ttl) =>
      attempt(
        () => store.increment(key, by, ttl),
        (memory) => memory.increment(key, by, ttl),
      ),
    async once(key, ttl) {
      if (meanwhile && (await meanwhile.get(key)) !== undefined) return false
      return attempt(
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
      await attempt(
        () => store.close(),
        async () => {},
      )
      await meanwhile?.close()
    },
  }
}

import { createMemoryStore, type Store } from './store.ts'

/**
 * Makes a store whose loss costs memory, not answers: what `store` rejects is kept in this process
 * meanwhile, and `onError` is told.
 *
 * Another machine knows nothing of that: out of reach, `once` may say true on each and a limit may be missed.
 * Better an update handled twice than a reader left without an answer.
 */
export function createForgivingStore(store: Store, onError: (error: unknown) => void): Store {
  /** Made at the first failure: as long as there was none, there is nothing to look up in it. */
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
    // What was kept meanwhile is newer than what the store had when it went.
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

import { createMemoryStore, type Store } from './store.ts'

/**
 * Makes a store whose loss costs memory, not answers: what `store` rejects is kept in this process
 * meanwhile, and `onError` is told.
 *
 * Another machine knows nothing of that: out of reach, `once` may say true on each and a limit may be missed.
 * Better an update handled twice than a reader left without an answer.
 */
export function createForgivingStore(store: Store, onError: (error: unknown) => void): Store {
  const meanwhile = createMemoryStore()

  async function attempt<T>(action: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> {
    try {
      return await action()
    } catch (error) {
      onError(error)
      return otherwise()
    }
  }
  return {
    // What was kept meanwhile is newer than what the store had when it went.
    get: async <T>(key: string) =>
      (await meanwhile.get<T>(key)) ??
      (await attempt<T | undefined>(
        () => store.get<T>(key),
        async () => undefined,
      )),
    set: (key, value, ttl) =>
      attempt(
        async () => {
          await store.set(key, value, ttl)
          await meanwhile.delete(key)
        },
        () => meanwhile.set(key, value, ttl),
      ),
    delete: async (key) => {
      await meanwhile.delete(key)
      await attempt(
        () => store.delete(key),
        async () => {},
      )
    },
    increment: (key, by, ttl) =>
      attempt(
        () => store.increment(key, by, ttl),
        () => meanwhile.increment(key, by, ttl),
      ),
    async once(key, ttl) {
      if ((await meanwhile.get(key)) !== undefined) return false
      return attempt(
        () => store.once(key, ttl),
        () => meanwhile.once(key, ttl),
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
      await meanwhile.close()
    },
  }
}

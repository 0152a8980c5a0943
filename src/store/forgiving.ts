import type { Store } from './store.ts'

/**
 * Makes a store whose loss costs memory, not answers: where `store` rejects, it behaves as if nothing had
 * been kept, and `onError` is told.
 *
 * Out of reach, `once` says true and `increment` says 1: better an update handled twice or a limit missed
 * than a reader left without an answer.
 */
export function createForgivingStore(store: Store, onError: (error: unknown) => void): Store {
  async function attempt<T>(action: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await action()
    } catch (error) {
      onError(error)
      return otherwise
    }
  }
  return {
    get: <T>(key: string) => attempt<T | undefined>(() => store.get<T>(key), undefined),
    set: (key, value, ttl) => attempt(() => store.set(key, value, ttl), undefined),
    delete: (key) => attempt(() => store.delete(key), undefined),
    increment: (key, by, ttl) => attempt(() => store.increment(key, by, ttl), by ?? 1),
    once: (key, ttl) => attempt(() => store.once(key, ttl), true),
    async *entries<T>(prefix: string) {
      try {
        yield* store.entries<T>(prefix)
      } catch (error) {
        onError(error)
      }
    },
    close: () => attempt(() => store.close(), undefined),
  }
}

import { createMemoryStore } from './store.js';
/**
 * Makes a store whose loss costs memory, not answers: what `store` rejects is kept in this process
 * meanwhile, and `onError` is told.
 *
 * Another machine knows nothing of that: out of reach, `once` may say true on each and a limit may be missed.
 * Better an update handled twice than a reader left without an answer.
 */
export function createForgivingStore(store, onError) {
    /** Made at the first failure: as long as there was none, there is nothing to look up in it. */
    let meanwhile;
    async function attempt(action, otherwise) {
        try {
            return await action();
        }
        catch (error) {
            onError(error);
            meanwhile ??= createMemoryStore();
            return otherwise(meanwhile);
        }
    }
    return {
        // What was kept meanwhile is newer than what the store had when it went.
        async get(key) {
            const kept = meanwhile && (await meanwhile.get(key));
            return (kept ??
                attempt(() => store.get(key), async () => undefined));
        },
        set: (key, value, ttl) => attempt(async () => {
            await store.set(key, value, ttl);
            await meanwhile?.delete(key);
        }, (memory) => memory.set(key, value, ttl)),
        delete: async (key) => {
            await meanwhile?.delete(key);
            await attempt(() => store.delete(key), async () => { });
        },
        increment: (key, by, ttl) => attempt(() => store.increment(key, by, ttl), (memory) => memory.increment(key, by, ttl)),
        async once(key, ttl) {
            if (meanwhile && (await meanwhile.get(key)) !== undefined)
                return false;
            return attempt(() => store.once(key, ttl), (memory) => memory.once(key, ttl));
        },
        async *entries(prefix) {
            try {
                yield* store.entries(prefix);
            }
            catch (error) {
                onError(error);
            }
        },
        async close() {
            await attempt(() => store.close(), async () => { });
            await meanwhile?.close();
        },
    };
}

const DEFAULT_CAPACITY = 20_000;
/** Keeps all in this process's memory, bounded; for tests and for trying the bot out. */
export function createMemoryStore(options = {}) {
    const clock = options.clock ?? Date.now;
    const capacity = options.capacity ?? DEFAULT_CAPACITY;
    const lasting = new Map();
    // A Map lists its keys as they were put in: the first is the one written longest ago.
    const passing = new Map();
    function find(key) {
        const kept = lasting.get(key) ?? passing.get(key);
        if (kept === undefined || kept.until > clock())
            return kept;
        passing.delete(key);
        return undefined;
    }
    function put(key, value, until) {
        lasting.delete(key);
        passing.delete(key);
        const map = until === Number.POSITIVE_INFINITY ? lasting : passing;
        map.set(key, { json: JSON.stringify(value), until });
        // A Map's first key is far where many were deleted before it: looked for only when it has to go.
        while (passing.size > capacity)
            passing.delete(passing.keys().next().value);
    }
    const endOf = (ttl) => (ttl === undefined ? Number.POSITIVE_INFINITY : clock() + ttl);
    return {
        async get(key) {
            const kept = find(key);
            return kept && JSON.parse(kept.json);
        },
        async set(key, value, ttl) {
            put(key, value, endOf(ttl));
        },
        async delete(key) {
            lasting.delete(key);
            passing.delete(key);
        },
        async increment(key, by = 1, ttl) {
            const kept = find(key);
            const count = (kept ? Number(kept.json) : 0) + by;
            put(key, count, kept?.until ?? endOf(ttl));
            return count;
        },
        async once(key, ttl) {
            if (find(key))
                return false;
            put(key, true, endOf(ttl));
            return true;
        },
        async *entries(prefix) {
            for (const key of [...lasting.keys(), ...passing.keys()]) {
                if (!key.startsWith(prefix))
                    continue;
                const kept = find(key);
                if (kept)
                    yield [key, JSON.parse(kept.json)];
            }
        },
        async close() {
            lasting.clear();
            passing.clear();
        },
    };
}

export function createFaults() {
    const waiting = new Set();
    return {
        add(fault) {
            const entry = { fault, left: fault.times ?? 1 };
            waiting.add(entry);
            return () => waiting.delete(entry);
        },
        clear: () => waiting.clear(),
        strike(method, ...kinds) {
            const called = method.toLowerCase();
            for (const entry of waiting) {
                const { fault } = entry;
                if (!kinds.includes(fault.kind))
                    continue;
                const fits = fault.method === undefined ? called !== 'getupdates' : fault.method.toLowerCase() === called;
                if (!fits && fault.kind !== 'duplicate-update')
                    continue;
                if (--entry.left <= 0)
                    waiting.delete(entry);
                return fault;
            }
            return undefined;
        },
    };
}

const NONE = new Set();
export function createBigrams() {
    const after = new Map();
    const before = new Map();
    return {
        add(first, second) {
            if (after.get(first)?.has(second))
                return;
            addTo(after, first, second);
            addTo(before, second, first);
        },
        has: (first, second) => after.get(first)?.has(second) === true,
        after: (word) => after.get(word) ?? NONE,
        before: (word) => before.get(word) ?? NONE,
    };
}
function addTo(sets, key, word) {
    const set = sets.get(key);
    if (set)
        set.add(word);
    else
        sets.set(key, new Set([word]));
}

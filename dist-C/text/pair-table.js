/** Pairs for which there is room at first; then always twice as many. */
const ROOM = 1024;
/** Slots for each pair that there is room for: fewer make searches long. */
const SLOTS = 2;
export const createPairTable = (from = emptyTable()) => {
    let { firsts, seconds, slots, size } = from;
    /** The slot where a pair stands, or would. */
    const slotOf = (first, second) => {
        const mask = slots.length - 1;
        let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
        hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
        for (let slot = (hash ^ (hash >>> 13)) & mask;; slot = (slot + 1) & mask) {
            const pair = slots[slot];
            if (pair === 0 || (firsts[pair - 1] === first && seconds[pair - 1] === second))
                return slot;
        }
    };
    const grow = () => {
        const [oldFirsts, oldSeconds] = [firsts, seconds];
        firsts = new Uint32Array(2 * size);
        seconds = new Uint32Array(2 * size);
        firsts.set(oldFirsts);
        seconds.set(oldSeconds);
        slots = new Uint32Array(2 * size * SLOTS);
        for (let pair = 0; pair < size; pair++)
            slots[slotOf(firsts[pair], seconds[pair])] = pair + 1;
    };
    return {
        get size() {
            return size;
        },
        find: (first, second) => slots[slotOf(first, second)] - 1,
        add(first, second) {
            const slot = slotOf(first, second);
            const known = slots[slot];
            if (known !== 0)
                return known - 1;
            firsts[size] = first;
            seconds[size] = second;
            slots[slot] = ++size;
            if (size === firsts.length)
                grow();
            return size - 1;
        },
        firstOf: (pair) => firsts[pair],
        secondOf: (pair) => seconds[pair],
        data: () => ({ firsts, seconds, slots, size }),
    };
};
const emptyTable = () => ({
    firsts: new Uint32Array(ROOM),
    seconds: new Uint32Array(ROOM),
    slots: new Uint32Array(ROOM * SLOTS),
    size: 0,
});

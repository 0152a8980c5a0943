/** Numbers for which there is room at first. */
const ROOM = 1024;
const NONE = new Uint32Array(0);
/** @param from the numbers to begin with, which the list takes over */
export const createNumberList = (from = NONE) => {
    let numbers = from.length > 0 ? from : new Uint32Array(ROOM);
    let length = from.length;
    return {
        get length() {
            return length;
        },
        at: (index) => numbers[index],
        push(number) {
            if (length === numbers.length) {
                const old = numbers;
                numbers = new Uint32Array(2 * length);
                numbers.set(old);
            }
            numbers[length++] = number;
        },
        set(index, number) {
            numbers[index] = number;
        },
        toArray: () => numbers.slice(0, length),
    };
};

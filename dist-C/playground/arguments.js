const INT32 = 2 ** 31;
export function createArguments(values) {
    const text = (name) => {
        const value = values.get(name) ?? '';
        return typeof value === 'string' ? value : JSON.stringify(value);
    };
    return {
        text,
        has: (name) => values.has(name),
        integer: (name, fallback = 0, min = -INT32, max = INT32 - 1) => {
            const value = text(name) === '' ? fallback : leadingInteger(text(name));
            return Math.min(Math.max(value, min), max);
        },
        boolean: (name) => ['true', 'yes', '1'].includes(text(name).trim().toLowerCase()),
        json: (name, onBroken) => {
            const value = values.get(name) ?? '';
            if (value === '')
                return undefined;
            if (typeof value !== 'string')
                return value;
            try {
                return JSON.parse(value);
            }
            catch {
                return onBroken();
            }
        },
    };
}
/** Reads the digits at the start and ignores the rest, as TDLib's `to_integer`: '12ab' → 12, 'ab' → 0. */
export function leadingInteger(text) {
    const digits = /^-?\d+/.exec(text);
    return digits ? Number(digits[0]) : 0;
}

/** Milliseconds given to the updates in hand; with what comes after, the whole stop stays below 10 s. */
export const DRAIN_TIME = 8_000;
/** Resolves when all of `tasks` have settled, also those added meanwhile, or the time is over. */
export async function drain(tasks, time = DRAIN_TIME) {
    let timer;
    const over = new Promise((resolve) => {
        timer = setTimeout(resolve, time, 'over');
    });
    const settled = new Set();
    for (;;) {
        const open = [...tasks].filter((task) => !settled.has(task));
        if (open.length === 0 || (await Promise.race([Promise.allSettled(open), over])) === 'over')
            break;
        for (const task of open)
            settled.add(task);
    }
    clearTimeout(timer);
}
/** Resolves when the time is over or the signal comes; at once where it has come. */
export function pause(ms, signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            return resolve();
        const timer = setTimeout(done, ms);
        signal.addEventListener('abort', done);
        function done() {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            resolve();
        }
    });
}

import { badRequest } from './errors.js';
/** Ids look like those of the real server: long, and unique across kinds. */
let nextQueryId = 4000000000000000001n;
/** @param lifetime milliseconds */
export function createQueries(lifetime, timeoutMessage) {
    const open = new Map();
    return {
        open() {
            const id = String(nextQueryId++);
            const answered = new Promise((resolve, reject) => {
                const expire = () => {
                    clearTimeout(timer);
                    open.delete(id);
                    reject(new Error(timeoutMessage));
                };
                const timer = setTimeout(expire, lifetime);
                timer.unref();
                open.set(id, {
                    resolve: (value) => {
                        clearTimeout(timer);
                        open.delete(id);
                        resolve(value);
                    },
                    expire,
                    timer,
                });
            });
            return { id, answered };
        },
        check(id) {
            if (!open.has(id))
                throw badRequest('QUERY_ID_INVALID');
        },
        answer(id, value) {
            const query = open.get(id);
            if (!query)
                throw badRequest('QUERY_ID_INVALID');
            query.resolve(value);
        },
        forget() {
            for (const { timer } of open.values())
                clearTimeout(timer);
            open.clear();
        },
        expire() {
            for (const query of [...open.values()])
                query.expire();
        },
    };
}

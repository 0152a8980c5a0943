export function createHub(keepCalls) {
    const listeners = new Set();
    const callWaiters = new Set();
    const rejects = new Set();
    const calls = [];
    const waiting = (start) => new Promise((resolve, reject) => {
        const stop = start((value) => {
            rejects.delete(fail);
            resolve(value);
        });
        const fail = (error) => {
            stop();
            reject(error);
        };
        rejects.add(fail);
    });
    const emit = (event) => {
        for (const listener of [...listeners])
            listener(event);
    };
    return {
        calls,
        emit,
        on(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        record(call) {
            const isPoll = call.method.toLowerCase() === 'getupdates';
            const isEmptyPoll = isPoll && call.response.ok && call.response.result.length === 0;
            if (!isEmptyPoll) {
                calls.push(call);
                if (calls.length > keepCalls)
                    calls.splice(0, calls.length - keepCalls);
                emit({ type: 'api-call', call });
            }
            for (const waiter of [...callWaiters])
                waiter(call);
        },
        next: (pick) => waiting((resolve) => {
            const listener = (event) => {
                const value = pick(event);
                if (value === undefined)
                    return;
                listeners.delete(listener);
                resolve(value);
            };
            listeners.add(listener);
            return () => listeners.delete(listener);
        }),
        nextCall: (method, predicate = () => true) => waiting((resolve) => {
            const waiter = (call) => {
                if (call.method.toLowerCase() !== method.toLowerCase() || !predicate(call))
                    return;
                callWaiters.delete(waiter);
                resolve(call);
            };
            callWaiters.add(waiter);
            return () => callWaiters.delete(waiter);
        }),
        waitFor(predicate) {
            const now = predicate();
            if (now)
                return Promise.resolve(now);
            return waiting((resolve) => {
                const listener = () => {
                    const value = predicate();
                    if (!value)
                        return;
                    listeners.delete(listener);
                    resolve(value);
                };
                listeners.add(listener);
                return () => listeners.delete(listener);
            });
        },
        close() {
            for (const reject of [...rejects])
                reject(new Error('the playground was closed'));
            rejects.clear();
            listeners.clear();
            callWaiters.clear();
        },
    };
}

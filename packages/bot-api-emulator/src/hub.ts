import type { ApiCall, AppEvent } from './contract.ts'

/** Observers of the emulator: event streams of the page, waiting tests and the record of calls. */
export interface Hub {
  calls: ApiCall[]
  emit(event: AppEvent): void
  on(listener: (event: AppEvent) => void): () => void
  record(call: ApiCall): void
  /** Resolves with the first value that `pick` returns for a later event. */
  next<T>(pick: (event: AppEvent) => T | undefined): Promise<T>
  nextCall(method: string, predicate?: (call: ApiCall) => boolean): Promise<ApiCall>
  waitFor<T>(predicate: () => T | undefined | null | false): Promise<T>
  /** Rejects all waiting promises. */
  close(): void
}

export function createHub(keepCalls: number): Hub {
  const listeners = new Set<(event: AppEvent) => void>()
  const callWaiters = new Set<(call: ApiCall) => void>()
  const rejects = new Set<(error: Error) => void>()
  const calls: ApiCall[] = []

  const waiting = <T>(start: (resolve: (value: T) => void) => () => void): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const stop = start((value) => {
        rejects.delete(fail)
        resolve(value)
      })
      const fail = (error: Error) => {
        stop()
        reject(error)
      }
      rejects.add(fail)
    })

  const emit = (event: AppEvent) => {
    for (const listener of [...listeners]) listener(event)
  }
  return {
    calls,
    emit,
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    record(call) {
      const isPoll = call.method.toLowerCase() === 'getupdates'
      const isEmptyPoll = isPoll && call.response.ok && (call.response.result as unknown[]).length === 0
      if (!isEmptyPoll) {
        calls.push(call)
        if (calls.length > keepCalls) calls.splice(0, calls.length - keepCalls)
        emit({ type: 'api-call', call })
      }
      for (const waiter of [...callWaiters]) waiter(call)
    },
    next: <T>(pick: (event: AppEvent) => T | undefined) =>
      waiting<T>((resolve) => {
        const listener = (event: AppEvent) => {
          const value = pick(event)
          if (value === undefined) return
          listeners.delete(listener)
          resolve(value)
        }
        listeners.add(listener)
        return () => listeners.delete(listener)
      }),
    nextCall: (method, predicate = () => true) =>
      waiting<ApiCall>((resolve) => {
        const waiter = (call: ApiCall) => {
          if (call.method.toLowerCase() !== method.toLowerCase() || !predicate(call)) return
          callWaiters.delete(waiter)
          resolve(call)
        }
        callWaiters.add(waiter)
        return () => callWaiters.delete(waiter)
      }),
    waitFor<T>(predicate: () => T | undefined | null | false): Promise<T> {
      const now = predicate()
      if (now) return Promise.resolve(now)
      return waiting<T>((resolve) => {
        const listener = () => {
          const value = predicate()
          if (!value) return
          listeners.delete(listener)
          resolve(value)
        }
        listeners.add(listener)
        return () => listeners.delete(listener)
      })
    },
    close() {
      for (const reject of [...rejects]) reject(new Error('the emulator was closed'))
      rejects.clear()
      listeners.clear()
      callWaiters.clear()
    },
  }
}

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
  const waits = createWaits()
  const calls: ApiCall[] = []

  const emit = (event: AppEvent) => {
    for (const listener of [...listeners]) listener(event)
  }
  const next = <T>(pick: (event: AppEvent) => T | undefined) => waits.first(listeners, pick)
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
    next,
    nextCall: (method, predicate = () => true) =>
      waits.first(callWaiters, (call) =>
        call.method.toLowerCase() === method.toLowerCase() && predicate(call) ? call : undefined,
      ),
    waitFor<T>(predicate: () => T | undefined | null | false): Promise<T> {
      const now = predicate()
      return now ? Promise.resolve(now) : next<T>(() => predicate() || undefined)
    },
    close() {
      waits.rejectAll(new Error('the emulator was closed'))
      listeners.clear()
      callWaiters.clear()
    },
  }
}

/** Creates promises of later values, which all can be rejected. */
function createWaits() {
  const rejects = new Set<(error: Error) => void>()
  return {
    /** Resolves with the first value that `pick` returns for a later call of `listeners`. */
    first<E, T>(listeners: Set<(event: E) => void>, pick: (event: E) => T | undefined): Promise<T> {
      return new Promise<T>((resolve, reject) => {
        const listener = (event: E) => {
          const value = pick(event)
          if (value === undefined) return
          listeners.delete(listener)
          rejects.delete(fail)
          resolve(value)
        }
        const fail = (error: Error) => {
          listeners.delete(listener)
          reject(error)
        }
        listeners.add(listener)
        rejects.add(fail)
      })
    },
    rejectAll(error: Error): void {
      for (const reject of [...rejects]) reject(error)
      rejects.clear()
    },
  }
}

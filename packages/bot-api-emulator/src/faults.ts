export interface Fault {
  /** Method that fails, in any case of letters. Default: all but getUpdates. */
  method?: string
  kind:
    | 'rate-limit' //       429 with parameters.retry_after and a Retry-After header; the method does not run
    | 'server-error' //     `status` (default 502) with a JSON body; the method does not run
    | 'drop' //             connection reset; `after: true` lets the method run first
    | 'delay' //            `ms` before the method runs
    | 'duplicate-update' // the next update is queued twice under one update_id
  /** Seconds. Default 1. */
  retryAfter?: number
  /** Number of calls that fail. Default 1; Infinity until removed. */
  times?: number
  status?: number
  ms?: number
  after?: boolean
}

export interface Faults {
  /** @returns a function that removes the fault */
  add(fault: Fault): () => void
  clear(): void
}

/** Faults in the order in which they were added. Each is removed after `times` calls. */
export interface StrikingFaults extends Faults {
  /** Applies and returns the first fault of these kinds that matches the method. */
  strike(method: string, ...kinds: Fault['kind'][]): Fault | undefined
}

export function createFaults(): StrikingFaults {
  const waiting = new Set<{ fault: Fault; left: number }>()
  return {
    add(fault) {
      const entry = { fault, left: fault.times ?? 1 }
      waiting.add(entry)
      return () => waiting.delete(entry)
    },
    clear: () => waiting.clear(),
    strike(method, ...kinds) {
      const called = method.toLowerCase()
      for (const entry of waiting) {
        const { fault } = entry
        if (!kinds.includes(fault.kind)) continue
        const fits =
          fault.method === undefined ? called !== 'getupdates' : fault.method.toLowerCase() === called
        if (!fits && fault.kind !== 'duplicate-update') continue
        if (--entry.left <= 0) waiting.delete(entry)
        return fault
      }
      return undefined
    },
  }
}

import type { Fault, Faults as FaultControl } from './contract.ts'

/** Faults in the order they were asked for; each strikes `times` calls and is gone. */
export interface Faults extends FaultControl {
  /** Takes the first fault of these kinds that fits the method. */
  strike(method: string, ...kinds: Fault['kind'][]): Fault | undefined
}

export function createFaults(): Faults {
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

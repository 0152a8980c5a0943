import type { Logger } from 'pino'
import type { HoiBaoBot } from './bot.ts'

/** What both ways of serving need. */
export interface ServeDeps {
  readonly bot: HoiBaoBot
  readonly logger: Logger
  /** For messages to the operator only. Default: https://api.telegram.org */
  readonly apiRoot?: string
}

/** A bot at work. */
export interface Serving {
  /** Resolves as soon as updates arrive; rejects with a `ServeError` where they never will. */
  readonly ready: Promise<void>
  /**
   * Settles when the bot no longer works: resolves after `stop`, rejects with a `ServeError` that says why
   * and what to do. Always listen to it.
   */
  readonly ended: Promise<void>
  /** Takes no more updates, finishes those in hand and confirms them; within 10 seconds. Safe to repeat. */
  stop(): Promise<void>
}

/** Milliseconds given to the updates in hand; with what comes after, the whole stop stays below 10 s. */
export const DRAIN_TIME = 8_000

/** Resolves when all of `tasks` have settled, also those added meanwhile, or the time is over. */
export async function drain(tasks: ReadonlySet<Promise<unknown>>, time: number = DRAIN_TIME): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(resolve, time, 'over')
  })
  const settled = new Set<Promise<unknown>>()
  for (;;) {
    const open = [...tasks].filter((task) => !settled.has(task))
    if (open.length === 0 || (await Promise.race([Promise.allSettled(open), over])) === 'over') break
    for (const task of open) settled.add(task)
  }
  clearTimeout(timer)
}

/** Resolves when the time is over or the signal comes; at once where it has come. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}

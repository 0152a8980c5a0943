import type { Logger } from 'pino'
import type { HoiBaoBot } from './bot.ts'

/** Dependencies of polling and webhook. */
export interface ServeDeps {
  readonly bot: HoiBaoBot
  readonly logger: Logger
  /** Address of the Bot API, for messages to the operator only. Default: https://api.telegram.org */
  readonly apiRoot?: string
}

/** A running bot. */
export interface Serving {
  /** Resolves once updates can arrive; rejects with a `OperatorError` if the start fails for good. */
  readonly ready: Promise<void>
  /**
   * Settles when the bot has ended: resolves after `stop`, rejects with a `OperatorError` that says what failed and what
   * to do. Always handle it.
   */
  readonly ended: Promise<void>
  /** Stops taking updates, then finishes and confirms those in flight, within 10 seconds. Safe to call twice. */
  stop(): Promise<void>
}

/** Milliseconds that a stop waits for updates in flight. With its later steps, it takes less than 10 s. */
const DRAIN_TIME = 8_000

/** Resolves when all `tasks` have settled, including those added meanwhile, or after `time` milliseconds. */
export async function drain(
  tasks: { values(): Iterable<Promise<unknown>> },
  time: number = DRAIN_TIME,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(resolve, time, 'over')
  })
  const settled = new Set<Promise<unknown>>()
  for (;;) {
    const open = [...tasks.values()].filter((task) => !settled.has(task))
    if (open.length === 0 || (await Promise.race([Promise.allSettled(open), over])) === 'over') break
    for (const task of open) settled.add(task)
  }
  clearTimeout(timer)
}

/** Resolves after `ms` milliseconds, or as soon as the signal is aborted or `work` settles. */
export function pause(ms: number, signal: AbortSignal, work?: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, ms)
    signal.addEventListener('abort', done)
    work?.then(done, done)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
}

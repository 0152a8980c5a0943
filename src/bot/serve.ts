/** What polling and webhook share: calls repeated until they succeed, and the end of a running bot. */
import type { Update } from '@grammyjs/types'
import { GrammyError } from 'grammy'
import type { Logger } from 'pino'
import { OperatorError } from '../storage/operator-error.ts'
import type { HoiBaoBot } from './bot.ts'
import { describeError, fatal, unreachable } from './failure.ts'

/** Dependencies of polling and webhook. */
export interface ServeDeps {
  readonly bot: HoiBaoBot
  readonly logger: Logger
  /** Seconds between attempts to reach the server; the last one repeats. Default: `RETRY_DELAYS`. */
  readonly retryDelays?: readonly number[]
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

/** Seconds between attempts to reach the server. */
const RETRY_DELAYS = [1, 2, 5, 10, 30]
/**
 * Number of refusals within `REFUSALS_WITHIN` milliseconds that end a bot which has worked. A person who polls once
 * with its token, to look at it, causes only one. With the delays above, the bot ends after two minutes.
 */
const MOST_REFUSALS = 8
const REFUSALS_WITHIN = 600_000
/** Milliseconds that a stop waits for updates in flight. With its later steps, it takes less than 10 s. */
const DRAIN_TIME = 8_000

/** Repeats a call until it succeeds. Rejects if the server refuses the bot for good, or when the bot stops. */
export type Insist = <T>(call: (signal: never) => Promise<T>) => Promise<T>

/** Creates a function that repeats calls. It logs the reason once per attempt. @param signal ends all attempts */
export function createInsist(deps: ServeDeps, signal: AbortSignal): Insist {
  const { bot, logger, retryDelays = RETRY_DELAYS } = deps
  let refusals: number[] = []
  /** Counts a refusal. True if there were too many lately. */
  const isRefusedForGood = () => {
    const now = performance.now()
    refusals = [...refusals.filter((time) => now - time < REFUSALS_WITHIN), now]
    return refusals.length >= MOST_REFUSALS
  }
  return async (call) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await call(signal as never)
      } catch (error) {
        if (signal.aborted || error instanceof OperatorError) throw error
        const refusal = fatal(error)
        // A token that has worked may work again: during an outage, Telegram may refuse a valid token.
        if (refusal && ((!bot.isInited() && !refusal.restartMayHelp) || isRefusedForGood())) throw refusal
        const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined
        const seconds = asked ?? retryDelays[Math.min(attempt, retryDelays.length - 1)] ?? 1
        const told = refusal
          ? `${refusal.message} Trying again in ${seconds} s.`
          : unreachable(bot.apiRoot, error, seconds)
        logger.warn(describeError(error), told)
        await pause(seconds * 1_000, signal)
      }
    }
  }
}

/** Fetches the bot's own account. `bot.init` is not used: it would retry silently. */
export async function introduce(bot: HoiBaoBot, insist: Insist): Promise<void> {
  if (!bot.isInited()) bot.botInfo = await insist((signal) => bot.api.getMe(signal))
}

/** Handles an update. Never rejects: an error that the bot did not handle itself is logged. */
export function handleUpdate({ bot, logger }: ServeDeps, update: Update): Promise<void> {
  return bot
    .handleUpdate(update)
    .catch((error: unknown) => logger.error(describeError(error), 'update failed'))
}

/** Returns a function that runs `work` at its first call, and later returns the same result. */
export function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined
  return () => {
    done ??= { result: work() }
    return done.result
  }
}

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

import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner'
import type { Update } from '@grammyjs/types'
import { GrammyError } from 'grammy'
import { allowedUpdates, TELEGRAM_API } from './bot.ts'
import { describeError, fatal, unreachable } from './failure.ts'
import { updateProfile } from './profile.ts'
import { drain, pause, type ServeDeps, type Serving } from './serve.ts'
import { CLAIM_TTL } from './sessions.ts'

/** Seconds that a poll may wait for an update; Telegram allows up to 50. */
const POLL_TIMEOUT = 30
/** Updates that Telegram gives in one answer at most. */
const MOST_UPDATES = 100
/** Milliseconds for which the next poll waits for what is in hand: mostly it is finished by then. */
const POLL_AGAIN = 200
/**
 * Milliseconds for which a slow chat may hold up the others. Longer than a claim holds: what a killed process had
 * in hand is waited for that long, and confirmed before, it would be lost if this one is killed over it, too.
 */
const HOLD_UP = 1.5 * CLAIM_TTL
/** Seconds between attempts to reach the server; the last repeats. */
const RETRY_DELAYS = [1, 2, 5, 10, 30]
/**
 * How many refusals, in how many milliseconds, end a bot that has worked: somebody who polls once with its token, to
 * look at it, takes one poll from it. With the delays above that is after two minutes.
 */
const MOST_REFUSALS = 8
const REFUSALS_WITHIN = 600_000
/** Updates handled at once; beyond, polling pauses. */
const CONCURRENCY = 200
/** Milliseconds for the last call, which confirms what was handled. */
const CONFIRM_TIME = 1_500

export interface PollingDeps extends ServeDeps {
  /** Default: 1, 2, 5, 10, 30 seconds. */
  readonly retryDelays?: readonly number[]
}

/** Serves the bot by long polling; takes a webhook away that may be set. */
export function servePolling(deps: PollingDeps): Serving {
  const { bot, logger, apiRoot = TELEGRAM_API, retryDelays = RETRY_DELAYS } = deps
  const stopping = new AbortController()
  const inHand = new Map<number, Promise<void>>()
  const tasks = new Set<Promise<void>>()
  /** `update_id` from which on nothing has been taken yet. */
  let offset = 0

  const isRefusedForGood = createPatience()

  /** Repeats a call until it succeeds; says once a round what it waits for. */
  async function insist<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await call(stopping.signal)
      } catch (error) {
        if (stopping.signal.aborted) throw error
        const refusal = fatal(error)
        // A token that was right a moment ago may be right again: Telegram's own outages look like that.
        if (refusal && ((!bot.isInited() && !refusal.mayPass) || isRefusedForGood())) throw refusal
        const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined
        const seconds = asked ?? retryDelays[Math.min(attempt, retryDelays.length - 1)] ?? 1
        const told = refusal
          ? `${refusal.message} Trying again in ${seconds} s.`
          : unreachable(apiRoot, error, seconds)
        logger.warn(describeError(error), told)
        await pause(seconds * 1_000, stopping.signal)
      }
    }
  }

  /**
   * Asks for more. What is still in hand stays unconfirmed and comes along each time, so that Telegram gives
   * it again if this process is killed over it. Only where one slow chat would hold up all others, because
   * what is unconfirmed fills the whole answer, it is confirmed early.
   */
  async function takeNew(limit: number, signal: AbortSignal): Promise<Update[]> {
    const started = performance.now()
    let isHeldUp = false
    for (;;) {
      if (inHand.size > 0) await pauseUntil(Promise.all(inHand.values()), POLL_AGAIN, stopping.signal)
      const updates = await insist(() =>
        bot.api.getUpdates(
          {
            offset: isHeldUp ? offset : Math.min(offset, ...inHand.keys()),
            limit,
            timeout: POLL_TIMEOUT,
            allowed_updates: allowedUpdates,
          },
          signal as never,
        ),
      )
      const fresh = updates.filter(({ update_id }) => update_id >= offset)
      isHeldUp = updates.length >= limit && performance.now() - started > HOLD_UP
      const last = fresh.at(-1)
      if (last) offset = last.update_id + 1
      if (last || updates.length === 0) return fresh
    }
  }

  const source = createSource<Update>({
    supply: async (limit, signal) => {
      const stop = () => stopping.abort()
      signal.addEventListener('abort', stop)
      try {
        return await takeNew(Math.min(MOST_UPDATES, Math.max(1, limit)), signal as AbortSignal)
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
  })
  const sink = createConcurrentSink<Update, unknown>(
    {
      consume: async (update) => {
        const task = bot.handleUpdate(update)
        inHand.set(update.update_id, task)
        tasks.add(task)
        try {
          await task
        } finally {
          inHand.delete(update.update_id)
          tasks.delete(task)
        }
      },
    },
    async (error) => logger.error(describeError(error), 'update failed'),
    { concurrency: CONCURRENCY },
  )
  const runner = createRunner(source, sink)

  let stopped: Promise<void> | undefined
  let polling: Promise<void> | undefined

  const ready = (async () => {
    // Not bot.init: it would retry in silence.
    if (!bot.isInited()) bot.botInfo = await insist((signal) => bot.api.getMe(signal as never))
    await insist((signal) => bot.api.deleteWebhook({}, signal as never))
    runner.start()
    polling = runner.task()
    // Awaited below; until then a failure must not count as unhandled.
    polling?.catch(() => {})
    logger.info({ username: bot.botInfo.username }, 'polling')
    const profile = updateProfile(bot, logger).finally(() => tasks.delete(profile))
    tasks.add(profile)
  })()

  const ended = (async () => {
    try {
      await ready
      await polling
    } catch (error) {
      if (!stopping.signal.aborted) throw error
    }
    await stopped
  })()
  ended.catch(() => {})

  async function stop(): Promise<void> {
    stopping.abort()
    if (runner.isRunning()) await runner.stop()
    await drain(tasks)
    // The lowest number that is not finished: Telegram gives it again to whoever polls next.
    const confirmed = Math.min(offset, ...inHand.keys())
    if (confirmed > 0) {
      try {
        await bot.api.getUpdates(
          { offset: confirmed, limit: 1, timeout: 0 },
          AbortSignal.timeout(CONFIRM_TIME) as never,
        )
      } catch (error) {
        logger.warn(describeError(error), 'the last updates could not be confirmed; they may come again')
      }
    }
    logger.info({ unfinished: inHand.size }, 'stopped polling')
  }

  return {
    ready,
    ended,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

/** Resolves when `work` settles, the time is over or the signal comes. */
async function pauseUntil(work: Promise<unknown>, ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const settled = work.then(
    () => over.abort(),
    () => over.abort(),
  )
  await Promise.race([settled, pause(ms, AbortSignal.any([signal, over.signal]))])
}

/** Counts refusals. @returns true once there were too many of them lately */
function createPatience(): () => boolean {
  let times: number[] = []
  return () => {
    const now = performance.now()
    times = [...times.filter((time) => now - time < REFUSALS_WITHIN), now]
    return times.length >= MOST_REFUSALS
  }
}

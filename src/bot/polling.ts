import { createConcurrentSink, createRunner, createSource } from '@grammyjs/runner'
import type { Update } from '@grammyjs/types'
import { GrammyError } from 'grammy'
import { allowedUpdates, TELEGRAM_API } from './bot.ts'
import { describeError, fatal, unreachable } from './failure.ts'
import { updateProfile } from './profile.ts'
import { drain, pause, type ServeDeps, type Serving } from './serve.ts'
import { CLAIM_TTL } from './sessions.ts'

/** Seconds that a poll waits for an update; Telegram allows up to 50. */
const POLL_TIMEOUT = 30
/** Maximum updates that Telegram returns for one poll. */
const MOST_UPDATES = 100
/** Milliseconds that the next poll waits for updates in flight. Most of them finish within that time. */
const POLL_AGAIN = 200
/**
 * Milliseconds for which a slow chat may block the others. Longer than a claim lasts: an update that a killed process
 * had in flight waits until its claim expires. Confirmed earlier, it would be lost if this process is killed too.
 */
const HOLD_UP = 1.5 * CLAIM_TTL
/** Seconds between attempts to reach the server. The last one repeats. */
const RETRY_DELAYS = [1, 2, 5, 10, 30]
/**
 * Number of refusals within `REFUSALS_WITHIN` milliseconds that end a bot which has worked. A person who polls once
 * with its token, to look at it, causes only one. With the delays above, the bot ends after two minutes.
 */
const MOST_REFUSALS = 8
const REFUSALS_WITHIN = 600_000
/** Maximum updates handled at once. Polling pauses at this number. */
const CONCURRENCY = 200
/** Milliseconds for the last call, which confirms the handled updates. */
const CONFIRM_TIME = 1_500

export interface PollingDeps extends ServeDeps {
  /** Seconds between attempts to reach the server. Default: 1, 2, 5, 10, 30. */
  readonly retryDelays?: readonly number[]
}

/** Serves the bot by long polling. Removes a webhook if one is set. */
export function servePolling(deps: PollingDeps): Serving {
  const { bot, logger, apiRoot = TELEGRAM_API, retryDelays = RETRY_DELAYS } = deps
  const stopping = new AbortController()
  const inHand = new Map<number, Promise<void>>()
  const tasks = new Set<Promise<void>>()
  /** Lowest `update_id` that has not been received yet. */
  let offset = 0

  const isRefusedForGood = createPatience()

  /** Repeats a call until it succeeds. Logs the reason once per attempt. */
  async function insist<T>(call: (signal: AbortSignal) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await call(stopping.signal)
      } catch (error) {
        if (stopping.signal.aborted) throw error
        const refusal = fatal(error)
        // A token that has worked may work again: during an outage, Telegram may refuse a valid token.
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
   * Polls for new updates. Updates in flight stay unconfirmed and are returned by each poll, so that Telegram delivers
   * them again if this process is killed. They are confirmed early only if they fill a whole poll, because then one
   * slow chat would block all others.
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
    // bot.init is not used: it would retry silently.
    if (!bot.isInited()) bot.botInfo = await insist((signal) => bot.api.getMe(signal as never))
    await insist((signal) => bot.api.deleteWebhook({}, signal as never))
    runner.start()
    polling = runner.task()
    // Awaited below. Until then, a rejection must not count as unhandled.
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
    // The lowest update id that is not finished. Telegram delivers it again to the next poll.
    const confirmed = Math.min(offset, ...inHand.keys())
    if (confirmed > 0) {
      try {
        await bot.api.getUpdates(
          { offset: confirmed, limit: 1, timeout: 0 },
          AbortSignal.timeout(CONFIRM_TIME) as never,
        )
      } catch (error) {
        logger.warn(describeError(error), 'cannot confirm the last updates; Telegram may deliver them again')
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

/** Resolves when `work` settles, after `ms` milliseconds, or when the signal aborts. */
async function pauseUntil(work: Promise<unknown>, ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const settled = work.then(
    () => over.abort(),
    () => over.abort(),
  )
  await Promise.race([settled, pause(ms, AbortSignal.any([signal, over.signal]))])
}

/** Creates a counter of refusals. @returns a function that adds one; it returns true if there were too many lately */
function createPatience(): () => boolean {
  let times: number[] = []
  return () => {
    const now = performance.now()
    times = [...times.filter((time) => now - time < REFUSALS_WITHIN), now]
    return times.length >= MOST_REFUSALS
  }
}

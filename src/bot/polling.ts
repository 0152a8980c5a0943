import type { Update } from '@grammyjs/types'
import { allowedUpdates, type HoiBaoBot } from './bot.ts'
import { describeError } from './failure.ts'
import { updateProfile } from './profile.ts'
import {
  createInsist,
  drain,
  handleUpdate,
  type Insist,
  introduce,
  once,
  pause,
  type ServeDeps,
  type Serving,
} from './serve.ts'
import { CLAIM_TTL } from './sessions.ts'

/** Maximum updates handled at once. Polling pauses at this number. */
const CONCURRENCY = 200
/** Milliseconds for the last call, which confirms the handled updates. */
const CONFIRM_TIME = 1_500
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

/** State of the polling. */
interface Received {
  /** Updates being handled, by `update_id`. */
  readonly inFlight: Map<number, Promise<void>>
  /** Lowest `update_id` that has not been received yet. */
  next: number
}

/** Serves the bot by long polling. Removes a webhook if one is set. */
export function servePolling(deps: ServeDeps): Serving {
  const { bot, logger } = deps
  const stopping = new AbortController()
  const { signal } = stopping
  const received: Received = { inFlight: new Map(), next: 0 }
  const { inFlight } = received
  const insist = createInsist(deps, signal)
  let profile: Promise<void> = Promise.resolve()

  function handle(update: Update): void {
    const id = update.update_id
    const task = handleUpdate(deps, update).finally(() => inFlight.delete(id))
    inFlight.set(id, task)
  }

  const ready = (async () => {
    await introduce(bot, insist)
    // Telegram refuses polls while a webhook is set.
    await insist((signal) => bot.api.deleteWebhook({}, signal))
    logger.info({ username: bot.botInfo.username }, 'polling')
    profile = updateProfile(bot, logger)
  })()

  const polling = (async () => {
    try {
      await ready
      while (!signal.aborted) {
        if (inFlight.size >= CONCURRENCY) await Promise.race(inFlight.values())
        const updates = await takeNew(bot, received, insist, CONCURRENCY - inFlight.size, signal)
        updates.forEach(handle)
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
  })()

  const stop = once(async () => {
    stopping.abort()
    await polling.catch(() => {})
    await drain({ values: () => [profile, ...inFlight.values()] })
    await confirm(deps, received)
    logger.info({ unfinished: inFlight.size }, 'stopped polling')
  })
  const ended = polling.then(stop)
  ended.catch(() => {})
  return { ready, ended, stop }
}

/**
 * Polls for new updates. Updates in flight stay unconfirmed and are returned by each poll, so that Telegram delivers
 * them again if this process is killed. They are confirmed early only if they fill a whole poll, because then one
 * slow chat would block all others.
 *
 * @param room maximum number of updates @param stopping ends the poll
 */
async function takeNew(
  bot: HoiBaoBot,
  received: Received,
  insist: Insist,
  room: number,
  stopping: AbortSignal,
): Promise<Update[]> {
  const limit = Math.min(MOST_UPDATES, Math.max(1, room))
  const { inFlight } = received
  const started = performance.now()
  let isHeldUp = false
  for (;;) {
    if (inFlight.size > 0) await pause(POLL_AGAIN, stopping, Promise.all(inFlight.values()))
    const updates = await insist((signal) =>
      bot.api.getUpdates(
        {
          offset: isHeldUp ? received.next : firstUnfinished(received),
          limit,
          timeout: POLL_TIMEOUT,
          allowed_updates: allowedUpdates,
        },
        signal,
      ),
    )
    const fresh = updates.filter(({ update_id }) => update_id >= received.next)
    isHeldUp = updates.length >= limit && performance.now() - started > HOLD_UP
    const last = fresh.at(-1)
    if (last) received.next = last.update_id + 1
    if (last || updates.length === 0) return fresh
  }
}

/** Confirms the finished updates, so that Telegram does not deliver them again. */
async function confirm({ bot, logger }: ServeDeps, received: Received): Promise<void> {
  const confirmed = firstUnfinished(received)
  if (confirmed <= 0) return
  try {
    await bot.api.getUpdates(
      { offset: confirmed, limit: 1, timeout: 0 },
      AbortSignal.timeout(CONFIRM_TIME) as never,
    )
  } catch (error) {
    logger.warn(describeError(error), 'cannot confirm the last updates; Telegram may deliver them again')
  }
}

/** Returns the lowest `update_id` that is not finished. Telegram delivers it again to the next poll. */
function firstUnfinished({ next, inFlight }: Received): number {
  return Math.min(next, ...inFlight.keys())
}

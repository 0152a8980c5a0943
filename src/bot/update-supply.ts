import type { Update } from '@grammyjs/types'
import { allowedUpdates, type HoiBaoBot } from './bot.ts'
import type { Insist } from './persistent-calls.ts'
import { pause } from './serve.ts'
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
/** State of the polling. */
export interface Received {
  /** Updates being handled, by `update_id`. */
  readonly inFlight: Map<number, Promise<void>>
  /** Lowest `update_id` that has not been received yet. */
  next: number
}

/** Returns the lowest `update_id` that is not finished. Telegram delivers it again to the next poll. */
export function firstUnfinished({ next, inFlight }: Received): number {
  return Math.min(next, ...inFlight.keys())
}

/**
 * Polls for new updates. Updates in flight stay unconfirmed and are returned by each poll, so that Telegram delivers
 * them again if this process is killed. They are confirmed early only if they fill a whole poll, because then one
 * slow chat would block all others.
 *
 * @param room maximum number of updates @param stopping ends the poll
 */
export async function takeNew(
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
        signal as never,
      ),
    )
    const fresh = updates.filter(({ update_id }) => update_id >= received.next)
    isHeldUp = updates.length >= limit && performance.now() - started > HOLD_UP
    const last = fresh.at(-1)
    if (last) received.next = last.update_id + 1
    if (last || updates.length === 0) return fresh
  }
}

import type { Update } from '@grammyjs/types'
import { describeError } from './failure.ts'
import { createPersistence, introduce, type PersistenceDeps } from './persistent-calls.ts'
import { updateProfile } from './profile.ts'
import { drain, type ServeDeps, type Serving } from './serve.ts'
import { firstUnfinished, type Received, takeNew } from './update-supply.ts'

/** Maximum updates handled at once. Polling pauses at this number. */
const CONCURRENCY = 200
/** Milliseconds for the last call, which confirms the handled updates. */
const CONFIRM_TIME = 1_500

export type PollingDeps = Omit<PersistenceDeps, 'signal'>

/** Serves the bot by long polling. Removes a webhook if one is set. */
export function servePolling(deps: PollingDeps): Serving {
  const { bot, logger } = deps
  const stopping = new AbortController()
  const { signal } = stopping
  const received: Received = { inFlight: new Map(), next: 0 }
  const { inFlight } = received
  const insist = createPersistence({ ...deps, signal })
  let profile: Promise<void> | undefined

  function handle(update: Update): void {
    const task = bot
      .handleUpdate(update)
      .catch((error: unknown) => logger.error(describeError(error), 'update failed'))
      .finally(() => inFlight.delete(update.update_id))
    inFlight.set(update.update_id, task)
  }

  const ready = (async () => {
    await introduce(bot, insist)
    // Telegram refuses polls while a webhook is set.
    await insist((signal) => bot.api.deleteWebhook({}, signal as never))
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

  let stopped: Promise<void> | undefined
  async function stop(): Promise<void> {
    stopping.abort()
    await polling.catch(() => {})
    await drain({ values: () => [...(profile ? [profile] : []), ...inFlight.values()] })
    await confirm(deps, received)
    logger.info({ unfinished: inFlight.size }, 'stopped polling')
  }
  const ended = polling.then(() => stopped)
  ended.catch(() => {})

  return {
    ready,
    ended,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
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

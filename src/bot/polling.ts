import { createConcurrentSink, createRunner, createSource, type UpdateSink } from '@grammyjs/runner'
import type { Update } from '@grammyjs/types'
import { describeError } from './failure.ts'
import { createPersistence, type Insist, type PersistenceDeps } from './persistent-calls.ts'
import { updateProfile } from './profile.ts'
import { drain, type ServeDeps, type Serving } from './serve.ts'
import { createSupply, firstUnfinished, type Received } from './update-supply.ts'

/** Maximum updates handled at once. Polling pauses at this number. */
const CONCURRENCY = 200
/** Milliseconds for the last call, which confirms the handled updates. */
const CONFIRM_TIME = 1_500

export type PollingDeps = Omit<PersistenceDeps, 'signal'>

/** Serves the bot by long polling. Removes a webhook if one is set. */
export function servePolling(deps: PollingDeps): Serving {
  const { bot, logger } = deps
  const stopping = new AbortController()
  const received: Received = { inFlight: new Map(), next: 0 }
  const tasks = new Set<Promise<void>>()
  const insist = createPersistence({ ...deps, signal: stopping.signal })
  const supply = createSupply(bot, received, insist, stopping)
  const runner = createRunner(
    createSource<Update>({ supply: (limit, signal) => supply(limit, signal as AbortSignal) }),
    createUpdateSink(deps, received, tasks),
  )

  let stopped: Promise<void> | undefined
  let polling: Promise<void> | undefined

  const ready = (async () => {
    await introduce(bot, insist)
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
    await confirm(deps, received)
    logger.info({ unfinished: received.inFlight.size }, 'stopped polling')
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

/** Fetches the bot's own account and removes its webhook: Telegram refuses polls while one is set. */
async function introduce(bot: PollingDeps['bot'], insist: Insist): Promise<void> {
  // bot.init is not used: it would retry silently.
  if (!bot.isInited()) bot.botInfo = await insist((signal) => bot.api.getMe(signal as never))
  await insist((signal) => bot.api.deleteWebhook({}, signal as never))
}

/** Creates the runner's update handler, which handles several at once. Keeps `inFlight` and `tasks` up to date. */
function createUpdateSink(
  { bot, logger }: ServeDeps,
  { inFlight }: Received,
  tasks: Set<Promise<void>>,
): UpdateSink<Update> {
  return createConcurrentSink<Update, unknown>(
    {
      consume: async (update) => {
        const task = bot.handleUpdate(update)
        inFlight.set(update.update_id, task)
        tasks.add(task)
        try {
          await task
        } finally {
          inFlight.delete(update.update_id)
          tasks.delete(task)
        }
      },
    },
    async (error) => logger.error(describeError(error), 'update failed'),
    { concurrency: CONCURRENCY },
  )
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

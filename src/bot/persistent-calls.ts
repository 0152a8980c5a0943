import { GrammyError } from 'grammy'
import { OperatorError } from '../storage/operator-error.ts'
import { type HoiBaoBot, TELEGRAM_API } from './bot.ts'
import { describeError, fatal, unreachable } from './failure.ts'
import { pause, type ServeDeps } from './serve.ts'

/** Seconds between attempts to reach the server. The last one repeats. */
const RETRY_DELAYS = [1, 2, 5, 10, 30]
/**
 * Number of refusals within `REFUSALS_WITHIN` milliseconds that end a bot which has worked. A person who polls once
 * with its token, to look at it, causes only one. With the delays above, the bot ends after two minutes.
 */
const MOST_REFUSALS = 8
const REFUSALS_WITHIN = 600_000
export interface PersistenceDeps extends ServeDeps {
  /** Seconds between attempts to reach the server. Default: 1, 2, 5, 10, 30. */
  readonly retryDelays?: readonly number[]
  /** Ends all attempts. */
  readonly signal: AbortSignal
}

/** Repeats a call until it succeeds. Rejects if the server refuses the bot for good, or when the bot stops. */
export type Insist = <T>(call: (signal: AbortSignal) => Promise<T>) => Promise<T>

/** Creates a function that repeats calls. It logs the reason once per attempt. */
export function createPersistence(deps: PersistenceDeps): Insist {
  const { bot, logger, apiRoot = TELEGRAM_API, retryDelays = RETRY_DELAYS, signal } = deps
  const isRefusedForGood = createPatience()
  return async (call) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await call(signal)
      } catch (error) {
        if (signal.aborted || error instanceof OperatorError) throw error
        const refusal = fatal(error)
        // A token that has worked may work again: during an outage, Telegram may refuse a valid token.
        if (refusal && ((!bot.isInited() && !refusal.mayPass) || isRefusedForGood())) throw refusal
        const asked = error instanceof GrammyError ? error.parameters.retry_after : undefined
        const seconds = asked ?? retryDelays[Math.min(attempt, retryDelays.length - 1)] ?? 1
        const told = refusal
          ? `${refusal.message} Trying again in ${seconds} s.`
          : unreachable(apiRoot, error, seconds)
        logger.warn(describeError(error), told)
        await pause(seconds * 1_000, signal)
      }
    }
  }
}

/** Fetches the bot's own account. `bot.init` is not used: it would retry silently. */
export async function introduce(bot: HoiBaoBot, insist: Insist): Promise<void> {
  if (!bot.isInited()) bot.botInfo = await insist((signal) => bot.api.getMe(signal as never))
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

import { autoRetry } from '@grammyjs/auto-retry'
import { HttpError, type Transformer } from 'grammy'
import type { BotEvent } from './dependencies.ts'
import { createTransport, type TransportOptions } from './transport.ts'

/** Maximum retries of a rate-limited call, and maximum seconds to wait for one. */
const RETRIES = { maxRetryAttempts: 3, maxDelaySeconds: 60 }
/** Milliseconds before each retry of a call whose connection broke. */
const RECONNECT_DELAYS = [200, 1_000, 3_000]
/**
 * Milliseconds after which an unanswered call counts as broken. Telegram usually answers within 100. A poll gets its
 * own timeout in addition.
 */
export const CALL_TIMEOUT = 10_000
const POLL = 'getUpdates'

interface CallDeps extends Omit<TransportOptions, 'timeoutOf'> {
  readonly observe: (event: BotEvent) => void
}

/** Repeats a call whose connection broke. It may have succeeded, but a duplicate reply is better than none. */
const retryBroken: Transformer = async (prev, method, payload, signal) => {
  for (const delay of RECONNECT_DELAYS) {
    try {
      return await prev(method, payload, signal)
    } catch (error) {
      if (!(error instanceof HttpError) || signal?.aborted) throw error
      await new Promise((resolve) => setTimeout(resolve, delay))
    }
  }
  return prev(method, payload, signal)
}

/**
 * Repeats a call in the supergroup that its group became. Message ids start anew there, so a call that names a
 * message is not repeated, and a quote is removed. Repeats once: a supergroup does not migrate again.
 */
const followGroup: Transformer = async (prev, method, payload, signal) => {
  const answer = await prev(method, payload, signal)
  const to = answer.ok ? undefined : answer.parameters?.migrate_to_chat_id
  if (to === undefined || 'message_id' in payload) return answer
  const { reply_parameters: _, ...rest } = payload as Record<string, unknown>
  return prev(method, { ...rest, chat_id: to } as typeof payload, signal)
}
const patiently = autoRetry({ ...RETRIES, rethrowHttpErrors: true })

/**
 * Creates the transformers of all calls: a timeout, metrics, retries after a broken connection or a rate limit, and
 * migration to a supergroup. Polls are not retried here: `servePolling` retries them and logs the reason.
 */
export function createTransformers({ observe, ...bot }: CallDeps): readonly Transformer[] {
  const timeoutOf = (method: string, payload: { timeout?: unknown }) =>
    CALL_TIMEOUT + (method === POLL ? 1_000 * Number(payload.timeout ?? 0) : 0)
  // The first is the innermost, so every attempt has its own timeout and its own metrics.
  return [
    createTransport({ ...bot, timeoutOf }),
    tell(observe),
    exceptPolling(retryBroken),
    exceptPolling(patiently),
    followGroup,
  ]
}

function exceptPolling(transformer: Transformer): Transformer {
  return (prev, method, payload, signal) =>
    method === POLL ? prev(method, payload, signal) : transformer(prev, method, payload, signal)
}

function tell(observe: (event: BotEvent) => void): Transformer {
  return async (prev, method, payload, signal) => {
    const started = performance.now()
    try {
      const answer = await prev(method, payload, signal)
      if (!answer.ok) observe({ type: 'api-error', method, code: answer.error_code })
      return answer
    } catch (error) {
      observe({ type: 'api-error', method, code: 0 })
      throw error
    } finally {
      // The duration of a poll is meaningless: it waits for messages.
      if (method !== POLL) observe({ type: 'api-call', method, ms: performance.now() - started })
    }
  }
}

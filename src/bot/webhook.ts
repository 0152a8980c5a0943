import { createHmac, timingSafeEqual } from 'node:crypto'
import events from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import type { Update } from '@grammyjs/types'
import { OperatorError } from '../storage/operator-error.ts'
import { allowedUpdates, type HoiBaoBot } from './bot.ts'
import { describeError, isRefused } from './failure.ts'
import { close, end, listen, type Routes, showPage } from './http-server.ts'
import { updateProfile } from './profile.ts'
import {
  createInsist,
  drain,
  handleUpdate,
  type Insist,
  introduce,
  once,
  type ServeDeps,
  type Serving,
} from './serve.ts'

/** Maximum bytes of a request. An update has a few kilobytes, up to 64 with a long text and its entities. */
const MAX_BODY = 1_048_576
/**
 * Milliseconds after which a request gets its 200 although its update is still in flight; Telegram gives up at 60 s.
 * As late as possible, because after the 200 the chat's next update may go to another machine and overtake this one.
 */
const ANSWER_WITHIN = 50_000
/** Maximum updates that Telegram delivers at once, 1–100. https://core.telegram.org/bots/api#setwebhook */
const MAX_CONNECTIONS = 100
/** Milliseconds for a request to arrive, so that a slow sender cannot hold a connection. */
const REQUEST_TIME = 15_000

export interface WebhookDeps extends ServeDeps {
  /** Public https address. The server listens on its path. */
  readonly url: string
  /** 1–256 characters A–Z, a–z, 0–9, _ and -. Default: derived from the token, the same on every machine. */
  readonly secret?: string | undefined
  /** TCP port to listen on; 0 takes any free one. */
  readonly port: number
  /** Address to listen on. */
  readonly host: string
  /** More pages of the server: `/metrics`. */
  readonly routes?: Routes
}

export interface WebhookServing extends Serving {
  /** Resolves once the server listens, before the webhook is set. */
  readonly listening: Promise<{ readonly port: number }>
}

/** Serves the bot by webhook, on Node's own HTTP server. TLS is left to a proxy in front of it. */
export function serveWebhook(deps: WebhookDeps): WebhookServing {
  const { bot, logger, url } = deps
  const secret = deps.secret ?? createHmac('sha256', bot.token).update('webhook').digest('hex')
  const stopping = new AbortController()
  const { signal } = stopping
  /** Updates in flight, and the update of the profile. */
  const tasks = new Set<Promise<void>>()
  const track = (work: Promise<void>) => {
    const task = work.finally(() => tasks.delete(task))
    tasks.add(task)
    return task
  }
  /** True once Telegram has accepted the webhook. */
  let isReady = false
  // Healthy: the process works. Ready: it accepts updates.
  const routes: Routes = {
    '/healthz': () => ({ body: 'ok' }),
    '/readyz': () => (isReady && !signal.aborted ? { body: 'ok' } : { status: 503, body: 'not ready' }),
    ...deps.routes,
  }

  const receive = createReceiver(deps, secret, signal, track)
  const path = new URL(url).pathname
  const timeouts = { headersTimeout: REQUEST_TIME, requestTimeout: REQUEST_TIME }
  const server = createServer(timeouts, (request, response) => {
    if (request.url?.split('?')[0] !== path) return void showPage(routes, request, response)
    void receive(request).then((status) => end(response, { status, body: '' }))
  })
  const listening = listen(server, deps.port, deps.host, 'PORT').then((port) => ({ port }))
  const ready = (async () => {
    const { port } = await listening
    // The path is not logged: many keep it secret.
    logger.info({ port }, 'listening')
    try {
      await setWebhook(bot, url, secret, createInsist(deps, signal))
    } catch (error) {
      if (signal.aborted) return
      throw error
    }
    isReady = true
    logger.info({ username: bot.botInfo.username }, 'webhook set')
    track(updateProfile(bot, logger))
  })()

  const stop = once(async () => {
    stopping.abort()
    await drain(tasks)
    // The webhook stays set: Telegram keeps new updates, and other machines continue.
    await close(server)
    logger.info({ unfinished: tasks.size }, 'stopped listening')
  })
  const ended = (async () => {
    await ready
    if (!signal.aborted) await events.once(signal, 'abort')
    await stop()
  })()
  ended.catch(() => {})
  return { listening, ready, ended, stop }
}

/**
 * Creates a function that handles a request that delivers an update, and returns the status of the response.
 *
 * @param track keeps a task until it is finished
 */
function createReceiver(
  deps: WebhookDeps,
  secret: string,
  stopping: AbortSignal,
  track: (task: Promise<void>) => Promise<void>,
) {
  return async (request: IncomingMessage): Promise<number> => {
    const { method, headers } = request
    if (method !== 'POST') return 405
    if (!isSame(headers['x-telegram-bot-api-secret-token'], secret)) return 401
    // 503 makes Telegram deliver the update again, to another machine or after the next start.
    if (stopping.aborted || !deps.bot.isInited()) return 503
    if (Number(headers['content-length']) > MAX_BODY) return 413
    const update = (await json(request).catch(() => undefined)) as Update | null | undefined
    if (!update || !Number.isSafeInteger(update.update_id)) return 400
    await drain(new Set([track(handleUpdate(deps, update))]), ANSWER_WITHIN)
    return 200
  }
}

/** Sets the webhook. Rejects if Telegram refuses it. */
async function setWebhook(bot: HoiBaoBot, url: string, secret: string, insist: Insist): Promise<void> {
  await introduce(bot, insist)
  await insist((signal) =>
    bot.api
      .setWebhook(
        url,
        { secret_token: secret, allowed_updates: allowedUpdates, max_connections: MAX_CONNECTIONS },
        signal,
      )
      .catch((error: unknown) => {
        throw isRefused(error) ? refused(error, url) : error
      }),
  )
}

/** Returns the error for an address that Telegram refuses. */
function refused(error: unknown, url: string): OperatorError {
  const { description } = describeError(error)
  return new OperatorError(
    `Telegram refuses WEBHOOK_URL ${new URL(url).origin} (${description}). It must be a public https address on ` +
      'port 443, 80, 88 or 8443; unset it to poll instead.',
  )
}

/** Compares in a time that does not depend on the texts. */
function isSame(given: unknown, secret: string): boolean {
  const [a, b] = [Buffer.from(String(given)), Buffer.from(secret)]
  return a.length === b.length && timingSafeEqual(a, b)
}

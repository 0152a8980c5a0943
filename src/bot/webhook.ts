import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from '@grammyjs/types'
import { allowedUpdates, TELEGRAM_API } from './bot.ts'
import { describeError, fatal, ServeError, unreachable } from './failure.ts'
import { updateProfile } from './profile.ts'
import { drain, pause, type ServeDeps, type Serving } from './serve.ts'

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
/** Milliseconds between attempts to set the webhook. */
const RETRY_DELAY = 5_000
/** Milliseconds that open connections may take to end when the bot stops. */
const CLOSE_TIME = 500

export interface WebhookDeps extends ServeDeps {
  /** Public https address. The server listens on its path. */
  readonly url: string
  /** 1–256 characters A–Z, a–z, 0–9, _ and -. Default: derived from the token, the same on every machine. */
  readonly secret?: string
  /** TCP port to listen on; 0 takes any free one. */
  readonly port: number
  /** Address to listen on. Default: 0.0.0.0 */
  readonly host?: string
  /** More pages of the server, by path: `/metrics`. GET and HEAD only. */
  readonly routes?: Readonly<Record<string, Route>>
}

export type Route = () => Promise<{ readonly type: string; readonly body: string }>

export interface WebhookServing extends Serving {
  /** Resolves once the server listens, before the webhook is set. */
  readonly listening: Promise<{ readonly port: number }>
}

/** State of the server. */
interface Served extends WebhookDeps {
  readonly secret: string
  /** True if a request carries the right secret. */
  readonly isSecret: (given: unknown) => boolean
  readonly stopping: AbortController
  /** Updates in flight. */
  readonly tasks: Set<Promise<void>>
  /** True once Telegram has accepted the webhook. */
  isReady: boolean
}

/** Serves the bot by webhook, on Node's own HTTP server. TLS is left to a proxy in front of it. */
export function serveWebhook(deps: WebhookDeps): WebhookServing {
  const { bot, logger, host = '0.0.0.0' } = deps
  const secret = deps.secret ?? createHmac('sha256', bot.token).update('webhook').digest('hex')
  const served: Served = {
    ...deps,
    secret,
    isSecret: createSecretCheck(secret),
    stopping: new AbortController(),
    tasks: new Set(),
    isReady: false,
  }
  const server = createUpdateServer(served)
  const listening = listen(server, deps.port, host)
  const ready = (async () => {
    const { port } = await listening
    // The path is not logged: many keep it secret.
    logger.info({ port }, 'listening')
    await setWebhook(served)
    if (!served.isReady) return
    logger.info({ username: bot.botInfo.username }, 'webhook set')
    const profile = updateProfile(bot, logger).finally(() => served.tasks.delete(profile))
    served.tasks.add(profile)
  })()

  let finish: () => void = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const ended = ready.then(() => finished)
  ended.catch(() => {})

  let stopped: Promise<void> | undefined
  async function stop(): Promise<void> {
    served.stopping.abort()
    await drain(served.tasks)
    // The webhook stays set: Telegram keeps new updates, and other machines continue.
    await close(server)
    logger.info({ unfinished: served.tasks.size }, 'stopped listening')
    finish()
  }

  return {
    listening,
    ready,
    ended,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

function createUpdateServer(served: Served): Server {
  const path = new URL(served.url).pathname
  return createServer({ headersTimeout: REQUEST_TIME, requestTimeout: REQUEST_TIME }, (request, response) => {
    const at = (request.url ?? '/').split('?')[0] ?? '/'
    const answered =
      at === path ? receive(served, request, response) : showPage(served, at, request, response)
    answered.catch((error: unknown) => {
      served.logger.error(describeError(error), 'request failed')
      if (!response.headersSent) end(response, 500)
    })
  })
}

/** Handles a request from Telegram that delivers an update. */
async function receive(served: Served, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { bot, logger, tasks } = served
  if (request.method !== 'POST') return end(response, 405)
  if (!served.isSecret(request.headers['x-telegram-bot-api-secret-token'])) return end(response, 401)
  // 503 makes Telegram deliver the update again, to another machine or after the next start.
  if (served.stopping.signal.aborted || !bot.isInited()) return end(response, 503)
  const update = await readUpdate(request)
  if (update === 'too-large' || update === 'malformed')
    return end(response, update === 'malformed' ? 400 : 413)
  const task = bot
    .handleUpdate(update)
    .catch((error: unknown) => logger.error(describeError(error), 'update failed'))
    .finally(() => tasks.delete(task))
  tasks.add(task)
  await drain(new Set([task]), ANSWER_WITHIN)
  end(response, 200)
}

/** Serves the health checks and the `routes`. */
async function showPage(
  { stopping, isReady, routes }: Served,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 404)
  // Healthy: the process works. Ready: it accepts updates.
  if (path === '/healthz') return end(response, 200, 'ok')
  if (path === '/readyz')
    return isReady && !stopping.signal.aborted ? end(response, 200, 'ok') : end(response, 503, 'not ready')
  const route = routes && Object.hasOwn(routes, path) ? routes[path] : undefined
  if (!route) return end(response, 404)
  const { type, body } = await route()
  end(response, 200, body, type)
}

/** Sets the webhook. Retries an outage until the bot stops. Rejects if Telegram refuses the webhook. */
async function setWebhook(served: Served): Promise<void> {
  const { bot, logger, url, secret, stopping, apiRoot = TELEGRAM_API } = served
  while (!stopping.signal.aborted) {
    try {
      if (!bot.isInited()) bot.botInfo = await bot.api.getMe(stopping.signal as never)
      await bot.api.setWebhook(
        url,
        { secret_token: secret, allowed_updates: allowedUpdates, max_connections: MAX_CONNECTIONS },
        stopping.signal as never,
      )
      served.isReady = true
      return
    } catch (error) {
      if (stopping.signal.aborted) return
      const reason = fatal(error) ?? refused(error, url)
      if (reason) throw reason
      logger.warn(describeError(error), unreachable(apiRoot, error, RETRY_DELAY / 1_000))
      await pause(RETRY_DELAY, stopping.signal)
    }
  }
}

function listen(server: Server, port: number, host: string): Promise<{ port: number }> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new ServeError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Stop it, or set PORT to a free one.`
            : `Cannot listen on ${host}:${port} (${error.code ?? error.message}). Set HOST and PORT to an address of this machine.`,
        ),
      )
    })
    server.listen(port, host, () => resolve({ port: (server.address() as AddressInfo).port }))
  })
}

/** Closes the server once its responses are sent, at the latest after `CLOSE_TIME`. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), CLOSE_TIME).unref()
  })
}

/** Returns an error if Telegram refuses the address of the webhook; `undefined` for other failures. */
function refused(error: unknown, url: string): ServeError | undefined {
  const { error: kind, code, description } = describeError(error)
  if (kind !== 'Bot API' || code !== 400) return undefined
  return new ServeError(
    `Telegram refuses WEBHOOK_URL ${new URL(url).origin} (${description}). It must be a public https address on ` +
      'port 443, 80, 88 or 8443; unset it to poll instead.',
  )
}

function createSecretCheck(secret: string): Served['isSecret'] {
  const hash = (text: string) => createHmac('sha256', secret).update(text).digest()
  const own = hash(secret)
  return (given) => typeof given === 'string' && timingSafeEqual(hash(given), own)
}

async function readUpdate(request: IncomingMessage): Promise<Update | 'too-large' | 'malformed'> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // Reads up to 8 times the maximum: to the sender, an early close would look like a broken connection.
    if (size <= MAX_BODY) chunks.push(chunk)
    else if (size > 8 * MAX_BODY) return 'too-large'
  }
  if (size > MAX_BODY) return 'too-large'
  try {
    const update: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
    const id = (update as { update_id?: unknown } | null)?.update_id
    return Number.isSafeInteger(id) ? (update as Update) : 'malformed'
  } catch {
    return 'malformed'
  }
}

function end(response: ServerResponse, status: number, body = '', type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

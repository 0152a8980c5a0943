import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { type Arguments, createArguments, type Values } from './arguments.ts'
import type { MethodAnswer } from './backend.ts'
import { ApiError, badRequest } from './errors.ts'
import { readArguments } from './http-body.ts'
import type { QueuedUpdate, UpdatesQueue } from './updates-queue.ts'

export interface Webhook {
  url(): string
  set(args: Arguments): MethodAnswer
  /** Removes the address. Undelivered updates stay queued. */
  stop(): void
  info(): object
}

export interface WebhookOptions {
  queue: UpdatesQueue
  /** Milliseconds between attempts. The last delay repeats. */
  retryDelays: number[]
  /** Runs the method call that the response to a delivery may contain. */
  run: (method: string, values: Values) => Promise<unknown>
}

/** https://core.telegram.org/bots/api#setwebhook */
const DEFAULT_CONNECTIONS = 40
const MAX_CONNECTIONS = 100
const MAX_SECRET = 256
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])
/** Methods that the response to a delivery cannot call (WebhookActor.cpp), besides all get… methods. */
const NOT_IN_ANSWER = new Set(['deletewebhook', 'setwebhook', 'close', 'logout'])

interface Target {
  url: string
  secret: string
  connections: number
}

/** Posts the updates of each chat in order and retries those not answered with 2xx, like WebhookActor.cpp. */
export function createWebhook({ queue, retryDelays, run }: WebhookOptions): Webhook {
  let target: Target | undefined
  let lastError: { last_error_date: number; last_error_message: string } | undefined
  /** Updates by chat. Those of one chat wait for each other; the first one is being delivered. */
  let lanes = new Map<number, QueuedUpdate[]>()
  /** Number of failed deliveries of the first update of a lane. */
  const failures = new Map<number, number>()
  let ready: number[] = []
  let inFlight = 0
  const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) }
  const timers = new Set<NodeJS.Timeout>()

  const enqueue = (entry: QueuedUpdate) => {
    const lane = lanes.get(entry.lane)
    if (lane) lane.push(entry)
    else {
      lanes.set(entry.lane, [entry])
      ready.push(entry.lane)
    }
  }
  const pump = () => {
    while (target && ready.length > 0 && inFlight < target.connections) {
      const lane = ready.shift()!
      inFlight++
      void deliver(target, lane)
    }
  }
  const deliver = async (to: Target, lane: number): Promise<void> => {
    const entry = lanes.get(lane)![0]!
    const outcome = await post(to, entry, agents)
    if (to !== target) return
    if (outcome.error !== undefined) {
      lastError = { last_error_date: Math.floor(Date.now() / 1000), last_error_message: outcome.error }
      retryLater(lane, outcome.retryAfter)
      inFlight--
      pump()
      return
    }
    const called = createArguments(outcome.values).text('method')
    const method = called.toLowerCase()
    if (method !== '' && !method.startsWith('get') && !NOT_IN_ANSWER.has(method)) {
      await run(called, outcome.values)
    }
    inFlight--
    failures.delete(lane)
    const waiting = lanes.get(lane)
    waiting?.shift()
    if (waiting?.length === 0) lanes.delete(lane)
    else if (waiting) ready.push(lane)
    queue.remove(entry)
    pump()
  }
  const retryLater = (lane: number, retryAfter: number) => {
    const attempt = failures.get(lane) ?? 0
    failures.set(lane, attempt + 1)
    const planned = retryDelays[Math.min(attempt, retryDelays.length - 1)] ?? 0
    const timer = setTimeout(
      () => {
        timers.delete(timer)
        ready.push(lane)
        pump()
      },
      retryAfter > 0 ? retryAfter * 1000 : planned,
    )
    timers.add(timer)
  }
  const stop = () => {
    target = undefined
    lastError = undefined
    lanes = new Map()
    failures.clear()
    ready = []
    inFlight = 0
    for (const timer of timers) clearTimeout(timer)
    timers.clear()
    agents.http.destroy()
    agents.https.destroy()
  }
  queue.onPush((entry) => {
    if (!target) return
    enqueue(entry)
    pump()
  })

  return {
    url: () => target?.url ?? '',
    stop,
    set(args) {
      const url = args.text('url')
      if (args.boolean('drop_pending_updates')) queue.clear()
      if (url === '') {
        const was = target !== undefined
        stop()
        return { result: true, description: was ? 'Webhook was deleted' : 'Webhook is already deleted' }
      }
      const next = readTarget(url, args)
      queue.allow(args)
      if (
        target &&
        JSON.stringify(next) === JSON.stringify(target) &&
        !args.boolean('drop_pending_updates')
      ) {
        return { result: true, description: 'Webhook is already set' }
      }
      queue.abortPoll()
      stop()
      target = next
      for (const entry of queue.pending()) enqueue(entry)
      pump()
      return { result: true, description: 'Webhook was set' }
    },
    info: () => ({
      url: target?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.size(),
      ...lastError,
      ...(target ? { max_connections: target.connections, ip_address: '127.0.0.1' } : {}),
      ...(queue.allowed() ? { allowed_updates: queue.allowed() } : {}),
    }),
  }
}

/** @throws ApiError for an address that Telegram rejects; allows http on loopback only, and delivers nowhere else */
function readTarget(url: string, args: Arguments): Target {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol)) throw badRequest('invalid webhook URL specified')
  const secret = args.text('secret_token')
  if (Buffer.byteLength(secret) > MAX_SECRET) throw badRequest('secret token is too long')
  if (!/^[A-Za-z0-9_-]*$/.test(secret)) throw badRequest('secret token contains unallowed characters')
  if (!LOOPBACK.has(parsed.hostname)) {
    if (parsed.protocol === 'http:')
      throw new ApiError(400, 'Bad Request: bad webhook: An HTTPS URL must be provided for webhook')
    throw new ApiError(400, 'Bad Request: bad webhook: Failed to resolve host: Name or service not known')
  }
  return {
    url,
    secret,
    connections: args.integer('max_connections', DEFAULT_CONNECTIONS, 1, MAX_CONNECTIONS),
  }
}

interface Delivered {
  error: string | undefined
  /** Seconds. */
  retryAfter: number
  /** Parsed body of the response, which may contain a method call. */
  values: Values
}

function post(
  to: Target,
  { update }: QueuedUpdate,
  agents: { http: HttpAgent; https: HttpsAgent },
): Promise<Delivered> {
  const body = Buffer.from(JSON.stringify(update))
  const isHttps = to.url.startsWith('https:')
  return new Promise((resolve) => {
    const fail = (error: string) => resolve({ error, retryAfter: 0, values: new Map() })
    const send = isHttps ? httpsRequest : httpRequest
    const request = send(
      to.url,
      {
        method: 'POST',
        agent: isHttps ? agents.https : agents.http,
        headers: {
          'Content-Type': 'application/json',
          'Content-Length': body.length,
          ...(to.secret === '' ? {} : { 'X-Telegram-Bot-Api-Secret-Token': to.secret }),
        },
      },
      (response) => void readAnswer(response).then(resolve, () => fail('Webhook connection closed')),
    )
    request.on('error', (error: NodeJS.ErrnoException) => {
      fail(error.code === 'ECONNREFUSED' ? 'Connection refused' : 'Webhook connection closed')
    })
    request.end(body)
  })
}

async function readAnswer(response: IncomingMessage): Promise<Delivered> {
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  const status = response.statusCode ?? 0
  if (status < 200 || status > 299) {
    const error = `Wrong response from the webhook: ${status} ${response.statusMessage ?? ''}`
    return { error, retryAfter: Number(response.headers['retry-after']) || 0, values: new Map() }
  }
  const values = readArguments(new URLSearchParams(), response.headers['content-type'], Buffer.concat(chunks))
  return { error: undefined, retryAfter: 0, values }
}

import type { Arguments } from './arguments.ts'
import type { MethodAnswer } from './backend.ts'
import { ApiError, badRequest } from './errors.ts'
import type { UpdatesQueue } from './updates-queue.ts'
import { createDeliveries, type Deliveries, type DeliveryOptions, type Target } from './webhook-deliveries.ts'

export interface Webhook {
  url(): string
  set(args: Arguments): MethodAnswer
  /** Removes the address. Undelivered updates stay queued. */
  stop(): void
  info(): object
}

export interface WebhookOptions extends DeliveryOptions {
  queue: UpdatesQueue
}

/** https://core.telegram.org/bots/api#setwebhook */
const DEFAULT_CONNECTIONS = 40
const MAX_CONNECTIONS = 100
const MAX_SECRET = 256
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Posts the updates of each chat in order and retries those not answered with 2xx, like WebhookActor.cpp. */
export function createWebhook(options: WebhookOptions): Webhook {
  const { queue } = options
  let deliveries: Deliveries | undefined
  const stop = () => {
    deliveries?.stop()
    deliveries = undefined
  }
  queue.onPush((entry) => deliveries?.add([entry]))

  return {
    url: () => deliveries?.target.url ?? '',
    stop,
    set(args) {
      const url = args.text('url')
      const isClearing = args.boolean('drop_pending_updates')
      if (isClearing) queue.clear()
      if (url === '') {
        const was = deliveries !== undefined
        stop()
        return { result: true, description: was ? 'Webhook was deleted' : 'Webhook is already deleted' }
      }
      const next = readTarget(url, args)
      queue.allow(args)
      if (deliveries && JSON.stringify(next) === JSON.stringify(deliveries.target) && !isClearing)
        return { result: true, description: 'Webhook is already set' }
      queue.abortPoll()
      stop()
      deliveries = createDeliveries(next, options)
      deliveries.add(queue.pending())
      return { result: true, description: 'Webhook was set' }
    },
    info: () => ({
      url: deliveries?.target.url ?? '',
      has_custom_certificate: false,
      pending_update_count: queue.size(),
      ...deliveries?.lastError(),
      ...(deliveries ? { max_connections: deliveries.target.connections, ip_address: '127.0.0.1' } : {}),
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

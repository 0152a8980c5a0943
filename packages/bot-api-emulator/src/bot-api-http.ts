import type { IncomingMessage, ServerResponse } from 'node:http'
import { createArguments, type Values } from './arguments.ts'
import type { ApiAnswer, ApiCall } from './contract.ts'
import { ApiError, tooManyRequests } from './errors.ts'
import type { Fault, StrikingFaults } from './faults.ts'
import type { Files } from './files.ts'
import { BodyTooLarge, readArguments, readBody } from './http-body.ts'
import type { Hub } from './hub.ts'
import type { RunMethod } from './methods.ts'
import { sendStoredFile } from './page-files.ts'

export interface BotApiOptions {
  token: string
  run: RunMethod
  faults: StrikingFaults
  hub: Hub
  files: Files
}

/** A call as it arrived. */
interface Incoming {
  request: IncomingMessage
  response: ServerResponse
  method: string
  values: Values
  /** Stores the answer with the call. The status is 0 if the caller got none. */
  record(answer: ApiAnswer, status: number): void
}

/** Answers `/bot<token>/<method>` and `/file/bot<token>/<path>`, and records each call. */
export function createBotApi(options: BotApiOptions) {
  const { token, run, hub, files } = options
  let lastCall = 0
  const recorder = (method: string, params: Record<string, unknown>) => {
    const started = performance.now()
    const at = Date.now()
    return (response: ApiAnswer, status: number) => {
      const ms = performance.now() - started
      hub.record({ id: ++lastCall, method, params, response, status, at, ms } satisfies ApiCall)
    }
  }

  return {
    async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
      const download = /^\/file\/bot([^/]*)\/(.*)$/s.exec(url.pathname)
      if (download) {
        const isMine = tokenError(decoded(download[1]!), token) === undefined
        return sendStoredFile(isMine ? files.byPath(download[2]!) : undefined, response)
      }
      const path = /^\/bot([^/]*)\/(.*)$/s.exec(url.pathname)
      if (!path) return send(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
      const values = await readValues(request, url)
      if (!values) {
        const description = 'Request Entity Too Large'
        return send(response, 413, { ok: false, error_code: 413, description })
      }
      const method = path[2] === '' ? createArguments(values).text('method') : decoded(path[2]!)
      const record = recorder(method, readable(values))
      const wrongToken = tokenError(decoded(path[1]!), token)
      if (!wrongToken) return answer(options, { request, response, method, values, record })
      const refused = asAnswer(wrongToken)
      send(response, wrongToken.code, refused)
      record(refused, wrongToken.code)
    },
    /** Runs a method call in the response to a webhook delivery. Its result is only recorded. */
    async runInAnswer(method: string, values: Values): Promise<ApiAnswer> {
      const { method: _, ...params } = readable(values)
      const record = recorder(method, params)
      const response = await call(run, method, values, () => new AbortController().signal)
      record(response, response.ok ? 200 : response.error_code)
      return response
    },
  }
}

/** Runs the method and sends its result, unless a fault strikes. */
async function answer({ run, faults }: BotApiOptions, incoming: Incoming): Promise<void> {
  const { request, response, method, values, record } = incoming
  const isGone = () => abortedWith(response)
  const delay = faults.strike(method, 'delay')
  if (delay) await pause(delay.ms ?? 0, isGone())
  const fault = faults.strike(method, 'rate-limit', 'server-error', 'drop')
  if (fault?.kind === 'drop' && !fault.after) {
    request.socket.destroy()
    return record({ ok: false, error_code: 0, description: 'connection dropped' }, 0)
  }
  const result = fault && fault.kind !== 'drop' ? faultAnswer(fault) : await call(run, method, values, isGone)
  if (fault?.kind === 'drop') request.socket.destroy()
  // The method ran, but the caller hung up.
  if (response.destroyed || fault?.kind === 'drop') return record(result, 0)
  const status = result.ok ? 200 : result.error_code
  send(response, status, result)
  record(result, status)
}

async function call(
  run: RunMethod,
  method: string,
  values: Values,
  isGone: () => AbortSignal,
): Promise<ApiAnswer> {
  try {
    return { ok: true, ...(await run(method, values, isGone)) }
  } catch (error) {
    if (error instanceof ApiError) return asAnswer(error)
    throw error
  }
}

/** Returns the arguments of a call; `undefined` if there are too many bytes. */
async function readValues(request: IncomingMessage, url: URL): Promise<Values | undefined> {
  try {
    return readArguments(url.searchParams, request.headers['content-type'], await readBody(request))
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error
    return undefined
  }
}

/** Returns a signal that aborts when the caller hangs up. */
function abortedWith(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  if (response.destroyed) gone.abort()
  response.on('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}

/** Clients may escape the colon of a token. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** Distinguishes a malformed token from an unknown one, like ClientManager::send. */
function tokenError(given: string, token: string): ApiError | undefined {
  if (given === token) return undefined
  const id = Number(/^(\d+):/.exec(given)?.[1] ?? Number.NaN)
  const isPossible = !given.startsWith('0') && given.length <= 80 && id > 0
  return new ApiError(401, isPossible ? 'Unauthorized' : 'Unauthorized: invalid token specified')
}

function asAnswer(error: ApiError): ApiAnswer {
  const { code, message, parameters } = error
  return { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) }
}

function faultAnswer(fault: Fault): ApiAnswer {
  if (fault.kind === 'rate-limit') return asAnswer(tooManyRequests(fault.retryAfter ?? 1))
  const status = fault.status ?? 502
  const words: Record<number, string> = {
    500: 'Internal Server Error',
    502: 'Bad Gateway',
    504: 'Gateway Timeout',
  }
  return { ok: false, error_code: status, description: words[status] ?? `Error ${status}` }
}

function send(response: ServerResponse, status: number, answer: ApiAnswer): void {
  if (response.destroyed) return
  const body = JSON.stringify(answer)
  const retryAfter = answer.ok ? undefined : answer.parameters?.retry_after
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  })
  response.end(body)
}

/** Arguments for display on the page: JSON is parsed, other values are text. */
function readable(values: Values): Record<string, unknown> {
  const params: Record<string, unknown> = {}
  for (const [name, value] of values) params[name] = typeof value === 'string' ? readJson(value) : value
  return params
}

function readJson(value: string): unknown {
  if (!/^(?:[[{].*[\]}]|-?\d{1,15}|true|false)$/s.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

function pause(ms: number, isGone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      isGone.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    isGone.addEventListener('abort', end)
  })
}

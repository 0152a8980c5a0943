import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { urlToHttpOptions } from 'node:url'
import { HttpError, type Transformer } from 'grammy'
import { type AgentOptions, createAgent } from './agent.ts'

export interface TransportOptions extends Pick<AgentOptions, 'proxy' | 'lookup'> {
  /** Where the Bot API listens, without a slash at the end. */
  readonly apiRoot: string
  readonly token: string
  /** Milliseconds after which an unanswered call counts as broken. */
  readonly timeoutOf: (method: string, payload: object) => number
}

/**
 * Carries calls over Node's own HTTP client: that costs half of what grammY's own way does (node-fetch, an abort
 * controller and a race of promises a call). Fails with an `HttpError`, as that does.
 *
 * For JSON only: this bot sends no files. A redirected call is left to grammY, which knows no proxy.
 */
export function createTransport({ apiRoot, token, timeoutOf, ...options }: TransportOptions): Transformer {
  const root = new URL(apiRoot)
  const { request } = root.protocol === 'https:' ? https : http
  const agent = createAgent({ protocol: root.protocol, ...options })
  const target = { ...urlToHttpOptions(root), method: 'POST', agent }
  const path = `${root.pathname.replace(/\/$/, '')}/bot${token}/`

  return (prev, method, payload, signal) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(payload)
      const call = request({
        ...target,
        path: path + method,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      })
      const settle = (act: () => void) => {
        clearTimeout(timer)
        clearImmediate(overdue)
        signal?.removeEventListener('abort', abort)
        act()
      }
      const fail = (error: unknown) =>
        // The error tells no address, which holds the token.
        settle(() => reject(new HttpError(`Network request for '${method}' failed!`, error)))
      const giveUp = (code: string) => {
        fail(Object.assign(new Error('no answer'), { code }))
        call.destroy()
      }
      const abort = () => giveUp('ABORTED')
      let overdue: NodeJS.Immediate | undefined
      // What has arrived by then is read first: after a moment without processor time, that may be the answer.
      const timer = setTimeout(
        () => {
          overdue = setImmediate(giveUp, 'TIMEOUT')
        },
        timeoutOf(method, payload),
      )
      call.on('error', fail)
      if (signal?.aborted) return abort()
      signal?.addEventListener('abort', abort)
      call.on('response', (response) => {
        if (isRedirect(response) && !options.proxy) {
          response.resume()
          prev(method, payload, signal).then(
            (answer) => settle(() => resolve(answer)),
            (error: unknown) => settle(() => reject(error)),
          )
          return
        }
        readJson(response).then((answer) => settle(() => resolve(answer as never)), fail)
      })
      call.end(body)
    })
}

function isRedirect({ statusCode = 0, headers }: IncomingMessage): boolean {
  return statusCode >= 300 && statusCode < 400 && headers.location !== undefined
}

function readJson(response: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () => {
      try {
        resolve(JSON.parse(Buffer.concat(chunks).toString()))
      } catch (error) {
        reject(error)
      }
    })
  })
}

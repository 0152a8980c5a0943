import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { urlToHttpOptions } from 'node:url'
import { HttpError, InputFile, type Transformer } from 'grammy'

export interface TransportOptions {
  /** Address of the Bot API, without a trailing slash. */
  readonly apiRoot: string
  readonly token: string
  /** Opens the connections. */
  readonly agent: http.Agent
  /** Returns the timeout of a call in milliseconds. */
  readonly timeoutOf: (method: string, payload: object) => number
}

/**
 * Creates the transformer that sends calls through Node's own HTTP client. A call costs half as much as with
 * grammY's client (node-fetch, an abort controller and a race of promises). Fails with an `HttpError`, as grammY does.
 * A call with a file is left to grammY.
 */
export function createTransport({ apiRoot, token, agent, timeoutOf }: TransportOptions): Transformer {
  const root = new URL(apiRoot)
  const { request } = root.protocol === 'https:' ? https : http
  const target = { ...urlToHttpOptions(root), method: 'POST', agent }
  const path = `${root.pathname.replace(/\/$/, '')}/bot${token}/`

  return async (prev, method, payload, signal) => {
    if (Object.values(payload).some((value) => value instanceof InputFile))
      return prev(method, payload, signal)
    const body = JSON.stringify(payload)
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const call = request({ ...target, path: path + method, headers })
    try {
      // The type of the response depends on the method, as Telegram documents it.
      return (await exchange(call, body, timeoutOf(method, payload), signal)) as never
    } catch (error) {
      // The message does not name the address, which contains the token.
      throw new HttpError(`Network request for '${method}' failed!`, error)
    }
  }
}

/**
 * Sends the body of a call and returns the parsed response. Gives up after `timeout` milliseconds or when the signal
 * aborts.
 */
function exchange(
  call: http.ClientRequest,
  body: string,
  timeout: number,
  signal: Parameters<Transformer>[3],
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      clearImmediate(overdue)
      signal?.removeEventListener('abort', abort)
      act()
    }
    const fail = (error: unknown) => settle(() => reject(error))
    const giveUp = (code: string) => {
      fail(Object.assign(new Error('no answer'), { code }))
      call.destroy()
    }
    const abort = () => giveUp('ABORTED')
    let overdue: NodeJS.Immediate | undefined
    // After a stall of the process, the response may be waiting. The immediate lets it be read first.
    const timer = setTimeout(() => {
      overdue = setImmediate(giveUp, 'TIMEOUT')
    }, timeout)
    call.on('error', fail)
    if (signal?.aborted) return abort()
    signal?.addEventListener('abort', abort)
    call.on('response', (response) => {
      readJson(response).then((answer) => settle(() => resolve(answer)), fail)
    })
    call.end(body)
  })
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

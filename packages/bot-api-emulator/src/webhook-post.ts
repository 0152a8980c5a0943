import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Update } from '@grammyjs/types'
import type { Values } from './arguments.ts'
import { readArguments } from './http-body.ts'
import type { Target } from './webhook-deliveries.ts'

interface Delivered {
  error: string | undefined
  /** Seconds. */
  retryAfter: number
  /** Parsed body of the response, which may contain a method call. */
  values: Values
}

/** Creates what posts updates to a target, over connections that stay open. */
export function createPost(to: Target) {
  const agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) }
  return {
    send: (update: Update) => post(to, update, agents),
    close() {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

function post(
  to: Target,
  update: Update,
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

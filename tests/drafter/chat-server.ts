import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** One request as a server got it. */
interface Got {
  readonly path: string
  readonly authorization: string | undefined
  readonly body: {
    readonly model: string
    readonly stream: boolean
    readonly messages: readonly { role: string; content: string }[]
  }
}

/** How a server answers one request. */
export type Answer = (response: ServerResponse) => void

export interface ChatServer {
  readonly url: string
  readonly got: Got[]
  close(): Promise<void>
}

/** A server on loopback that gives its answers in turn, the last one for all that follow. */
export async function serveChat(answers: readonly Answer[]): Promise<ChatServer> {
  const got: Got[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    got.push({
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: JSON.parse(body || '{}'),
    })
    answers[Math.min(got.length, answers.length) - 1]!(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    got,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

const delta = (content: string) => ({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })
const event = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`
const finish = (reason: string) => event({ choices: [{ index: 0, delta: {}, finish_reason: reason }] })

/** Streams a text as OpenAI does: pieces, the reason of the end, the usage, [DONE]; cut anywhere, in a letter too. */
export const streams =
  (text: string, reason = 'stop'): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    const pieces = text.match(/[\s\S]{1,40}/gu) ?? []
    const all = Buffer.from(
      `: keep-alive\n\n${event({ choices: [{ index: 0, delta: { role: 'assistant' }, finish_reason: null }] })}` +
        pieces.map((piece) => event(delta(piece))).join('') +
        finish(reason) +
        `${event({ choices: [], usage: { total_tokens: 9 } })}data: [DONE]\n\n`,
    )
    for (let at = 0; at < all.length; at += 97) response.write(all.subarray(at, at + 97))
    response.end()
  }

/** Streams a text and breaks the connection. */
export const breaksOff =
  (text: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(event(delta(text)), () => response.destroy())
  }

/** Streams a text and ends without a reason, as a proxy does whose time is up. */
export const endsEarly =
  (text: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(event(delta(text)))
  }

/** Streams a text, then tells of an error. */
export const failsMidway =
  (text: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.end(
      `${text === '' ? '' : event(delta(text))}${event({ error: { message: 'the model ran out of memory' } })}`,
    )
  }

/** Answers whole, as servers do that know no streams. */
export const answersWhole =
  (text: string): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({ choices: [{ message: { role: 'assistant', content: text }, finish_reason: 'stop' }] }),
    )
  }

/** Refuses in the field that OpenAI has for it. */
export const refuses: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.end(
    `${event({ choices: [{ delta: { refusal: 'I cannot help with that.' } }] })}${finish('stop')}data: [DONE]\n\n`,
  )
}

export const fails =
  (status: number, body: unknown = {}, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  }

/** Takes the request and says nothing. */
export const saysNothing: Answer = () => {}
/** Closes the connection before a word. */
export const hangsUp: Answer = (response) => response.destroy()

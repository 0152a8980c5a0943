import { Agent, createServer, type IncomingMessage, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Shares of all deliveries, 0–1. */
export interface Unreliability {
  /** Delivered twice at the same moment, so that two machines may have it. */
  readonly doubled: number
  /** Delivered, and the connection reset before the answer: Telegram delivers it again. */
  readonly cutOff: number
  /** Delivered once more, after others that came later. */
  readonly replayed: number
  /** Held back, so that others overtake. */
  readonly delayed: number
}

/** Milliseconds that a delivery is held back at most, and after which it is replayed at most. */
const MAX_DELAY = 300
const MAX_REPLAY = 5_000

export interface UnreliableNetwork {
  readonly port: number
  readonly counts: Record<keyof Unreliability | 'deliveries', number>
  close(): Promise<void>
}

/** Stands between Telegram and nginx, and does to deliveries what the internet does. */
export async function startUnreliableNetwork(
  target: number,
  shares: Unreliability,
  random: () => number,
): Promise<UnreliableNetwork> {
  const agent = new Agent({ keepAlive: true })
  const counts = { deliveries: 0, doubled: 0, cutOff: 0, replayed: 0, delayed: 0 }
  const timers = new Set<NodeJS.Timeout>()

  /** @returns the status; 502 where nobody answered */
  function forward(incoming: IncomingMessage, body: Buffer): Promise<number> {
    return new Promise((resolve) => {
      const { host: _, connection: __, ...headers } = incoming.headers
      const outgoing = send(
        { host: '127.0.0.1', port: target, path: incoming.url, method: 'POST', headers, agent },
        (response) => {
          response.resume()
          response.on('end', () => resolve(response.statusCode ?? 502))
          response.on('error', () => resolve(502))
        },
      )
      outgoing.on('error', () => resolve(502))
      outgoing.end(body)
    })
  }

  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        resolve()
      }, ms)
      timers.add(timer)
    })

  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
    const body = Buffer.concat(chunks)
    counts.deliveries++
    const struck = (what: keyof Unreliability) => {
      const isStruck = random() < shares[what]
      if (isStruck) counts[what]++
      return isStruck
    }
    if (struck('delayed')) await pause(random() * MAX_DELAY)
    if (struck('doubled')) {
      const statuses = await Promise.all([forward(incoming, body), forward(incoming, body)])
      outgoing.writeHead(Math.max(...statuses)).end()
      return
    }
    const isCutOff = struck('cutOff')
    const status = await forward(incoming, body)
    if (isCutOff) {
      incoming.socket.destroy()
      return
    }
    outgoing.writeHead(status).end()
    if (struck('replayed')) void pause(random() * MAX_REPLAY).then(() => forward(incoming, body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer)
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

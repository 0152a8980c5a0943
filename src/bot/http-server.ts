/** What the servers of webhooks and metrics share: pages by path, listening, closing. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OperatorError } from '../storage/operator-error.ts'

export interface Page {
  /** Default: 200. */
  readonly status?: number
  /** Default: plain text. */
  readonly type?: string
  readonly body: string
}

/** Pages by path. GET and HEAD only. */
export type Routes = Readonly<Record<string, () => Page | Promise<Page>>>

/** Milliseconds that open connections may take to end. */
const CLOSE_TIME = 500

/** Sends the page of a request's path, 404 for another path or method, 500 if the page fails. */
export async function showPage(
  routes: Routes,
  { method = '', url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = url.split('?')[0] ?? '/'
  const route = Object.hasOwn(routes, path) && ['GET', 'HEAD'].includes(method) ? routes[path] : undefined
  if (!route) return end(response, { status: 404, body: '' })
  try {
    end(response, await route())
  } catch {
    // Whoever asks sees the failure by the status.
    end(response, { status: 500, body: '' })
  }
}

export function end(
  response: ServerResponse,
  { status = 200, type = 'text/plain; charset=utf-8', body }: Page,
): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/**
 * Listens on a TCP port; 0 takes any free one. @returns the port
 *
 * @param setting environment variable that sets the port
 * @throws OperatorError if it cannot listen there
 */
export function listen(server: Server, port: number, host: string, setting: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new OperatorError(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken by another program. Stop it, or set ${setting} to a free one.`
            : `Cannot listen on ${host}:${port} (${error.code ?? error.message}). Set HOST and ${setting} to an address of this machine.`,
        ),
      ),
    )
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Closes a server once its responses are sent, at the latest after `CLOSE_TIME`. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), CLOSE_TIME).unref()
  })
}

/**
 * Serves `/metrics` on a separate port: polling has no HTTP server, and a webhook's public port should not serve it.
 *
 * @throws OperatorError if it cannot listen on the port
 */
export async function serveMetrics({
  host,
  port,
  route,
}: {
  readonly host: string
  readonly port: number
  readonly route: () => Promise<Page>
}) {
  const server = createServer((request, response) => {
    void showPage({ '/metrics': route }, request, response)
  })
  return { port: await listen(server, port, host, 'METRICS_PORT'), close: () => close(server) }
}

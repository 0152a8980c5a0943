import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ServeError } from './failure.ts'
import type { Route } from './webhook.ts'

export interface MetricsServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves `/metrics` on a separate port: polling has no HTTP server, and a webhook's public port should not serve it.
 *
 * @param options.port 0 takes any free one
 * @throws ServeError if it cannot listen on the port
 */
export async function serveMetrics(options: {
  readonly host: string
  readonly port: number
  readonly route: Route
}): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const isAsked = request.method === 'GET' && request.url?.split('?')[0] === '/metrics'
    if (!isAsked) return response.writeHead(404, { 'content-type': 'text/plain' }).end()
    options.route().then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type }).end(body),
      // The collector sees the failure by the status.
      () => response.writeHead(500, { 'content-type': 'text/plain' }).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new ServeError(
          `Cannot serve /metrics on ${options.host}:${options.port} (${error.code}). Set METRICS_PORT to a free port, or unset it.`,
        ),
      ),
    )
    server.listen(options.port, options.host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

import { createServer } from 'node:http'
import { close, listen, type Page, showPage } from './http-server.ts'

export interface MetricsServer {
  readonly port: number
  close(): Promise<void>
}

/**
 * Serves `/metrics` on a separate port: polling has no HTTP server, and a webhook's public port should not serve it.
 *
 * @throws OperatorError if it cannot listen on the port
 */
export async function serveMetrics(options: {
  readonly host: string
  readonly port: number
  readonly route: () => Promise<Page>
}): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    void showPage({ '/metrics': options.route }, request, response)
  })
  const port = await listen(server, options.port, options.host, 'METRICS_PORT')
  return { port, close: () => close(server) }
}

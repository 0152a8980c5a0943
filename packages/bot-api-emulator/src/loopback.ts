import type { IncomingMessage } from 'node:http'

const LOOPBACK_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/**
 * Detects a request from a page of another site, which a browser on this machine could send here, by its Host (DNS
 * rebinding) or its Origin.
 *
 * @returns the reason to reject the request; `undefined` for an own one
 */
export function foreignRequest(request: IncomingMessage, port: number): string | undefined {
  const host = request.headers.host ?? ''
  if (!isOwn(`http://${host}`, undefined)) return 'this server answers on loopback only'
  const { origin } = request.headers
  if (origin !== undefined && !isOwn(origin, port)) return 'requests from other origins are refused'
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return 'requests from other origins are refused'
  return undefined
}

function isOwn(address: string, port: number | undefined): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return (
    url.protocol === 'http:' &&
    LOOPBACK_NAMES.has(url.hostname) &&
    (port === undefined || Number(url.port || 80) === port)
  )
}

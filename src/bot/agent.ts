import http from 'node:http'
import https from 'node:https'
import type { LookupFunction, Socket } from 'node:net'
import { connect as secure } from 'node:tls'

/** Options of connections to the Bot API. */
export interface AgentOptions {
  readonly protocol: string
  /** Address of a proxy for https connections: `http://user:password@host:port`, or `https://`. */
  readonly proxy?: string | undefined
  /** DNS lookup. Default: the system's. */
  readonly lookup?: LookupFunction | undefined
}

/**
 * Milliseconds to try one of a host's addresses before Node tries the next. Node's default of 250 is too short for a
 * distant server: if the host also has an unreachable IPv6 address, no connection would succeed.
 * https://nodejs.org/docs/latest-v20.x/api/net.html#socketconnectoptions-connectlistener
 */
const ADDRESS_TIME = 2_000
/** Milliseconds for a proxy to open its connection. */
const PROXY_TIME = 10_000

/** Creates the agent that opens connections to one server and keeps them alive. */
export function createAgent({ protocol, proxy, lookup }: AgentOptions): http.Agent {
  const connection = { autoSelectFamilyAttemptTimeout: ADDRESS_TIME, ...(lookup && { lookup }) }
  if (protocol !== 'https:') return new http.Agent({ keepAlive: true, ...connection })
  const agent = new https.Agent({ keepAlive: true, ...connection })
  if (proxy === undefined) return agent
  return Object.assign(agent, {
    createConnection(target: https.RequestOptions, done: (error: Error | null, socket?: Socket) => void) {
      const host = target.host?.includes(':') ? `[${target.host}]` : target.host
      openTunnel(new URL(proxy), `${host}:${target.port}`, connection).then(
        (socket) => done(null, secure({ ...(target as object), socket })),
        done,
      )
    },
  })
}

/** Opens a tunnel to `target` through a proxy. https://www.rfc-editor.org/rfc/rfc9110#CONNECT */
function openTunnel(proxy: URL, target: string, connection: http.RequestOptions): Promise<Socket> {
  const { protocol, hostname, port, username, password } = proxy
  const isSecure = protocol === 'https:'
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`)
  return new Promise((resolve, reject) => {
    // Names the setting instead of the server, because the proxy failed.
    const fail = (reason: string) =>
      reject(Object.assign(new Error('no way'), { code: `HTTPS_PROXY: ${reason}` }))
    const call = (isSecure ? https : http).request({
      ...connection,
      agent: false,
      method: 'CONNECT',
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port || (isSecure ? 443 : 80),
      path: target,
      timeout: PROXY_TIME,
      headers: {
        host: target,
        ...(username !== '' && { 'proxy-authorization': `Basic ${credentials.toString('base64')}` }),
      },
    })
    call.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket)
      socket.destroy()
      fail(String(statusCode))
    })
    call.on('timeout', () => call.destroy(Object.assign(new Error('no answer'), { code: 'TIMEOUT' })))
    call.on('error', (error: NodeJS.ErrnoException) => fail(error.code ?? error.name))
    call.end()
  })
}

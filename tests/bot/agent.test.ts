import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Bot, HttpError } from 'grammy'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type AgentOptions, createAgent } from '../../src/bot/agent.ts'
import { createTransport } from '../../src/bot/transport.ts'

const TOKEN = '123456:abc'
const GOOD = '{"ok":true,"result":{"id":1}}'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

function createCaller(apiRoot: string, options: Partial<AgentOptions>, timeout = 5_000) {
  const { api } = new Bot(TOKEN, { client: { apiRoot } })
  const agent = createAgent({ protocol: new URL(apiRoot).protocol, ...options })
  api.config.use(createTransport({ apiRoot, token: TOKEN, agent, timeoutOf: () => timeout }))
  return api
}

const portOf = (server: { address(): unknown }) => (server.address() as AddressInfo).port

async function listen<T extends Server>(server: T): Promise<T> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return server
}

const hasOpenssl = spawnSync('openssl', ['version']).status === 0

describe.skipIf(!hasOpenssl)('an https address behind a proxy', () => {
  let certificate: { key: Buffer; cert: Buffer }
  const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-agent-'))
  beforeAll(() => {
    const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')]
    const request = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj /CN=localhost -days 1`
    spawnSync('openssl', [...request.split(' '), '-keyout', key, '-out', cert])
    certificate = { key: readFileSync(key), cert: readFileSync(cert) }
  })
  afterAll(() => {
    rmSync(dir, { recursive: true })
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED
  })

  const trustAnyone = () => {
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
    closing.push(() => delete process.env.NODE_TLS_REJECT_UNAUTHORIZED)
  }
  const openApi = () => listen(createSecureServer(certificate, (_, response) => response.end(GOOD)) as never)

  /** A proxy that connects to anywhere, and the requests that it was given. */
  async function openProxy(answer = 'HTTP/1.1 200 OK\r\n\r\n') {
    const asked: IncomingMessage[] = []
    const server = await listen(createServer())
    server.on('connect', (request, socket: Socket) => {
      asked.push(request)
      socket.write(answer)
      if (!answer.includes(' 200 ')) return socket.end()
      const there = connect(Number(request.url?.split(':').at(-1)), '127.0.0.1')
      for (const end of [there, socket]) end.on('error', () => {})
      closing.push(() => [there, socket].map((end) => end.destroy()))
      there.pipe(socket).pipe(there)
    })
    return { asked, address: (user = '') => `http://${user}127.0.0.1:${portOf(server)}` }
  }

  test('is reached through it, by its own name, over one connection', async () => {
    trustAnyone()
    const [server, proxy] = [await openApi(), await openProxy()]
    const api = createCaller(`https://localhost:${portOf(server)}`, {
      proxy: proxy.address('toa%20soan:mo-cua@'),
    })
    for (let i = 0; i < 2; i++) expect(await api.getMe()).toEqual({ id: 1 })
    expect(proxy.asked.map(({ url, headers }) => [url, headers['proxy-authorization']])).toEqual([
      [`localhost:${portOf(server)}`, `Basic ${Buffer.from('toa soan:mo-cua').toString('base64')}`],
    ])
  })

  test('must show its certificate: a proxy cannot pass for Telegram', async () => {
    const [server, proxy] = [await openApi(), await openProxy()]
    const api = createCaller(`https://localhost:${portOf(server)}`, { proxy: proxy.address() })
    await expect(api.getMe()).rejects.toMatchObject({ error: { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' } })
  })

  test.each<[string, string, () => Promise<string>]>([
    [
      'a proxy that wants another password',
      'HTTPS_PROXY: 407',
      async () =>
        (await openProxy('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')).address('a:mo-cua@'),
    ],
    ['a proxy that is not there', 'HTTPS_PROXY: ECONNREFUSED', async () => 'http://a:mo-cua@127.0.0.1:1'],
    [
      'a server that is no proxy',
      'HTTPS_PROXY: ECONNRESET',
      async () => `http://a:mo-cua@127.0.0.1:${portOf(await listen(createServer()))}`,
    ],
  ])('%s is an HttpError that names the setting: %s', async (_, code, address) => {
    const api = createCaller('https://localhost:1', { proxy: await address() })
    const error = await api.getMe().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(HttpError)
    expect(error).toMatchObject({ error: { code } })
    expect(JSON.stringify(error)).not.toMatch(/mo-cua|123456/)
  })

  test('a proxy that never answers costs no more than the call’s own time', async () => {
    const silent = createTcpServer(() => {})
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    closing.push(() => silent.close())
    const api = createCaller('https://localhost:1', { proxy: `http://127.0.0.1:${portOf(silent)}` }, 100)
    await expect(api.getMe()).rejects.toMatchObject({ error: { code: 'TIMEOUT' } })
  })
})

describe('a host far away that has an IPv6 address, too, where no way leads', () => {
  /**
   * A connection that takes a second, as the system makes it: where a server's queue is full, the first SYN is
   * dropped and repeated after that time.
   */
  async function openSlowly(): Promise<{ readonly port: number; readonly child: ChildProcess }> {
    const child = spawn(
      process.execPath,
      [
        '-e',
        `const server = require('node:http').createServer((_, response) => response.end('${GOOD}'))
         server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
           process.stdout.write(String(server.address().port))
           require('node:fs').readSync(0, Buffer.alloc(1))
         })`,
      ],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    )
    const port = Number(String((await once(child.stdout!, 'data'))[0]))
    const queue = [1, 2].map(() => connect(port, '127.0.0.1'))
    await Promise.all(queue.map((socket) => once(socket, 'connect')))
    closing.push(() => {
      child.kill()
      for (const socket of queue) socket.destroy()
    })
    return { port, child }
  }

  test.skipIf(process.platform !== 'linux')('is reached by the other', async () => {
    const { port, child } = await openSlowly()
    const api = createCaller(`http://api.example:${port}`, {
      lookup: (_host, _options, done) =>
        done(null, [
          { address: '127.0.0.1', family: 4 },
          { address: '::1', family: 6 },
        ]),
    })
    const answer = api.getMe()
    // Longer than Node gives an address, shorter than the second SYN takes.
    setTimeout(() => child.stdin?.write('go on'), 500)
    expect(await answer).toEqual({ id: 1 })
  })
})

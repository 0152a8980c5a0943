import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether Debian's redis-server (`apt-get install redis-server`) is on this machine. */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0

/** Says once why tests are left out. */
export function tellWithoutRedis(): void {
  if (!hasRedis) console.warn('No redis-server here, so its tests are skipped: apt-get install redis-server')
}

/** A Redis of the test's own on a free port of 127.0.0.1, in a folder of its own. */
export interface RedisServer {
  readonly url: string
  readonly port: number
  /** Ends it as `kill` does; what it wrote stays. @param signal default SIGTERM */
  stop(signal?: NodeJS.Signals): Promise<void>
  start(): Promise<void>
  /** It takes what is sent and answers nothing more. */
  freeze(): void
  close(): Promise<void>
}

export async function startRedis(...options: readonly string[]): Promise<RedisServer> {
  const port = await freePort()
  const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-redis-'))
  let child: ChildProcess | undefined
  // A test that fails in the middle must not leave it running.
  process.once('exit', () => child?.kill('SIGKILL'))

  async function start() {
    const own = ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', ...options]
    child = spawn('redis-server', own, { stdio: 'ignore' })
    await untilListening(port)
  }
  async function stop(signal: NodeJS.Signals = 'SIGTERM') {
    const ending = child
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await gone
  }
  await start()
  return {
    url: `redis://127.0.0.1:${port}/0`,
    port,
    start,
    stop,
    freeze: () => void child?.kill('SIGSTOP'),
    async close() {
      await stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** An address of 127.0.0.1 that leads to one server, then to another, as a failover or a name's new entry does it. */
export async function startForwarder(target: number) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const there = createConnection(target, '127.0.0.1')
    for (const end of [socket, there]) {
      sockets.add(end)
      end.on('error', () => {})
      end.once('close', () => sockets.delete(end))
    }
    socket.pipe(there).pipe(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    /** Leads there from now on; what is connected stays so. */
    leadTo(port: number) {
      target = port
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Milliseconds between two looks, and for how long. */
const LOOK_EVERY = 20
const LOOK_FOR = 10_000

export async function untilListening(port: number): Promise<void> {
  const end = Date.now() + LOOK_FOR
  while (!(await isListening(port))) {
    if (Date.now() > end) throw new Error(`Nothing listens on port ${port}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

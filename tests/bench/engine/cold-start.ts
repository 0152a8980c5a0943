import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { median, RUNS } from './opening.ts'

const MAIN = 'dist/main.js'
/** Milliseconds between two looks at what has arrived: the error of the measurement. */
const LOOK = 2
/** Milliseconds after which the bot is given up. */
const PATIENCE = 30_000
const KB_PER_MB = 1024

/** Of the whole bot as it is started: the median of several runs. */
export interface ColdStart {
  /** Milliseconds from the start of the process to its first getUpdates. */
  readonly readyMs: number
  /** Resident memory in MB when ready, and after a first answer. */
  readonly readyMb: number
  readonly answeredMb: number
  /** Milliseconds that `node -e 0` takes: what no program can do without. */
  readonly bareNodeMs: number
}

/** Starts the bot in a process of its own, polling a playground on loopback. `dist/` must be built. */
export const measureColdStart = async (): Promise<ColdStart> => {
  const runs: ColdStart[] = []
  for (let run = 0; run < RUNS; run++) runs.push(await startOnce())
  const medianOf = (key: keyof ColdStart) => median(runs.map((r) => r[key]))
  return {
    readyMs: medianOf('readyMs'),
    readyMb: medianOf('readyMb'),
    answeredMb: medianOf('answeredMb'),
    bareNodeMs: medianOf('bareNodeMs'),
  }
}

const startOnce = async (): Promise<ColdStart> => {
  const startBare = performance.now()
  await promisify(execFile)(process.execPath, ['-e', '0'])
  const bareNodeMs = performance.now() - startBare
  const playground = await createEmulator()
  const data = await mkdtemp(join(tmpdir(), 'hoi-bao-bench-'))
  const start = performance.now()
  const bot = spawn(process.execPath, [MAIN, 'start'], {
    env: {
      ...process.env,
      BOT_TOKEN: playground.token,
      BOT_API_ROOT: playground.apiRoot,
      DATA_DIR: data,
      KNOWLEDGE_DIR: 'knowledge',
      LOG_LEVEL: 'error',
      WEBHOOK_URL: '',
      REDIS_URL: '',
      METRICS_PORT: '',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => bot.once('exit', () => resolve()))
  try {
    // The server notes a call when it is answered, and a poll is answered when something arrives: write at once.
    playground.send({ from: playground.users.vi, chat: playground.chats.vi, text: 'Bài báo nói về điều gì?' })
    await called(playground, 'getUpdates')
    const readyMs = performance.now() - start
    const readyMb = await residentMb(bot.pid!)
    await called(playground, 'sendMessage')
    return { readyMs, readyMb, answeredMb: await residentMb(bot.pid!), bareNodeMs }
  } finally {
    bot.kill('SIGTERM')
    await ended
    await playground.close()
    await rm(data, { recursive: true, force: true })
  }
}

const called = async (playground: Emulator, method: string): Promise<void> => {
  const start = performance.now()
  while (!playground.calls.some((call) => call.method === method)) {
    if (performance.now() - start > PATIENCE)
      throw new Error(`The bot did not call ${method}. Run npm run build.`)
    await new Promise((resolve) => setTimeout(resolve, LOOK))
  }
}

const residentMb = async (pid: number): Promise<number> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout) / KB_PER_MB
}

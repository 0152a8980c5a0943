import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { User } from '@grammyjs/types'
import type { Emulator } from 'bot-api-emulator'
import { freePort } from '../../storage/redis-server.ts'

/** A bot in a process of its own, at its own Bot API server. */
export interface BotProcess {
  readonly playground: Emulator
  readonly users: readonly User[]
  /** Milliseconds of processor time so far. */
  cpu(): number
  /** Milliseconds spent in `engine.ask` so far, by the clock; 0 for the bare bot. */
  engine(): Promise<number>
  /** Bytes of memory in use. */
  resident(): number
  signal(name: NodeJS.Signals): void
  close(): Promise<void>
}

const programs = {
  ours: [fileURLToPath(new URL('../../../dist/main.js', import.meta.url)), 'start'],
  bare: [fileURLToPath(new URL('bare-bot.mjs', import.meta.url))],
}
/** Of Linux. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
const TICKS_PER_SECOND = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))
const KB = 1_024

export async function startBot(options: {
  readonly kind: keyof typeof programs
  readonly mode: 'polling' | 'webhook'
  readonly playground: Emulator
  readonly dataDir: string
  readonly folder: string
  readonly chats: number
  /** NODE_OPTIONS of the process. */
  readonly nodeOptions?: string
}): Promise<BotProcess> {
  const { kind, mode, playground, dataDir, folder, chats, nodeOptions } = options
  const port = await freePort()
  const metricsPort = await freePort()
  const { PATH = '' } = process.env
  const child = spawn(process.execPath, programs[kind], {
    env: {
      PATH,
      BOT_TOKEN: playground.token,
      BOT_API_ROOT: playground.apiRoot,
      ANSWERS_PER_MINUTE: '999999',
      DATA_DIR: dataDir,
      KNOWLEDGE_DIR: folder,
      METRICS_PORT: String(metricsPort),
      ...(nodeOptions !== undefined && { NODE_OPTIONS: nodeOptions }),
      ...(mode === 'webhook' && {
        WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
        HOST: '127.0.0.1',
        PORT: String(port),
      }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  await untilReady(child)
  const users = Array.from({ length: chats }, (_, i) =>
    playground.addUser({ first_name: `U${i}`, language_code: 'vi' }),
  )
  const proc = (file: string) => readFileSync(`/proc/${child.pid}/${file}`, 'utf8')
  return {
    playground,
    users,
    cpu() {
      // Fields 14 and 15 of the line; the second, a name in brackets, may hold blanks.
      const fields = proc('stat').split(') ')[1]!.split(' ')
      return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND
    },
    async engine() {
      if (kind === 'bare') return 0
      const page = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
      return Number(/^hoi_bao_decide_seconds_sum (\S+)/m.exec(page)?.[1]) * 1_000
    },
    resident: () => Number(/^VmRSS:\s+(\d+)/m.exec(proc('status'))?.[1]) * KB,
    signal: (name) => void child.kill(name),
    async close() {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      await playground.close()
    },
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const take = (chunk: Buffer) => {
      said += chunk
      if (/"msg":"(polling|webhook set)"/.test(said)) resolve()
    }
    child.stdout?.on('data', take)
    child.stderr?.on('data', take)
    child.once('exit', () => reject(new Error(`The bot ended at once:\n${said}`)))
  })
}

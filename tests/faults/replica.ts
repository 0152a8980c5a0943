import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** One process of the bot, as `npm start` starts it. */
export interface Replica {
  /** Starts it, and resolves when it takes updates. */
  start(): Promise<void>
  /** Resolves with the exit code, `null` where the signal ended it. */
  stop(signal: NodeJS.Signals): Promise<number | null>
  /** What it warned of since its last start. */
  warnings(): string
}

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const KEEP_LINES = 4_000

export function createReplica(env: Record<string, string>): Replica {
  let child: ChildProcess | undefined
  let lines: string[] = []
  const waiting = new Set<() => void>()

  function take(chunk: Buffer) {
    lines.push(...chunk.toString().split('\n').filter(Boolean))
    lines = lines.slice(-KEEP_LINES)
    for (const look of waiting) look()
  }

  return {
    async start() {
      lines = []
      const { PATH = '' } = process.env
      child = spawn(process.execPath, [MAIN, 'start'], {
        env: { PATH, LOG_LEVEL: 'info', ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      child.stdout?.on('data', take)
      child.stderr?.on('data', take)
      const own = child
      await new Promise<void>((resolve, reject) => {
        const done = (act: () => void) => {
          waiting.delete(look)
          own.off('exit', exit)
          act()
        }
        const look = () => {
          if (lines.some((line) => /"msg":"(webhook set|polling)"/.test(line))) done(resolve)
        }
        const exit = () => done(() => reject(new Error(`The bot ended at once:\n${lines.join('\n')}`)))
        own.on('exit', exit)
        waiting.add(look)
      })
    },
    async stop(signal) {
      const ending = child
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
      const gone = new Promise<number | null>((resolve) => ending.once('exit', resolve))
      ending.kill(signal)
      return gone
    },
    warnings: () => lines.filter((line) => /"level":[456]0/.test(line)).join('\n'),
  }
}

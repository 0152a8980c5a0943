import { PassThrough, Readable, Writable } from 'node:stream'
import { run } from '../../src/cli/run.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
  /** What stands on standard input. Default: nothing, and it stays open. */
  readonly input?: string
  /** Told of each piece of standard output. */
  readonly onOutput?: (all: string) => void
  /** Told of each piece of standard error. */
  readonly onErrors?: (all: string) => void
}

/** Runs a command as the shell would, in this process. */
export async function runCommand(argv: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const out = collect(options.onOutput)
  const err = collect(options.onErrors)
  const code = await run(argv, {
    stdin: options.input === undefined ? new PassThrough() : Readable.from([options.input]),
    stdout: out.stream,
    stderr: err.stream,
    env: options.env ?? {},
    signal: options.signal ?? new AbortController().signal,
  })
  return { code, stdout: out.text(), stderr: err.text() }
}

export function collect(told: (all: string) => void = () => {}) {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      told(text)
      done()
    },
  })
  return { stream, text: () => text }
}

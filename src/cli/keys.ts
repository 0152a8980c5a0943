/** Reads single keys and lines from a terminal. From a pipe, reads one line for each. */
import { createInterface } from 'node:readline'
import type { Say } from '../locales/sentences.ts'
import type { Io } from './command.ts'

/** Keys that end the input: Ctrl+C, Ctrl+D. */
const ENDS = new Set(['\u0003', '\u0004'])
const ESCAPE = '\u001b'

export interface Keys {
  /** Returns the next key; "\r" for Enter and for a blank line of a pipe; `undefined` at the end of the input. */
  key(): Promise<string | undefined>
  /** Returns a line; the user can edit `typed`, its initial text. `undefined` at the end of the input. */
  line(prompt: string, typed: string): Promise<string | undefined>
  close(): void
}

/**
 * Reads keys until one stands for an act, in capitals too. The end of the input stops.
 *
 * @param onOther called for any other key
 */
export async function readAct<Act extends string>(
  keys: Keys,
  acts: Readonly<Record<Act, readonly string[]>>,
  onOther: () => void,
): Promise<Act | 'stop'> {
  for (;;) {
    const key = await keys.key()
    if (key === undefined) return 'stop'
    const meant = (Object.keys(acts) as Act[]).find((act) => acts[act].includes(key.toLowerCase()))
    if (meant !== undefined) return meant
    onOther()
  }
}

/** Returns the keys of each act, which the catalogue lists as `key-…`. */
export function keysOfActs<Act extends string>(acts: readonly Act[], say: Say): Record<Act, string[]> {
  return Object.fromEntries(acts.map((act) => [act, say(`key-${act}`).split(', ')])) as Record<Act, string[]>
}

/** Opens the input of a terminal or of a pipe. */
export function openKeys(io: Io): Keys {
  return io.stdin.isTTY && io.stdin.setRawMode ? keysOfTerminal(io) : keysOfPipe(io)
}

function keysOfTerminal({ stdin, stdout, signal }: Io): Keys {
  stdin.setEncoding('utf8')
  // Stays on, or the terminal itself would handle a key pressed between two questions.
  stdin.setRawMode?.(true)
  return {
    key: () =>
      new Promise((resolve) => {
        const end = () => done(undefined)
        const take = (chunk: string) => {
          // An arrow key is one chunk that begins with an escape.
          const key = chunk.startsWith(ESCAPE) ? chunk : [...chunk][0]!
          const rest = chunk.slice(key.length)
          done(ENDS.has(key) ? undefined : key)
          if (rest !== '') stdin.unshift(rest)
        }
        function done(key: string | undefined) {
          signal.removeEventListener('abort', end)
          stdin.off('data', take)
          stdin.off('end', end)
          stdin.pause()
          resolve(key)
        }
        if (signal.aborted) return end()
        signal.addEventListener('abort', end, { once: true })
        stdin.once('end', end)
        stdin.on('data', take)
        stdin.resume()
      }),
    line: (prompt, typed) =>
      new Promise((resolve) => {
        const lines = createInterface({ input: stdin, output: stdout, terminal: true, signal })
        let line: string | undefined
        lines.once('close', () => {
          stdin.setRawMode?.(true)
          resolve(line)
        })
        lines.question(prompt, (text) => {
          line = text.trim()
          lines.close()
        })
        lines.write(typed)
      }),
    close() {
      stdin.setRawMode?.(false)
      stdin.pause()
    },
  }
}

function keysOfPipe({ stdin, signal }: Io): Keys {
  const lines = createInterface({ input: stdin, signal })
  const iterator = lines[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await iterator.next()
    return done ? undefined : String(value).trim()
  }
  return {
    async key() {
      const line = await next()
      return line === '' ? '\r' : line?.[0]
    },
    line: next,
    close: () => lines.close(),
  }
}

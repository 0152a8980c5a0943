import { createInterface } from 'node:readline'
import type { Io } from './command.ts'

/** Words that end a prompt, alone on a line; Ctrl+C and Ctrl+D do, too. */
const FAREWELLS: ReadonlySet<string> = new Set(['exit', 'quit', 'thoát', 'thoat'])

export interface Prompt {
  /** What is typed, line by line, without blank ones; ends where the person ends it or the process is told to. */
  readonly lines: AsyncIterable<string>
  /** Shows that it waits. */
  show(): void
  close(): void
}

/** Opens a prompt at a terminal; from a pipe, reads lines to its end. */
export function openPrompt({ stdin, stdout, signal }: Io): Prompt {
  const terminal = stdin.isTTY === true
  const lines = createInterface({
    input: stdin,
    ...(terminal && { output: stdout }),
    prompt: '> ',
    terminal,
    signal,
  })
  return {
    lines: {
      async *[Symbol.asyncIterator]() {
        for await (const line of lines) {
          const text = line.trim()
          // From a pipe it may be a question like any other.
          if (terminal && FAREWELLS.has(text.normalize('NFC').toLowerCase())) break
          if (text === '') lines.prompt()
          else yield text
        }
        // Otherwise the open terminal would keep the process alive.
        lines.close()
      },
    },
    show: () => lines.prompt(),
    close: () => lines.close(),
  }
}

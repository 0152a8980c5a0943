import { createInterface } from 'node:readline'
import type { Io } from './command.ts'

/** Words that end a prompt if they are a whole line. Ctrl+C and Ctrl+D end it, too. */
const FAREWELLS: ReadonlySet<string> = new Set(['exit', 'quit', 'thoát', 'thoat'])

export interface Prompt {
  /** Typed lines, without blank ones. Ends if the user ends the prompt or the process is stopped. */
  readonly lines: AsyncIterable<string>
  /** Shows the prompt sign. */
  show(): void
  close(): void
}

/** Opens a prompt at a terminal. Reads a pipe line by line to its end. */
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
          // In a pipe, the same word may be a question.
          if (terminal && FAREWELLS.has(text.normalize('NFC').toLowerCase())) break
          if (text === '') lines.prompt()
          else yield text
        }
        // An open terminal would keep the process alive.
        lines.close()
      },
    },
    show: () => lines.prompt(),
    close: () => lines.close(),
  }
}

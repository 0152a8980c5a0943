import type { Readable, Writable } from 'node:stream'
import { type Say, sentencesOf } from '../locales/sentences.ts'
import { terminalLanguage } from '../locales/terminal.ts'
import type { Lang } from '../text/language-detection.ts'

/**
 * Exit codes: 0 done; 1 done, but the input has errors; 2 cannot start until a person corrects something; 70 failed by
 * a bug; 75 failed, but a restart may help.
 * https://man.openbsd.org/sysexits
 */
export const EXIT = { ok: 0, input: 1, start: 2, crash: 70, again: 75 } as const

/** A command of the program. Parses its own arguments and returns the exit code. */
export type Command = (argv: readonly string[], io: Terminal) => Promise<number>

/** A command's access to the outside. Passed by main.ts, replaced in tests. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborts on SIGINT and SIGTERM. */
  readonly signal: AbortSignal
}

/** The outside, with the language of its terminal. */
export interface Terminal extends Io {
  readonly lang: Lang
  /** Returns a sentence of the commands in that language. */
  readonly say: Say
  /** Writes a line to standard output. */
  print(line: string): void
  /** Writes why a command ends to standard error. @returns the exit code `code` */
  fail(message: string, code: number): number
}

export function createTerminal(io: Io): Terminal {
  const lang = terminalLanguage(io.env)
  return {
    ...io,
    lang,
    say: sentencesOf('cli', lang),
    print: (line) => void io.stdout.write(`${line}\n`),
    fail(message, code) {
      io.stderr.write(`${message}\n`)
      return code
    },
  }
}

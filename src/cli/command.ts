import type { Readable, Writable } from 'node:stream'

/**
 * Exit codes: 0 done, 1 done but something was wrong with the input, 2 could not start until a person corrects
 * something, 70 failed by a fault of its own, 75 could not go on but may when it is started again.
 * https://man.openbsd.org/sysexits
 */
export const EXIT = { ok: 0, input: 1, start: 2, crash: 70, again: 75 } as const

/** One command of the program. Parses its own arguments; returns the exit code. */
export type Command = (argv: readonly string[], io: Io) => Promise<number>

/** What a command may touch of the world: handed in by main.ts, replaced in tests. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborts when the process is told to end (SIGINT, SIGTERM). */
  readonly signal: AbortSignal
}

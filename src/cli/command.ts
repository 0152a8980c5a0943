import type { Readable, Writable } from 'node:stream'

/**
 * Exit codes: 0 done; 1 done, but the input has errors; 2 cannot start until a person corrects something; 70 failed by
 * a bug; 75 failed, but a restart may help.
 * https://man.openbsd.org/sysexits
 */
export const EXIT = { ok: 0, input: 1, start: 2, crash: 70, again: 75 } as const

/** A command of the program. Parses its own arguments and returns the exit code. */
export type Command = (argv: readonly string[], io: Io) => Promise<number>

/** A command's access to the outside. Passed by main.ts, replaced in tests. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean; setRawMode?(on: boolean): unknown }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborts on SIGINT and SIGTERM. */
  readonly signal: AbortSignal
}

import type { Readable, Writable } from 'node:stream'

/** What a command may touch of the world: handed in by main.ts, replaced in tests. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Aborts when the process is told to end (SIGINT, SIGTERM). */
  readonly signal: AbortSignal
}

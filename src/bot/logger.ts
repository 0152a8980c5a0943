import { createRequire } from 'node:module'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { prettyFactory } from 'pino-pretty'

export interface LoggerOptions {
  /** Where lines go, e.g. `process.stderr`. */
  readonly destination: DestinationStream
  /** Default: `info`. */
  readonly level?: string
  /** Lines for people instead of JSON. Default: false. */
  readonly pretty?: boolean
  /** Texts that must never stand in a line, like the token: each is struck out wherever it turns up. */
  readonly secrets?: readonly string[]
}

/** Creates the log. Nothing of what users write is given to it; the secrets are struck out besides. */
export function createLogger({
  destination,
  level = 'info',
  pretty: forPeople = false,
  secrets = [],
}: LoggerOptions): Logger {
  const hidden = secrets.filter((secret) => secret !== '')
  const guarded: DestinationStream = {
    write: (line) =>
      destination.write(hidden.reduce((text, secret) => text.replaceAll(secret, '[secret]'), line)),
  }
  return pino({ level, base: null }, forPeople ? prettified(guarded) : guarded)
}

/** In this process, not in pino's worker thread: the last lines before an exit must not get lost. */
function prettified(destination: DestinationStream): DestinationStream {
  // Loaded only where it is wanted: a server's log is JSON, and starts sooner without.
  const pretty = createRequire(import.meta.url)('pino-pretty') as { prettyFactory: typeof prettyFactory }
  const format = pretty.prettyFactory({ translateTime: 'SYS:HH:MM:ss' })
  return { write: (line) => destination.write(format(line)) }
}

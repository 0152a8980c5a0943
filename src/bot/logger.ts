import { createRequire } from 'node:module'
import { type DestinationStream, type Logger, pino } from 'pino'
import type { prettyFactory } from 'pino-pretty'

export interface LoggerOptions {
  /** Output of the lines, e.g. `process.stderr`. */
  readonly destination: DestinationStream
  /** Default: `info`. */
  readonly level?: string
  /** True for readable lines instead of JSON. Default: false. */
  readonly pretty?: boolean
  /** Texts that must not appear in the log, like the token. Each occurrence is replaced by `[secret]`. */
  readonly secrets?: readonly string[]
}

/** Creates the log. Callers pass no users' texts to it; in addition, it removes the secrets. */
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

/** Formats lines in this process, not in pino's worker thread, so that the last lines before an exit are not lost. */
function prettified(destination: DestinationStream): DestinationStream {
  // Loaded only if needed: a server logs JSON and starts faster without it.
  const pretty = createRequire(import.meta.url)('pino-pretty') as { prettyFactory: typeof prettyFactory }
  const format = pretty.prettyFactory({ translateTime: 'SYS:HH:MM:ss' })
  return { write: (line) => destination.write(format(line)) }
}

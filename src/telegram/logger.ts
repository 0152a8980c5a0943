import { type DestinationStream, type Logger, pino } from 'pino'
import pretty from 'pino-pretty'

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
  // In this process, not in pino's worker thread: the last lines before an exit must not get lost.
  const stream = forPeople
    ? pretty({
        destination: guarded as never,
        ignore: 'pid,hostname',
        translateTime: 'SYS:HH:MM:ss',
        sync: true,
      })
    : guarded
  return pino({ level, base: null }, stream)
}

import type { Serving } from '../bot/serve.ts'
import { EXIT, type Io } from './command.ts'

/**
 * Serves until the process is stopped. @returns the exit code
 *
 * @throws OperatorError if the bot cannot continue
 */
export async function untilEnd(serving: Serving, { signal }: Pick<Io, 'signal'>): Promise<number> {
  const stop = () => void serving.stop()
  if (signal.aborted) stop()
  else signal.addEventListener('abort', stop, { once: true })
  serving.ready.catch(() => {})
  try {
    await serving.ended
    return EXIT.ok
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

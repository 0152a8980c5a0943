import type { Serving } from '../bot/serve.ts'
import { OperatorError } from '../storage/operator-error.ts'
import { EXIT, type Terminal } from './command.ts'

/** Serves until the process is stopped or the bot cannot continue. @returns the exit code */
export async function untilEnd(serving: Serving, io: Terminal): Promise<number> {
  const stop = () => void serving.stop()
  if (io.signal.aborted) stop()
  else io.signal.addEventListener('abort', stop, { once: true })
  serving.ready.catch(() => {})
  try {
    await serving.ended
    return EXIT.ok
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error
    return io.fail(error.message, error.mayPass ? EXIT.again : EXIT.start)
  } finally {
    io.signal.removeEventListener('abort', stop)
  }
}

import { OperatorError } from '../storage/operator-error.ts'
import { EXIT, type Io } from './command.ts'

/**
 * Writes why the program ends: the message for the operator, or an unexpected error with its stack. Node itself would
 * also print the properties of the error, which may contain the token and users' texts.
 *
 * @returns the exit code
 */
export async function reportFailure(error: unknown, { stderr }: Pick<Io, 'stderr'>): Promise<number> {
  if (error instanceof OperatorError) {
    stderr.write(`${error.message}\n`)
    return error.restartMayHelp ? EXIT.again : EXIT.start
  }
  // Imported here, because it loads grammY, which most commands do not need.
  const { describeError } = await import('../bot/failure.ts')
  const { stack, ...rest } = describeError(error)
  const summary = Object.values(rest)
    .filter((part) => part !== undefined)
    .join(': ')
  stderr.write(
    `Hỏi Báo failed because of a bug. Please report it to the developers:\n${summary}\n${stack ?? ''}\n`,
  )
  return EXIT.crash
}

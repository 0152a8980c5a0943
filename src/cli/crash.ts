import { OperatorError } from '../storage/operator-error.ts'
import { EXIT, type Io } from './command.ts'

/**
 * Writes why the program ends: the message for the operator, or an unexpected error and its stack. Node itself would also
 * print the error's properties: the address of a call, which contains the token, and users' texts.
 *
 * @returns the exit code
 */
export async function tellFailure(error: unknown, { stderr }: Pick<Io, 'stderr'>): Promise<number> {
  if (error instanceof OperatorError) {
    stderr.write(`${error.message}\n`)
    return error.mayPass ? EXIT.again : EXIT.start
  }
  const { describeError } = await import('../bot/failure.ts')
  const { stack, ...rest } = describeError(error)
  const what = Object.values(rest)
    .filter((part) => part !== undefined)
    .join(': ')
  stderr.write(
    `Hỏi Báo failed because of a bug. Please report it to the developers:\n${what}\n${stack ?? ''}\n`,
  )
  return EXIT.crash
}

import { EXIT, type Io } from './command.ts'

/**
 * Writes an unexpected error and its stack. Node itself would also print the error's properties: the address of a
 * call, which contains the token, and users' texts.
 *
 * @returns the exit code
 */
export async function tellCrash(error: unknown, { stderr }: Pick<Io, 'stderr'>): Promise<number> {
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

import { EXIT, type Io } from './command.ts'

/**
 * Writes what the program failed over, a fault of its own, and where. Node's own way would print the properties
 * of the error as well: the address of a call, which holds the token, and what a user wrote.
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
    `Hỏi Báo failed, and it should not have. Please tell the developers:\n${what}\n${stack ?? ''}\n`,
  )
  return EXIT.crash
}

import { statSync } from 'node:fs'
import { OperatorError } from './operator-error.ts'
import { BUSY_TIMEOUT, type SqliteDatabase } from './sqlite-database.ts'

/** Milliseconds between checks that the file still exists. */
const LOOK_EVERY = 60_000

/** Reads and writes of one database, several writes in one transaction: a commit costs more than ten writes. */
export interface Transactions {
  write<T>(action: () => T): Promise<T>
  /** Reads at once what is committed: whoever awaited a write finds it. */
  read<T>(query: () => T): Promise<T>
  /** Closes the database. Later reads and writes reject. */
  close(): void
}

interface Waiting {
  /** @returns a function that reports the result to the caller, to be called after the commit */
  readonly act: () => () => void
  readonly fail: (error: unknown) => void
}

/** Runs the writes of one turn of the event loop in one transaction. */
export function createTransactions(
  database: SqliteDatabase,
  file: string,
  clock: () => number,
): Transactions {
  const checkFile = createFileCheck(file, clock)
  const noteLock = createLockNote(database)
  let waiting: Waiting[] = []
  let isOpen = true

  function flush(): void {
    const batch = waiting
    waiting = []
    let answers: (() => void)[]
    try {
      if (!isOpen) throw new OperatorError(`${file} is closed`)
      checkFile()
      answers = commit(database, batch)
      noteLock(false)
    } catch (error) {
      if (isOpen) noteLock((error as { code?: unknown }).code === 'SQLITE_BUSY')
      for (const { fail } of batch) fail(error)
      return
    }
    for (const answer of answers) answer()
  }

  return {
    write: <T>(action: () => T) =>
      new Promise<T>((resolve, reject) => {
        const act = () => {
          const value = action()
          return () => resolve(value)
        }
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ act, fail: reject })
      }),
    async read(query) {
      if (!isOpen) throw new OperatorError(`${file} is closed`)
      return query()
    },
    close() {
      if (!isOpen) return
      isOpen = false
      database.close()
    },
  }
}

/** Runs the calls in one transaction, all or none. @returns their reports */
function commit(database: SqliteDatabase, batch: readonly Waiting[]): (() => void)[] {
  database.exec('BEGIN IMMEDIATE')
  try {
    const answers = batch.map(({ act }) => act())
    database.exec('COMMIT')
    return answers
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK')
    throw error
  }
}

/**
 * Returns a function that throws if the file was deleted or replaced: writes to the open file would succeed, but nobody
 * could read them.
 */
function createFileCheck(file: string, clock: () => number): () => void {
  const inode = inodeOf(file)
  let lookedAt = clock()
  let isThere = true
  return () => {
    const now = clock()
    if (Math.abs(now - lookedAt) >= LOOK_EVERY) {
      lookedAt = now
      isThere = inodeOf(file) === inode
    }
    if (!isThere)
      throw new OperatorError(
        `${file} was deleted or replaced while the bot runs. Restart the bot; until then it keeps data in memory.`,
      )
  }
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino
}

/** Waits for another process that locks the file once, not at each write, which would block all work of this process. */
function createLockNote(database: SqliteDatabase): (locked: boolean) => void {
  let isLocked = false
  return (locked) => {
    if (locked === isLocked) return
    isLocked = locked
    database.exec(`PRAGMA busy_timeout = ${locked ? 0 : BUSY_TIMEOUT}`)
  }
}

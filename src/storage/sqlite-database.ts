import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { OperatorError } from './operator-error.ts'

export type SqliteDatabase = Database.Database

/** Milliseconds that a write waits for another process. The wait blocks this process; `unanswered` only reads. */
export const BUSY_TIMEOUT = 1_000
/** Version of the tables below. A change of the tables raises it. https://sqlite.org/pragma.html#pragma_user_version */
const LAYOUT = 1
/**
 * Pages of the write-ahead log after which it is copied into the file: up to 32 MB. A copy waits for the disk, and with
 * SQLite's default of 1,000 one is due every hundred updates.
 */
const CHECKPOINT_PAGES = 8_000

const TABLES = `
  CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, json TEXT NOT NULL, until INTEGER) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS kept_until ON kept (until) WHERE until IS NOT NULL;
  PRAGMA user_version = ${LAYOUT};
`

/**
 * Opens the database and creates what is missing of its folder, file and tables.
 *
 * @throws OperatorError if the file is damaged or cannot be written
 */
export function openDatabase(file: string): SqliteDatabase {
  let database: SqliteDatabase | undefined
  try {
    // The store is private: no other user of the machine may read it.
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    database = new Database(file, { timeout: BUSY_TIMEOUT })
    database.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = ${CHECKPOINT_PAGES}`,
    )
    const check = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
    if (check.quick_check !== 'ok')
      throw Object.assign(new Error(check.quick_check), { code: 'SQLITE_CORRUPT' })
    const { user_version: layout } = database.prepare('PRAGMA user_version').get() as { user_version: number }
    if (layout > LAYOUT)
      throw new OperatorError(
        `${file} was written by a newer version of this program. Start that version, or set DATA_DIR to another folder.`,
      )
    database.exec(TABLES)
    return database
  } catch (error) {
    database?.close()
    throw explain(file, error)
  }
}

/** Returns what is wrong with the file and what the operator can do. */
function explain(file: string, error: unknown): OperatorError {
  if (error instanceof OperatorError) return error
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (/NOTADB|CORRUPT/.test(code) || /malformed|not a database/.test(message))
    return new OperatorError(
      `${file} is damaged or not a database of this program. Put a backup in its place, or move it away together with ` +
        'its -wal and -shm files: the bot then starts a new one, without the conversations, settings and counts.',
    )
  if (/BUSY|LOCKED/.test(code))
    return new OperatorError(
      `${file} is locked by another program. Stop it, or set DATA_DIR to another folder.`,
      {
        restartMayHelp: true,
      },
    )
  if (/FULL|ENOSPC/.test(code))
    return new OperatorError(
      `The disk with ${file} is full. Free space, or set DATA_DIR to a folder on another disk.`,
    )
  return new OperatorError(
    `Cannot write ${file} (${code || message}). Give the user who runs the bot the right to write to ` +
      `${dirname(file)}, or set DATA_DIR to a writable folder.`,
  )
}

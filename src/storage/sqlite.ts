import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { type Json, latestEnd, type Store } from './store.ts'
import { StoreError } from './store-error.ts'

export interface SqliteStoreOptions {
  /** Path of the database. The file and its folder are created if missing. */
  readonly file: string
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: () => number
}

/** Milliseconds that a write waits for another process. The wait blocks this process; `unanswered` only reads. */
const BUSY_TIMEOUT = 1_000
/** Milliseconds between deletions of expired rows, and between checks that the file still exists. */
const PURGE_EVERY = 60_000
/** Maximum rows per deletion, so that it takes a few milliseconds at most. */
const PURGE_AT_ONCE = 5_000
/** Rows that `entries` reads per query. */
const PAGE = 500
/** Version of the tables below. A change of the tables raises it. https://sqlite.org/pragma.html#pragma_user_version */
const LAYOUT = 1
/** The highest character: a prefix with it sorts after every key with that prefix. */
const END = '\u{10FFFF}'

const TABLES = `
  CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, json TEXT NOT NULL, until INTEGER) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS kept_until ON kept (until) WHERE until IS NOT NULL;
  PRAGMA user_version = ${LAYOUT};
`

type Row = { readonly key: string; readonly json: string }
interface Waiting {
  /** @returns a function that reports the result to the caller, to be called after the commit */
  readonly act: () => () => void
  readonly fail: (error: unknown) => void
  readonly writes: boolean
}

/**
 * Creates a store in one SQLite file, for one bot on one machine. Other processes may read and write the file, too.
 *
 * @throws StoreError if the file is damaged or cannot be written
 */
export function createSqliteStore({ file, clock = Date.now }: SqliteStoreOptions): Store {
  const database = open(file)
  const live = '(until IS NULL OR until > @now)'
  const isOver = '(until <= @now OR until > @latest)'
  const statements = {
    get: database.prepare(`SELECT json FROM kept WHERE key = @key AND ${live}`),
    set: database.prepare(
      `INSERT INTO kept VALUES (@key, @json, @until)
       ON CONFLICT (key) DO UPDATE SET json = excluded.json, until = excluded.until`,
    ),
    delete: database.prepare('DELETE FROM kept WHERE key = @key'),
    // SQLite binds every JavaScript number as a float: without the casts it would count 1.0, 2.0.
    increment: database.prepare(
      `INSERT INTO kept VALUES (@key, CAST(@by AS INTEGER), @until)
       ON CONFLICT (key) DO UPDATE SET
         json = CASE WHEN ${isOver} THEN excluded.json
                ELSE CAST(CAST(json AS INTEGER) + CAST(@by AS INTEGER) AS TEXT) END,
         until = CASE WHEN ${isOver} THEN excluded.until ELSE until END
       RETURNING json`,
    ),
    once: database.prepare(
      `INSERT INTO kept VALUES (@key, 'true', @until)
       ON CONFLICT (key) DO UPDATE SET json = excluded.json, until = excluded.until
       WHERE until <= @now OR (json = 'true' AND until > @latest)`,
    ),
    page: database.prepare(
      `SELECT key, json FROM kept WHERE key >= @from AND key < @end AND key <> @last AND ${live}
       ORDER BY key LIMIT ${PAGE}`,
    ),
    purge: database.prepare(
      `DELETE FROM kept WHERE key IN (SELECT key FROM kept WHERE until <= @now LIMIT ${PURGE_AT_ONCE})`,
    ),
  }

  let waiting: Waiting[] = []
  let isOpen = true
  let isLocked = false
  const inode = inodeOf(file)
  let lookedAt = clock()
  let isThere = true

  /** Throws if the file was deleted or replaced: writes to the open file would succeed, but nobody could read them. */
  function checkFile(): void {
    const now = clock()
    if (Math.abs(now - lookedAt) >= PURGE_EVERY) {
      lookedAt = now
      isThere = inodeOf(file) === inode
    }
    if (!isThere)
      throw new StoreError(
        `${file} was deleted or replaced while the bot runs. Restart the bot; until then it keeps data in memory.`,
      )
  }

  /** Waits for the other process once, not at each write, which would block all work of this process. */
  function noteLock(locked: boolean): void {
    if (locked === isLocked) return
    isLocked = locked
    database.exec(`PRAGMA busy_timeout = ${locked ? 0 : BUSY_TIMEOUT}`)
  }

  /** Runs the calls of one turn of the event loop in one transaction: a commit costs more than ten writes. */
  function flush(): void {
    const batch = waiting
    waiting = []
    let answers: (() => void)[] = []
    try {
      if (!isOpen) throw new StoreError(`${file} is closed`)
      checkFile()
      database.exec(batch.some(({ writes }) => writes) ? 'BEGIN IMMEDIATE' : 'BEGIN')
      try {
        answers = batch.map(({ act }) => act())
        database.exec('COMMIT')
        noteLock(false)
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK')
        throw error
      }
    } catch (error) {
      if (isOpen) noteLock((error as { code?: unknown }).code === 'SQLITE_BUSY')
      for (const { fail } of batch) fail(error)
      return
    }
    for (const answer of answers) answer()
  }

  function run<T>(writes: boolean, action: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const act = () => {
        const value = action()
        return () => resolve(value)
      }
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ act, fail: reject, writes })
    })
  }

  /** Reads at once and without a transaction if no write is waiting: all earlier writes are committed then. */
  function read<T>(query: () => T): Promise<T> {
    if (waiting.length > 0 || !isOpen) return run(false, query)
    return new Promise((resolve) => resolve(query()))
  }

  const endOf = (ttl: number | undefined) => (ttl === undefined ? null : clock() + ttl)
  const spanOf = (ttl: number | undefined) => {
    const now = clock()
    return ttl === undefined
      ? { now, until: null, latest: null }
      : { now, until: now + ttl, latest: latestEnd(now, ttl) }
  }
  const json = (value: Json) => JSON.stringify(value)
  const purge = () => run(true, () => statements.purge.run({ now: clock() }))
  const purging = setInterval(() => purge().catch(() => {}), PURGE_EVERY)
  purging.unref()

  return {
    async get<T>(key: string) {
      const row = await read(() => statements.get.get({ key, now: clock() }) as Row | undefined)
      return row && (JSON.parse(row.json) as T)
    },
    async set(key, value, ttl) {
      const text = json(value)
      await run(true, () => statements.set.run({ key, json: text, until: endOf(ttl) }))
    },
    async delete(key) {
      await run(true, () => statements.delete.run({ key }))
    },
    increment(key, by = 1, ttl) {
      return run(true, () => {
        const row = statements.increment.get({ key, by, ...spanOf(ttl) }) as Row
        return Number(row.json)
      })
    },
    once(key, ttl) {
      return run(true, () => statements.once.run({ key, ...spanOf(ttl) }).changes > 0)
    },
    async *entries<T>(prefix: string) {
      // Reads page by page: an open statement would block checkpoints of the write-ahead log.
      for (let last = ''; ; ) {
        const range = { from: last === '' ? prefix : last, end: prefix + END, last, now: clock() }
        const rows = await read(() => statements.page.all(range) as Row[])
        for (const row of rows) yield [row.key, JSON.parse(row.json) as T] as const
        if (rows.length < PAGE) return
        last = rows.at(-1)?.key ?? END
      }
    },
    async close() {
      clearInterval(purging)
      if (!isOpen) return
      await purge().catch(() => {})
      isOpen = false
      database.close()
    },
  }
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino
}

function open(file: string): Database.Database {
  let database: Database.Database | undefined
  try {
    // The store is private: no other user of the machine may read it.
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    database = new Database(file, { timeout: BUSY_TIMEOUT })
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
    const check = database.prepare('PRAGMA quick_check(1)').get() as { quick_check: string }
    if (check.quick_check !== 'ok')
      throw Object.assign(new Error(check.quick_check), { code: 'SQLITE_CORRUPT' })
    const { user_version: layout } = database.prepare('PRAGMA user_version').get() as { user_version: number }
    if (layout > LAYOUT)
      throw new StoreError(
        `${file} was written by a newer version of this program. Start that version, or set DATA_DIR to another folder.`,
      )
    database.exec(TABLES)
    return database
  } catch (error) {
    database?.close()
    throw explain(file, error)
  }
}

function explain(file: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (/NOTADB|CORRUPT/.test(code) || /malformed|not a database/.test(message))
    return new StoreError(
      `${file} is damaged or not a database of this program. Put a backup in its place, or move it away together with ` +
        'its -wal and -shm files: the bot then starts a new one, without the conversations, settings and counts.',
    )
  if (/BUSY|LOCKED/.test(code))
    return new StoreError(
      `${file} is locked by another program. Stop it, or set DATA_DIR to another folder.`,
      {
        mayPass: true,
      },
    )
  if (/FULL|ENOSPC/.test(code))
    return new StoreError(
      `The disk with ${file} is full. Free space, or set DATA_DIR to a folder on another disk.`,
    )
  return new StoreError(
    `Cannot write ${file} (${code || message}). Give the user who runs the bot the right to write to ` +
      `${dirname(file)}, or set DATA_DIR to a writable folder.`,
  )
}

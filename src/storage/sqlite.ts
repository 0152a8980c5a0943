import { openDatabase, type SqliteDatabase } from './sqlite-database.ts'
import { createTransactions, type Transactions } from './sqlite-transactions.ts'
import type { Store } from './store.ts'

export interface SqliteStoreOptions {
  /** Path of the database. The file and its folder are created if missing. */
  readonly file: string
  /** Milliseconds since 1970. Default: `Date.now`. */
  readonly clock?: () => number
}

/** Milliseconds between deletions of expired rows. */
const PURGE_EVERY = 60_000
/** Maximum rows per deletion, so that it takes a few milliseconds at most. */
const PURGE_AT_ONCE = 5_000
/** Rows that `entries` reads per query. */
const PAGE = 500
/** The highest character: a prefix with it sorts after every key with that prefix. */
const END = '\u{10FFFF}'

type Row = { readonly key: string; readonly json: string }
type Statements = ReturnType<typeof prepareStatements>

/**
 * Creates a store in one SQLite file, for one bot on one machine. Other processes may read and write the file, too.
 *
 * @throws OperatorError if the file is damaged or cannot be written
 */
export function createSqliteStore({ file, clock = Date.now }: SqliteStoreOptions): Store {
  const database = openDatabase(file)
  const statements = prepareStatements(database)
  const transactions = createTransactions(database, file, clock)
  const endOf = (ttl: number | undefined) => (ttl === undefined ? null : clock() + ttl)
  /**
   * Returns the end of a count or a `once` that begins now, and the latest plausible end of one that began before. A
   * later end was set while the clock was ahead, and would last until the clock is there again: a limit of a minute
   * could last a year. Twice the lifetime tolerates a small correction of the clock, and machines whose clocks differ.
   */
  const spanOf = (ttl: number | undefined) => {
    const now = clock()
    return ttl === undefined
      ? { now, until: null, latest: null }
      : { now, until: now + ttl, latest: now + 2 * ttl }
  }
  const purge = () => transactions.write(() => statements.purge.run({ now: clock() }))
  const purging = setInterval(() => purge().catch(() => {}), PURGE_EVERY)
  purging.unref()

  return {
    async get<T>(key: string) {
      const row = await transactions.read(() => statements.get.get({ key, now: clock() }) as Row | undefined)
      return row && (JSON.parse(row.json) as T)
    },
    async set(key, value, ttl) {
      const text = JSON.stringify(value)
      await transactions.write(() => statements.set.run({ key, json: text, until: endOf(ttl) }))
    },
    async delete(key) {
      await transactions.write(() => statements.delete.run({ key }))
    },
    increment(key, by = 1, ttl) {
      return transactions.write(() => {
        const row = statements.increment.get({ key, by, ...spanOf(ttl) }) as Row
        return Number(row.json)
      })
    },
    once(key, ttl) {
      return transactions.write(() => statements.once.run({ key, ...spanOf(ttl) }).changes > 0)
    },
    entries: (prefix) => readPages(transactions, statements, prefix, clock),
    async close() {
      clearInterval(purging)
      await purge().catch(() => {})
      transactions.close()
    },
  }
}

/** Creates a store in the memory of this process: for the playground, tests, and while another store fails. */
export function createMemoryStore(options: Pick<SqliteStoreOptions, 'clock'> = {}): Store {
  return createSqliteStore({ ...options, file: ':memory:' })
}

function prepareStatements(database: SqliteDatabase) {
  const live = '(until IS NULL OR until > @now)'
  const isOver = '(until <= @now OR until > @latest)'
  return {
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
}

/** Reads page by page: an open statement would block checkpoints of the write-ahead log. */
async function* readPages<T>(
  transactions: Transactions,
  statements: Statements,
  prefix: string,
  clock: () => number,
) {
  for (let last = ''; ; ) {
    const range = { from: last === '' ? prefix : last, end: prefix + END, last, now: clock() }
    const rows = await transactions.read(() => statements.page.all(range) as Row[])
    for (const row of rows) yield [row.key, JSON.parse(row.json) as T] as const
    if (rows.length < PAGE) return
    last = rows.at(-1)?.key ?? END
  }
}

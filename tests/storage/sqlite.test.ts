import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterAll, describe, expect, test } from 'vitest'
import { createSqliteStore } from '../../src/storage/sqlite.ts'
import { describeStore } from './contract.ts'

const root = mkdtempSync(join(tmpdir(), 'hoi-bao-sqlite-'))
afterAll(() => rmSync(root, { recursive: true }))
let count = 0
const newFile = () => join(root, String(count++), 'hoi-bao.db')

describeStore('in SQLite', async () => {
  let now = 1_000_000
  const store = createSqliteStore({ file: newFile(), clock: () => now })
  return {
    store,
    pass: async (ms) => {
      now += ms
    },
    close: () => store.close(),
  }
})

test('what is kept is there after a new start; what is over is deleted from the file', async () => {
  const file = newFile()
  const first = createSqliteStore({ file, clock: () => 1_000 })
  await first.set('for good', ['ẵ'])
  await first.set('over', 'bimatcuatoi', 10)
  await first.close()
  const second = createSqliteStore({ file, clock: () => 2_000 })
  expect(await second.get('for good')).toEqual(['ẵ'])
  await second.close()
  const database = new Database(file)
  expect(database.prepare('SELECT count(*) AS n FROM kept').get()).toMatchObject({ n: 1 })
  database.close()
})

test('more entries than fit a page are all listed, each once, while others come', async () => {
  const store = createSqliteStore({ file: newFile() })
  await Promise.all(Array.from({ length: 1_234 }, (_, i) => store.set(`talk:${i}`, i)))
  const seen = new Set<number>()
  for await (const [, value] of store.entries<number>('talk:')) {
    expect(seen.has(value)).toBe(false)
    seen.add(value)
    if (value % 100 === 0) await store.set('other', value)
  }
  expect(seen.size).toBe(1_234)
  await store.close()
})

test('two programs share one file', async () => {
  const file = newFile()
  const stores = [createSqliteStore({ file }), createSqliteStore({ file })] as const
  const counts = await Promise.all(Array.from({ length: 40 }, (_, i) => stores[i % 2 ? 1 : 0].increment('k')))
  expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
  const firsts = await Promise.all(stores.map((store) => store.once('once', 1_000)))
  expect(firsts.filter(Boolean)).toHaveLength(1)
  for (const store of stores) await store.close()
})

test('a file that another program has locked is waited for once, not at each write; then it serves again', async () => {
  const file = newFile()
  const store = createSqliteStore({ file })
  await store.set('k', 1)
  const other = new Database(file)
  other.exec('BEGIN EXCLUSIVE')
  await expect(store.set('k', 2)).rejects.toThrow(/locked/)
  const started = performance.now()
  for (let i = 0; i < 20; i++) await expect(store.increment('n')).rejects.toThrow(/locked/)
  // One wait takes a second, in which the bot answers nobody; twenty took twenty.
  expect(performance.now() - started).toBeLessThan(900)
  expect(await store.get('k')).toBe(1)
  other.exec('COMMIT')
  other.close()
  await store.set('k', 3)
  expect(await store.get('k')).toBe(3)
  await store.close()
})

test.each<[string, (file: string) => void]>([
  ['deleted', (file) => rmSync(file)],
  [
    'replaced, as by a backup that is put back',
    (file) => {
      writeFileSync(`${file}.backup`, '')
      renameSync(`${file}.backup`, file)
    },
  ],
])('a file %s under the bot is told within a minute, not written on for nobody', async (_, change) => {
  const file = newFile()
  let now = 1_000_000
  const store = createSqliteStore({ file, clock: () => now })
  await store.set('k', 1)
  now += 60_000
  await store.set('k', 2)
  change(file)
  now += 60_000
  await expect(store.set('k', 3)).rejects.toThrow(/deleted or replaced.*Restart/)
  await expect(store.once('o', 1_000)).rejects.toThrow(/deleted or replaced/)
  expect(await store.get('k')).toBe(2)
  await store.close()
})

describe('a file that cannot be used ends with a sentence that says what to do', () => {
  test.each<[string, (file: string) => void, RegExp]>([
    ['not a database', (file) => writeFileSync(file, 'x'.repeat(5_000)), /damaged.*backup.*move it away/],
    ['damaged inside', damage, /damaged/],
    ['a folder in its place', (file) => mkdirSync(file), /Cannot write.*DATA_DIR/],
    ['of a later version', makeNewer, /newer version/],
  ])('%s', (_, prepare, message) => {
    const file = newFile()
    mkdirSync(join(file, '..'))
    prepare(file)
    expect(() => createSqliteStore({ file })).toThrow(message)
  })

  test('a file in the place of DATA_DIR', () => {
    writeFileSync(join(root, 'plain'), '')
    const file = join(root, 'plain', 'hoi-bao.db')
    expect(() => createSqliteStore({ file })).toThrow(/Cannot write.*(ENOTDIR|EEXIST).*DATA_DIR/)
  })
})

function damage(file: string): void {
  const database = new Database(file)
  database.exec('CREATE TABLE kept (key TEXT PRIMARY KEY, json TEXT NOT NULL, until INTEGER) WITHOUT ROWID')
  const insert = database.prepare('INSERT INTO kept VALUES (?, ?, NULL)')
  database.exec('BEGIN')
  for (let i = 0; i < 2_000; i++) insert.run(`key ${i}`, '"some words"')
  database.exec('COMMIT')
  database.close()
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 8_192)
  writeFileSync(file, bytes)
}

function makeNewer(file: string): void {
  const database = new Database(file)
  database.exec('PRAGMA user_version = 999')
  database.close()
}

import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openStore, STORE_FILE } from '../../src/storage/open.ts'
import { hasRedis, startRedis } from './redis-server.ts'

const root = mkdtempSync(join(tmpdir(), 'hoi-bao-open-'))
afterAll(() => rmSync(root, { recursive: true }))

test('without Redis, a file in the data folder, which is made', async () => {
  const dataDir = join(root, 'a', 'b')
  const store = await openStore({ dataDir, bot: 1 })
  await store.set('k', 1)
  await store.close()
  expect(existsSync(join(dataDir, STORE_FILE))).toBe(true)
})

test.skipIf(!hasRedis)('with Redis, no file; each bot for itself', async () => {
  const server = await startRedis()
  const dataDir = join(root, 'none')
  const [one, two] = await Promise.all([1, 2].map((bot) => openStore({ dataDir, redisUrl: server.url, bot })))
  await one!.set('k', 1)
  expect(await one!.get('k')).toBe(1)
  expect(await two!.get('k')).toBeUndefined()
  expect(existsSync(dataDir)).toBe(false)
  for (const store of [one, two]) await store!.close()
  await server.close()
})

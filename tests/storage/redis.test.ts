import { createServer } from 'node:net'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createForgivingStore } from '../../src/storage/fallback-store.ts'
import { createRedisStore } from '../../src/storage/redis.ts'
import type { Store } from '../../src/storage/store.ts'
import { hurry } from '../hurry.ts'
import { describeStore } from './contract.ts'
import {
  freePort,
  hasRedis,
  type RedisServer,
  startForwarder,
  startRedis,
  tellWithoutRedis,
} from './redis-server.ts'

tellWithoutRedis()

describe.skipIf(!hasRedis)('with a real Redis', () => {
  let server: RedisServer
  let admin: Redis
  let count = 0
  beforeAll(async () => {
    server = await startRedis()
    admin = new Redis(server.url)
  })
  afterAll(async () => {
    admin.disconnect()
    await server.close()
  })

  /** Redis has a clock of its own: instead of waiting, every end is brought forward. */
  async function pass(prefix: string, ms: number) {
    for (const key of await admin.keys(`${prefix}*`)) {
      const left = await admin.pttl(key)
      if (left >= 0) await admin.pexpire(key, left - ms)
    }
  }

  describeStore('in Redis', async () => {
    const prefix = `test${count++}:`
    const store = await createRedisStore({ url: server.url, prefix })
    return { store, pass: (ms) => pass(prefix, ms), close: () => store.close() }
  })

  test('two machines share it, two bots do not', async () => {
    const [a, b, other] = await Promise.all(
      ['bot1:', 'bot1:', 'bot2:'].map((prefix) => createRedisStore({ url: server.url, prefix })),
    )
    await a!.set('k', 1)
    expect(await b!.get('k')).toBe(1)
    expect(await other!.get('k')).toBeUndefined()
    const counts = await Promise.all(Array.from({ length: 40 }, (_, i) => (i % 2 ? a : b)!.increment('n')))
    expect(new Set(counts).size).toBe(40)
    const firsts = await Promise.all([a!.once('o', 1_000), b!.once('o', 1_000), other!.once('o', 1_000)])
    expect(firsts.filter(Boolean)).toHaveLength(2)
    for (const store of [a, b, other]) await store!.close()
  })

  test('more entries than one step of a scan are all listed, each once', async () => {
    const store = await createRedisStore({ url: server.url, prefix: 'many[1]:' })
    await Promise.all(Array.from({ length: 1_500 }, (_, i) => store.set(`talk:${i}`, i)))
    const values: number[] = []
    for await (const [, value] of store.entries<number>('talk:')) values.push(value)
    expect(values.sort((x, y) => x - y)).toEqual(Array.from({ length: 1_500 }, (_, i) => i))
    await store.close()
  })
})

describe.skipIf(!hasRedis)('a Redis that goes away', () => {
  test('fails each call at once, and serves again when it is back', async () => {
    const server = await startRedis()
    const errors: Error[] = []
    const store = await createRedisStore({ url: server.url, onError: (error) => errors.push(error) })
    await store.set('k', 1)
    await server.stop('SIGKILL')
    await expect(untilDown(() => store.get('k'))).rejects.toThrow()
    for (const call of [store.set('k', 2), store.increment('n'), store.once('o', 9), store.delete('k')])
      await expect(call).rejects.toThrow()
    await server.start()
    await until(() => store.set('k', 3))
    expect(await store.get('k')).toBe(3)
    expect(errors.length).toBeGreaterThan(0)
    await store.close()
    await server.close()
  })

  test('calls whose answer was lost on the way fail, too, rather than wait for ever', async () => {
    const server = await startRedis()
    const store = await createRedisStore({ url: server.url })
    await store.set('k', 0)
    server.freeze()
    const calls = Array.from({ length: 500 }, (_, i) => store.set(`k${i}`, 'x'.repeat(10_000)))
    const settled = Promise.allSettled(calls)
    await server.stop('SIGKILL')
    await server.start()
    expect((await settled).every(({ status }) => status === 'rejected')).toBe(true)
    await until(() => store.set('k', 1))
    await store.close()
    await server.close()
  })

  test('costs what was kept, not the answer', async () => {
    const server = await startRedis()
    const kept = await createRedisStore({ url: server.url })
    const store = createForgivingStore(kept, () => {})
    await server.stop()
    expect(await store.get('talk:1:1')).toBeUndefined()
    expect(await store.once('update:1', 1_000)).toBe(true)
    expect(await store.increment('limit:user:1', 1, 1_000)).toBe(1)
    await store.close()
    await server.close()
  })

  test('a full one costs what is new, not the answer nor what is kept, until there is room', async () => {
    const server = await startRedis()
    const admin = new Redis(server.url)
    const kept = await createRedisStore({ url: server.url })
    const errors: string[] = []
    const store = createForgivingStore(kept, (error) => errors.push((error as Error).message))
    await store.set('language:1', 'en')
    await admin.config('SET', 'maxmemory', '1')
    expect(await store.increment('limit:user:1', 1, 1_000)).toBe(1)
    expect(await store.once('update:1', 1_000)).toBe(true)
    expect(await store.once('update:1', 1_000)).toBe(false)
    expect(await store.get('language:1')).toBe('en')
    expect(errors).toHaveLength(2)
    expect(errors[0]).toMatch(/^OOM/)
    await admin.config('SET', 'maxmemory', '0')
    await store.set('language:1', 'vi')
    expect(await kept.get('language:1')).toBe('vi')
    await store.close()
    admin.disconnect()
    await server.close()
  })

  test('is not waited for at start', async () => {
    const errors: string[] = []
    const url = `redis://127.0.0.1:${await freePort()}/0`
    const store = await createRedisStore({ url, onError: ({ message }) => errors.push(message) })
    await expect(store.get('k')).rejects.toThrow()
    expect(errors[0]).toMatch(/ECONNREFUSED/)
    await store.close()
  })

  test('one that takes the connection and says nothing is not waited for at start either', async () => {
    const silent = createServer(() => {})
    const port = await freePort()
    await new Promise<void>((resolve) => silent.listen(port, '127.0.0.1', resolve))
    hurry()
    const store = await createRedisStore({ url: `redis://127.0.0.1:${port}/0` })
    await expect(store.get('k')).rejects.toThrow()
    await store.close()
    silent.close()
  })
})

describe.skipIf(!hasRedis)('a Redis that becomes a replica under the bot', () => {
  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['set', (store) => store.set('k', 1)],
    ['once', (store) => store.once('o', 9_000)],
    // By a script, whose error reads otherwise.
    ['increment', (store) => store.increment('n')],
  ])('is left for the one that its address leads to by then: %s', async (_, write) => {
    const [old, next] = [await startRedis(), await startRedis()]
    const address = await startForwarder(old.port)
    const errors: string[] = []
    const store = await createRedisStore({
      url: `redis://127.0.0.1:${address.port}/0`,
      onError: ({ message }) => errors.push(message),
    })
    await write(store)
    const admin = new Redis(old.url)
    await admin.replicaof('127.0.0.1', next.port)
    admin.disconnect()
    address.leadTo(next.port)
    await until(() => write(store))
    expect(errors).toEqual([expect.stringContaining('READONLY')])
    await store.close()
    address.close()
    for (const server of [old, next]) await server.close()
  })

  test('is not asked for a new connection on each write, as long as there is none other', async () => {
    const server = await startRedis()
    const errors: Error[] = []
    const store = await createRedisStore({ url: server.url, onError: (error) => errors.push(error) })
    const admin = new Redis(server.url)
    await admin.replicaof('127.0.0.1', await freePort())
    for (let refused = 0; refused < 20; await new Promise((resolve) => setImmediate(resolve)))
      await store.set('k', 1).catch(({ message }) => {
        if (/READONLY/.test(message)) refused++
      })
    expect(errors).toHaveLength(1)
    await admin.replicaof('NO', 'ONE')
    admin.disconnect()
    await until(() => store.set('k', 'mine'))
    await store.close()
    await server.close()
  })
})

test.skipIf(!hasRedis)(
  'a Redis that refuses the password ends with a sentence, without the password',
  async () => {
    const server = await startRedis('--requirepass', 'right')
    const url = (password: string, db = 0) => `redis://:${password}@127.0.0.1:${server.port}/${db}`
    for (const refused of [url('bimatcuatoi'), server.url, url('right', 99)]) {
      const reason = await createRedisStore({ url: refused }).catch((error: Error) => error.message)
      expect(reason).toMatch(/Redis at 127.0.0.1:\d+ refuses REDIS_URL \(.+\)\. Correct/)
      expect(reason).not.toContain('bimatcuatoi')
    }
    const store = await createRedisStore({ url: url('right') })
    await store.set('k', 1)
    await store.close()
    await server.close()
  },
)

/** Repeats until it fails, as it does once the broken connection is noticed. */
async function untilDown(call: () => Promise<unknown>): Promise<never> {
  for (;;) await call()
}

async function until(call: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await call()
      return
    } catch {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
}

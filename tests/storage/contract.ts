import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/storage/store.ts'

/** A store under test, whose time can be moved on. */
export interface StoreUnderTest {
  readonly store: Store
  /** Lets this many milliseconds pass, for the store at least. */
  pass(ms: number): Promise<void>
  close(): Promise<void>
}

/** What every `Store` must do, whatever it keeps its values in. */
export function describeStore(name: string, create: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let tested: StoreUnderTest
    let store: Store
    beforeEach(async () => {
      tested = await create()
      store = tested.store
    })
    afterEach(() => tested.close())

    test.each<[string, never]>(
      [
        ['text', 'ẵ<b>"'],
        ['number', 0],
        ['false', false],
        ['null', null],
        ['list', [1, ['x']]],
        ['object', { a: { b: [] } }],
      ].map(([kind, value]) => [String(kind), value as never]),
    )('keeps a %s', async (_, value) => {
      await store.set('k', value)
      expect(await store.get('k')).toEqual(value)
    })

    test('tells nothing of what it has not, or no longer', async () => {
      expect(await store.get('k')).toBeUndefined()
      await store.set('k', 1)
      await store.delete('k')
      await store.delete('k')
      expect(await store.get('k')).toBeUndefined()
    })

    test('keeps copies', async () => {
      const value = { list: [1] }
      await store.set('k', value)
      value.list.push(2)
      const got = await store.get<{ list: number[] }>('k')
      got?.list.push(3)
      expect(await store.get('k')).toEqual({ list: [1] })
    })

    test('forgets when the time is over, not before', async () => {
      await store.set('short', 1, 1_000)
      await store.set('long', 1, 100_000)
      await store.set('good', 1)
      await tested.pass(1_100)
      expect(await store.get('short')).toBeUndefined()
      expect(await store.get('long')).toBe(1)
      expect(await store.get('good')).toBe(1)
    })

    test('setting again sets the time again', async () => {
      await store.set('k', 1, 1_000)
      await store.set('k', 2)
      await tested.pass(1_100)
      expect(await store.get('k')).toBe(2)
    })

    test('counts; the time runs from the first', async () => {
      expect(await store.increment('k', 1, 1_000)).toBe(1)
      expect(await store.increment('k', 5, 100_000)).toBe(6)
      expect(await store.increment('k', -2, 1_000)).toBe(4)
      expect(await store.get('k')).toBe(4)
      await tested.pass(1_100)
      expect(await store.increment('k', 1, 1_000)).toBe(1)
    })

    test('counts without losing any, all at once', async () => {
      const counts = await Promise.all(Array.from({ length: 50 }, () => store.increment('k')))
      expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1))
    })

    test('says once to one only, until the time is over', async () => {
      const first = await Promise.all(Array.from({ length: 20 }, () => store.once('k', 1_000)))
      expect(first.filter(Boolean)).toHaveLength(1)
      await tested.pass(1_100)
      expect(await store.once('k', 1_000)).toBe(true)
    })

    // Redis goes by a clock of its own, which no test can put back.
    if (!name.includes('Redis'))
      test('a clock that was ahead when it began makes no time longer than twice', async () => {
        const hour = 3_600_000
        await tested.pass(hour)
        for (let i = 0; i < 3; i++) await store.increment('limit', 1, 1_000)
        await store.once('said', 1_000)
        await store.set('update', 'done', hour)
        await tested.pass(-hour)
        expect(await store.increment('limit', 1, 1_000)).toBe(1)
        expect(await store.once('said', 1_000)).toBe(true)
        // What was set has its own time, which a `once` of the same key knows nothing of.
        expect(await store.once('update', 1_000)).toBe(false)
        // Put right by a little, as network time does it: the same update comes to two machines at once.
        await tested.pass(-50)
        expect(await store.increment('limit', 1, 1_000)).toBe(2)
        expect(await store.once('said', 1_000)).toBe(false)
      })

    test('lists by the beginning of keys, also where they hold signs of a pattern', async () => {
      for (const key of ['a:1', 'a:2', 'ab:1', 'a%:1', 'a_:1', 'a*:1', 'A:1']) await store.set(key, key)
      await store.set('a:3', 3, 1_000)
      await store.increment('a:4')
      await tested.pass(1_100)
      const list = async (prefix: string) => {
        const keys: string[] = []
        for await (const [key] of store.entries(prefix)) keys.push(key)
        return keys.sort()
      }
      expect(await list('a:')).toEqual(['a:1', 'a:2', 'a:4'])
      expect(await list('a%')).toEqual(['a%:1'])
      expect(await list('a_')).toEqual(['a_:1'])
      expect(await list('a*')).toEqual(['a*:1'])
      expect(await list('none')).toEqual([])
    })
  })
}

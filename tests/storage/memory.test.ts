import { beforeEach, describe, expect, test } from 'vitest'
import { createForgivingStore } from '../../src/storage/fallback-store.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { describeStore } from './contract.ts'

describeStore('in memory', async () => {
  let now = 1_000_000
  const store = createMemoryStore({ clock: () => now })
  return {
    store,
    pass: async (ms) => {
      now += ms
    },
    close: () => store.close(),
  }
})

describe('a forgiving store', () => {
  let isGone: boolean
  let errors: number
  let store: Store
  beforeEach(() => {
    isGone = false
    errors = 0
    store = createForgivingStore(
      breakable(createMemoryStore(), () => isGone),
      () => {
        errors += 1
      },
    )
  })

  test('answers in place of one that fails, and tells of it', async () => {
    isGone = true
    expect(await store.get('k')).toBeUndefined()
    await store.set('k', 1)
    await store.delete('k')
    expect(await store.increment('n')).toBe(1)
    // Rather answered twice than not at all.
    expect(await store.once('o', 1)).toBe(true)
    for await (const _ of store.entries('k')) throw new Error('there is none')
    await store.close()
    expect(errors).toBe(7)
  })

  test('keeps things itself meanwhile: an update that comes again to this machine is known', async () => {
    await store.set('language:1', 'vi')
    isGone = true
    await store.set('language:1', 'en')
    expect(await store.once('update:1', 1_000)).toBe(true)
    expect(await store.once('update:1', 1_000)).toBe(false)
    expect([await store.increment('n'), await store.increment('n')]).toEqual([1, 2])
    isGone = false
    // The newer word, although the store remembers the older one.
    expect(await store.get('language:1')).toBe('en')
    expect(await store.once('update:1', 1_000)).toBe(false)
    await store.set('language:1', 'vi')
    expect(await store.get('language:1')).toBe('vi')
    await store.delete('update:1')
    expect(await store.once('update:1', 1_000)).toBe(true)
  })
})

/** A store that rejects every call while it is gone. */
function breakable(store: Store, isGone: () => boolean): Store {
  const gone = async (): Promise<never> => {
    throw new Error('gone')
  }
  return new Proxy(store, {
    get(target, name: keyof Store) {
      if (!isGone()) return target[name]
      return name === 'entries' ? () => ({ [Symbol.asyncIterator]: () => ({ next: gone }) }) : gone
    },
  })
}

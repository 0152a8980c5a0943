import { expect, test } from 'vitest'
import { createForgivingStore } from '../../src/store/forgiving.ts'
import { createMemoryStore, type Store } from '../../src/store/store.ts'
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

test('is bounded: what passes anyway goes first, settings never', async () => {
  const store = createMemoryStore({ capacity: 10 })
  await store.set('setting', 1)
  for (let i = 0; i < 100; i++) await store.once(`update:${i}`, 1_000)
  expect(await store.get('setting')).toBe(1)
  expect(await store.get('update:89')).toBeUndefined()
  expect(await store.get('update:90')).toBe(true)
})

test('a forgiving store answers in place of one that fails, and tells of it', async () => {
  const fail = async (): Promise<never> => {
    throw new Error('gone')
  }
  const entries = () => ({ [Symbol.asyncIterator]: () => ({ next: fail }) })
  const broken = {
    get: fail,
    set: fail,
    delete: fail,
    increment: fail,
    once: fail,
    close: fail,
    entries,
  } as Store
  let errors = 0
  const store = createForgivingStore(broken, () => {
    errors += 1
  })
  expect(await store.get('k')).toBeUndefined()
  await store.set('k', 1)
  await store.delete('k')
  expect(await store.increment('k')).toBe(1)
  // Rather answered twice than not at all.
  expect(await store.once('k', 1)).toBe(true)
  for await (const _ of store.entries('k')) throw new Error('there is none')
  await store.close()
  expect(errors).toBe(7)
})

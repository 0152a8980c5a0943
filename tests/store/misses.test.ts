import { describe, expect, test } from 'vitest'
import {
  countMiss,
  MAX_MISS_LENGTH,
  MISS_TTL,
  missRef,
  readMisses,
  takeBackMiss,
} from '../../src/store/misses.ts'
import { createMemoryStore } from '../../src/store/store.ts'

describe('what was missed', () => {
  test('the same question typed differently is counted once, most often first', async () => {
    const store = createMemoryStore()
    await countMiss(store, 'Giá vé bao nhiêu?', 'not-in-article')
    await countMiss(store, '  GIÁ VÉ  bao nhiêu ??', 'not-in-article')
    await countMiss(store, 'Giá vé bao nhiêu'.normalize('NFD'), 'close')
    await countMiss(store, 'Ai: là gì', 'close')
    expect((await readMisses(store)).questions).toEqual([
      { question: 'giá vé bao nhiêu', reason: 'not-in-article', count: 3 },
      // A colon within the question is no end of the reason.
      { question: 'ai: là gì', reason: 'close', count: 1 },
    ])
  })

  test('no more than 200 characters are kept, and nothing of a blank question', async () => {
    const store = createMemoryStore()
    await countMiss(store, '🙂'.repeat(300), 'not-understood')
    await countMiss(store, ' ?! ', 'not-understood')
    const { questions } = await readMisses(store)
    expect(questions).toHaveLength(1)
    expect(questions[0]!.question.length).toBeLessThanOrEqual(MAX_MISS_LENGTH)
    expect(questions[0]!.question.isWellFormed(), 'no half emoji').toBe(true)
  })

  test('a count is gone after 90 days from the first time', async () => {
    let now = 0
    const store = createMemoryStore({ clock: () => now })
    await countMiss(store, 'cũ', 'close')
    now = MISS_TTL - 1
    await countMiss(store, 'cũ', 'close')
    expect((await readMisses(store)).questions).toHaveLength(1)
    now = MISS_TTL
    expect((await readMisses(store)).questions).toEqual([])
  })

  test('a count is taken back by its reference, which has no words in it', async () => {
    const store = createMemoryStore()
    await countMiss(store, 'Ai chủ trì?', 'close')
    await countMiss(store, 'ai chủ trì', 'close')
    const ref = missRef('AI CHỦ TRÌ?', 'close')!
    expect(ref).toMatch(/^close:[\w-]{16}$/)
    await takeBackMiss(store, ref)
    expect((await readMisses(store)).questions).toMatchObject([{ count: 1 }])
    await takeBackMiss(store, ref)
    expect((await readMisses(store)).questions).toEqual([])
  })

  test('facts voted down are told, those whose votes were taken back are not', async () => {
    const store = createMemoryStore()
    await store.increment('votes:down:a-fact')
    await store.increment('votes:down:other')
    await store.increment('votes:down:other', -1)
    expect((await readMisses(store)).disliked).toEqual([{ fact: 'a-fact', count: 1 }])
  })
})

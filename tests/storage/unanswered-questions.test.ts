import { describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import {
  countUnanswered,
  MAX_UNANSWERED_LENGTH,
  readUnanswered,
  takeBackUnanswered,
  UNANSWERED_TTL,
  unansweredRef,
} from '../../src/storage/unanswered-questions.ts'

describe('what was missed', () => {
  test('the same question typed differently is counted once, most often first', async () => {
    const store = createMemoryStore()
    await countUnanswered(store, 'Giá vé bao nhiêu?', 'not-in-article')
    await countUnanswered(store, '  GIÁ VÉ  bao nhiêu ??', 'not-in-article')
    await countUnanswered(store, 'Giá vé bao nhiêu'.normalize('NFD'), 'close')
    await countUnanswered(store, 'Ai: là gì', 'close')
    expect((await readUnanswered(store)).questions).toEqual([
      { question: 'giá vé bao nhiêu', reason: 'not-in-article', count: 3 },
      // A colon within the question is no end of the reason.
      { question: 'ai: là gì', reason: 'close', count: 1 },
    ])
  })

  test('no more than 200 characters are kept, and nothing of a blank question', async () => {
    const store = createMemoryStore()
    await countUnanswered(store, '🙂'.repeat(300), 'not-understood')
    await countUnanswered(store, ' ?! ', 'not-understood')
    const { questions } = await readUnanswered(store)
    expect(questions).toHaveLength(1)
    expect(questions[0]!.question.length).toBeLessThanOrEqual(MAX_UNANSWERED_LENGTH)
    expect(questions[0]!.question.isWellFormed(), 'no half emoji').toBe(true)
  })

  test('a count is gone after 90 days from the first time', async () => {
    let now = 0
    const store = createMemoryStore({ clock: () => now })
    await countUnanswered(store, 'cũ', 'close')
    now = UNANSWERED_TTL - 1
    await countUnanswered(store, 'cũ', 'close')
    expect((await readUnanswered(store)).questions).toHaveLength(1)
    now = UNANSWERED_TTL
    expect((await readUnanswered(store)).questions).toEqual([])
  })

  test('a count is taken back by its reference, which has no words in it', async () => {
    const store = createMemoryStore()
    await countUnanswered(store, 'Ai chủ trì?', 'close')
    await countUnanswered(store, 'ai chủ trì', 'close')
    const ref = unansweredRef('AI CHỦ TRÌ?', 'close')!
    expect(ref).toMatch(/^close:[\w-]{16}$/)
    await takeBackUnanswered(store, ref)
    expect((await readUnanswered(store)).questions).toMatchObject([{ count: 1 }])
    await takeBackUnanswered(store, ref)
    expect((await readUnanswered(store)).questions).toEqual([])
  })

  test('facts voted down are told, those whose votes were taken back are not', async () => {
    const store = createMemoryStore()
    await store.increment('votes:down:a-fact')
    await store.increment('votes:down:other')
    await store.increment('votes:down:other', -1)
    expect((await readUnanswered(store)).disliked).toEqual([{ fact: 'a-fact', count: 1, wrong: {} }])
  })

  test('beside a fact voted down stands what readers said is wrong with it', async () => {
    const store = createMemoryStore()
    await store.increment('votes:down:a-fact')
    for (const key of ['untrue:a-fact', 'untrue:a-fact', 'off:other', 'lacking:a-fact'])
      await store.increment(`wrongs:${key}`)
    await store.increment('wrongs:lacking:a-fact', -1)
    expect((await readUnanswered(store)).disliked).toEqual([
      { fact: 'a-fact', count: 1, wrong: { untrue: 2 } },
    ])
  })
})

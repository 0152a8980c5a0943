import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Told } from '../../src/bot/dependencies.ts'
import { createSessions } from '../../src/bot/sessions.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { loadTexts } from '../../src/knowledge/load.ts'
import type { Json } from '../../src/storage/store.ts'
import { ARTICLE, YAML } from '../knowledge/folder.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
const loaded = loadTexts(YAML, ARTICLE)
if (!loaded.ok) throw new Error(loaded.issues[0]?.message)
const engine = createEngine(loaded.loaded)

beforeEach(async () => {
  stage = await createStage({ engine })
})
afterEach(() => stage.close())

describe('the conversation in which each question was asked', () => {
  const of = ({ users, chats }: Stage['playground']) => `${chats.vi.id}:${users.vi.id}`

  test('is not part of the session, which each question reads and writes', async () => {
    const sizes: number[] = []
    for (let i = 0; i < 9; i++) {
      await stage.ask(i % 2 === 0 ? 'Ai chủ trì Hội nghị?' : 'Xã đã trồng bao nhiêu cây xanh?')
      sizes.push(JSON.stringify(await stage.store.get(`talk:${of(stage.playground)}`))?.length ?? 0)
    }
    // A reply adds its two ids alone: with its conversation it would add some 200 characters.
    expect(sizes[8]! - sizes[3]!).toBeLessThan(5 * 50)
  })

  test('is kept with the reply, without the question before: only the last is stored', async () => {
    await stage.ask('Ai chủ trì Hội nghị?')
    const { chat, message_id } = await stage.ask('Xã đã trồng bao nhiêu cây xanh?')
    // The next update comes when the writes of this one are done.
    await stage.playground.drained()
    const { before } = (await stage.store.get<Told>(`told:${chat.id}:${message_id}`)) ?? {}
    expect(before).toMatchObject({ fact: 'meeting-chair' })
    expect(before).not.toHaveProperty('question')
  })
})

describe('a session of another shape, as an older version may have written it, costs no answer', () => {
  test.each<[string, Json]>([
    ['a conversation without what was told', { conversation: { entry: 'mai' }, replies: [] }],
    ['ids that are none', { conversation: { entries: [1, null], at: 1 }, replies: [] }],
    [
      'an id where there are several now',
      { conversation: { entries: 'mai', told: 'x', at: 1 }, replies: [] },
    ],
    ['no replies', { conversation: { entries: ['mai'], at: 1 } }],
    ['replies by number', { replies: { 1: 2 } }],
    ['a list', []],
    ['a text', 'talk'],
    ['a number', 7],
  ])('%s', async (_, stored) => {
    const { users, chats } = stage.playground
    await stage.store.set(`talk:${chats.vi.id}:${users.vi.id}`, stored)
    const reply = await stage.ask('Ai chủ trì Hội nghị?')
    expect(reply.text).toContain('Trần Thị Mai')
    // And from here on it is a conversation again: the next message waits until that is kept.
    await stage.ask('Xã đã trồng bao nhiêu cây xanh?')
    expect(await stage.store.get(`talk:${chats.vi.id}:${users.vi.id}`)).toMatchObject({
      conversation: { entries: expect.any(Array) },
      replies: expect.arrayContaining([expect.objectContaining({ reply: reply.message_id })]),
    })
  })

  test('the parts that fit are kept', async () => {
    const sessions = createSessions(stage.store, 'x')
    const conversation = { entries: ['mai'], fact: 'meeting-chair', lang: 'vi', at: 1 }
    await stage.store.set('talk:1:2', { conversation, replies: [{ question: 'a' }], more: true })
    expect(await sessions.session(1, '2')).toEqual({ conversation, replies: [] })
    await sessions.migrate(1, 3)
    expect(await sessions.session(3, '2')).toEqual({ conversation, replies: [] })
  })

  test('a stored vote of another shape costs no answer either', async () => {
    const sessions = createSessions(stage.store, 'x')
    await sessions.vote(1, 'f', 'up')
    for await (const [key] of stage.store.entries('feedback:')) await stage.store.set(key, { vote: 'up' })
    expect(await sessions.vote(1, 'f', 'down')).toBe('down')
    const counts: unknown[] = []
    for await (const count of stage.store.entries('votes:')) counts.push(count)
    // Nothing is taken back from a count that there is not.
    expect(counts).toEqual([
      ['votes:down:f', 1],
      ['votes:up:f', 1],
    ])
  })
})

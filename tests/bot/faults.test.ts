import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import { readUnanswered } from '../../src/storage/unanswered-questions.ts'
import { hurry } from '../hurry.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const failures = () => stage.events.filter(({ type }) => type === 'failure').length

describe('the server refuses or fails', () => {
  test('429: the call is repeated after retry_after', async () => {
    hurry()
    stage.playground.faults.add({ method: 'sendMessage', kind: 'rate-limit', retryAfter: 1 })
    expect((await stage.ask('/help')).text).toContain('Hỏi thế nào?')
    expect(stage.events).toContainEqual({ type: 'api-error', method: 'sendMessage', code: 429 })
  })

  test('502: the call is repeated', async () => {
    hurry()
    stage.playground.faults.add({ method: 'sendMessage', kind: 'server-error' })
    expect((await stage.ask('/help')).text).toContain('Hỏi thế nào?')
  })

  test('a dropped connection: the call is repeated', async () => {
    stage.playground.faults.add({ method: 'sendMessage', kind: 'drop' })
    expect((await stage.ask('/help')).text).toContain('Hỏi thế nào?')
    expect(failures()).toBe(0)
  })

  test('a reader who has blocked the bot is no failure, and gets no apology', async () => {
    const { playground } = stage
    const { vi } = playground.users
    playground.faults.add({ method: 'sendMessage', kind: 'delay', ms: 30 })
    const call = playground.nextCall('sendMessage')
    playground.send({ from: vi, chat: playground.chats.vi, text: '/help' })
    playground.block(vi)
    expect((await call).response).toMatchObject({ ok: false, error_code: 403 })
    await stage.ask('/help', playground.users.en)
    expect(failures()).toBe(0)
    const toVi = playground.calls.filter(({ params }) => params.chat_id === vi.id)
    expect(toVi.map(({ method }) => method)).toEqual(['sendMessage'])
  })

  test('a topic deleted meanwhile is no failure, and gets no apology', async () => {
    const { playground } = stage
    const { users, chats, topic, bot } = playground
    playground.faults.add({ method: 'sendMessage', kind: 'delay', ms: 30 })
    const call = playground.nextCall('sendMessage')
    const text = `/help@${bot.username}`
    playground.send({ from: users.vi, chat: chats.forum, text, message_thread_id: topic })
    playground.deleteTopic({ chat: chats.forum, topic })
    expect((await call).response).toMatchObject({ description: 'Bad Request: message thread not found' })
    await stage.ask('/help')
    expect(failures()).toBe(0)
    expect(playground.calls.filter(({ params }) => params.chat_id === chats.forum.id)).toHaveLength(1)
  })

  test.each([
    ['a question', 'answer conference-chair', undefined],
    ['a command', '/help', undefined],
    ['a button', 'suggest areas-list conference-chair', '1. '],
  ])(
    '%s put off for 90 minutes: no apology into the same limit, and the log says how long',
    async (_, text, button) => {
      const { playground } = stage
      const offer = button === undefined ? undefined : await stage.ask(text)
      const remove = playground.faults.add({
        method: 'sendMessage',
        kind: 'rate-limit',
        retryAfter: 5_400,
        times: Number.POSITIVE_INFINITY,
      })
      if (offer && button !== undefined) await stage.press(offer, button)
      else playground.send({ from: playground.users.vi, chat: playground.chats.vi, text })
      await stage.log.until('"retryAfter":5400')
      remove()
      await stage.ask('/help')
      expect(playground.calls.filter(({ response }) => !response.ok)).toHaveLength(1)
      expect(failures()).toBe(1)
    },
  )

  test('a slow answer: the chat shows that the bot is typing', async () => {
    const { playground } = stage
    const slow = {
      ...stage.store,
      increment: async () => new Promise<number>((resolve) => setTimeout(resolve, 900, 1)),
    }
    await stage.close()
    stage = await createStage({ store: slow as never })
    const action = stage.playground.nextCall('sendChatAction')
    hurry()
    // A question without an answer is counted before the reply.
    await stage.ask('absent: x')
    expect((await action).params).toMatchObject({ action: 'typing' })
    expect(playground).not.toBe(stage.playground)
  })

  test('a quick answer: the chat shows nothing', async () => {
    await stage.ask('/help')
    expect(stage.playground.calls.some(({ method }) => method === 'sendChatAction')).toBe(false)
  })
})

describe('the bot itself fails', () => {
  test('in private the reader gets an apology, in their language, and the bot goes on', async () => {
    expect((await stage.ask('throw')).text).toBe(
      'Xin lỗi bạn, mình vừa gặp trục trặc. Bạn hỏi lại sau ít phút nhé.',
    )
    expect((await stage.ask('throw', stage.playground.users.en)).text).toMatch(/^Sorry/)
    expect((await stage.ask('/help')).text).toContain('Hỏi thế nào?')
    expect(failures()).toBe(2)
  })

  test('in a group only the member who addressed the bot gets the apology', async () => {
    const { playground } = stage
    const { group } = playground.chats
    const reply = await stage.next(group, () =>
      playground.send({ from: playground.users.vi, chat: group, text: `@${playground.bot.username} throw` }),
    )
    expect(reply.text).toContain('Xin lỗi bạn')
    expect(reply.reply_to_message).toBeDefined()
  })

  test('an inline query still gets its answer', async () => {
    const { playground } = stage
    expect((await playground.inlineQuery({ from: playground.users.vi, query: 'throw' })).results).toEqual([])
  })

  test('a store out of reach costs the conversation, not the answer', async () => {
    await stage.close()
    const broken = async () => {
      throw new Error('connect ECONNREFUSED')
    }
    const store = { get: broken, set: broken, delete: broken, increment: broken, once: broken, close: broken }
    stage = await createStage({
      store: { ...store, entries: () => ({ [Symbol.asyncIterator]: () => ({ next: broken }) }) } as never,
    })
    const reply = await stage.ask('answer conference-chair')
    expect(reply.text).toContain('Nguyễn Thanh Trang')
    expect((await stage.press(reply, '👍')).text).toContain('Cảm ơn')
    expect(failures()).toBe(0)
  })
})

describe('limits', () => {
  const limits = { user: 3, member: 2, group: 3, window: 60_000 }
  /** 35 seconds before the next window. */
  let now = 0
  beforeEach(async () => {
    await stage.close()
    now = 60_000_000 + 25_000
    const clock = () => now
    stage = await createStage({ limits, clock, store: createMemoryStore({ clock }) })
  })

  const said = (chat: { id: number }) =>
    stage.playground
      .messages(chat)
      .filter(({ from }) => from?.is_bot)
      .map(({ text }) => text ?? '')

  test('a flood in private meets one notice, then silence; others are served', async () => {
    const { playground } = stage
    const { vi, en } = playground.chats
    for (let i = 0; i < 10; i++)
      playground.send({ from: playground.users.vi, chat: vi, text: `absent: ${i}` })
    await playground.drained()
    expect((await stage.ask('/help', playground.users.en)).text).toContain('How do I ask?')
    await playground.waitFor(() => said(vi).length >= 4)
    expect(said(vi).filter((text) => text.startsWith('Bạn hỏi nhanh quá!'))).toHaveLength(1)
    expect(said(vi)).toHaveLength(4)
    expect(said(en)).toHaveLength(1)
  })

  test('the notice tells when to ask again, comes again after a pause, and is true', async () => {
    for (let i = 0; i < 3; i++) await stage.ask(`absent: ${i}`)
    expect((await stage.ask('absent: 4')).text).toContain('đợi 35 giây')
    now += 20_000
    expect((await stage.ask('absent: 5')).text).toContain('đợi 15 giây')
    now += 15_000
    expect((await stage.ask('answer conference-chair')).text).toContain('Nguyễn Thanh Trang')
  })

  test('one member cannot use up what a group may ask', async () => {
    const { playground } = stage
    const { group } = playground.chats
    const name = `@${playground.bot.username}`
    for (let i = 0; i < 5; i++)
      playground.send({ from: playground.users.vi, chat: group, text: `${name} absent: ${i}` })
    await playground.waitFor(() => said(group).some((text) => text.startsWith('Bạn hỏi nhanh quá!')))
    const reply = await stage.next(group, () =>
      playground.send({ from: playground.users.en, chat: group, text: `${name} answer conference-chair` }),
    )
    expect(reply.text).toContain('Nguyễn Thanh Trang')
  })

  test('each press is answered, the surplus with the notice', async () => {
    const reply = await stage.ask('suggest conference-chair areas-list')
    const toasts: (string | undefined)[] = []
    for (let i = 0; i < 5; i++) toasts.push((await stage.press(reply, '1. ')).text)
    // Answered once; then told where.
    const above = 'Câu trả lời ở ngay trên nhé.'
    expect(toasts.slice(0, 3)).toEqual([undefined, above, above])
    expect(toasts.slice(3).every((text) => text?.startsWith('Bạn hỏi nhanh quá!'))).toBe(true)
  })
})

test('misses are counted without who asked; off means off', async () => {
  await stage.ask('Not-in-Article:  Giá VÀNG')
  await stage.ask('not-in-article: giá vàng', stage.playground.users.en)
  const { questions } = await readUnanswered(stage.store)
  expect(questions).toMatchObject([{ question: 'not-in-article: giá vàng', count: 2 }])
  await stage.close()
  stage = await createStage({ keepUnanswered: false })
  await stage.ask('not-in-article: giá vàng')
  expect((await readUnanswered(stage.store)).questions).toEqual([])
  expect((await stage.ask('/privacy')).text).not.toContain('chưa trả lời được')
})

test('the log holds neither token nor what users write, whatever happens', async () => {
  const { playground } = stage
  const secrets = ['bimatcuatoi', 'Trần Thị Bí Mật', playground.token, playground.token.split(':')[1]!]
  const user = playground.addUser({ first_name: secrets[1]!, language_code: 'vi' })
  for (const text of [
    'bimatcuatoi',
    'throw bimatcuatoi',
    'answer conference-chair bimatcuatoi',
    '/bimatcuatoi',
    '/start bimatcuatoi',
  ])
    await playground.ask({ from: user, chat: user, text })
  await playground.inlineQuery({ from: user, query: 'throw bimatcuatoi' })
  hurry()
  playground.faults.add({ method: 'sendMessage', kind: 'drop', times: 4 })
  playground.faults.add({ method: 'getUpdates', kind: 'drop', times: 1 })
  playground.send({ from: user, chat: user, text: 'bimatcuatoi' })
  await stage.log.until("Network request for 'sendMessage' failed")
  await stage.log.until('Cannot reach the Bot API')
  const log = stage.log.text()
  expect(log).toContain('update failed')
  for (const secret of secrets) expect(log).not.toContain(secret)
})

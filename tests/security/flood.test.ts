import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStage, type Stage } from '../bot/stage.ts'

const FLOOD = 300
const limits = { user: 5, member: 4, group: 50, window: 600_000 }
let stage: Stage
beforeEach(async () => {
  stage = await createStage({ limits, playground: { keep: { messagesPerChat: 5_000, calls: 5_000 } } })
})
afterEach(() => stage.close())

/** On a busy machine there may be signs of typing besides. */
const callsTo = (chat: number) =>
  stage.playground.calls.filter(
    ({ params, method }) => method !== 'sendChatAction' && params.chat_id === chat,
  )
const limited = (surface: string) =>
  stage.events.filter((event) => event.type === 'rate-limited' && event.surface === surface).length

test('a flood of private questions gets its share of answers, one notice, then nothing; others are answered', async () => {
  const { playground } = stage
  const attacker = playground.addUser({ first_name: 'A', language_code: 'vi' })
  const others = Array.from({ length: 20 }, (_, i) =>
    playground.addUser({ first_name: `U${i}`, language_code: 'vi' }),
  )
  const answers: Promise<unknown>[] = []
  for (let i = 0; i < FLOOD; i++) {
    playground.send({ from: attacker, chat: attacker, text: `absent: ${i}` })
    const other = others[i / 10]
    if (other) answers.push(playground.ask({ from: other, chat: other, text: 'answer conference-chair' }))
  }
  for (const reply of await Promise.all(answers))
    expect(reply).toMatchObject({ text: expect.stringContaining('Nguyễn') })
  await playground.drained()
  await stage.serving.stop()
  expect(callsTo(attacker.id)).toHaveLength(limits.user + 1)
})

test('a flood of edits counts as one of questions', async () => {
  const { playground } = stage
  const { vi } = playground.users
  const { message_id } = playground.send({ from: vi, chat: playground.chats.vi, text: 'absent: x' })
  for (let i = 0; i < FLOOD; i++)
    playground.editMessage({ from: vi, chat: playground.chats.vi, message_id, text: `absent: ${i}` })
  await playground.drained()
  await stage.serving.stop()
  expect(callsTo(vi.id)).toHaveLength(limits.user + 1)
})

test('each press of a flood is ended, and none beyond the limit brings a message', async () => {
  const { playground } = stage
  const reply = await stage.ask('suggest conference-chair areas-list')
  const sent = callsTo(reply.chat.id).length
  await Promise.all(Array.from({ length: 50 }, () => stage.press(reply, '1. ')))
  expect(playground.calls.filter(({ method }) => method === 'answerCallbackQuery')).toHaveLength(50)
  expect(callsTo(reply.chat.id).length - sent).toBeLessThanOrEqual(limits.user)
  expect(limited('button')).toBeGreaterThan(0)
})

test('a flood of inline queries beyond what typing causes does not reach the engine', async () => {
  const { playground } = stage
  const most = limits.user * 10
  for (let i = 0; i < most; i++)
    await playground.inlineQuery({ from: playground.users.vi, query: `answer conference-chair ${i}` })
  const asked = stage.events.filter(({ type }) => type === 'decision').length
  const beyond = await playground.inlineQuery({ from: playground.users.vi, query: 'answer conference-chair' })
  expect(beyond.results).toEqual([])
  expect(stage.events.filter(({ type }) => type === 'decision')).toHaveLength(asked)
  const other = await playground.inlineQuery({ from: playground.users.en, query: 'answer conference-chair' })
  expect(other.results).not.toEqual([])
})

test('a flood of one member in a group leaves the others their share', async () => {
  const { playground } = stage
  const { group } = playground.chats
  const name = `@${playground.bot.username}`
  for (let i = 0; i < FLOOD; i++)
    playground.send({ from: playground.users.vi, chat: group, text: `${name} absent: ${i}` })
  playground.send({ from: playground.users.en, chat: group, text: `${name} answer conference-chair` })
  await playground.waitFor(() =>
    playground.messages(group).some(({ from, text }) => from?.is_bot && text?.includes('Nguyễn Thanh Trang')),
  )
  expect(callsTo(group.id).length).toBeLessThanOrEqual(limits.member + 2)
})

test('a flood of group messages that are not for the bot costs nothing', async () => {
  const { playground } = stage
  await stage.serving.stop()
  const before = playground.calls.length
  for (let i = 0; i < FLOOD; i++)
    await stage.bot.handleUpdate({
      update_id: 800_000 + i,
      message: {
        message_id: i,
        date: 1,
        chat: playground.chats.group,
        from: { ...playground.users.vi, is_bot: false },
        text: `not for you ${i}`,
      },
    })
  expect(playground.calls).toHaveLength(before)
})

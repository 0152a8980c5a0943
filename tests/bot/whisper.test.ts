import type { Message, Update } from '@grammyjs/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

// Whether Telegram shows a message to one member of a group alone depends on the bot's rights and on its own age: what
// it would say is said here. https://core.telegram.org/bots/features#ephemeral-messages

type Params = Record<string, unknown> & { readonly text: string }

let stage: Stage
let whispered: Params[]
/** Refused is a bot that is no administrator; an older server sends to all. */
let telegram: 'allows' | 'refuses' | 'is older'

beforeEach(async () => {
  whispered = []
  telegram = 'allows'
  stage = await createStage()
  listen()
})
afterEach(() => stage.close())

function listen() {
  stage.bot.api.config.use(async (prev, method, payload, signal) => {
    if (!('ephemeral_message_parameters' in payload)) return prev(method, payload, signal)
    whispered.push(payload as unknown as Params)
    if (telegram === 'is older') {
      const { ephemeral_message_parameters: _, ...known } = payload as Record<string, unknown>
      return prev(method, known as typeof payload, signal)
    }
    if (telegram === 'refuses')
      return { ok: false, error_code: 400, description: 'Bad Request: BOT_NOT_ADMIN' }
    const result = { message_id: 0, ephemeral_message_id: 5, date: 1, chat: stage.playground.chats.group }
    return { ok: true, result } as never
  })
}

const name = () => `@${stage.playground.bot.username}`
const publicly = () =>
  stage.playground
    .messages(stage.playground.chats.group)
    .filter(({ from }) => from?.id === stage.playground.bot.id)
/** Says something in the group, and waits until the bot has nothing more to do. */
const say = async (text: string, more = {}) => {
  const { playground } = stage
  const sent = playground.send({ from: playground.users.vi, chat: playground.chats.group, text, ...more })
  await playground.drained()
  return sent
}
/** An update as it comes from Telegram. */
const deliver = async (message: object) => {
  const { playground } = stage
  const base = { message_id: 900, date: 1, chat: playground.chats.group, from: playground.users.vi }
  playground.sendUpdate({ message: { ...base, ...message } } as unknown as Omit<Update, 'update_id'>)
  await playground.drained()
}

describe('what only the asker needs is shown to the asker alone', () => {
  test.each([
    ['the help', () => `/help${name()}`],
    ['what is stored', () => `/privacy${name()}`],
    ['a command that is none', () => `/khongco${name()}`],
    ['a choice', () => `${name()} suggest conference-chair areas-list`],
    ['a refusal', () => `${name()} absent: x`],
    ['no answer', () => `${name()} not-understood: x`],
  ])('%s', async (_, text) => {
    const { message_id } = await say(text())
    expect(publicly()).toEqual([])
    expect(whispered).toEqual([
      expect.objectContaining({
        ephemeral_message_parameters: { receiver_user_id: stage.playground.users.vi.id },
        reply_parameters: expect.objectContaining({ message_id }),
      }),
    ])
  })

  test.each([
    ['an answer', () => `${name()} answer conference-chair`],
    ['thanks for thanks', () => `${name()} courtesy: x`],
    ['the nearest sentence', () => `${name()} nearest some words`],
    ['a list', () => `/ai${name()}`],
    ['the source', () => `/nguon${name()}`],
    // It waits for a reply, which all see.
    ['a question for the question', () => `/hoi${name()}`],
  ])('%s is for all', async (_, text) => {
    await say(text())
    expect(publicly()).toHaveLength(1)
    expect(whispered).toEqual([])
  })

  test('in private nothing is hidden from anybody', async () => {
    await stage.ask('/help')
    await stage.ask('absent: x')
    expect(whispered).toEqual([])
  })

  test('twice the same is told twice: nobody else has seen it', async () => {
    await say(`${name()} absent: x`)
    await say(`${name()} absent: x`, { from: stage.playground.users.en })
    expect(whispered).toHaveLength(2)
  })

  test('a question put right is answered to all', async () => {
    const { playground } = stage
    const { message_id } = await say(`${name()} absent: x`)
    const { group } = playground.chats
    playground.editMessage({
      from: playground.users.vi,
      chat: group,
      message_id,
      text: `${name()} answer conference-chair`,
    })
    await playground.drained()
    expect(publicly().map(({ text }) => text)).toEqual([expect.stringContaining('Nguyễn Thanh Trang')])
  })

  test('the notice to who asks too much is shown to that member alone', async () => {
    await stage.close()
    stage = await createStage({ limits: { member: 1 }, clock: () => 0 })
    listen()
    await say(`${name()} answer conference-chair`)
    await say(`${name()} answer areas-list`)
    expect(publicly()).toHaveLength(1)
    expect(whispered.map(({ text }) => text)).toEqual([expect.stringContaining('Bạn hỏi nhanh quá')])
  })
})

describe('where Telegram does not allow it, all goes as before', () => {
  beforeEach(() => {
    telegram = 'refuses'
  })

  test('the reply is shown to all, and the refusal is remembered', async () => {
    await say(`${name()} absent: x`)
    await say(`${name()} absent: y`)
    expect(publicly().map(({ text }) => text?.split('\n')[0])).toEqual(['absent: x', 'absent: y'])
    expect(whispered).toHaveLength(1)
    expect(stage.events.some(({ type }) => type === 'failure')).toBe(false)
  })

  test('an anonymous administrator is no one to whisper to', async () => {
    const { group } = stage.playground.chats
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group' }
    const text = `${name()} absent: x`
    const entities = [{ type: 'mention', offset: 0, length: name().length }]
    await deliver({ from: anonymous, sender_chat: group, text, entities })
    expect(whispered).toEqual([])
    expect(publicly()).toHaveLength(1)
  })
})

test('a server that knows nothing of it shows the reply to all: as before, once', async () => {
  telegram = 'is older'
  await say(`${name()} absent: x`)
  await say(`${name()} absent: x`, { from: stage.playground.users.en })
  expect(publicly()).toHaveLength(1)
  expect(whispered).toHaveLength(1)
})

describe('what was itself sent to the bot alone', () => {
  const quiet = { message_id: 0, ephemeral_message_id: 77 }

  test('a command is answered so, as a reply to it', async () => {
    await deliver({ ...quiet, text: '/help', entities: [{ type: 'bot_command', offset: 0, length: 5 }] })
    expect(whispered).toEqual([
      expect.objectContaining({
        ephemeral_message_parameters: { receiver_user_id: stage.playground.users.vi.id },
        reply_parameters: { ephemeral_message_id: 77 },
      }),
    ])
    expect(publicly()).toEqual([])
  })

  test('a question is one, without the bot named, and its answer is nobody else’s either', async () => {
    await deliver({ ...quiet, text: 'answer conference-chair' })
    expect(whispered.map(({ text }) => text)).toEqual([expect.stringContaining('Nguyễn Thanh Trang')])
    expect(publicly()).toEqual([])
  })

  test('a button under it answers to all, quoting nothing that they cannot see', async () => {
    const { playground } = stage
    const call = playground.nextCall('sendMessage')
    const message = { ...quiet, date: 1, chat: playground.chats.group, from: playground.bot } as Message
    const query = { id: '1', from: playground.users.vi, chat_instance: '1', message }
    playground.sendUpdate({ callback_query: { ...query, data: 'f:vi:conference-chair' } } as never)
    const { params } = await call
    expect(params.text).toContain('Nguyễn Thanh Trang')
    expect(params).not.toHaveProperty('reply_parameters')
  })
})

test('clients send /help in groups so that the others do not see it', async () => {
  const { playground } = stage
  const menus = () => playground.calls.filter(({ method }) => method === 'setMyCommands')
  await playground.waitFor(() => menus().length === 4)
  const quiet = menus().flatMap(({ params }) =>
    (params.commands as { command: string; is_ephemeral?: boolean }[])
      .filter(({ is_ephemeral }) => is_ephemeral)
      .map(({ command }) => `${(params.scope as { type: string }).type} ${command}`),
  )
  expect(quiet).toEqual(['all_group_chats help', 'all_group_chats help'])
})

describe('the direct messages of a channel', () => {
  const write = (from: object, content: object) => {
    const { users, chats } = stage.playground
    const topic = { topic_id: 77, user: users.vi }
    return deliver({
      chat: { ...chats.group, is_direct_messages: true },
      direct_messages_topic: topic,
      from,
      ...content,
    })
  }

  test('what a reader writes there is a question, without the bot named', async () => {
    const call = stage.playground.nextCall('sendMessage')
    await write(stage.playground.users.vi, { text: 'answer conference-chair' })
    const { params } = await call
    expect(params.text).toContain('Nguyễn Thanh Trang')
    expect(params.direct_messages_topic_id).toBe(77)
  })

  test('a refusal is for the one reader who is there', async () => {
    await write(stage.playground.users.vi, { text: 'absent: x' })
    expect(whispered).toEqual([])
    expect(publicly()).toHaveLength(1)
  })

  test('what the channel’s people write back is not', async () => {
    await write(stage.playground.users.en, { text: 'answer conference-chair' })
    expect(publicly()).toEqual([])
  })
})

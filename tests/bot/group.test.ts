import type { ChatMember, Update } from '@grammyjs/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, labels, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const asked = 'answer conference-chair'
const inGroup = (text: string, more = {}) => {
  const { playground } = stage
  return stage.next(playground.chats.group, () =>
    playground.send({ from: playground.users.vi, chat: playground.chats.group, text, ...more }),
  )
}
const name = () => `@${stage.playground.bot.username}`
const botSaid = (chat: { id: number }) =>
  stage.playground.messages(chat).filter(({ from }) => from?.id === stage.playground.bot.id)

describe('what is answered', () => {
  test.each([
    ['a command by name', () => `/hoi${name()} ${asked}`],
    ['an English command by name', () => `/ask${name()} ${asked}`],
    ['a mention', () => `${name()} ${asked}`],
    ['a mention behind', () => `${asked} ${name()}`],
  ])('%s, quoting the question, without votes', async (_, text) => {
    const reply = await inGroup(text())
    expect(reply.text).toContain('Nguyễn Thanh Trang')
    expect(reply.reply_to_message?.text).toBe(text())
    // One keyboard for all members cannot show each one's own vote.
    expect(labels(reply)).not.toContain('👍')
  })

  test('a reply to the bot goes on with the conversation', async () => {
    const first = await inGroup(`${name()} ${asked} areas-list`)
    const reply = await inGroup('again', { reply_to_message_id: first.message_id })
    expect(reply.text).toContain('Nguyễn Thanh Trang')
  })

  test('nothing else: plain talk, the name as text, commands for others, replies to others', async () => {
    const { playground } = stage
    const { group } = playground.chats
    const lan = { from: playground.users.vi, chat: group }
    // In real groups the first two never even reach a bot in privacy mode.
    const plain = playground.send({ ...lan, text: asked })
    playground.send({ ...lan, text: 'again', reply_to_message_id: plain.message_id })
    playground.send({ ...lan, text: '/hoi@other_bot answer areas-list' })
    for (const text of [asked, `not${name()}.vn`, '@other_bot x'])
      playground.sendUpdate({
        message: { message_id: 800, date: 1, chat: group, from: playground.users.vi, text },
      } as unknown as Omit<Update, 'update_id'>)
    await playground.drained()
    await inGroup(`/help${name()}`)
    expect(botSaid(group)).toHaveLength(1)
  })

  test.each([
    ['/start', 'Chào cả nhà!'],
    ['/help', 'Hỏi thế nào?'],
    ['/ai', 'Những ai được nhắc đến trong bài?'],
    ['/gi', 'Bài báo nói về những gì?'],
    ['/chidao', 'Văn bản'],
    ['/tomtat', 'Bài báo tường thuật'],
    ['/nguon', 'Nguồn'],
    ['/privacy', 'Mình lưu những gì?'],
    ['/hoi', 'Bạn muốn hỏi gì về bài báo?'],
  ])('%s@bot', async (command, beginning) => {
    expect((await inGroup(`${command}${name()}`)).text?.startsWith(beginning)).toBe(true)
  })

  test.each([
    ['the name alone under a question', () => name(), {}],
    ['the name with a question mark', () => `${name()}?`, {}],
    ['the name alone under a photo whose caption asks', () => name(), { photo: true }],
    ['the command alone', () => `/hoi${name()}`, {}],
  ])('%s of somebody answers that question', async (_, text, more) => {
    const { playground } = stage
    const { group } = playground.chats
    const question = playground.send({ from: playground.users.en, chat: group, text: asked, ...more })
    expect((await inGroup(text(), { reply_to_message_id: question.message_id })).text).toContain(
      'Nguyễn Thanh Trang',
    )
  })

  test('an unknown command is answered only by name: another bot may have it', async () => {
    const { playground } = stage
    const { group } = playground.chats
    playground.send({ from: playground.users.vi, chat: group, text: '/ban x' })
    expect((await inGroup(`/ban${name()} x`)).text).toContain('Mình không có lệnh /ban')
    expect(botSaid(group)).toHaveLength(1)
  })

  test('a button answers in the group, quoting what was pressed', async () => {
    const reply = await inGroup(`${name()} ${asked}`)
    const label = labels(reply).find((each) => each.startsWith('Đoạn')) ?? ''
    const answer = await stage.next(reply.chat, () => stage.press(reply, label, stage.playground.users.en))
    expect(answer.reply_to_message?.message_id).toBe(reply.message_id)
  })
})

test('in a topic the reply stays there; outside of topics no topic is named', async () => {
  const { playground } = stage
  const { forum } = playground.chats
  const ask = (text: string, more = {}) =>
    stage.next(forum, () => playground.send({ from: playground.users.en, chat: forum, text, ...more }))
  const inTopic = await ask(`${name()} ${asked}`, { message_thread_id: playground.topic })
  expect(inTopic).toMatchObject({ message_thread_id: playground.topic, is_topic_message: true })
  const next = await stage.next(forum, () => stage.press(inTopic, 'Đoạn', playground.users.en))
  expect(next).toMatchObject({ message_thread_id: playground.topic })
  expect((await ask(`${name()} ${asked}`)).message_thread_id).toBeUndefined()
})

test('a question that is deleted before it is answered is answered, quoting nothing', async () => {
  const { group } = stage.playground.chats
  const text = `${name()} ${asked}`
  const entities = [{ type: 'mention', offset: 0, length: name().length }]
  const message = {
    message_id: 999_999,
    date: 1,
    chat: group,
    from: stage.playground.users.vi,
    text,
    entities,
  }
  const reply = await stage.next(group, () => stage.playground.sendUpdate({ message } as never))
  expect(reply.text).toContain('Nguyễn Thanh Trang')
  expect(reply.reply_to_message).toBeUndefined()
})

test('in the direct messages of a channel each reader gets the answer, though another has just had it', async () => {
  const { playground } = stage
  const { users } = playground
  const chat = playground.addChat({ type: 'supergroup', title: 'Báo', members: [users.vi, users.en] })
  playground.addBot({ chat, by: users.vi })
  for (const [topic_id, from] of [
    [77, users.vi],
    [78, users.en],
  ] as const) {
    const called = playground.nextCall('sendMessage', ({ params }) => String(params.text).includes('Trang'))
    const message = {
      message_id: topic_id,
      date: 1,
      chat: { ...chat, is_direct_messages: true },
      direct_messages_topic: { topic_id, user: from },
      from,
      text: `${name()} ${asked}`,
      entities: [{ type: 'mention', offset: 0, length: name().length }],
    }
    playground.sendUpdate({ message } as unknown as Omit<Update, 'update_id'>)
    // Telegram refuses what does not say for whom it is.
    expect((await called).params).toMatchObject({ chat_id: chat.id, direct_messages_topic_id: topic_id })
  }
})

test('the conversation is each member’s own', async () => {
  const { playground } = stage
  await inGroup(`${name()} ${asked}`)
  const other = await stage.next(playground.chats.group, () =>
    playground.send({ from: playground.users.en, chat: playground.chats.group, text: `${name()} again` }),
  )
  expect(other.text).not.toContain('Nguyễn Thanh Trang')
})

test('each topic has its own conversation, General too; a button’s answer belongs to its topic', async () => {
  const { playground } = stage
  const { forum } = playground.chats
  const from = playground.users.en
  const inTopic = { message_thread_id: playground.topic }
  const ask = (text: string, more = {}) =>
    stage.next(forum, () => playground.send({ from, chat: forum, text: `${name()} ${text}`, ...more }))
  await ask(`${asked} areas-list`)
  expect((await ask('again', inTopic)).text).not.toContain('Nguyễn Thanh Trang')
  const choices = await ask('suggest areas-list conference-speaker', inTopic)
  await stage.next(forum, () => stage.press(choices, '2. ', from))
  expect((await ask('again')).text).toContain('Nguyễn Thanh Trang')
  expect(await stage.store.get(`talk:${forum.id}:${from.id}.${playground.topic}`)).toMatchObject({
    conversation: { fact: 'conference-speaker' },
  })
})

test('the same words twice within a moment: the second question is marked as seen instead', async () => {
  const { playground } = stage
  const { group } = playground.chats
  await inGroup(`${name()} ${asked}`)
  const reaction = playground.nextCall('setMessageReaction')
  const second = playground.send({ from: playground.users.en, chat: group, text: `${name()} ${asked}` })
  expect((await reaction).params).toMatchObject({ message_id: second.message_id })
  expect(botSaid(group)).toHaveLength(1)
})

test('an edited question changes its reply; an old message that becomes one stays unanswered', async () => {
  const { playground } = stage
  const { group } = playground.chats
  const reply = await inGroup(`${name()} courtesy: x`)
  const question = reply.reply_to_message!
  const call = playground.nextCall('editMessageText')
  playground.editMessage({
    from: playground.users.vi,
    chat: group,
    message_id: question.message_id,
    text: `${name()} ${asked}`,
  })
  expect((await call).params.message_id).toBe(reply.message_id)
  playground.sendUpdate({
    edited_message: {
      message_id: 1,
      date: 1_000,
      edit_date: 9_000,
      chat: group,
      from: playground.users.vi,
      text: `/help${name()}`,
      entities: [{ type: 'bot_command', offset: 0, length: 5 + name().length }],
    },
  } as unknown as Omit<Update, 'update_id'>)
  await playground.drained()
  await inGroup(`/nguon${name()}`)
  expect(botSaid(group)).toHaveLength(2)
})

describe('coming in', () => {
  test('the bot greets once, however often its rights change', async () => {
    const { playground } = stage
    const { vi } = playground.users
    const chat = playground.addChat({ type: 'supergroup', title: 'Mới', members: [vi] })
    const greeting = await stage.next(chat, () => playground.addBot({ chat, by: vi }))
    expect(greeting.text).toContain(`/hoi${name()}`)
    playground.addBot({ chat, by: vi, status: 'administrator' })
    await stage.next(chat, () => playground.send({ from: vi, chat, text: `/help${name()}` }))
    expect(botSaid(chat)).toHaveLength(2)
  })

  test('thrown out and asked in again, it greets again', async () => {
    const { playground } = stage
    const { vi } = playground.users
    const chat = playground.addChat({ type: 'group', title: 'Mới', members: [vi] })
    await stage.next(chat, () => playground.addBot({ chat, by: vi }))
    playground.removeBot({ chat, by: vi })
    await stage.next(chat, () => playground.addBot({ chat, by: vi }))
  })

  test('where it may not speak, it says nothing', async () => {
    const { playground } = stage
    const { vi } = playground.users
    const { group } = playground.chats
    const mute = {
      user: playground.bot,
      status: 'restricted',
      is_member: true,
      can_send_messages: false,
    } as unknown as ChatMember
    playground.sendUpdate({
      my_chat_member: {
        chat: group,
        from: vi,
        date: 1,
        old_chat_member: { user: playground.bot, status: 'left' },
        new_chat_member: mute,
      },
    } as Omit<Update, 'update_id'>)
    await inGroup(`/help${name()}`)
    expect(botSaid(group)).toHaveLength(1)
  })
})

describe('the language of a group', () => {
  const help = async (chat: { id: number }) =>
    (
      await stage.next(chat, () =>
        stage.playground.send({ from: stage.playground.users.vi, chat, text: `/help${name()}` }),
      )
    ).text

  test('administrators set it, others are told so; it goes along into the supergroup', async () => {
    const { playground } = stage
    const group = playground.addChat({
      type: 'group',
      title: 'Mới',
      members: [playground.users.vi, playground.users.en],
    })
    await stage.next(group, () => playground.addBot({ chat: group, by: playground.users.vi }))
    const asked = await stage.next(group, () =>
      playground.send({ from: playground.users.vi, chat: group, text: `/ngonngu${name()}` }),
    )
    expect((await stage.press(asked, 'English', playground.users.en)).text).toContain('Only administrators')
    expect((await stage.press(asked, 'English')).text).toContain('English from now on')
    expect(await help(group)).toMatch(/^How do I ask/)
    const supergroup = playground.migrate(group)
    await playground.drained()
    expect(await help(supergroup)).toMatch(/^How do I ask/)
    expect(await stage.store.get(`language:${group.id}`)).toBeUndefined()
  })
})

test('what was sent through the bot’s own inline mode is not answered', async () => {
  const { playground } = stage
  const { group } = playground.chats
  await playground.inlineQuery({ from: playground.users.vi, query: '' })
  playground.chooseInline({
    from: playground.users.vi,
    query: '',
    result_id: 'vi:article-summary',
    chat: group,
  })
  await inGroup(`/help${name()}`)
  expect(botSaid(group)).toHaveLength(1)
})

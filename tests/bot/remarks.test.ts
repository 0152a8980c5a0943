import type { Update } from '@grammyjs/types'
import type { ShownMessage } from 'bot-api-emulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isRemark } from '../../src/bot/remark.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import { readUnanswered } from '../../src/storage/unanswered-questions.ts'
import { shippedEngine } from '../engine/knowledge.ts'
import { createStage, type Stage } from './stage.ts'

/** Under a bot's answer in a group people talk to each other. */
const engine = shippedEngine()
const first = async () => (await engine).ask('Ai chủ trì Hội nghị?', { now: 1 }).conversation
const reads = async (text: string) => {
  const real = await engine
  const conversation = await first()
  const address = { kind: 'question', text, isReply: true } as const
  return isRemark({ clock: () => 2 }, real, address, { ...(conversation && { conversation }), replies: [] })
}

// biome-ignore format: lists of words
test.each([
  ['agreement', ['ừ hay đấy', 'ừ', 'ok', 'vâng', 'đúng rồi', 'chuẩn luôn', 'good to know']],
  ['praise', ['hay quá', 'quá đỉnh', 'bài này hay', 'nice', '👍', 'so proud']],
  ['wonder, which only looks like a question', ['thế à', 'thế à?', 'ra vậy', 'interesting!', 'lol', 'haha']],
  ['dissent', ['không đồng ý', 'sai rồi', 'bot ngu']],
  ['thanks', ['cảm ơn bot', 'cảm ơn nhé', 'thanks']],
  // Each of these was answered with a fact.
  ['what names something of the article', ['tướng Trang giỏi thật', 'chúc mừng các đồng chí', 'bên mình cũng triển khai rồi']],
  ['what the article says nothing about', ['công an giỏi quá', 'mình cũng nghĩ thế', 'ủng hộ từ đầu', 'Nguyễn Văn A vào đọc nè', 'năm nay nhiều việc quá']],
])('a remark: %s', async (_, texts) => {
  for (const text of texts) expect(await reads(text), text).toBe(true)
})

// biome-ignore format: lists of words
test.each([
  ['a question word', ['còn ai nữa', 'khi nào', 'ở đâu', 'vì sao', 'Bình Thuận thì sao', 'mấy người', 'o dau', 'who chaired it', 'bạn là ai']],
  ['a question mark', ['nghị quyết?', 'thế còn Nguyễn Văn Trang?']],
  ['a word that the article answers', ['chức vụ', 'tóm tắt', 'Lê Văn Tuyến', 'số điện thoại']],
  ['a document', ['chỉ thị 16', 'chỉ thị 25']],
  ['what is said of the answer before', ['kể thêm đi', 'tiếp', 'nguồn', 'chắc không', 'ai nói thế', 'cái thứ hai', 'giúp mình với']],
])('a question: %s', async (_, texts) => {
  for (const text of texts) expect(await reads(text), text).toBe(false)
})

test('“nội dung cụ thể” is a question', async () => {
  expect(await reads('nội dung cụ thể')).toBe(false)
})

// It names the conference and hardly anything else.
test('“hội nghị này to nhỉ” is a remark', async () => {
  expect(await reads('hội nghị này to nhỉ')).toBe(true)
})

describe('in a group', () => {
  let stage: Stage
  let answer: ShownMessage
  beforeEach(async () => {
    stage = await createStage({ engine: await engine, limits: { user: 9, member: 3, group: 9 } })
    const { chats } = stage.playground
    answer = await stage.next(chats.group, () => say(`@${stage.playground.bot.username} ai chủ trì?`))
  })
  afterEach(() => stage.close())

  const say = (text: string, more = {}) => {
    const { users, chats, send } = stage.playground
    return send({ from: users.vi, chat: chats.group, text, ...more })
  }
  const reply = (text: string) => say(text, { reply_to_message_id: answer.message_id })
  const botSaid = () => {
    const { bot, chats, messages } = stage.playground
    return messages(chats.group).filter(({ from }) => from?.id === bot.id)
  }

  test('a remark in reply to the bot gets a reaction, the next ones of that member nothing', async () => {
    const { nextCall, calls } = stage.playground
    const reaction = nextCall('setMessageReaction')
    const { message_id } = reply('ừ hay đấy')
    expect((await reaction).params).toMatchObject({ message_id })
    for (let i = 0; i < 5; i++) reply('tướng Trang giỏi thật')
    // Nor do they count: this is but the second question of three.
    const next = await stage.next(stage.playground.chats.group, () => reply('ai phát biểu'))
    expect(next.text).toContain('Lê Văn Tuyến')
    expect(botSaid()).toHaveLength(2)
    expect(calls.filter(({ method }) => method === 'setMessageReaction')).toHaveLength(1)
    // Nobody at the newspaper has to read them.
    expect((await readUnanswered(stage.store)).questions).toEqual([])
  })

  test('addressed by name it is a courtesy, and answered', async () => {
    const thanks = await stage.next(stage.playground.chats.group, () =>
      reply(`@${stage.playground.bot.username} hay đấy`),
    )
    expect(thanks.text).toMatch(/^Cảm ơn bạn!/)
  })

  test('a remark that is edited into a question is answered; a question into a remark keeps its reply', async () => {
    const { users, chats, editMessage, nextCall } = stage.playground
    const { message_id } = reply('ừ hay đấy')
    const edit = (text: string) => editMessage({ from: users.vi, chat: chats.group, message_id, text })
    const answered = await stage.next(chats.group, () => edit('ai phát biểu'))
    expect(answered.text).toContain('Lê Văn Tuyến')
    const call = nextCall('editMessageText')
    edit('ừ hay đấy')
    expect((await call).params.message_id).toBe(answered.message_id)
  })
})

test('a reply that names something counts as one question, and its session is read once', async () => {
  const memory = createMemoryStore()
  const read: string[] = []
  const get = <T>(key: string) => {
    read.push(key)
    return memory.get<T>(key)
  }
  const stage = await createStage({ engine: await engine, store: { ...memory, get } })
  const { users, chats, send, bot } = stage.playground
  const say =
    (text: string, more = {}) =>
    () =>
      send({ from: users.vi, chat: chats.group, text, ...more })
  const { message_id } = await stage.next(chats.group, say(`@${bot.username} ai chủ trì?`))
  await stage.playground.drained()
  read.length = 0
  // A document is no question word: only the engine sees that an answer is wanted.
  const answer = await stage.next(chats.group, say('chỉ thị 16', { reply_to_message_id: message_id }))
  expect(answer.text).toContain('16')
  expect(read.filter((key) => key.startsWith('talk:'))).toHaveLength(1)
  expect(stage.events.filter(({ type }) => type === 'decision')).toHaveLength(2)
  await stage.close()
})

test.each([
  ['a remark', { text: 'ừ hay đấy' }],
  ['a sticker', { sticker: {} }],
])('where the bot was only called in, %s under its answer gets none', async (_, content) => {
  const stage = await createStage({ engine: await engine })
  const { users, bot, sendUpdate, calls } = stage.playground
  const chat = { id: -100, type: 'group', title: 'x' }
  const under = { message_id: 4, date: 1, chat, from: bot }
  const remark = {
    message_id: 5,
    date: 1,
    chat,
    from: users.en,
    guest_query_id: 'g',
    reply_to_message: under,
  }
  sendUpdate({ guest_message: { ...remark, ...content } } as unknown as Omit<Update, 'update_id'>)
  await stage.playground.drained()
  await stage.ask('/help')
  expect(calls.filter(({ method }) => method === 'answerGuestQuery')).toEqual([])
  await stage.close()
})

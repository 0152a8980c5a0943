import type { Update } from '@grammyjs/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage({ playground: { botUser: { supports_guest_queries: true } } })
})
afterEach(() => stage.close())

const call = (text: string) => {
  const { playground } = stage
  const chat = playground.addChat({ type: 'supergroup', title: 'Nhóm lạ', members: [playground.users.vi] })
  return playground.guestQuery({
    from: playground.users.vi,
    chat,
    text: `@${playground.bot.username} ${text}`,
  })
}

test('called where it is no member, the bot answers in one message', async () => {
  const reply = await call('answer conference-chair')
  expect(reply.text).toContain('Nguyễn Thanh Trang')
  expect(reply.entities?.map(({ type }) => type)).toContain('blockquote')
})

test.each([
  ['suggest conference-chair areas-list', 'Có phải bạn muốn hỏi:\n\n• Ai chủ trì Hội nghị?\n• '],
  ['absent: <b>x</b>', 'absent: <b>x</b>\n\n• '],
  ['', 'Bạn chưa hỏi gì.\n\n• '],
])('%j is answered too', async (question, beginning) => {
  expect((await call(question)).text?.slice(0, beginning.length)).toBe(beginning)
})

test.each(['', '/hoi'])('by %j and its name under somebody’s question it is asked that', async (command) => {
  const { users, bot, addChat, send, guestQuery } = stage.playground
  const chat = addChat({ type: 'supergroup', title: 'Nhóm lạ', members: [users.vi] })
  const question = send({ from: users.vi, chat, text: 'answer conference-chair', photo: true })
  const call = { from: users.vi, chat, text: `${command}@${bot.username}` }
  const reply = await guestQuery({ ...call, reply_to_message_id: question.message_id })
  expect(reply.text).toContain('Nguyễn Thanh Trang')
})

test('a picture gets the sentence on what to do', async () => {
  const { playground } = stage
  const answer = playground.nextCall('answerGuestQuery')
  const message = {
    message_id: 5,
    date: 1,
    chat: { id: -100, type: 'group', title: 'x' },
    from: playground.users.en,
    photo: [],
    guest_query_id: 'unknown',
    reply_to_message: {
      message_id: 4,
      date: 1,
      chat: { id: -100, type: 'group', title: 'x' },
      from: playground.bot,
    },
  }
  playground.sendUpdate({ guest_message: message } as unknown as Omit<Update, 'update_id'>)
  expect(JSON.stringify((await answer).params)).toContain('I can only read text.')
})

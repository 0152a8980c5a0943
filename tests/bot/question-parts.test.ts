import type { MessageEntity } from '@grammyjs/types'
import { describe, expect, test } from 'vitest'
import { labels, type Stage, shippedStageEach } from './stage.ts'

let stage: Stage
shippedStageEach((opened) => {
  stage = opened
})

const replyTo = async (text: string, entities: readonly MessageEntity[] = []) => {
  const { users, chats, send, nextCall } = stage.playground
  const call = nextCall('sendMessage')
  send({ from: users.vi, chat: chats.vi, text, ...(entities.length > 0 && { entities: [...entities] }) })
  const { params, response } = await call
  expect(response).toMatchObject({ ok: true })
  return params.reply_parameters
}

describe('a reply to a message that asks two things', () => {
  test.each([
    [
      'quotes the one that it refuses',
      'Nghị quyết 12 của ai? Nghị quyết 36 của ai?',
      { quote: 'Nghị quyết 36 của ai?', quote_position: 22 },
    ],
    ['quotes nothing where it answers both', 'Ai trao Huân chương? Ai trao Cờ Thi đua?', undefined],
    ['quotes nothing where it answers one and refuses one', 'Hội nghị ở đâu? Ai chủ trì?', undefined],
    ['quotes nothing where only one thing is asked', 'Chào bạn. Ai chủ trì Hội nghị?', undefined],
  ])('%s', async (_, text, parameters) => {
    const sent = await replyTo(text)
    if (parameters) expect(sent).toMatchObject(parameters)
    else expect(sent).toBeUndefined()
  })

  // Telegram refuses a quote whose styles differ from those of the message, and nothing is sent then.
  test('quotes nothing out of a message in bold', async () => {
    expect(
      await replyTo('Nghị quyết 12 của ai? Nghị quyết 36 của ai?', [{ type: 'bold', offset: 0, length: 10 }]),
    ).toBeUndefined()
  })

  test('quotes the part in a group as well', async () => {
    const { users, chats, bot, send, nextCall } = stage.playground
    const call = nextCall('sendMessage')
    const text = `@${bot.username} Nghị quyết 12 của ai? Nghị quyết 36 của ai?`
    const { message_id } = send({ from: users.vi, chat: chats.group, text })
    expect((await call).params.reply_parameters).toMatchObject({ message_id, quote: 'Nghị quyết 36 của ai?' })
  })
})

test('votes and what is related go with the answer, though a refusal stands before it', async () => {
  const reply = await stage.ask('Hội nghị ở đâu? Ai chủ trì?')
  expect(reply.text).toMatch(/^Bài báo không nêu.*\n\nThiếu tướng Nguyễn Thanh Trang/s)
  expect((await stage.press(reply, '👍')).text).toContain('Cảm ơn')
  expect(labels(reply)).not.toContain('Thêm ▾')
})

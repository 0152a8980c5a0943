import type { Update } from '@grammyjs/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

/** Photos, stickers, live locations: what has no text asks nothing, and must not stand in a question's way. */
let stage: Stage
beforeEach(async () => {
  stage = await createStage({ limits: { user: 3, member: 2, group: 3 } })
})
afterEach(() => stage.close())

const NOTICE = 'Mình chỉ đọc được chữ thôi. Bạn gõ câu hỏi giúp mình nhé.'
const asked = 'answer conference-chair'
const photo = (text: string, more: object = { media_group_id: '9' }) => {
  const { users, chats } = stage.playground
  return stage.playground.send({ from: users.vi, chat: chats.vi, photo: true, text, ...more })
}
/** What the bot said in the private chat, once it has seen to everything. */
const said = async () => {
  const { users, chats, bot, messages, send, waitFor } = stage.playground
  const all = () => messages(chats.vi).filter(({ from }) => from?.id === bot.id)
  send({ from: users.vi, chat: chats.vi, text: '/help' })
  await waitFor(() => all().at(-1)?.text?.startsWith('Hỏi thế nào?'))
  return all()
    .slice(0, -1)
    .map(({ text = '' }) => (text.includes('Nguyễn Thanh Trang') ? 'answer' : text))
}

describe('an album gets one reply', () => {
  test.each([
    ['the caption first', [asked, ''], ['answer']],
    // The reminder under the first photo becomes the answer.
    ['the caption last', ['', asked], ['answer']],
    ['the caption in the middle of many', ['', asked, '', ''], ['answer']],
    ['no caption', ['', '', ''], [NOTICE]],
    // Whoever asks twice wants two answers.
    ['two questions', [asked, 'answer areas-list'], ['answer', expect.stringContaining('đoạn')]],
  ])('%s', async (_, captions, replies) => {
    for (const text of captions) photo(text)
    expect(await said()).toEqual(replies)
  })

  test('the next album gets a reply of its own', async () => {
    photo(asked)
    photo('')
    photo('answer areas-list', { media_group_id: '10' })
    expect(await said()).toHaveLength(2)
  })

  test('in a group an album in reply to the bot gets one reply', async () => {
    const { users, chats, bot, messages, send } = stage.playground
    const said = () => messages(chats.group).filter(({ from }) => from?.id === bot.id)
    const reply = await stage.next(chats.group, () =>
      send({ from: users.vi, chat: chats.group, text: `/help@${bot.username}` }),
    )
    const album = { from: users.vi, chat: chats.group, photo: true, media_group_id: '9' }
    for (const text of ['', asked, '']) send({ ...album, text, reply_to_message_id: reply.message_id })
    await stage.playground.drained()
    await stage.next(chats.group, () =>
      send({ from: users.en, chat: chats.group, text: `/nguon@${bot.username}` }),
    )
    expect(said()).toHaveLength(3)
    expect(said()[1]?.text).toContain('Nguyễn Thanh Trang')
  })
})

describe('what asks nothing counts for nothing', () => {
  const receive = (update: object) => stage.playground.sendUpdate(update as Omit<Update, 'update_id'>)
  const message = (more: object) => {
    const { users, chats } = stage.playground
    return { message_id: 900, date: 1, chat: chats.vi, from: users.vi, ...more }
  }
  const asks = async () => {
    const { users, chats, send } = stage.playground
    send({ from: users.vi, chat: chats.vi, text: asked })
    return said()
  }

  test('a live location is told once that it cannot be read; its moves are not', async () => {
    receive({ message: message({ location: {} }) })
    for (let i = 0; i < 20; i++) receive({ edited_message: message({ location: {}, edit_date: 2 + i }) })
    expect(await asks()).toEqual([NOTICE, 'answer'])
  })

  test.each(['sticker', 'photo', 'voice', 'contact'])('many a %s', async (kind) => {
    for (let i = 0; i < 20; i++) receive({ message: message({ message_id: 900 + i, [kind]: {} }) })
    expect(await asks()).toEqual([NOTICE, 'answer'])
  })

  test.each([
    ['commands of another bot', '/ban x', {}],
    ['old messages of a group whose links get a preview', '@playground_bot x', { edit_date: 9_000 }],
    ['stickers under what the bot said', undefined, {}],
  ])('in a group: %s', async (_, text, more) => {
    const { users, chats, bot, send } = stage.playground
    const entities =
      text?.[0] === '/'
        ? [{ type: 'bot_command', offset: 0, length: 4 }]
        : [{ type: 'mention', offset: 0, length: 15 }]
    const content = text ? { text, entities } : { sticker: {}, reply_to_message: message({ from: bot }) }
    for (let i = 0; i < 10; i++) {
      const posted = message({ ...content, chat: chats.group, message_id: 900 + i, ...more })
      receive('edit_date' in more ? { edited_message: posted } : { message: posted })
    }
    const reply = await stage.next(chats.group, () =>
      send({ from: users.vi, chat: chats.group, text: `@${bot.username} ${asked}` }),
    )
    expect(reply.text).toContain('Nguyễn Thanh Trang')
    expect(stage.events.filter(({ type }) => type === 'rate-limited')).toEqual([])
  })
})

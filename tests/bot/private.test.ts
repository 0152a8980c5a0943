import type { Update } from '@grammyjs/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buttons, createStage, labels, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

const ABSTENTIONS = ['absent', 'unknown-number', 'unknown-name', 'not-in-article', 'not-understood', 'empty']

describe('decisions', () => {
  test('an answer: quoted, with its source, the rest behind a button, and votes', async () => {
    const reply = await stage.ask('answer conference-chair')
    expect(reply.text).toMatch(/^Thiếu tướng Nguyễn Thanh Trang[^\n]*\n📰 Báo CAND, đoạn 1$/)
    expect(reply.entities?.map(({ type }) => type)).toEqual(['blockquote', 'italic'])
    expect(labels(reply)).toEqual(['Thêm ▾', 'Đoạn 1', '👍', '👎'])
  })

  test('an answer in the language of the question, whatever the setting', async () => {
    const reply = await stage.ask('en: answer conference-chair')
    expect(reply.text).toMatch(/CAND Newspaper, par\. 1$/)
    // The quote stays in the article's own language.
    expect(reply.text).toContain('chủ trì Hội nghị.')
  })

  test('several answers: each as its quote, with one source line', async () => {
    const reply = await stage.ask('answer conference-chair conference-speaker')
    expect(reply.entities?.map(({ type }) => type)).toEqual(['blockquote', 'blockquote', 'italic'])
  })

  test('a suggestion asks back, a button a candidate, and a press answers', async () => {
    const reply = await stage.ask('suggest conference-chair areas-list')
    expect(reply.text).toMatch(/^Có phải bạn muốn hỏi:\n\n1\. .*\n2\. .*\n\nChọn/)
    expect(labels(reply)).toHaveLength(2)
    const answer = await stage.next(reply.chat, () => stage.press(reply, '1. '))
    expect(answer.text).toContain('Thiếu tướng Nguyễn Thanh Trang')
  })

  test.each(ABSTENTIONS)('abstention %s: its sentence and three questions that work', async (reason) => {
    const reply = await stage.ask(`${reason}: điều này`)
    expect(reply.text).toBe(`${reason}: điều này\n\nBạn có thể hỏi:`)
    expect(labels(reply)).toHaveLength(3)
    const answer = await stage.next(reply.chat, () => stage.press(reply, labels(reply)[0]!))
    expect(answer.text).toContain('📰')
  })
})

describe('commands', () => {
  test.each([
    ['/start', 'Chào Lan!'],
    ['/hoi', 'Bạn muốn hỏi gì về bài báo?'],
    ['/ask', 'Bạn muốn hỏi gì về bài báo?'],
    ['/hoi answer conference-chair', 'Thiếu tướng Nguyễn Thanh Trang'],
    ['/ask en: answer conference-chair', 'Major General'],
    ['/ai', 'Những ai được nhắc đến trong bài?'],
    ['/who', 'Những ai được nhắc đến trong bài?'],
    ['/gi', 'Bài báo nói về những gì?'],
    ['/what', 'Bài báo nói về những gì?'],
    ['/chidao', 'Văn bản, ý kiến chỉ đạo'],
    ['/directives', 'Văn bản, ý kiến chỉ đạo'],
    ['/tomtat', 'Bài báo tường thuật'],
    ['/summary', 'Bài báo tường thuật'],
    ['/nguon', 'Nguồn'],
    ['/source', 'Nguồn'],
    ['/ngonngu', 'Bạn muốn mình dùng ngôn ngữ nào?'],
    ['/language', 'Bạn muốn mình dùng ngôn ngữ nào?'],
    ['/help', 'Hỏi thế nào?'],
    ['/privacy', 'Mình lưu những gì?'],
    ['/HELP@Playground_Bot', 'Hỏi thế nào?'],
    ['/khongco', 'Mình không có lệnh /khongco.'],
    ['/constructor', 'Mình không có lệnh /constructor.'],
  ])('%s from a Vietnamese reader', async (typed, beginning) => {
    expect((await stage.ask(typed)).text?.startsWith(beginning)).toBe(true)
  })

  test.each([
    ['/start', 'Hello Emma!'],
    ['/hoi', 'What would you like to know about the article?'],
    ['/ai', 'Who is in the article?'],
    ['/what', 'What is the article about?'],
    ['/chidao', 'Documents and instructions'],
    ['/summary', 'The article reports'],
    ['/source', 'Source'],
    ['/language', 'Which language shall I use?'],
    ['/help', 'How do I ask?'],
    ['/privacy', 'What do I store?'],
    ['/nothing', 'I have no command /nothing.'],
  ])('%s from an English reader', async (typed, beginning) => {
    expect((await stage.ask(typed, stage.playground.users.en)).text?.slice(0, beginning.length)).toBe(
      beginning,
    )
  })

  test('the menu is in the language of the reader', async () => {
    const { playground } = stage
    const menu = (user: 'vi' | 'en') => playground.commandsFor(playground.users[user], playground.chats[user])
    await playground.waitFor(() => menu('en').some(({ command }) => command === 'ask'))
    expect(menu('vi').map(({ command }) => command)).toEqual(
      ['hoi', 'ai', 'gi', 'chidao', 'tomtat', 'nguon', 'ngonngu', 'help', 'privacy', 'start'], // biome-ignore format: one line
    )
    expect(menu('en').map(({ command }) => command)).toContain('directives')
  })

  test.each([
    ['a fact', '/start conference-chair', 'Thiếu tướng Nguyễn Thanh Trang'],
    ['an entry', '/start person-trang', 'Thiếu tướng Nguyễn Thanh Trang là Cục trưởng'],
    ['nothing known', '/start inline', 'Chào Lan!'],
    ['something forged', '/start ../<b>', 'Chào Lan!'],
  ])('a deep link to %s', async (_, typed, beginning) => {
    expect((await stage.ask(typed)).text?.startsWith(beginning)).toBe(true)
  })
})

test('a long list pages with buttons, in place', async () => {
  const first = await stage.ask('/ai')
  expect(labels(first).slice(-2)).toEqual(['1/3', 'Sau ›'])
  const { text } = first
  await stage.press(first, 'Sau ›')
  const second = await stage.playground.waitFor(() => {
    const shown = stage.playground
      .messages(stage.playground.chats.vi)
      .find((m) => m.message_id === first.message_id)
    return labels(shown!).includes('2/3') && shown
  })
  expect(labels(second).slice(-3)).toEqual(['‹ Trước', '2/3', 'Sau ›'])
  expect(second.text).not.toBe(text)
  // The page number is there to be read.
  expect(buttons(second).find(({ text }) => text === '2/3')).toEqual({ text: '2/3', disabled: {} })
})

test('every entry of every list opens', async () => {
  for (const command of ['/ai', '/gi', '/chidao']) {
    const list = await stage.ask(command)
    const opening = buttons(list).filter(({ text }) => /^\d+$/.test(text))
    expect(opening.length).toBeGreaterThan(0)
    for (const { text } of opening) {
      const answer = await stage.next(list.chat, () => stage.press(list, text))
      expect(answer.text).toContain('📰')
    }
  }
})

describe('votes', () => {
  test('a vote is thanked for and shown; the same again takes it back', async () => {
    const reply = await stage.ask('answer conference-chair')
    const shown = () => stage.now(reply)
    expect((await stage.press(reply, '👍')).text).toContain('Cảm ơn')
    await stage.playground.waitFor(() => labels(shown()).includes('👍 ✓'))
    await stage.press(shown(), '👎')
    await stage.playground.waitFor(() => labels(shown()).includes('👎 ✓') && labels(shown()).includes('👍'))
    await stage.press(shown(), '👎')
    await stage.playground.waitFor(() => labels(shown()).includes('👎') && labels(shown()).includes('👍'))
    expect(await stage.store.get('votes:up:conference-chair')).toBe(0)
    expect(await stage.store.get('votes:down:conference-chair')).toBe(0)
  })

  test('each user counts once an answer, however often it is shown', async () => {
    const { users } = stage.playground
    await stage.press(await stage.ask('answer conference-chair'), '👍')
    await stage.press(await stage.ask('answer conference-chair', users.en), '👍', users.en)
    expect(await stage.store.get('votes:up:conference-chair')).toBe(2)
    // No id of a user stands in the store.
    for await (const [key] of stage.store.entries('feedback:')) expect(key).not.toContain(String(users.vi.id))
  })
})

describe('edits', () => {
  const edited = async (text: string, message_id: number) => {
    const { playground } = stage
    const call = playground.nextCall('editMessageText')
    playground.editMessage({ from: playground.users.vi, chat: playground.chats.vi, message_id, text })
    return call
  }
  const lastQuestion = () =>
    stage.playground.messages(stage.playground.chats.vi).findLast(({ from }) => from?.is_bot === false)!
      .message_id

  test('an edited question changes its reply in place', async () => {
    const reply = await stage.ask('absent: x')
    const call = await edited('answer conference-chair', lastQuestion())
    expect(call.params.message_id).toBe(reply.message_id)
    expect(call.params.text).toContain('Nguyễn Thanh Trang')
  })

  test('a follow-up is asked again in the conversation in which it first stood', async () => {
    await stage.ask('answer conference-chair')
    const followUp = await stage.ask('agian')
    const id = lastQuestion()
    await stage.ask('answer areas-list')
    const call = await edited('again', id)
    expect(call.params.message_id).toBe(followUp.message_id)
    // Not areas-list, which was spoken of since.
    expect(call.params.text).toContain('Nguyễn Thanh Trang')
  })

  test('a command can be edited as well', async () => {
    await stage.ask('/hlep')
    expect((await edited('/help', lastQuestion())).params.text).toContain('Hỏi thế nào?')
  })

  test('an edit that changes nothing is no failure', async () => {
    await stage.ask('answer conference-chair')
    expect((await edited('answer conference-chair ', lastQuestion())).response).toMatchObject({ ok: false })
    await stage.ask('/help')
    expect(stage.events.some(({ type }) => type === 'failure')).toBe(false)
  })

  test('where the reply is gone, the answer is sent anew', async () => {
    const { bot } = stage
    const reply = await stage.ask('absent: x')
    await bot.api.deleteMessage(reply.chat.id, reply.message_id)
    const sent = await stage.next(reply.chat, () => edited('answer conference-chair', lastQuestion()))
    expect(sent.text).toContain('Nguyễn Thanh Trang')
  })
})

test('a follow-up understands the conversation', async () => {
  await stage.ask('answer conference-chair')
  expect((await stage.ask('again')).text).toContain('Nguyễn Thanh Trang')
  // Another reader's conversation is another's.
  expect((await stage.ask('again', stage.playground.users.en)).text).not.toContain('Nguyễn Thanh Trang')
})

test('in a chat that its reader has split into topics each has its own, and its answers', async () => {
  const { playground } = stage
  const { vi } = playground.chats
  const ask = async (text: string, message_thread_id: number) => {
    const called = playground.nextCall('sendMessage')
    const message = { message_id: 700, date: 1, chat: vi, from: playground.users.vi, text }
    playground.sendUpdate({ message: { ...message, is_topic_message: true, message_thread_id } } as never)
    return (await called).params
  }
  const first = await ask('answer conference-chair', 55)
  expect(first).toMatchObject({ message_thread_id: 55, text: expect.stringContaining('Nguyễn Thanh Trang') })
  const other = await ask('again', 56)
  expect(other).toMatchObject({
    message_thread_id: 56,
    text: expect.not.stringContaining('Nguyễn Thanh Trang'),
  })
  const next = await ask('again', 55)
  expect(next).toMatchObject({ message_thread_id: 55, text: expect.stringContaining('Nguyễn Thanh Trang') })
})

test('a pressed button is part of the conversation', async () => {
  const reply = await stage.ask('suggest areas-list conference-chair')
  await stage.next(reply.chat, () => stage.press(reply, '2. '))
  expect((await stage.ask('again')).text).toContain('Nguyễn Thanh Trang')
})

describe('languages', () => {
  test('the chosen language holds for fixed texts, over that of the client', async () => {
    const asked = await stage.ask('/ngonngu')
    expect(labels(asked)).toEqual(['Tiếng Việt ✓', 'English'])
    expect((await stage.press(asked, 'English')).text).toBe('I will use English from now on.')
    expect((await stage.ask('/help')).text).toMatch(/^How do I ask\?/)
    // A question is still answered in its own language.
    expect((await stage.ask('answer conference-chair')).text).toContain('Báo CAND, đoạn')
  })

  test('a reader whose language has no file is met in Vietnamese', async () => {
    const { playground } = stage
    playground.setLanguage(playground.users.en, 'fr')
    expect((await stage.ask('/help', playground.users.en)).text).toMatch(/^Hỏi thế nào\?/)
  })
})

describe('what cannot be read', () => {
  const send = (content: object) => {
    const { users, chats } = stage.playground
    const message = { message_id: 900, date: 1, chat: chats.vi, from: users.vi, ...content }
    stage.playground.sendUpdate({ message } as unknown as Omit<Update, 'update_id'>)
  }
  const contents = ['animation', 'audio', 'contact', 'dice', 'document', 'game', 'location', 'paid_media', 'photo', 'poll', 'sticker', 'story', 'venue', 'video', 'video_note', 'voice', 'checklist', 'rich_message', 'live_photo'] // biome-ignore format: a list

  test.each(contents)('%s gets one sentence on what to do', async (kind) => {
    const reply = await stage.next(stage.playground.chats.vi, () => send({ [kind]: {} }))
    expect(reply.text).toBe('Mình chỉ đọc được chữ thôi. Bạn gõ câu hỏi giúp mình nhé.')
  })

  test('the caption of a picture is a question', async () => {
    const { chats } = stage.playground
    const reply = await stage.next(chats.vi, () => send({ photo: [], caption: 'answer conference-chair' }))
    expect(reply.text).toContain('Nguyễn Thanh Trang')
  })
})

describe('buttons that no longer fit', () => {
  const tap = async (data: string) => {
    const reply = await stage.ask('/help')
    return stage.playground.tap({
      from: stage.playground.users.vi,
      chat: reply.chat,
      message_id: reply.message_id,
      data,
    })
  }

  test.each(['f:vi:gone', 'e:vi:gone', 'u:gone', 'g:fr', 'anything', 'l:vi:who:9999'])(
    '%s is answered',
    async (data) => {
      const answer = await tap(data)
      expect(
        answer.text === undefined || answer.text === 'Mục này không còn nữa. Bạn hỏi lại bằng lời nhé.',
      ).toBe(true)
      expect(stage.events.some(({ type }) => type === 'failure')).toBe(false)
    },
  )

  test('one under a message so old that Telegram no longer tells what it says answers all the same', async () => {
    const { playground } = stage
    const old = { chat: playground.chats.vi, message_id: 1, date: 0 }
    const query = { id: '1', from: playground.users.vi, chat_instance: '1', message: old }
    const reply = await stage.next(playground.chats.vi, () =>
      playground.sendUpdate({ callback_query: { ...query, data: 'f:vi:conference-chair' } } as never),
    )
    expect(reply.text).toContain('Nguyễn Thanh Trang')
  })

  test('a double press answers once', async () => {
    const reply = await stage.ask('suggest conference-chair areas-list')
    const presses = await Promise.all([stage.press(reply, '1. '), stage.press(reply, '1. ')])
    expect(presses.map(({ text }) => text)).toContain('Câu trả lời ở ngay trên nhé.')
    await stage.ask('/help')
    const answers = stage.playground.calls.filter(({ params }) => String(params.text).includes('<blockquote'))
    expect(answers).toHaveLength(1)
  })
})

test('hostile names are greeted as they are', async () => {
  const { playground } = stage
  const user = playground.addUser({ first_name: '<b>&\u202e"x', language_code: 'vi' })
  const greeting = await playground.ask({ from: user, chat: user, text: '/start' })
  expect(greeting.text).toMatch(/^Chào <b>&"x! /)
})

test('commands for admins are there for admins in private, and for nobody else', async () => {
  await stage.close()
  const first = await createStage()
  const adminIds = [first.playground.users.vi.id]
  await first.close()
  stage = await createStage({
    adminIds,
    adminCommands: { status: () => 'all is <well>' },
  })
  expect((await stage.ask('/status now')).text).toBe('all is <well>')
  expect((await stage.ask('/status', stage.playground.users.en)).text).toContain('I have no command /status')
})

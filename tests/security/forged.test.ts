import type { Update } from '@grammyjs/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, labels, type Stage } from '../bot/stage.ts'

const ADMIN = 42
let stage: Stage
beforeEach(async () => {
  stage = await createStage({
    adminIds: [ADMIN],
    adminCommands: { status: () => 'all the secrets', reload: () => 'reloaded' },
  })
})
afterEach(() => stage.close())

let nextId = 960_000
const handle = (update: Omit<Update, 'update_id'>) =>
  stage.bot.handleUpdate({ update_id: nextId++, ...update } as Update)
const kept = async (prefix = '') => {
  const keys: string[] = []
  for await (const [key] of stage.store.entries(prefix))
    if (!/^(update|limit|talk):/.test(key)) keys.push(key)
  return keys.sort()
}

describe('callback data that this bot never wrote', () => {
  test.each([
    '',
    ' ',
    'x',
    ':::::',
    'f',
    'f:vi',
    'f:xx:conference-chair',
    'f:vi:conference-chair:more',
    'f:vi:no-such-fact',
    'f:vi:__proto__',
    'f:vi:constructor',
    'e:vi:../../etc/passwd',
    'l:vi:who:-1',
    'l:vi:who:1e9',
    'l:vi:secrets:0',
    'l:vi:__proto__:0',
    'u:no-such-fact',
    'd:__proto__',
    `u:${'a'.repeat(60)}`,
    'g:xx',
    'g:__proto__',
    'g:../en',
    '<b>x</b>',
    '\u0000',
    '🙂'.repeat(16),
  ])('%j is ended with a notice and leaves no trace', async (data) => {
    const message = await stage.ask('absent: x')
    // On a busy machine there may be signs of typing besides.
    const sent = () =>
      stage.playground.calls.filter(
        ({ method, params }) => method !== 'sendChatAction' && params.chat_id === message.chat.id,
      ).length
    const before = [await kept(), sent()]
    const { text } = await stage.playground.tap({
      from: stage.playground.users.vi,
      chat: message.chat,
      message_id: message.message_id,
      data,
    })
    expect(text).toBe('Mục này không còn nữa. Bạn hỏi lại bằng lời nhé.')
    expect([await kept(), sent()]).toEqual(before)
  })

  test('a page far beyond the last is the last', async () => {
    const message = await stage.ask('/ai')
    const { text } = message
    await stage.playground.tap({
      from: stage.playground.users.vi,
      chat: message.chat,
      message_id: message.message_id,
      data: 'l:vi:what:9999',
    })
    await stage.playground.waitFor(() => stage.now(message).text !== text)
    expect(labels(stage.now(message)).join(' ')).toMatch(/(\d+)\/\1/)
  })

  test('votes that are repeated count once, and only for what there is', async () => {
    const message = await stage.ask('answer conference-chair')
    const tap = (data: string) =>
      stage.playground.tap({
        from: stage.playground.users.vi,
        chat: message.chat,
        message_id: message.message_id,
        data,
      })
    for (let i = 0; i < 5; i++) await tap('u:conference-chair')
    for (let i = 0; i < 100; i++) await tap(`u:forged-${i}`)
    expect(await kept('votes:')).toEqual(['votes:up:conference-chair'])
    expect(await stage.store.get('votes:up:conference-chair')).toBe(1)
  })
})

describe('in the name of others', () => {
  test('a member cannot change a group’s language', async () => {
    const { playground } = stage
    const { group } = playground.chats
    const member = playground.addUser({ first_name: 'M', language_code: 'vi' })
    const chat = playground.addChat({
      type: 'supergroup',
      title: 'G',
      members: [playground.users.vi, member],
    })
    playground.addBot({ chat, by: playground.users.vi })
    const settings = await stage.next(chat, () =>
      playground.send({ from: member, chat, text: `/ngonngu@${playground.bot.username}` }),
    )
    await playground.tap({ from: member, chat, message_id: settings.message_id, data: 'g:en' })
    expect(await kept('language:')).toEqual([])
    expect(group).toBeDefined()
  })

  test('only admins, only in private, have the commands for admins; to others they are unknown', async () => {
    const { playground } = stage
    const admin = playground.addUser({ id: ADMIN, first_name: 'A', language_code: 'vi' })
    expect((await playground.ask({ from: admin, chat: admin, text: '/status' })).text).toBe('all the secrets')
    const unknown = (await stage.ask('/nosuchcommand')).text
    for (const command of ['/status', '/reload', '/STATUS', '/__proto__', '/constructor', '/toString'])
      expect((await stage.ask(command)).text).toBe(unknown?.replace('/nosuchcommand', command.toLowerCase()))
    // An admin's id in other places than the sender's counts for nothing.
    const from = { ...playground.users.vi, is_bot: false }
    const text = '/status'
    const entities = [{ type: 'bot_command' as const, offset: 0, length: 7 }]
    const reply = await stage.next(playground.chats.vi, () =>
      handle({
        message: {
          message_id: 1,
          date: 1,
          chat: playground.chats.vi,
          from,
          text,
          entities,
          via_bot: { ...admin, is_bot: true },
          forward_origin: { type: 'user', date: 1, sender_user: admin },
          sender_chat: { ...playground.chats.channel, id: ADMIN },
        } as never,
      }),
    )
    expect(reply.text).not.toContain('secrets')
  })

  test('an edit under the number of somebody else’s question does not change the reply to it', async () => {
    const { playground } = stage
    const { group } = playground.chats
    const name = `@${playground.bot.username}`
    const question = playground.send({ from: playground.users.vi, chat: group, text: `${name} absent: mine` })
    await playground.waitFor(() => playground.messages(group).some(({ from }) => from?.is_bot))
    const replies = () => playground.messages(group).filter(({ from }) => from?.is_bot)
    const [own] = replies()
    await handle({
      edited_message: {
        ...question,
        from: { ...playground.users.en, is_bot: false },
        text: `${name} absent: forged`,
        edit_date: question.date + 1,
      } as never,
    })
    expect(replies().find(({ message_id }) => message_id === own?.message_id)?.text).toBe(own?.text)
  })

  test('nobody’s talk is continued by another, not even in the same group', async () => {
    const { playground } = stage
    const { vi, en } = playground.users
    const { group } = playground.chats
    const name = `@${playground.bot.username}`
    const ask = (from: typeof vi, text: string) =>
      stage.next(group, () => playground.send({ from, chat: group, text: `${name} ${text}` }))
    expect((await ask(vi, 'answer conference-chair')).text).toContain('Nguyễn Thanh Trang')
    expect((await ask(en, 'again')).text).not.toContain('Nguyễn Thanh Trang')
    expect((await stage.ask('again', en)).text).not.toContain('Nguyễn Thanh Trang')
  })

  test('a link to /start opens what the knowledge has, and nothing that is kept', async () => {
    await stage.ask('answer conference-chair')
    const greeting = (await stage.ask('/start')).text
    for (const payload of ['talk:1:1', `language:${ADMIN}`, '__proto__', '../..', 'a'.repeat(64), '<b>'])
      expect((await stage.ask(`/start ${payload}`)).text).toBe(greeting)
  })

  test('the store holds no name, no words and, of those who voted, no id', async () => {
    const { playground } = stage
    const user = playground.addUser({ first_name: 'Bí Mật', username: 'bimat', language_code: 'vi' })
    const message = await playground.ask({
      from: user,
      chat: user,
      text: 'answer conference-chair bimatcuatoi',
    })
    await stage.press(message, '👍', user)
    const all: string[] = []
    for await (const [key, value] of stage.store.entries('')) all.push(`${key} ${JSON.stringify(value)}`)
    const lines = all.join('\n')
    for (const secret of ['Bí Mật', 'bimat']) expect(lines).not.toContain(secret)
    expect(all.filter((line) => /^(feedback|votes)/.test(line) && line.includes(String(user.id)))).toEqual([])
  })
})

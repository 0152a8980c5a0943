import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

/** Channels, and administrators in the name of their group: Telegram gives each of them the same account. */
let stage: Stage
beforeEach(async () => {
  stage = await createStage({ limits: { user: 9, member: 2, group: 99 }, clock: () => 0 })
})
afterEach(() => stage.close())

const asked = 'answer conference-chair'
const botSaid = (chat: { id: number }) =>
  stage.playground.messages(chat).filter(({ from }) => from?.id === stage.playground.bot.id)
const askAs = (sender: { id: number }, words: string) => {
  const { users, chats, bot, send } = stage.playground
  const text = `@${bot.username} ${words}`
  return stage.next(chats.group, () =>
    send({ from: users.vi, chat: chats.group, sender_chat: sender.id, text }),
  )
}
const channels = () => {
  const { users, chats, addChat } = stage.playground
  return [chats.channel, addChat({ type: 'channel', title: 'Tin khác', members: [users.en] })] as const
}

describe('two channels that post as themselves in one group', () => {
  test('each has its own conversation', async () => {
    const [first, second] = channels()
    await askAs(first, `${asked} areas-list`)
    expect((await askAs(second, 'again')).text).not.toContain('Nguyễn Thanh Trang')
    expect((await askAs(first, 'again')).text).toContain('Nguyễn Thanh Trang')
  })

  test('each has its own limit', async () => {
    const [first, second] = channels()
    for (const words of ['absent: 1', 'absent: 2']) await askAs(first, words)
    expect((await askAs(first, 'absent: 3')).text).toContain('Bạn hỏi nhanh quá')
    expect((await askAs(second, asked)).text).toContain('Nguyễn Thanh Trang')
    // Nor do they share it with an anonymous administrator.
    expect((await askAs(stage.playground.chats.group, 'answer areas-list')).text).toContain('đoạn')
  })
})

describe('a channel with a discussion group', () => {
  test('a post that asks is answered once, in the channel; so is its edit', async () => {
    const { users, chats, bot, send, discuss, editMessage, nextCall, drained } = stage.playground
    discuss({ channel: chats.channel, group: chats.forum })
    const post = { from: users.vi, chat: chats.channel, text: `@${bot.username} absent: x` }
    const first = nextCall('sendMessage')
    const { message_id } = send(post)
    await first
    const edit = nextCall('editMessageText')
    editMessage({ ...post, message_id, text: `@${bot.username} ${asked}` })
    await edit
    await drained()
    await stage.ask('/help')
    expect(botSaid(chats.forum)).toEqual([])
    const answers = stage.playground.calls.filter(({ params }) => params.chat_id === chats.channel.id)
    expect(answers.map(({ method }) => method)).toEqual(['sendMessage', 'editMessageText'])
  })

  test('the bot’s name under the copy still hands the post on', async () => {
    const { users, chats, bot, send, discuss, messages } = stage.playground
    discuss({ channel: chats.channel, group: chats.forum })
    send({ from: users.vi, chat: chats.channel, text: asked })
    const copy = messages(chats.forum).at(-1)!
    const reply = await stage.next(chats.forum, () =>
      send({
        from: users.en,
        chat: chats.forum,
        text: `@${bot.username}`,
        reply_to_message_id: copy.message_id,
      }),
    )
    expect(reply.text).toContain('Nguyễn Thanh Trang')
  })
})

test('a channel’s post by command is answered under it', async () => {
  const { users, chats, bot, send, nextCall } = stage.playground
  const call = nextCall('sendMessage')
  const { message_id } = send({ from: users.vi, chat: chats.channel, text: `/hoi@${bot.username} ${asked}` })
  expect((await call).params).toMatchObject({ chat_id: chats.channel.id, reply_parameters: { message_id } })
})

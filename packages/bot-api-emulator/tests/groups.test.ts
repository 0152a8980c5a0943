import { Api } from 'grammy'
import { describe, expect, test } from 'vitest'
import type { Emulator, ShownMessage } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'
import { emulatorEach } from './api.ts'

let emulator: Emulator
let api: Api

emulatorEach({ botUser: { username: 'bao_bot' } }, (...opened) => {
  ;[emulator, api] = opened
})

const say = (text: string, more: object = {}): ShownMessage =>
  emulator.send({ from: emulator.users.vi, chat: emulator.chats.group, text, ...more })
const kinds = async () =>
  (await api.getUpdates({ allowed_updates: [] })).map((update) => Object.keys(update)[1])

describe('privacy mode in a group', () => {
  test.each([
    ['what people say to each other', 'chào cả nhà', 0],
    ['a command to the bot', '/ask@bao_bot gì', 1],
    ['the same in other capitals', '/ask@Bao_Bot gì', 1],
    ['a general command', '/ask gì', 1],
    ['a command to another bot', '/ask@other_bot gì', 0],
    ['a mention', 'này @bao_bot ơi', 1],
    ['a mention of another', '@bao_bots ơi', 0],
    ['its name without a mention', 'bao_bot ơi', 0],
    ['an address that holds its name', 'a@bao_bot.vn', 0],
  ])('%s', async (_, text, seen) => {
    say(text)
    expect(await api.getUpdates()).toHaveLength(seen)
  })

  test('replies to the bot are seen, other replies not', async () => {
    const { message_id } = await api.sendMessage(emulator.chats.group.id, 'hỏi đi')
    const other = say('chào')
    say('trả lời bot', { reply_to_message_id: message_id })
    say('trả lời nhau', { reply_to_message_id: other.message_id })
    const updates = await api.getUpdates()
    expect(updates.map(({ message }) => message!.text)).toEqual(['trả lời bot'])
    // One level of replies: the replied one comes without its own.
    expect(updates[0]!.message!.reply_to_message).toMatchObject({ message_id, text: 'hỏi đi' })
  })

  test('an administrator sees everything', async () => {
    emulator.addBot({ chat: emulator.chats.group, by: emulator.users.vi, status: 'administrator' })
    say('chào')
    expect(await kinds()).toEqual(['my_chat_member', 'message'])
  })

  test('a bot without privacy mode sees everything', async () => {
    const open = await createEmulator({ botUser: { can_read_all_group_messages: true } })
    open.send({ from: open.users.vi, chat: open.chats.group, text: 'chào' })
    expect(await new Api(open.token, { apiRoot: open.apiRoot }).getUpdates()).toHaveLength(1)
    await open.close()
  })

  test('edits are hidden as messages are', async () => {
    const { message_id } = say('chào')
    const edit = { from: emulator.users.vi, chat: emulator.chats.group, message_id }
    emulator.editMessage({ ...edit, text: 'chào bạn' })
    emulator.editMessage({ ...edit, text: '@bao_bot chào' })
    expect(await kinds()).toEqual(['edited_message'])
  })
})

describe('threads and topics', () => {
  test('General carries no thread id, a topic does', async () => {
    const forum = { chat: emulator.chats.forum }
    say('/a', forum)
    say('/b', { ...forum, message_thread_id: emulator.topic })
    const [general, topic] = (await api.getUpdates()).map(({ message }) => message!)
    expect(general).not.toHaveProperty('message_thread_id')
    expect(topic).toMatchObject({ message_thread_id: emulator.topic, is_topic_message: true })
  })

  test('a reply stays in the topic of what it replies to', async () => {
    const asked = say('/b', { chat: emulator.chats.forum, message_thread_id: emulator.topic })
    const reply_parameters = { message_id: asked.message_id }
    const reply = await api.sendMessage(emulator.chats.forum.id, 'a', { reply_parameters })
    expect(reply).toMatchObject({ message_thread_id: emulator.topic, is_topic_message: true })
  })

  test('in a supergroup without topics a reply has a thread id that is no topic', async () => {
    const members = [emulator.users.vi]
    const { id } = emulator.addChat({ type: 'supergroup', title: 'S', members })
    emulator.addBot({ chat: id, by: emulator.users.vi })
    const first = say('/a', { chat: id })
    const reply = say('/b', { chat: id, reply_to_message_id: first.message_id })
    expect(reply.message_thread_id).toBe(first.message_id)
    expect(reply).not.toHaveProperty('is_topic_message')
  })

  test('message ids count per supergroup, and together in private chats and basic groups', () => {
    const group = say('a').message_id
    const own = emulator.send({
      from: emulator.users.vi,
      chat: emulator.chats.vi,
      text: 'a',
    }).message_id
    expect(own).toBe(group + 1)
    expect(say('a', { chat: emulator.chats.forum }).message_id).toBe(emulator.topic + 1)
  })
})

describe('coming and going', () => {
  test('the bot is told that it was added and thrown out', async () => {
    const { id } = emulator.addChat({ type: 'group', title: 'G', members: [emulator.users.vi] })
    emulator.addBot({ chat: id, by: emulator.users.vi })
    emulator.removeBot({ chat: id, by: emulator.users.vi })
    say('/a', { chat: id })
    expect(await kinds()).toEqual(['my_chat_member', 'message', 'message', 'my_chat_member'])
  })

  test('the bot is told that it was blocked and unblocked', async () => {
    emulator.block(emulator.users.vi)
    emulator.block(emulator.users.vi, false)
    emulator.block(emulator.users.vi)
    // Whoever writes to the bot has unblocked it.
    emulator.send({ from: emulator.users.vi, chat: emulator.chats.vi, text: '/start' })
    const statuses = (await api.getUpdates()).map((update) => update.my_chat_member?.new_chat_member.status)
    expect(statuses).toEqual(['kicked', 'member', 'kicked', 'member', undefined])
  })

  test('a migration tells both chats', async () => {
    const { id } = emulator.migrate(emulator.chats.group)
    const [old, fresh] = (await api.getUpdates()).map(({ message }) => message!)
    expect(old).toMatchObject({ chat: { id: emulator.chats.group.id }, migrate_to_chat_id: id })
    expect(fresh).toMatchObject({ chat: { id }, migrate_from_chat_id: emulator.chats.group.id })
  })

  test('leaving ends what the bot may do and hears', async () => {
    await api.leaveChat(emulator.chats.group.id)
    say('/a')
    expect(await kinds()).toEqual(['my_chat_member'])
  })

  test('guest mode: called by name where it is no member', async () => {
    const { id } = emulator.addChat({ type: 'group', title: 'G', members: [emulator.users.vi] })
    const answered = emulator.guestQuery({ from: emulator.users.vi, chat: id, text: '@bao_bot gì' })
    const [update] = await api.getUpdates()
    const { guest_query_id, text } = update!.guest_message!
    expect(text).toBe('@bao_bot gì')
    const input_message_content = { message_text: 'đây' }
    const sent = await api.answerGuestQuery(guest_query_id!, {
      type: 'article',
      id: 'a',
      title: 'A',
      input_message_content,
    })
    expect(await answered).toMatchObject({
      text: 'đây',
      inline_message_id: sent.inline_message_id,
      guest_bot_caller_user: { id: emulator.users.vi.id },
    })
  })
})

describe('what people send besides text', () => {
  test('an album: photos of one number, the words of one as its caption', async () => {
    const { users, chats } = emulator
    const album = { from: users.vi, chat: chats.vi, photo: true, media_group_id: '9' }
    emulator.send({ ...album, text: 'hỏi /a' })
    emulator.send({ ...album, text: '' })
    const [first, second] = (await api.getUpdates()).map(({ message }) => message!)
    expect(first).toMatchObject({ caption: 'hỏi /a', media_group_id: '9', photo: [{ width: 90 }] })
    expect(first!.caption_entities).toEqual([{ type: 'bot_command', offset: 4, length: 2 }])
    expect(first).not.toHaveProperty('text')
    expect(second).toMatchObject({ media_group_id: '9', photo: [{ width: 90 }] })
    expect(second).not.toHaveProperty('caption')
  })

  test('a caption is hidden by privacy mode as a text is', async () => {
    say('chào cả nhà', { photo: true })
    say('@bao_bot gì', { photo: true })
    expect((await api.getUpdates()).map(({ message }) => message!.caption)).toEqual(['@bao_bot gì'])
  })

  test('a channel, and an anonymous administrator, are the senders of what is written in their name', async () => {
    const { chats } = emulator
    say('/a', { sender_chat: chats.channel })
    say('/a', { sender_chat: chats.group })
    const [channel, anonymous] = (await api.getUpdates()).map(({ message }) => message!)
    expect(channel).toMatchObject({
      from: { username: 'Channel_Bot' },
      sender_chat: { id: chats.channel.id },
    })
    expect(anonymous).toMatchObject({
      from: { username: 'GroupAnonymousBot' },
      sender_chat: { id: chats.group.id },
    })
  })
})

test('a channel’s post is forwarded into its discussion group, and so is its edit', async () => {
  const { users, chats } = emulator
  emulator.discuss({ channel: chats.channel, group: chats.forum })
  const post = emulator.send({ from: users.vi, chat: chats.channel, text: '@bao_bot gì' })
  emulator.editMessage({
    from: users.vi,
    chat: chats.channel,
    message_id: post.message_id,
    text: '@bao_bot ai',
  })
  expect(await kinds()).toEqual(['channel_post', 'message', 'edited_channel_post', 'edited_message'])
  const copy = emulator.messages(chats.forum).at(-1)
  expect(copy).toMatchObject({
    text: '@bao_bot ai',
    is_automatic_forward: true,
    from: { id: 777_000 },
    sender_chat: { id: chats.channel.id },
    forward_origin: { type: 'channel', message_id: post.message_id },
  })
})

test('a deleted topic is gone, with what was said in it', async () => {
  const { chats, topic } = emulator
  const { message_id } = await api.sendMessage(chats.forum.id, 'a', { message_thread_id: topic })
  emulator.deleteTopic({ chat: chats.forum, topic })
  expect(emulator.messages(chats.forum).map((message) => message.message_id)).not.toContain(message_id)
  await expect(api.sendMessage(chats.forum.id, 'a', { message_thread_id: topic })).rejects.toThrow(
    'message thread not found',
  )
})

test('a mention in a chat without the bot calls it as a guest, any other message does not', async () => {
  const { id } = emulator.addChat({ type: 'group', title: 'G', members: [emulator.users.vi] })
  say('chào', { chat: id })
  say('@bao_bot chào', { chat: id })
  expect(await kinds()).toEqual(['guest_message'])
})

test('the menu is that of the narrowest scope and the language', async () => {
  const { users, chats } = emulator
  const set = (description: string, options: object) =>
    api.setMyCommands([{ command: 'a', description }], options)
  await set('default', {})
  await set('private', { scope: { type: 'all_private_chats' } })
  await set('riêng', { scope: { type: 'all_private_chats' }, language_code: 'vi' })
  await set('groups', { scope: { type: 'all_group_chats' } })
  await set('admins', { scope: { type: 'all_chat_administrators' } })
  await set('here', { scope: { type: 'chat', chat_id: chats.forum.id } })
  const menu = (user: object, chat: object) =>
    emulator.commandsFor(user as never, chat as never)[0]?.description
  expect(menu(users.vi, chats.vi)).toBe('riêng')
  expect(menu(users.en, chats.en)).toBe('private')
  // The first member of the fixture is its owner.
  expect(menu(users.vi, chats.group)).toBe('admins')
  expect(menu(users.en, chats.group)).toBe('groups')
  expect(menu(users.en, chats.forum)).toBe('here')
  expect(await api.getMyCommands({ language_code: 'vi' })).toEqual([])
  await api.deleteMyCommands({ scope: { type: 'all_private_chats' } })
  expect(menu(users.en, chats.en)).toBe('default')
})

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Update } from '@grammyjs/types'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await createStage()
})
afterEach(() => stage.close())

/** The names of all update types, read from the type declarations themselves. */
const updateTypes = (() => {
  const file = createRequire(import.meta.url)
    .resolve('@grammyjs/types/package.json')
    .replace('package.json', 'update.d.ts')
  const [, body = ''] = readFileSync(file, 'utf8').split('export interface Update {')
  return [...body.matchAll(/^ {4}(\w+)\?:/gm)].map((match) => match[1] as Exclude<keyof Update, 'update_id'>)
})()

/** Something of each type as Telegram would send it: addressed to the bot where the type can be. */
function sample(type: string): unknown {
  const { users, chats, bot, topic } = stage.playground
  const from = users.vi
  const message = {
    message_id: 500,
    date: 1,
    chat: chats.vi,
    from,
    text: '/help',
    entities: [{ type: 'bot_command', offset: 0, length: 5 }],
  }
  const post = {
    message_id: 501,
    date: 1,
    chat: chats.channel,
    sender_chat: chats.channel,
    text: `/help@${bot.username}`,
    entities: [{ type: 'bot_command', offset: 0, length: 6 + bot.username.length }],
  }
  const member = { user: bot, status: 'member' }
  const samples: Record<string, unknown> = {
    message,
    edited_message: { ...message, edit_date: 2 },
    channel_post: post,
    edited_channel_post: { ...post, edit_date: 2 },
    business_message: { ...message, business_connection_id: 'b' },
    edited_business_message: { ...message, business_connection_id: 'b', edit_date: 2 },
    business_connection: { id: 'b', user: from, user_chat_id: from.id, date: 1, is_enabled: true },
    deleted_business_messages: { business_connection_id: 'b', chat: chats.vi, message_ids: [1] },
    guest_message: { ...message, chat: chats.group, guest_query_id: 'g' },
    stopped_message_generation: { chat: chats.vi, message_id: 1, from },
    message_reaction: {
      chat: chats.vi,
      message_id: 1,
      user: from,
      date: 1,
      old_reaction: [],
      new_reaction: [{ type: 'emoji', emoji: '👍' }],
    },
    message_reaction_count: { chat: chats.channel, message_id: 1, date: 1, reactions: [] },
    inline_query: { id: '1', from, query: 'n', offset: '' },
    chosen_inline_result: { result_id: 'vi:article-summary', from, query: '' },
    callback_query: {
      id: '1',
      from,
      chat_instance: '1',
      data: 'f:vi:conference-chair',
      inline_message_id: 'i',
    },
    shipping_query: { id: '1', from, invoice_payload: 'x', shipping_address: {} },
    pre_checkout_query: { id: '1', from, currency: 'VND', total_amount: 1, invoice_payload: 'x' },
    purchased_paid_media: { from, paid_media_payload: 'x' },
    poll: { id: '1', question: 'x', options: [], total_voter_count: 0, is_closed: false, type: 'regular' },
    poll_answer: { poll_id: '1', user: from, option_ids: [0] },
    my_chat_member: {
      chat: chats.group,
      from,
      date: 1,
      old_chat_member: { ...member, status: 'left' },
      new_chat_member: member,
    },
    chat_member: { chat: chats.group, from, date: 1, old_chat_member: member, new_chat_member: member },
    chat_join_request: { chat: chats.group, from, user_chat_id: from.id, date: 1 },
    chat_boost: {
      chat: chats.channel,
      boost: { boost_id: '1', add_date: 1, expiration_date: 2, source: { source: 'premium', user: from } },
    },
    removed_chat_boost: {
      chat: chats.channel,
      boost_id: '1',
      remove_date: 1,
      source: { source: 'premium', user: from },
    },
    managed_bot: { user: from, bot: { id: 9, is_bot: true, first_name: 'x' } },
    subscription: { user: from, topic },
  }
  return samples[type] ?? {}
}

/** By which call each update is answered. */
const answeredBy: Readonly<Record<Exclude<keyof Update, 'update_id'>, string>> = {
  message: 'sendMessage',
  edited_message: 'sendMessage',
  channel_post: 'sendMessage',
  edited_channel_post: 'sendMessage',
  business_message: 'none',
  edited_business_message: 'none',
  business_connection: 'none',
  deleted_business_messages: 'none',
  guest_message: 'answerGuestQuery',
  stopped_message_generation: 'none',
  message_reaction: 'none',
  message_reaction_count: 'none',
  inline_query: 'answerInlineQuery',
  chosen_inline_result: 'none',
  callback_query: 'answerCallbackQuery',
  shipping_query: 'none',
  pre_checkout_query: 'none',
  purchased_paid_media: 'none',
  poll: 'none',
  poll_answer: 'none',
  my_chat_member: 'sendMessage',
  chat_member: 'none',
  chat_join_request: 'none',
  chat_boost: 'none',
  removed_chat_boost: 'none',
  managed_bot: 'none',
  subscription: 'none',
}

let nextId = 900_000

describe('each type of update', () => {
  test('all are known here', () => {
    expect(updateTypes.length).toBeGreaterThanOrEqual(27)
    for (const type of updateTypes) expect(sample(type), type).not.toEqual({})
  })

  test.each(updateTypes)('%s neither throws nor, where it is addressed, goes unanswered', async (type) => {
    // By hand, so that those come too which the bot asks Telegram not to send.
    const before = stage.playground.calls.length
    await stage.bot.handleUpdate({ update_id: nextId++, [type]: sample(type) } as Update)
    const calls = stage.playground.calls.slice(before).map(({ method }) => method)
    // Not getUpdates, nor what is told of the bot's profile at start.
    const answers = calls.filter((method) => /^(send|answer|edit)/.test(method))
    expect(answers.length > 0 ? answers : ['none']).toContain(answeredBy[type])
    // The two that name a query the server does not know are refused; that is no failure of the bot’s.
    expect(stage.events.filter((event) => event.type === 'failure' && type !== 'guest_message')).toEqual([])
  })

  test.each(updateTypes)('an empty %s harms nobody', async (type) => {
    for (const content of [{}, { message_id: 1 }, { from: null }, { chat: { id: 5 } }, { text: '\u0000' }])
      await stage.bot.handleUpdate({ update_id: nextId++, [type]: content } as Update)
    expect((await stage.ask('/help')).text).toContain('Hỏi thế nào?')
  })
})

const malformed = [
  '',
  ' ',
  '\u0000\u0001\u0002',
  '\uD83D',
  '\u202e\u200b',
  '🙂'.repeat(2_000),
  'x'.repeat(4_096),
  '<script>alert(1)</script>',
  '</b></blockquote><a href="tg://user?id=1">',
  '&lt;&#0;&amp;',
  "'; DROP TABLE users; --",
  '/',
  '//',
  '/@',
  '/hoi@',
  '{ $name }',
  '%s %d {0}',
  '__proto__',
  'ẵ'.normalize('NFD').repeat(500),
]

test.each(malformed)('the text %j is answered', async (text) => {
  const { playground } = stage
  const message = { message_id: 600, date: 1, chat: playground.chats.vi, from: playground.users.vi, text }
  const reply = await stage.next(playground.chats.vi, () =>
    playground.sendUpdate({ message } as unknown as Omit<Update, 'update_id'>),
  )
  expect(reply.text).not.toBe('')
  expect(stage.events.some(({ type }) => type === 'failure')).toBe(false)
})

test('entities that point beyond the text are survived', async () => {
  const { playground } = stage
  const entities = [
    { type: 'bot_command', offset: 0, length: 99 },
    { type: 'mention', offset: 50, length: 9 },
    { type: 'mention', offset: -5, length: 2 },
  ]
  const message = {
    message_id: 600,
    date: 1,
    chat: playground.chats.vi,
    from: playground.users.vi,
    text: '/x',
    entities,
  }
  await stage.next(playground.chats.vi, () =>
    playground.sendUpdate({ message } as unknown as Omit<Update, 'update_id'>),
  )
})

test('an update that comes twice is answered once', async () => {
  const { playground } = stage
  playground.faults.add({ kind: 'duplicate-update' })
  await stage.ask('/help')
  await stage.ask('/nguon')
  expect(playground.messages(playground.chats.vi).filter(({ from }) => from?.is_bot)).toHaveLength(2)
})

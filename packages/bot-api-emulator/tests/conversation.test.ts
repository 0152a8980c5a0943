import { Bot } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Emulator } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'

let emulator: Emulator
let bot: Bot

beforeEach(async () => {
  emulator = await createEmulator()
  bot = new Bot(emulator.token, { client: { apiRoot: emulator.apiRoot } })
  bot.command('start', (ctx) =>
    ctx.reply('hi <b>you</b>', {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] },
    }),
  )
  bot.on('callback_query', (ctx) => ctx.answerCallbackQuery(`toast ${ctx.callbackQuery.data}`))
  bot.on('inline_query', (ctx) =>
    ctx.answerInlineQuery([
      { type: 'article', id: 'one', title: 'One', input_message_content: { message_text: 'chosen' } },
    ]),
  )
  bot.on('message:text', (ctx) =>
    ctx.reply(`echo ${ctx.message.text}`, { reply_parameters: { message_id: ctx.message.message_id } }),
  )
  void bot.start()
})
afterEach(async () => {
  await bot.stop()
  await emulator.close()
})

test('a grammY bot talks in private, by button, inline and in a topic', async () => {
  const { users, chats, topic } = emulator
  const greeting = await emulator.ask({ from: users.vi, chat: chats.vi, text: '/start' })
  expect(greeting).toMatchObject({ text: 'hi you', entities: [{ type: 'bold', offset: 3, length: 3 }] })

  const tapped = { from: users.vi, chat: chats.vi, message_id: greeting.message_id, data: 'y' }
  expect(await emulator.tap(tapped)).toMatchObject({ text: 'toast y' })

  const answer = await emulator.inlineQuery({ from: users.vi, query: 'q' })
  expect(answer.results.map(({ id }) => id)).toEqual(['one'])
  const again = await emulator.inlineQuery({ from: users.vi, query: 'q' })
  expect(again.cached).toBe(true)
  const chosen = emulator.chooseInline({ from: users.vi, query: 'q', result_id: 'one', chat: chats.group })
  expect(chosen).toMatchObject({ text: 'chosen', via_bot: { id: emulator.bot.id } })

  const asked = { from: users.en, chat: chats.forum, text: `@${emulator.bot.username} hello` }
  const reply = await emulator.ask({ ...asked, message_thread_id: topic })
  expect(reply).toMatchObject({ message_thread_id: topic, is_topic_message: true })
  expect(reply.reply_to_message?.text).toBe(asked.text)
})

import { Bot as GrammyBot, InputFile as GrammyFile } from 'grammy'
import { InputFile, Bot as NtbaBot } from 'node-telegram-bot-api'
import { Telegraf } from 'telegraf'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Emulator } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'
import { png } from './pictures.ts'

const PICTURE = png(40, 30)
const BUTTON = { inline_keyboard: [[{ text: 'x', callback_data: 'y' }]] }
const RESULT = {
  type: 'article',
  id: 'one',
  title: 'One',
  input_message_content: { message_text: 'chosen' },
} as const

type Stop = () => unknown
const inlineId = (update: object) =>
  'inline_query' in update ? (update.inline_query as { id: string }).id : ''
/** The same bot in three libraries: greets with a button, toasts, sends a picture, answers inline, echoes. */
const CLIENTS: Record<string, (emulator: Emulator) => Stop> = {
  grammY({ token, apiRoot }) {
    const bot = new GrammyBot(token, { client: { apiRoot } })
    bot.command('start', (ctx) => ctx.reply('hi <b>you</b>', { parse_mode: 'HTML', reply_markup: BUTTON }))
    bot.command('photo', (ctx) => ctx.replyWithPhoto(new GrammyFile(PICTURE, 'a.png'), { caption: 'c' }))
    bot.on('callback_query:data', (ctx) => ctx.answerCallbackQuery(`toast ${ctx.callbackQuery.data}`))
    bot.on('inline_query', (ctx) => ctx.answerInlineQuery([RESULT]))
    bot.on('message:text', (ctx) =>
      ctx.reply(`echo ${ctx.message.text}`, { reply_parameters: { message_id: ctx.message.message_id } }),
    )
    void bot.start()
    return () => bot.stop()
  },
  telegraf({ token, apiRoot }) {
    const bot = new Telegraf(token, { telegram: { apiRoot } })
    bot.start((ctx) => ctx.reply('hi <b>you</b>', { parse_mode: 'HTML', reply_markup: BUTTON }))
    bot.command('photo', (ctx) =>
      ctx.replyWithPhoto({ source: PICTURE, filename: 'a.png' }, { caption: 'c' }),
    )
    bot.on('callback_query', (ctx) =>
      ctx.answerCbQuery(`toast ${'data' in ctx.callbackQuery && ctx.callbackQuery.data}`),
    )
    bot.on('inline_query', (ctx) => ctx.answerInlineQuery([RESULT]))
    bot.on('text', (ctx) =>
      ctx.reply(`echo ${ctx.message.text}`, { reply_parameters: { message_id: ctx.message.message_id } }),
    )
    void bot.launch()
    return () => bot.stop()
  },
  'node-telegram-bot-api'({ token, apiRoot }) {
    const bot = new NtbaBot(token, { apiRoot })
    bot.command('start', (ctx) => ctx.reply('hi <b>you</b>', { parse_mode: 'HTML', reply_markup: BUTTON }))
    bot.command('photo', (ctx) =>
      bot.api.sendPhoto({
        chat_id: ctx.message!.chat.id,
        photo: new InputFile(new Uint8Array(PICTURE), { filename: 'a.png' }),
        caption: 'c',
      }),
    )
    bot.on('callback_query', (ctx) => ctx.answerCallbackQuery({ text: `toast ${ctx.callbackQuery?.data}` }))
    bot.on('inline_query', (ctx) =>
      bot.api.answerInlineQuery({ inline_query_id: inlineId(ctx.update), results: [RESULT] }),
    )
    bot.on('message', (ctx) =>
      ctx.reply(`echo ${ctx.message?.text}`, { reply_parameters: { message_id: ctx.message!.message_id } }),
    )
    void bot.startPolling()
    return () => bot.stop()
  },
}

describe.each(Object.entries(CLIENTS))('a bot of %s', (_, start) => {
  let emulator: Emulator
  let stop: Stop
  beforeEach(async () => {
    emulator = await createEmulator()
    stop = start(emulator)
  })
  afterEach(async () => {
    await stop()
    await emulator.close()
  })

  test('greets in private and answers its button', async () => {
    const { users, chats } = emulator
    const greeting = await emulator.ask({ from: users.vi, chat: chats.vi, text: '/start' })
    expect(greeting).toMatchObject({ text: 'hi you', entities: [{ type: 'bold', offset: 3, length: 3 }] })
    const pressed = { from: users.vi, chat: chats.vi, message_id: greeting.message_id, data: 'y' }
    expect(await emulator.tap(pressed)).toMatchObject({ text: 'toast y' })
  })

  test('answers inline, the second time from Telegram’s memory', async () => {
    const { users, chats } = emulator
    const asked = { from: users.vi, query: 'q' }
    const answer = await emulator.inlineQuery(asked)
    expect(answer.results.map(({ id }) => id)).toEqual(['one'])
    expect((await emulator.inlineQuery(asked)).cached).toBe(true)
    const chosen = emulator.chooseInline({ ...asked, result_id: 'one', chat: chats.group })
    expect(chosen).toMatchObject({ text: 'chosen', via_bot: { id: emulator.bot.id } })
  })

  test('replies in the topic that it was asked in', async () => {
    const { users, chats, topic } = emulator
    const asked = { from: users.en, chat: chats.forum, text: `@${emulator.bot.username} hello` }
    const reply = await emulator.ask({ ...asked, message_thread_id: topic })
    expect(reply).toMatchObject({ message_thread_id: topic, is_topic_message: true })
    expect(reply.reply_to_message?.text).toBe(asked.text)
  })

  test('uploads a picture, which can be fetched again', async () => {
    const { users, chats, apiRoot, token } = emulator
    const sent = await emulator.ask({ from: users.vi, chat: chats.vi, text: '/photo' })
    expect(sent).toMatchObject({
      caption: 'c',
      photo: [{ width: 40, height: 30, file_size: PICTURE.length }],
    })
    const params = new URLSearchParams({ file_id: sent.photo![0]!.file_id })
    const told = await (await fetch(`${apiRoot}/bot${token}/getFile?${params}`)).json()
    const { file_path } = (told as { result: { file_path: string } }).result
    const fetched = await fetch(`${apiRoot}/file/bot${token}/${file_path}`)
    expect(Buffer.from(await fetched.arrayBuffer())).toEqual(PICTURE)
    expect((await fetch(`${apiRoot}/file/bot1:other/${file_path}`)).status).toBe(404)
  })
})

import { Bot, InlineKeyboard, InputFile } from 'grammy'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Emulator, ExplainRequest } from '../../src/contract.ts'
import { createEmulator } from '../../src/server.ts'
import { violations } from '../../src/testing/accessibility.ts'
import {
  hasBrowser,
  launch,
  type OpenPage,
  openPage,
  overflowing,
  PHONE,
  TIME_LIMIT,
} from '../../src/testing/chat-page.ts'
import { png } from '../pictures.ts'

const LONG_LABEL = 'A label that is much longer than what a phone shows in one line'

/** A bot that shows all that the page can draw, whatever the article. */
function createShowingBot({ token, apiRoot }: Emulator): Bot {
  const bot = new Bot(token, { client: { apiRoot } })
  const replies: Record<string, (chat: number, user: number) => Promise<unknown>> = {
    photo: (chat) => bot.api.sendPhoto(chat, new InputFile(png(800, 500), 'a.png'), { caption: 'A drawing' }),
    file: (chat) => bot.api.sendDocument(chat, new InputFile(Buffer.alloc(2048), 'số liệu.csv')),
    force: (chat) =>
      bot.api.sendMessage(chat, 'What is it about?', {
        reply_markup: { force_reply: true, input_field_placeholder: 'Your question' },
      }),
    alone: (chat, receiver_user_id) =>
      bot.api.sendMessage(chat, 'only for you', { ephemeral_message_parameters: { receiver_user_id } }),
    buttons: (chat) =>
      bot.api.sendMessage(chat, 'buttons', {
        reply_markup: new InlineKeyboard()
          .copyText('Copy', 'copied words')
          .row()
          .text('Vote', 'vote')
          .row()
          .text(LONG_LABEL, 'long')
          .row()
          .switchInlineChosen('To a group', { query: 'q', allow_group_chats: true })
          .row()
          .add({ text: '1/3', disabled: {} } as never),
      }),
  }
  bot.on('callback_query:data', async (ctx) => {
    await ctx.answerCallbackQuery()
    await ctx.reply(`you pressed ${ctx.callbackQuery.data}`)
  })
  bot.on('message:text', async (ctx) => {
    const word = ctx.message.text.replace(/@\w+/, '').trim()
    await (replies[word]?.(ctx.chat.id, ctx.from.id) ?? ctx.reply(`you said ${word}`))
  })
  bot.on('message_reaction', async (ctx) => {
    const { emojiAdded } = ctx.reactions()
    await bot.api.sendMessage(ctx.chat.id, `you felt ${emojiAdded.join('')}`)
  })
  return bot
}

describe.skipIf(!hasBrowser)('the page', { timeout: TIME_LIMIT }, () => {
  let browser: Browser
  let emulator: Emulator
  let bot: Bot
  let open: OpenPage
  const asked: ExplainRequest[] = []
  const show = async (word: string) => {
    await open.say(word)
  }
  const start = async (viewport = { width: 1280, height: 800 }, colorScheme: 'light' | 'dark' = 'light') => {
    open = await openPage(browser, emulator.url, {
      colorScheme,
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await open.room(emulator.bot.first_name).click()
    await open.page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
    await open.messages.nth(1).waitFor()
  }
  beforeAll(async () => {
    browser = await launch()
  }, TIME_LIMIT)
  afterAll(() => browser?.close())
  beforeEach(async () => {
    asked.length = 0
    emulator = await createEmulator({
      explain: (request) => {
        asked.push(request)
        const { question, pressed } = request
        if (pressed === 'vote') return undefined
        if (question.startsWith('refuse'))
          return { title: 'Refused', tone: 'calm', sentences: ['It is right so.'] }
        return {
          title: pressed === undefined ? 'Answered' : 'Pressed',
          tone: 'good',
          sentences: [`You asked ${question}.`],
          choices: { title: 'Weighed', items: [{ text: 'A question?', share: 0.5 }] },
          details: { anything: 1 },
        }
      },
    })
    bot = createShowingBot(emulator)
    const allowed_updates = ['message', 'callback_query', 'message_reaction'] as const
    await new Promise<void>((onStart) => void bot.start({ allowed_updates, onStart: () => onStart() }))
  }, TIME_LIMIT)
  afterEach(async () => {
    await open.leave()
    await bot.stop()
    await emulator.close()
  })

  it('shows a picture, large when it is pressed, and a file with its size', async () => {
    await start(PHONE)
    await show('photo')
    const image = open.messages.last().getByRole('img', { name: 'A drawing' })
    // Loaded, not only there.
    await expect.poll(() => image.evaluate((node) => (node as HTMLImageElement).naturalWidth)).toBe(800)
    expect(await overflowing(open.page)).toEqual([])
    await open.page.getByRole('button', { name: 'Xem ảnh: A drawing' }).click()
    await open.page.getByRole('dialog', { name: 'A drawing' }).waitFor()
    await open.page.getByRole('dialog').click({ position: { x: 5, y: 400 } })
    await open.page.getByRole('dialog').waitFor({ state: 'detached' })
    await show('file')
    expect(await open.page.getByRole('link', { name: 'số liệu.csv' }).textContent()).toContain('2.0 KB')
    expect(open.complaints).toEqual([])
  })

  it('takes up the reply that a message forces', async () => {
    await start()
    await show('force')
    await open.page.getByText('Trả lời Playground').waitFor()
    expect(await open.field.getAttribute('placeholder')).toBe('Your question')
    await show('hello')
    expect(emulator.messages(emulator.chats.vi).at(-2)).toMatchObject({
      text: 'hello',
      reply_to_message: { text: 'What is it about?' },
    })
    expect(await open.field.getAttribute('placeholder')).toBe('Tin nhắn')
  })

  it('shows a message for one person to that one, and says so', async () => {
    await start()
    await open.room('Friends').click()
    await show(`@${emulator.bot.username} alone`)
    await open.messages.filter({ hasText: 'Chỉ bạn thấy tin này' }).waitFor()
    await open.page.getByRole('button', { name: /Đang nói với tên/ }).click()
    await open.page.getByRole('menuitemradio', { name: 'Emma' }).click()
    await open.room('Friends').click()
    await open.messages.filter({ hasText: 'alone' }).first().waitFor()
    expect(await open.messages.filter({ hasText: 'only for you' }).count()).toBe(0)
  })

  it('copies, leaves a disabled button alone, and offers only chats of the kind asked for', async () => {
    await start()
    await show('buttons')
    expect(await open.page.getByRole('button', { name: '1/3' }).isDisabled()).toBe(true)
    await open.page.getByRole('button', { name: 'Copy' }).click()
    expect(await open.page.evaluate(() => navigator.clipboard.readText())).toBe('copied words')
    await open.page.getByRole('button', { name: 'To a group' }).click()
    const chats = open.page.getByRole('dialog').locator('.menu-item')
    expect(await chats.allTextContents()).not.toContainEqual(expect.stringContaining('News'))
    expect(await chats.allTextContents()).not.toContainEqual(expect.stringContaining('Playground'))
    await open.page.getByRole('button', { name: 'Friends' }).last().click()
    await expect.poll(() => open.field.inputValue()).toBe('@playground_bot q')
  })

  it.each([
    ['a phone', PHONE, true],
    ['a laptop', { width: 1280, height: 800 }, false],
  ])('on %s a long label is cut: %#', async (_, viewport, isCut) => {
    await start(viewport)
    await show('buttons')
    const label = open.page.getByRole('button', { name: LONG_LABEL }).locator('span').first()
    const lines = await label.evaluate((node) => ({
      height: node.getBoundingClientRect().height,
      line: Number.parseFloat(getComputedStyle(node).lineHeight),
      cut: node.scrollWidth > node.clientWidth,
    }))
    if (isCut) expect(lines).toMatchObject({ cut: true })
    else expect(lines.cut).toBe(false)
    expect(await overflowing(open.page)).toEqual([])
  })

  it('tells the bot of a reaction', async () => {
    await start()
    await open.messages.last().focus()
    await open.page.keyboard.press('Enter')
    await open.page.getByRole('menuitemcheckbox', { name: 'Thả 👍' }).click()
    await open.messages.filter({ hasText: 'you felt 👍' }).waitFor()
  })

  it('says why in the bot’s own words, of questions and of pressed buttons', async () => {
    await start()
    const panel = open.page.getByRole('complementary')
    await show('hello')
    await panel.getByText('You asked hello.').waitFor()
    await panel.getByText('50 %').waitFor()
    await show('refuse')
    const title = panel.getByRole('heading', { name: 'Refused' })
    await title.waitFor()
    // Not the colour of an error: a refusal may be right.
    expect(await title.getAttribute('class')).toContain('tone-calm')
    await show('buttons')
    await open.page.getByRole('button', { name: LONG_LABEL }).click()
    await open.messages.filter({ hasText: 'you pressed long' }).waitFor()
    await panel.getByRole('heading', { name: 'Pressed' }).waitFor()
    expect(asked.at(-1)).toMatchObject({ question: LONG_LABEL, pressed: 'long', language: 'vi' })
    // Asked of an older message, it is that one's reason again, then the press's.
    for (const [text, heading] of [
      ['you said hello', 'Answered'],
      ['you pressed long', 'Pressed'],
    ] as const) {
      await open.messages.filter({ hasText: text }).focus()
      await open.page.keyboard.press('Enter')
      await open.page.getByRole('menuitem', { name: 'Vì sao?' }).click()
      await panel.getByRole('heading', { name: heading }).waitFor()
    }
    await show('next')
    await panel.getByText('You asked next.').waitFor()
    // Of a button that decides nothing there is nothing to say: what stood there stays.
    await open.page.getByRole('button', { name: 'Vote' }).click()
    await open.messages.filter({ hasText: 'you pressed vote' }).waitFor()
    await expect.poll(() => asked.at(-1)?.question).toBe('next')
    await panel.getByText('You asked next.').waitFor()
  })

  it.each([
    ['light', PHONE],
    ['dark', { width: 1280, height: 800 }],
  ] as const)('axe finds nothing in all that it draws, %s', async (colorScheme, viewport) => {
    await start(viewport, colorScheme)
    for (const word of ['photo', 'file', 'buttons', 'refuse', 'force']) await show(word)
    expect(await violations(open.page)).toEqual([])
    await open.page.getByRole('button', { name: 'Xem ảnh: A drawing' }).click()
    expect(await violations(open.page)).toEqual([])
    await open.page.getByRole('button', { name: 'Đóng', exact: true }).click()
    await open.page.goBack()
    await open.room('Friends').click()
    await show(`@${emulator.bot.username} alone`)
    expect(await violations(open.page)).toEqual([])
  })

  it('says in both headers that the server stopped, and takes it back', async () => {
    await start()
    const { port } = new URL(emulator.url)
    await bot.stop()
    await emulator.close()
    await open.page.getByRole('heading', { name: 'Máy chủ đã dừng' }).waitFor()
    await open.page.locator('.chat-pane').getByText('Máy chủ đã dừng, trang sẽ tự nối lại').waitFor()
    await open.field.fill('hello')
    await open.field.press('Enter')
    await open.page.locator('.toast').filter({ hasText: 'Máy chủ đã dừng' }).waitFor()
    // Nothing that was typed is lost.
    expect(await open.field.inputValue()).toBe('hello')
    emulator = await createEmulator({ port: Number(port) })
    await open.page.getByRole('heading', { name: 'Telegram thử' }).waitFor()
  })
})

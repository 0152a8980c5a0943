import { Bot, InlineKeyboard } from 'grammy'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Emulator } from '../../src/contract.ts'
import { createEmulator } from '../../src/server.ts'
import { hasBrowser, launch, type OpenPage, openPage, TIME_LIMIT } from '../../src/testing/chat-page.ts'

const PAGE_SIZE = 10
const RESULTS = 25

/** A bot of its own: how many results there are must not depend on any article. */
function createCountingBot({ token, apiRoot }: Emulator): Bot {
  const bot = new Bot(token, { client: { apiRoot } })
  bot.on('inline_query', (ctx) => {
    const start = Number(ctx.inlineQuery.offset || 0)
    const results = Array.from({ length: Math.min(PAGE_SIZE, RESULTS - start) }, (_, i) => ({
      type: 'article' as const,
      id: `n${start + i}`,
      title: `Number ${start + i}`,
      input_message_content: { message_text: `You chose ${start + i}` },
      reply_markup: new InlineKeyboard().text('Alert', 'alert').text('Never', 'never'),
    }))
    const end = start + results.length
    return ctx.answerInlineQuery(results, {
      cache_time: 0,
      next_offset: end < RESULTS ? String(end) : '',
      button: { text: 'Ask in private', start_parameter: 'from-inline' },
    })
  })
  bot.callbackQuery('alert', (ctx) => ctx.answerCallbackQuery({ text: 'Look here', show_alert: true }))
  return bot
}

describe.skipIf(!hasBrowser)('inline results', { timeout: TIME_LIMIT }, () => {
  let browser: Browser
  let emulator: Emulator
  let bot: Bot
  let open: OpenPage
  beforeAll(async () => {
    browser = await launch()
  }, TIME_LIMIT)
  afterAll(() => browser?.close())
  beforeEach(async () => {
    emulator = await createEmulator({ queryLifetime: { callback: 300 } })
    bot = createCountingBot(emulator)
    await new Promise<void>((onStart) => void bot.start({ onStart: () => onStart() }))
    open = await openPage(browser, emulator.url)
    await open.room('Friends').click()
    await open.field.fill(`@${emulator.bot.username} x`)
    await open.page.getByRole('option').first().waitFor()
  }, TIME_LIMIT)
  afterEach(async () => {
    await open.leave()
    await bot.stop()
    await emulator.close()
  })

  it('come page by page as the list is walked to its end, and no further', async () => {
    const cards = open.page.getByRole('option')
    expect(await cards.count()).toBe(PAGE_SIZE)
    // Up from the field is the last card.
    await open.field.press('ArrowUp')
    await expect.poll(() => cards.count()).toBe(2 * PAGE_SIZE)
    await cards.last().scrollIntoViewIfNeeded()
    await expect.poll(() => cards.count()).toBe(RESULTS)
    await cards.last().click()
    await open.messages.filter({ hasText: `You chose ${RESULTS - 1}` }).waitFor()
    expect(open.complaints).toEqual([])
  })

  it('go away with Escape, and what was typed stays', async () => {
    await open.field.press('Escape')
    expect(await open.page.getByRole('option').count()).toBe(0)
    expect(await open.field.inputValue()).toBe(`@${emulator.bot.username} x`)
  })

  it('have a button over them that starts the bot in private', async () => {
    await open.page.getByRole('button', { name: 'Ask in private' }).click()
    await open.messages.filter({ hasText: '/start from-inline' }).waitFor()
  })

  it('carry buttons: an alert is a dialog, and no answer in time is told', async () => {
    await open.field.press('ArrowDown')
    await open.field.press('Enter')
    await open.page.getByRole('button', { name: 'Alert' }).click()
    const alert = open.page.getByRole('dialog')
    await alert.getByText('Look here').waitFor()
    await alert.getByRole('button', { name: 'OK' }).click()
    await alert.waitFor({ state: 'detached' })
    await open.page.getByRole('button', { name: 'Never' }).click()
    await open.page.getByRole('status').filter({ hasText: 'Bot không trả lời kịp.' }).waitFor()
    expect(await open.page.locator('[aria-busy=true]').count()).toBe(0)
  })
})

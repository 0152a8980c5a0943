import { fileURLToPath } from 'node:url'
import { Bot, InlineKeyboard } from 'grammy'
import { expect, it } from 'vitest'
import { createEmulator } from '../../src/server.ts'
import { hasBrowser, launch, openPage, TIME_LIMIT } from '../../src/testing/chat-page.ts'

const PICTURE = fileURLToPath(new URL('../../docs/page.png', import.meta.url))

/** The picture in the README: made only when asked for, so that a test run leaves the working tree as it was. */
it.runIf(hasBrowser && process.env.UPDATE_SCREENSHOT === '1')(
  'takes the picture of the README',
  { timeout: TIME_LIMIT },
  async () => {
    const emulator = await createEmulator({ botUser: { first_name: 'Library', username: 'library_bot' } })
    const bot = new Bot(emulator.token, { client: { apiRoot: emulator.apiRoot } })
    bot.command('start', (ctx) => ctx.reply('Hello! Which book do you look for?'))
    bot.on('message:text', (ctx) =>
      ctx.reply(
        `<b>${ctx.message.text}</b>
<blockquote>One copy, on the second floor.</blockquote>`,
        {
          parse_mode: 'HTML',
          reply_markup: new InlineKeyboard()
            .text('Reserve it', 'reserve')
            .row()
            .copyText('Copy the shelf mark', '2.114'),
        },
      ),
    )
    bot.on('callback_query', (ctx) => ctx.answerCallbackQuery('Reserved until Friday'))
    await new Promise<void>((onStart) => void bot.start({ onStart: () => onStart() }))
    const browser = await launch()
    const open = await openPage(browser, emulator.url, { locale: 'en-GB', timezoneId: 'Europe/London' })
    await open.page.getByRole('button', { name: 'EN', exact: true }).click()
    await open.page.getByRole('button', { name: 'START' }).click()
    await open.messages.nth(1).waitFor()
    await open.say('The Name of the Rose')
    await open.page.getByRole('button', { name: 'Reserve it' }).click()
    await open.page.getByRole('tab', { name: 'Bot API' }).click()
    await open.page.locator('.traffic-call summary').filter({ hasText: 'sendMessage' }).first().click()
    await open.page.mouse.move(0, 0)
    await open.page.locator('.toast').waitFor({ state: 'detached' })
    await open.page.evaluate(() => document.fonts.ready)
    await open.page.screenshot({ path: PICTURE, animations: 'disabled' })
    expect(open.complaints).toEqual([])
    await open.leave()
    await browser.close()
    await bot.stop()
    await emulator.close()
  },
)

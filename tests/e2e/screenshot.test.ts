import { fileURLToPath } from 'node:url'
import { hasBrowser, launch, TIME_LIMIT } from 'bot-api-emulator/testing/chat-page'
import { expect, it } from 'vitest'
import { openChatPage } from './browser.ts'

const CHAT_PICTURE = fileURLToPath(new URL('../../docs/chat.png', import.meta.url))

/** The picture in the README: made only when asked for, so that a test run leaves the working tree as it was. */
it.runIf(hasBrowser && process.env.UPDATE_SCREENSHOT === '1')(
  'takes the picture of the README',
  { timeout: TIME_LIMIT },
  async () => {
    const browser = await launch()
    const chat = await openChatPage(browser, { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
    const { page } = chat
    await page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
    await chat.messages.nth(1).waitFor()
    await talkInGroup()
    await chat.room('Hỏi Báo').click()
    await chat.say('Thông tư 55 nói gì?')
    const answer = await chat.say('ai chu tri hoi nghi?')
    await answer.getByRole('button', { name: '👍' }).click()
    await answer.getByRole('button', { name: '👍 ✓' }).waitFor()
    await page.locator('.toast').waitFor({ state: 'detached' })
    await page.mouse.move(0, 0)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: CHAT_PICTURE, animations: 'disabled' })
    expect(chat.complaints).toEqual([])
    await chat.close()
    await browser.close()

    /** Gives the list of chats something to show. */
    async function talkInGroup() {
      const { chats, topic, users } = chat.playground
      await chat.playground.ask({
        from: users.en,
        chat: chats.forum,
        message_thread_id: topic,
        text: '/ask@hoi_bao_bot Who chaired the conference?',
      })
      await chat.playground.ask({ from: users.en, chat: chats.group, text: '/summary@hoi_bao_bot' })
      chat.playground.send({ from: users.en, chat: chats.group, text: 'Cảm ơn bot, gọn ghê 👏' })
      await chat.room(/Nhóm đọc báo.*3 tin chưa đọc/).waitFor()
    }
  },
)

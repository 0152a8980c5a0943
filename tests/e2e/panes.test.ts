import { hasBrowser, overflowing, PHONE, TIME_LIMIT } from 'bot-api-emulator/testing/chat-page'
import { describe, expect, it } from 'vitest'
import { type ChatPage, chatPageEach } from './browser.ts'

describe.skipIf(!hasBrowser)('the panes of the chat page', { timeout: TIME_LIMIT }, () => {
  const { open, start } = chatPageEach()
  let chat: ChatPage
  const bubble = (text: string | RegExp) => chat.messages.filter({ hasText: text }).last()

  it('switches the language: of the page, the commands and the bot', async () => {
    chat = await start()
    await chat.page.getByRole('button', { name: 'EN', exact: true }).click()
    await chat.page.getByRole('heading', { name: 'Local Telegram' }).waitFor()
    expect(await chat.page.locator('html').getAttribute('lang')).toBe('en')
    await chat.field.fill('/')
    await chat.page.getByRole('option', { name: /\/ask/ }).waitFor()
    const answer = await chat.say('/help')
    await answer.getByText('How do I ask?').waitFor()
    await chat.page.getByRole('button', { name: 'VI', exact: true }).click()
    await chat.page.getByRole('heading', { name: 'Telegram thử' }).waitFor()
  })

  it('sets digits in the font of the text, not in that of the emoji', async () => {
    chat = await start()
    const widthInEm = await chat.page.evaluate(() => {
      const digits = document.createElement('span')
      digits.textContent = '0123456789'
      document.body.append(digits)
      const { width } = digits.getBoundingClientRect()
      digits.remove()
      return width / Number.parseFloat(getComputedStyle(document.body).fontSize)
    })
    // Ten emoji digits take 12 em, those of any text font 5 to 7.
    expect(widthInEm).toBeLessThan(8)
  })

  it('keeps the dark theme that was chosen', async () => {
    chat = await start()
    const ground = () => chat.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const light = await ground()
    await chat.page.getByRole('button', { name: 'Chuyển sang giao diện tối' }).click()
    const dark = await ground()
    expect(dark).not.toBe(light)
    await chat.page.reload()
    await chat.page.getByRole('button', { name: 'Chuyển sang giao diện sáng' }).waitFor()
    expect(await ground()).toBe(dark)
  })

  it('lets two people speak in a group and counts what one has not read', async () => {
    chat = await start()
    await chat.room('Nhóm đọc báo').click()
    await chat.field.fill('Chào Emma')
    await chat.field.press('Enter')
    await bubble('Chào Emma').waitFor()
    await chat.page.getByRole('button', { name: /Đang nói với tên Lan/ }).click()
    await chat.page.getByRole('menuitemradio', { name: 'Emma' }).click()
    // Emma's Telegram is English, and Lan's message comes in on the left.
    await chat.page.getByRole('heading', { name: 'Local Telegram' }).waitFor()
    expect(await bubble('Chào Emma').getAttribute('class')).toContain('in')
    const { group, users } = { group: chat.playground.chats.group, users: chat.playground.users }
    await chat.room(/General/).click()
    chat.playground.send({ from: users.vi, chat: group, text: 'Bạn đọc bài chưa?' })
    await chat.room(/Nhóm đọc báo.*1 unread/).click()
    await bubble('Bạn đọc bài chưa?').waitFor()
    expect(await chat.room(/unread/).count()).toBe(0)
  })

  it('stays in the topic of a forum', async () => {
    chat = await start()
    await chat.room(/# Hỏi đáp/).click()
    const answer = await chat.say('/hoi@hoi_bao_bot Ai chủ trì hội nghị?')
    await answer.getByText('Nguyễn Thanh Trang').first().waitFor()
    await chat.room(/General/).click()
    expect(await chat.messages.count()).toBe(0)
  })

  it('shows one pane at a time on a phone, without overflow', async () => {
    chat = await open({ viewport: PHONE, hasTouch: true, isMobile: true })
    const list = chat.page.locator('.list-pane')
    expect(await overflowing(chat.page)).toEqual([])
    await chat.room('Hỏi Báo').tap()
    expect(await list.isVisible()).toBe(false)
    await chat.page.getByRole('button', { name: 'BẮT ĐẦU' }).tap()
    await chat.messages.nth(1).waitFor()
    await chat.say('Ai chủ trì hội nghị?')
    expect(await overflowing(chat.page)).toEqual([])
    await chat.page.getByRole('button', { name: 'Mở bảng bên trong' }).tap()
    await chat.page.getByRole('complementary').getByText('Trả lời', { exact: true }).waitFor()
    expect(await overflowing(chat.page)).toEqual([])
    await chat.page.getByRole('complementary').getByRole('button', { name: 'Đóng bảng bên trong' }).tap()
    await chat.field.fill('@hoi_bao_bot hội nghị')
    await chat.page.getByRole('option').first().waitFor()
    expect(await overflowing(chat.page)).toEqual([])
    await chat.page.getByRole('button', { name: 'Quay lại danh sách' }).tap()
    await list.waitFor()
    expect(await chat.field.isVisible()).toBe(false)
  })

  it('shows three panes on a laptop, without overflow', async () => {
    chat = await start()
    await chat.say('Ai chủ trì hội nghị?')
    for (const pane of ['.list-pane', '.chat-pane', '.panel-pane']) {
      expect(await chat.page.locator(pane).isVisible()).toBe(true)
    }
    expect(await overflowing(chat.page)).toEqual([])
  })
})

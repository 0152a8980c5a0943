import { violations } from 'bot-api-emulator/testing/accessibility'
import { hasBrowser, launch, PHONE, TIME_LIMIT } from 'bot-api-emulator/testing/chat-page'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChatPage } from './browser.ts'

describe.skipIf(!hasBrowser)('accessibility of the chat page', { timeout: TIME_LIMIT }, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  }, TIME_LIMIT)
  afterAll(() => browser?.close())

  it.each(['light', 'dark'] as const)('axe finds nothing on a laptop, %s', async (colorScheme) => {
    const chat = await openChatPage(browser, { colorScheme })
    const { page } = chat
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
    await chat.messages.nth(1).waitFor()
    await chat.say('Ai chủ trì hội nghị?')
    await page.getByRole('complementary').getByText('Trả lời', { exact: true }).waitFor()
    expect(await violations(page)).toEqual([])
    await chat.say('Thông tư 55 nói gì?')
    await page.getByRole('tab', { name: 'Bot API' }).click()
    await chat.messages.filter({ hasText: 'không nhắc đến' }).waitFor()
    // Not the newest, which may be a poll and have no text.
    await page.locator('.traffic-call summary').filter({ hasText: 'sendMessage' }).first().click()
    await page.getByText('parse_mode').first().waitFor()
    expect(await violations(page)).toEqual([])
    await chat.messages.last().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menu').waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await chat.room('Nhóm đọc báo').click()
    await chat.field.fill('@hoi_bao_bot hội nghị')
    await page.getByRole('option').first().waitFor()
    await chat.field.press('ArrowDown')
    expect(await violations(page)).toEqual([])
    await chat.field.press('Enter')
    await chat.messages.first().waitFor()
    expect(await violations(page)).toEqual([])
    await chat.close()
  })

  it.each(['light', 'dark'] as const)('axe finds nothing on a phone, %s', async (colorScheme) => {
    const chat = await openChatPage(browser, { colorScheme, viewport: PHONE })
    expect(await violations(chat.page)).toEqual([])
    await chat.room('Hỏi Báo').click()
    await chat.page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
    await chat.messages.nth(1).waitFor()
    expect(await violations(chat.page)).toEqual([])
    await chat.close()
  })

  it('can be used by keyboard from the first tab on, with the focus in sight', async () => {
    const chat = await openChatPage(browser)
    const { page } = chat
    const seen: string[] = []
    await page.locator('body').focus()
    for (let stop = 0; stop < 20; stop++) {
      await page.keyboard.press('Tab')
      const { label, outline } = await page.evaluate(() => {
        const active = document.activeElement as HTMLElement
        const label = active.getAttribute('aria-label') ?? active.textContent ?? ''
        return { label, outline: getComputedStyle(active).outlineStyle }
      })
      seen.push(label)
      expect(outline, label).not.toBe('none')
      if (label === 'BẮT ĐẦU') break
    }
    expect(seen.at(-1)).toBe('BẮT ĐẦU')
    await page.keyboard.press('Enter')
    // The field takes the focus: one can type at once.
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type('Ai chủ trì hội nghị?')
    await page.keyboard.press('Enter')
    await chat.messages.filter({ hasText: 'Nguyễn Thanh Trang' }).first().waitFor()
    await chat.close()
  })
})

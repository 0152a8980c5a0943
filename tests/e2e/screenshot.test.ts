import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { hasBrowser, LAPTOP, launch, PHONE, TIME_LIMIT } from 'bot-api-emulator/testing/chat-page'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type ChatPage, openChatPage } from './browser.ts'

const CHAT_PICTURE = fileURLToPath(new URL('../../docs/chat.png', import.meta.url))
const GALLERY = fileURLToPath(new URL('../../docs/screenshots', import.meta.url))
/** Of WebP, up to 100: letters stay sharp, and all pictures together under 1.5 MB. */
const QUALITY = 70
const VIETNAM: BrowserContextOptions = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' }

/** The picture in the README: made only when asked for, so that a test run leaves the working tree as it was. */
it.runIf(hasBrowser && process.env.UPDATE_SCREENSHOT === '1')(
  'takes the picture of the README',
  { timeout: TIME_LIMIT },
  async () => {
    const browser = await launch()
    const chat = await openChatPage(browser, VIETNAM)
    const { page } = chat
    await page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
    await chat.messages.nth(1).waitFor()
    await talkInGroup(chat)
    await chat.room(/Nhóm đọc báo.*3 tin chưa đọc/).waitFor()
    await chat.room('Hỏi Báo').click()
    await chat.say('Thông tư 55 nói gì?')
    const answer = await chat.say('ai chu tri hoi nghi?')
    await answer.getByRole('button', { name: '👍' }).click()
    await answer.getByRole('button', { name: '👍 ✓' }).waitFor()
    await settle(page)
    await page.screenshot({ path: CHAT_PICTURE, animations: 'disabled' })
    expect(chat.complaints).toEqual([])
    await chat.close()
    await browser.close()
  },
)

/** What is to be seen on each picture of docs/screenshots.md. Begins in the started private chat. */
const SCENES: Readonly<Record<string, (chat: ChatPage) => Promise<unknown>>> = {
  async private(chat) {
    await chat.say('Thông tư 55 nói gì?')
    await chat.say('ai chu tri hoi nghi?')
  },
  async list(chat) {
    await chat.say('7 mặt công tác trọng tâm gồm những gì?')
    await chat.say('/chidao')
  },
  async picture(chat) {
    const list = await chat.say('/chidao')
    const before = await chat.messages.count()
    await list.getByRole('button', { name: 'Xem sơ đồ' }).click()
    await chat.messages.nth(before).locator('img').waitFor()
  },
  async group(chat) {
    await openRoom(chat, 'Nhóm đọc báo')
    await chat.say('/hoi@hoi_bao_bot Huân chương trao cho ai?')
    const { chats, users } = chat.playground
    const text = '/ask@hoi_bao_bot Who chaired the conference?'
    await chat.playground.ask({ from: users.en, chat: chats.group, text })
    await chat.messages.nth(3).waitFor()
  },
  async inline(chat) {
    await openRoom(chat, 'Nhóm đọc báo')
    await chat.field.fill('@hoi_bao_bot huân chương')
    await chat.page.getByRole('option').nth(1).waitFor()
  },
}
const DEVICES: Readonly<Record<string, BrowserContextOptions>> = {
  phone: { viewport: PHONE, hasTouch: true, isMobile: true },
  desktop: { viewport: LAPTOP },
}
const SCHEMES = ['light', 'dark'] as const

/** The pictures of docs/screenshots.md: made only when asked for as well. */
describe.runIf(hasBrowser && process.env.UPDATE_SCREENSHOT === '1')(
  'takes the pictures of the gallery',
  () => {
    const shots = Object.keys(SCENES).flatMap((scene) =>
      Object.keys(DEVICES).flatMap((device) => SCHEMES.map((scheme) => [scene, device, scheme] as const)),
    )
    it.each(shots)('%s, %s, %s', { timeout: TIME_LIMIT }, async (scene, device, colorScheme) => {
      const browser = await launch()
      const chat = await openChatPage(browser, { ...VIETNAM, ...DEVICES[device], colorScheme })
      await openRoom(chat, 'Hỏi Báo')
      await chat.page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
      await chat.messages.nth(1).waitFor()
      await SCENES[scene]!(chat)
      await settle(chat.page)
      await mkdir(GALLERY, { recursive: true })
      await writeFile(`${GALLERY}/${scene}-${device}-${colorScheme}.webp`, await webp(chat.page))
      expect(chat.complaints).toEqual([])
      await chat.close()
      await browser.close()
    })
  },
)

/** Gives the list of chats something to show. */
async function talkInGroup({ playground }: ChatPage): Promise<void> {
  const { chats, topic, users } = playground
  await playground.ask({
    from: users.en,
    chat: chats.forum,
    message_thread_id: topic,
    text: '/ask@hoi_bao_bot Who chaired the conference?',
  })
  await playground.ask({ from: users.en, chat: chats.group, text: '/summary@hoi_bao_bot' })
  playground.send({ from: users.en, chat: chats.group, text: 'Cảm ơn bot, gọn ghê 👏' })
}

/** Opens a chat from the list, which on a phone has the screen to itself. */
async function openRoom({ page, room }: ChatPage, name: string): Promise<void> {
  const back = page.getByRole('button', { name: 'Quay lại danh sách' })
  if (await back.isVisible()) await back.click()
  await room(name).click()
}

async function settle(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.locator('.toast').waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready)
}

/** A picture as WebP: a third of the size of JPEG, which is all that Playwright writes besides PNG. */
async function webp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize()!
  // A phone has more pixels than its width says.
  const clip = { x: 0, y: 0, width, height, scale: width < LAPTOP.width ? 2 : 1 }
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY, clip })
  return Buffer.from(data, 'base64')
}

import { hasBrowser, TIME_LIMIT } from 'bot-api-emulator/testing/chat-page'
import { describe, expect, it } from 'vitest'
import { type ChatPage, chatPageEach } from './browser.ts'

describe.skipIf(!hasBrowser)('a conversation on the chat page', { timeout: TIME_LIMIT }, () => {
  const { open, start } = chatPageEach()
  let chat: ChatPage
  const bubble = (text: string | RegExp) => chat.messages.filter({ hasText: text }).last()

  it('shows what the bot is for until it is started', async () => {
    chat = await open()
    await chat.page.getByText('Mình đọc kỹ bài báo').waitFor()
    // As in Telegram: nothing can be typed to a bot that was not started.
    expect(await chat.field.isVisible()).toBe(false)
    await chat.page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
    await bubble('Chào Lan!').waitFor()
    await bubble('/start').waitFor()
    expect(await chat.field.isVisible()).toBe(true)
  })

  it('asks in private: the answer with its quote, and why', async () => {
    chat = await start()
    const answer = await chat.say('Ai chủ trì hội nghị?')
    expect(await answer.locator('.text').textContent()).toContain('Nguyễn Thanh Trang')
    expect(await answer.locator('blockquote').first().textContent()).toContain('chủ trì Hội nghị')
    const panel = chat.page.getByRole('complementary')
    await panel.getByText('Trả lời', { exact: true }).waitFor()
    expect(await panel.getByLabel('Câu hỏi').inputValue()).toBe('Ai chủ trì hội nghị?')
    await panel.getByRole('tab', { name: 'Bot API' }).click()
    // The newest stands first; the answer's call shows its status and opens into its JSON.
    const call = panel.locator('details', { hasText: 'sendMessage' }).first()
    expect(await call.locator('.traffic-status').textContent()).toBe('200')
    await call.locator('summary').first().click()
    await call.getByText('parse_mode').first().waitFor()
  })

  it('follows a button to the next answer', async () => {
    chat = await start()
    const before = await chat.messages.count()
    await chat.page.getByRole('button', { name: 'Ai chủ trì Hội nghị?' }).click()
    await chat.messages.nth(before).waitFor()
    await chat.messages.nth(before).getByText('📰').waitFor()
    // The reasons follow as well.
    await chat.page
      .getByRole('complementary')
      .getByText(/^Nút này mở câu trả lời sẵn/)
      .waitFor()
    // The wait ends with the answer to the press.
    await chat.page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  })

  it('follows a button that sends the answer to another chat', async () => {
    chat = await start()
    const answer = await chat.say('Ai chủ trì hội nghị?')
    const before = await chat.messages.count()
    await answer.getByRole('button', { name: 'Đoạn' }).click()
    await chat.messages.nth(before).getByRole('button', { name: 'Gửi' }).click()
    const choice = chat.page.getByRole('dialog', { name: 'Gửi tới đâu?' })
    await choice.getByRole('button', { name: 'Nhóm đọc báo' }).click()
    await chat.page.getByRole('heading', { name: 'Nhóm đọc báo' }).waitFor()
    await chat.page.getByRole('option').first().waitFor()
    expect(await chat.field.inputValue()).toBe('@hoi_bao_bot Ai chủ trì Hội nghị?')
  })

  it('sends an inline result into the group, with the keyboard alone', async () => {
    chat = await start()
    await chat.room('Nhóm đọc báo').click()
    await chat.field.fill('@hoi_bao_bot huân chương')
    const cards = chat.page.getByRole('listbox', { name: '@hoi_bao_bot' }).getByRole('option')
    await cards.nth(1).waitFor()
    await chat.field.press('ArrowDown')
    await chat.field.press('ArrowDown')
    expect(await cards.nth(1).getAttribute('aria-selected')).toBe('true')
    expect(await chat.field.getAttribute('aria-activedescendant')).toBe(await cards.nth(1).getAttribute('id'))
    await chat.field.press('Enter')
    const sent = bubble('qua @hoi_bao_bot')
    await sent.waitFor()
    expect(await chat.field.inputValue()).toBe('')
    // The button under it leads to the bot's private chat and starts it there.
    await sent.locator('.keyboard-button').first().click()
    await chat.page.getByRole('heading', { name: 'Hỏi Báo' }).waitFor()
    await chat.messages.filter({ hasText: '/start' }).nth(1).waitFor()
  })

  it('unfolds a long quote by click and by key', async () => {
    chat = await start()
    await chat.say('tóm tắt bài báo')
    const quote = chat.messages.last().locator('blockquote')
    const toggle = quote.getByRole('button')
    // Not the bounding box: while a message arrives it is drawn smaller than it is.
    const height = () => quote.evaluate((element: HTMLElement) => element.offsetHeight)
    await toggle.waitFor()
    const folded = await height()
    expect(await toggle.getAttribute('aria-expanded')).toBe('false')
    await quote.click({ position: { x: 60, y: 10 } })
    expect(await toggle.getAttribute('aria-expanded')).toBe('true')
    expect(await height()).toBeGreaterThan(folded)
    await toggle.press('Enter')
    expect(await height()).toBe(folded)
  })

  it('tells when nothing inline is found, and leads to the private chat', async () => {
    chat = await start()
    await chat.room('Nhóm đọc báo').click()
    await chat.field.fill('@hoi_bao_bot qqqq zzzz')
    await chat.page.locator('.popup-button').click()
    await chat.messages.filter({ hasText: '/start inline' }).waitFor()
  })

  it('asks by command in the group, from the menu, and jumps to what was replied to', async () => {
    chat = await start()
    await chat.room('Nhóm đọc báo').click()
    await chat.page.getByRole('button', { name: 'Các lệnh' }).click()
    await chat.page.getByRole('option', { name: /tomtat/ }).waitFor()
    await chat.field.pressSequentially('tom')
    await expect.poll(() => chat.page.getByRole('option').count()).toBe(1)
    await chat.field.press('Enter')
    await bubble('/tomtat@hoi_bao_bot').waitFor()
    const answer = await chat.say('/hoi@hoi_bao_bot Ai chủ trì hội nghị?')
    await answer.getByText('Nguyễn Thanh Trang').first().waitFor()
    const question = chat.page.locator('article.out').last()
    await answer.locator('.reply-quote').click()
    await expect.poll(() => question.getAttribute('class')).toContain('flash')
  })

  it('takes 👍 from the keyboard, thanks in a toast and marks it', async () => {
    chat = await start()
    const answer = await chat.say('Ai chủ trì hội nghị?')
    await answer.getByRole('button', { name: '👍' }).focus()
    await chat.page.keyboard.press('Enter')
    await chat.page.getByRole('status').filter({ hasText: 'Cảm ơn' }).waitFor()
    await answer.getByRole('button', { name: '👍 ✓' }).waitFor()
    // The message was drawn anew; the focus is still where it was.
    expect(await chat.page.evaluate(() => document.activeElement?.textContent)).toContain('👍')
  })

  it('edits a question by arrow up, and the answer follows', async () => {
    chat = await start()
    await chat.say('Ai chủ trì hội nghị?')
    await chat.field.press('ArrowUp')
    expect(await chat.field.inputValue()).toBe('Ai chủ trì hội nghị?')
    await chat.field.fill('Ai phát biểu chỉ đạo Hội nghị?')
    await chat.field.press('Enter')
    await chat.messages.filter({ hasText: 'Ai phát biểu chỉ đạo Hội nghị?đã sửa' }).waitFor()
    await chat.page.locator('article.in', { hasText: 'Lê Văn Tuyến' }).getByText('đã sửa').waitFor()
    await expect
      .poll(() => chat.page.getByLabel('Câu hỏi').inputValue())
      .toBe('Ai phát biểu chỉ đạo Hội nghị?')
  })

  it('replies from the context menu and reacts', async () => {
    chat = await start()
    await chat.say('Ai chủ trì hội nghị?')
    await chat.messages
      .last()
      .locator('.text')
      .click({ button: 'right', position: { x: 40, y: 10 } })
    await chat.page.getByRole('menuitemcheckbox', { name: 'Thả 🔥' }).click()
    await chat.messages.last().getByRole('button', { name: /Bỏ 🔥/ }).waitFor()
    await chat.messages.last().focus()
    await chat.page.keyboard.press('Enter')
    await chat.page.getByRole('menuitem', { name: 'Trả lời' }).press('Enter')
    await chat.page.getByText('Trả lời Hỏi Báo').waitFor()
    await chat.say('còn ai nữa?')
    expect(await bubble('còn ai nữa?').locator('.reply-quote').count()).toBe(1)
  })

  it('shows what looks like HTML as it was typed', async () => {
    chat = await start()
    const text = '<img src=x onerror=alert(1)><b>đậm</b>'
    await chat.say(text)
    expect(await bubble('onerror').locator('.text').textContent()).toContain(text)
    expect(await chat.page.locator('.log img').count()).toBe(0)
  })
})

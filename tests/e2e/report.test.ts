import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { violations } from 'bot-api-emulator/testing/accessibility'
import { hasBrowser, launch, overflowing, PHONE, TIME_LIMIT } from 'bot-api-emulator/testing/chat-page'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { reportPage } from '../../src/report/page.ts'

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url))
const LANGUAGES = ['vi', 'en'] as const
/** Height in pixels on a phone before a table is opened: some seven screens. */
const MAX_HEIGHT = 6_000

describe.skipIf(!hasBrowser)('the report of the shipped knowledge', { timeout: TIME_LIMIT }, () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    browser = await launch()
    folder = await mkdtemp(join(tmpdir(), 'report-'))
    const read = await loadKnowledge(KNOWLEDGE)
    if (!read.ok) throw new Error(read.issues[0]?.message)
    for (const lang of LANGUAGES) await writeFile(join(folder, `${lang}.html`), reportPage(read.loaded, lang))
  }, TIME_LIMIT)
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function open(lang: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', ({ message }) => complaints.push(message))
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url())
    })
    page.on('close', () => expect(complaints).toEqual([]))
    await page.goto(pathToFileURL(join(folder, `${lang}.html`)).href)
    return page
  }
  const openFolds = (page: Page) =>
    page.locator('details.fold').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '')
    })
  const leave = (page: Page) => page.context().close()

  it.each(LANGUAGES)('%s: is short on a phone before a table is opened, and never too wide', async (lang) => {
    const page = await open(lang, { viewport: PHONE })
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(MAX_HEIGHT)
    expect(await overflowing(page)).toEqual([])
    await openFolds(page)
    expect(await overflowing(page)).toEqual([])
    await leave(page)
  })

  it.each([
    ['vi', 'light', undefined],
    ['vi', 'dark', PHONE],
    ['en', 'dark', undefined],
  ] as const)('axe finds nothing: %s, %s', async (lang, colorScheme, viewport) => {
    const page = await open(lang, { colorScheme, ...(viewport && { viewport }) })
    expect(await violations(page)).toEqual([])
    await page.locator('a.s').nth(3).click()
    await openFolds(page)
    expect(await violations(page)).toEqual([])
    await leave(page)
  })

  it.each([
    ['beside the article', undefined],
    ['below its paragraph on a phone', PHONE],
  ] as const)('a sentence shows its facts %s, and a fact its row', async (_, viewport) => {
    const page = await open('vi', { ...(viewport && { viewport }) })
    const sentence = page.locator('a.s', { hasText: 'chủ trì Hội nghị' }).first()
    await sentence.focus()
    await page.keyboard.press('Enter')
    const panel = page.locator('.panel')
    const fact = panel.getByRole('link', { name: 'Ai chủ trì hội nghị?', exact: false }).first()
    expect(await panel.evaluate((element) => element.previousElementSibling?.tagName)).toBe(
      viewport ? 'P' : 'DIV',
    )
    await fact.click()
    await page.locator('tr:target').waitFor()
    await leave(page)
  })

  it('without scripts, a sentence still leads to the row with its facts', async () => {
    const page = await open('vi', { javaScriptEnabled: false })
    await page.locator('a.s').nth(3).click()
    await page.locator('tr:target').waitFor()
    await leave(page)
  })

  it('every line of the picture stays in its card, in the font of this machine', async () => {
    const page = await open('vi')
    const strays = await page.locator('.directives svg').evaluate((svg) => {
      const rects = [...svg.querySelectorAll('rect.card, rect.band')].map((rect) =>
        rect.getBoundingClientRect(),
      )
      return [...svg.querySelectorAll('text')].filter((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect()
        const middle = (top + bottom) / 2
        const holder = rects.find((rect) => rect.top < middle && middle < rect.bottom)
        return !holder || left < holder.left || right > holder.right
      }).length
    })
    expect(strays).toBe(0)
    await leave(page)
  })

  it('printing shows the tables, and no row in two halves', async () => {
    const page = await open('vi')
    const rows = page.locator('details.fold tr')
    expect(await rows.first().isVisible()).toBe(false)
    await page.emulateMedia({ media: 'print' })
    expect(await rows.first().isVisible()).toBe(true)
    const cut = await rows.evaluateAll(
      (all) => all.filter((row) => getComputedStyle(row).breakInside !== 'avoid').length,
    )
    expect(cut).toBe(0)
    await leave(page)
  })
})

import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** False where no browser is installed: then these tests are skipped, and say why. */
export const hasBrowser = existsSync(executablePath)
if (!hasBrowser) {
  console.warn(
    `No browser at ${executablePath}: the page is not tested. Install chromium or set CHROMIUM_PATH.`,
  )
}

/** Milliseconds for one step and for a test: a browser is slow on a busy machine. */
const PATIENCE = 20_000
export const TIME_LIMIT = 120_000

export const LAPTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  })

/** The page of a local Telegram in a browser. */
export interface OpenPage {
  readonly page: Page
  /** Errors of the page, refusals of its content security policy and requests beyond loopback. */
  readonly complaints: string[]
  readonly field: Locator
  readonly messages: Locator
  /** Sends text through the field and waits for the next message of another. */
  say(text: string): Promise<Locator>
  /** The row of the list of chats; a string is how its text begins. */
  room(name: string | RegExp): Locator
  /** To be called before the emulator closes. */
  leave(): Promise<void>
}

export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const page = await pageOf(browser, options)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') complaints.push(`console: ${line.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) complaints.push(`request: ${request.url()}`)
  })
  await page.goto(url)
  await page.locator('.room').first().waitFor()
  const field = page.locator('textarea')
  return {
    page,
    complaints,
    field,
    messages: page.getByRole('log').getByRole('article'),
    async say(text) {
      const before = await page.locator('article.in').count()
      await field.fill(text)
      await field.press('Enter')
      const answer = page.locator('article.in').nth(before)
      await answer.waitFor()
      return answer
    },
    room: (name) =>
      page
        .locator('.rooms')
        .getByRole('button', { name: typeof name === 'string' ? new RegExp(`^${name}`) : name }),
    async leave() {
      page.removeAllListeners()
      await page.goto('about:blank')
    },
  }
}

/** Pages left by earlier tests, by browser and options: opening one costs more than most tests do. */
const pages = new WeakMap<Browser, Map<string, Page>>()

/** Each emulator has a port of its own, so nothing that a page stored reaches the next test. */
async function pageOf(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const known = pages.get(browser) ?? new Map<string, Page>()
  pages.set(browser, known)
  const key = JSON.stringify(options)
  const found = known.get(key)
  if (found) return found
  const context = await browser.newContext({ viewport: LAPTOP, reducedMotion: 'reduce', ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  known.set(key, page)
  return page
}

/** What shows, or can be scrolled to, beyond the window on either side, described. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      let { left, right, width } = element.getBoundingClientRect()
      if (width === 0) continue
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX === 'visible') continue
        left = Math.max(left, box.getBoundingClientRect().left)
        right = Math.min(right, box.getBoundingClientRect().right)
      }
      if (left < -1 || right > innerWidth + 1) {
        found.push(`${element.tagName}.${element.getAttribute('class')} ${left}–${right}`)
      }
    }
    const { scrollWidth } = document.documentElement
    if (scrollWidth > innerWidth) found.push(`page is ${scrollWidth} px wide`)
    return found
  })
}

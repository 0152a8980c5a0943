import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'

/** False if no browser is installed. The tests are then skipped with that reason. */
export const hasBrowser = existsSync(executablePath)
if (!hasBrowser) {
  console.warn(
    `No browser at ${executablePath}: the page is not tested. Install chromium or set CHROMIUM_PATH.`,
  )
}

/** Timeout in milliseconds for one step and for a test. A browser is slow on a busy machine. */
const PATIENCE = 20_000
export const TIME_LIMIT = 120_000

export const LAPTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  })

/** The emulator's page in a browser. */
export interface OpenPage {
  readonly page: Page
  /** Errors of the page, violations of its content security policy and requests beyond loopback. */
  readonly complaints: string[]
  readonly field: Locator
  readonly messages: Locator
  /** Sends text through the input field and waits for the next message of another sender. */
  say(text: string): Promise<Locator>
  /** Row in the list of chats. A string matches the start of its text. */
  room(name: string | RegExp): Locator
  /** Call it before closing the emulator. */
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

/** Pages of earlier tests by browser and options, reused because opening one takes longer than most tests. */
const pages = new WeakMap<Browser, Map<string, Page>>()

/** Each emulator has its own port, so data stored by a page does not reach the next test. */
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

/** Describes the elements that extend, or can be scrolled, beyond the window on either side. */
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

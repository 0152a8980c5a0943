import type { MessageEntity } from '@grammyjs/types'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createEmulator } from '../../src/server.ts'
import { hasBrowser, launch, TIME_LIMIT } from '../../src/testing/chat-page.ts'

type Case = [why: string, text: string, entities: MessageEntity[], html: string]

// What each becomes; class, type and link attributes that say nothing about the text are left out below.
const cases: Case[] = [
  ['plain text stays text', 'a < b & c', [], 'a &lt; b &amp; c'],
  [
    'entities nest',
    'abcdef',
    [
      { type: 'italic', offset: 2, length: 2 },
      { type: 'bold', offset: 0, length: 6 },
    ],
    '<b>ab<i>cd</i>ef</b>',
  ],
  [
    'offsets count UTF-16 units, so an emoji is two',
    '👍 tốt',
    [{ type: 'bold', offset: 3, length: 3 }],
    '👍 <b>tốt</b>',
  ],
  [
    'a later entity that overlaps is cut where the earlier ends',
    'abcd',
    [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'italic', offset: 2, length: 2 },
    ],
    '<b>ab<i>c</i></b>d',
  ],
  [
    'a quote around the whole line goes outside of what covers the same',
    'abc',
    [
      { type: 'bold', offset: 0, length: 3 },
      { type: 'blockquote', offset: 0, length: 3 },
    ],
    '<blockquote><b>abc</b></blockquote>',
  ],
  [
    'the newline after a quote is the end of its block, not an empty line',
    'a\nq\n\nb',
    [{ type: 'blockquote', offset: 2, length: 1 }],
    'a\n<blockquote>q</blockquote>\nb',
  ],
  [
    'a link of another kind than Telegram follows is no link',
    'x',
    [{ type: 'text_link', offset: 0, length: 1, url: 'javascript:alert(1)' }],
    '<span title="javascript:alert(1)">x</span>',
  ],
  [
    'an address without a scheme is http',
    'a.vn',
    [{ type: 'url', offset: 0, length: 4 }],
    '<a href="http://a.vn" title="http://a.vn">a.vn</a>',
  ],
  [
    'a command can be pressed',
    '/help',
    [{ type: 'bot_command', offset: 0, length: 5 }],
    '<button>/help</button>',
  ],
  [
    'an entity beyond the end is cut, one past it dropped',
    'ab',
    [
      { type: 'bold', offset: 1, length: 9 },
      { type: 'italic', offset: 5, length: 1 },
    ],
    'a<b>b</b>',
  ],
]

/** As a string: vitest would put its own loader in place of `import`, which the browser does not have. */
const RENDER = `(async ([text, entities]) => {
  const { renderText } = await import('/entities.js')
  const box = document.createElement('div')
  box.append(renderText(text, entities, { say: (key) => key }))
  for (const node of box.querySelectorAll('*')) {
    for (const name of ['class', 'type', 'target', 'rel']) node.removeAttribute(name)
  }
  return box.innerHTML
})`

describe.skipIf(!hasBrowser)('text with entities', { timeout: TIME_LIMIT }, () => {
  let browser: Browser
  let page: Page
  let close: () => Promise<void>
  beforeAll(async () => {
    browser = await launch()
    const emulator = await createEmulator()
    close = emulator.close
    page = await browser.newPage()
    await page.goto(emulator.url)
  }, TIME_LIMIT)
  afterAll(async () => {
    await browser?.close()
    await close?.()
  })

  it.each(cases)('%s', async (_why, text, entities, html) => {
    const rendered = await page.evaluate(`${RENDER}(${JSON.stringify([text, entities])})`)
    expect(rendered).toBe(html)
  })
})

import { fileURLToPath } from 'node:url'
import { launch, type OpenPage, openPage, TIME_LIMIT } from 'bot-api-emulator/testing/chat-page'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { explainOutcome, explainPress } from '../../src/cli/explain-outcome.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { playgroundNames } from '../../src/locales/playground.ts'
import { createStage, type Stage } from '../bot/stage.ts'

/** The real bot with the real knowledge on a local Telegram, and its page. */
export type ChatPage = Stage & OpenPage

export async function openChatPage(browser: Browser, options: BrowserContextOptions = {}): Promise<ChatPage> {
  const engine = await realEngine()
  const stage = await createStage({
    engine,
    playground: {
      ...playgroundNames,
      explain: ({ question, pressed, language }) =>
        pressed === undefined
          ? explainOutcome(engine.ask(question), engine, language)
          : explainPress(pressed, engine, language),
    },
  })
  const open = await openPage(browser, stage.playground.url, options)
  return {
    ...stage,
    ...open,
    async close() {
      await open.leave()
      await stage.close()
    },
  }
}

/** A browser for the tests of a block. Each opens a page, which is closed afterwards and must not have complained. */
export function chatPageEach() {
  let browser: Browser
  let chat: ChatPage
  beforeAll(async () => {
    browser = await launch()
  }, TIME_LIMIT)
  afterAll(() => browser?.close())
  afterEach(async () => {
    const { complaints } = chat
    await chat.close()
    expect(complaints).toEqual([])
  })

  async function open(options: BrowserContextOptions = {}): Promise<ChatPage> {
    chat = await openChatPage(browser, options)
    return chat
  }
  /** Opens a page, and starts the bot in it. */
  async function start(): Promise<ChatPage> {
    const { page, messages } = await open()
    await page.getByRole('button', { name: 'BẮT ĐẦU' }).click()
    await messages.nth(1).waitFor()
    return chat
  }
  return { open, start }
}

let engine: Promise<ReturnType<typeof createEngine>> | undefined

/** The project's own knowledge, loaded once a test file. */
function realEngine(): Promise<ReturnType<typeof createEngine>> {
  engine ??= loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url))).then((loaded) => {
    if (!loaded.ok) throw new Error(`knowledge: ${JSON.stringify(loaded.issues)}`)
    return createEngine(loaded.loaded)
  })
  return engine
}

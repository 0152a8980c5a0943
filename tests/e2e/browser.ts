import { fileURLToPath } from 'node:url'
import { type OpenPage, openPage } from 'bot-api-emulator/testing/chat-page'
import type { Browser, BrowserContextOptions } from 'playwright-core'
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

let engine: Promise<ReturnType<typeof createEngine>> | undefined

/** The project's own knowledge, loaded once a test file. */
function realEngine(): Promise<ReturnType<typeof createEngine>> {
  engine ??= loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url))).then((loaded) => {
    if (!loaded.ok) throw new Error(`knowledge: ${JSON.stringify(loaded.issues)}`)
    return createEngine(loaded.loaded)
  })
  return engine
}

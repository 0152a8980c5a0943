import type { InlineKeyboardButton } from '@grammyjs/types'
import {
  createEmulator,
  type Emulator,
  type EmulatorOptions,
  type Ref,
  type ShownMessage,
} from 'bot-api-emulator'
import { afterEach, beforeEach } from 'vitest'
import { createBot, type HoiBaoBot } from '../../src/bot/bot.ts'
import type { BotEvent, BotOptions } from '../../src/bot/dependencies.ts'
import { createLogger } from '../../src/bot/logger.ts'
import { servePolling } from '../../src/bot/polling.ts'
import type { Serving } from '../../src/bot/serve.ts'
import type { Engine } from '../../src/engine/engine.ts'
import type { Knowledge } from '../../src/knowledge/schema.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { loadShipped, shippedEngine } from '../engine/knowledge.ts'
import { createScriptedEngine } from './scripted-engine.ts'

export interface Stage {
  readonly playground: Emulator
  readonly bot: HoiBaoBot
  readonly store: Store
  readonly serving: Serving
  readonly events: BotEvent[]
  /** The log, at level trace. */
  readonly log: Log
  /** Sends a private message of the Vietnamese reader (or another) and gives the bot's reply. */
  ask(text: string, from?: Ref): Promise<ShownMessage>
  /** Presses the button with this label, or the first whose label contains it. */
  press(message: ShownMessage, label: string, from?: Ref): ReturnType<Emulator['tap']>
  /** Does something, and gives the bot's next message in that chat. */
  next(chat: Ref, action: () => unknown): Promise<ShownMessage>
  /** The message as it is shown by now. */
  now(message: ShownMessage): ShownMessage
  close(): Promise<void>
}

export interface Log {
  readonly destination: { write(line: string): void }
  /** All lines so far. */
  text(): string
  /** Resolves as soon as a line with this in it has been written. */
  until(part: string): Promise<void>
}

export function createLog(): Log {
  let text = ''
  const wake: (() => void)[] = []
  return {
    destination: {
      write(line) {
        text += line
        for (const look of wake.splice(0)) look()
      },
    },
    text: () => text,
    async until(part) {
      while (!text.includes(part)) await new Promise<void>((resolve) => wake.push(resolve))
    },
  }
}

/** The project's own knowledge. */
export async function readKnowledge(): Promise<Knowledge> {
  return (await loadShipped()).knowledge
}

export type StageOptions = Partial<Omit<BotOptions, 'engine'>> & {
  readonly engine?: Engine
  readonly playground?: EmulatorOptions
}

/** Opens a stage with the engine of the shipped article before each test of a file, and closes it afterwards. */
export function shippedStageEach(take: (stage: Stage, engine: Engine) => void): void {
  let stage: Stage
  beforeEach(async () => {
    const engine = await shippedEngine()
    stage = await createStage({ engine })
    take(stage, engine)
  })
  afterEach(() => stage.close())
}

/** The real bot, polling a Bot API server on loopback: what a user would see, without Telegram. */
export async function createStage(options: StageOptions = {}): Promise<Stage> {
  const {
    engine = createScriptedEngine(await readKnowledge()),
    playground: playgroundOptions,
    ...deps
  } = options
  const playground = await createEmulator(playgroundOptions)
  const store = deps.store ?? createMemoryStore()
  const log = createLog()
  const events: BotEvent[] = []
  const logger = createLogger({ destination: log.destination, level: 'trace' })
  const bot = createBot({
    limits: { user: 1_000, member: 1_000, group: 1_000 },
    logger,
    observe: (event) => events.push(event),
    ...deps,
    token: playground.token,
    apiRoot: playground.apiRoot,
    engine: () => engine,
    store,
  })
  const serving = servePolling({ bot, logger })
  serving.ended.catch(() => {})
  await serving.ready
  const { users } = playground
  const chatOf = (from: Ref) => (idOf(from) === users.en.id ? playground.chats.en : { id: idOf(from) })
  return {
    playground,
    bot,
    store,
    serving,
    events,
    log,
    ask: (text, from = users.vi) => playground.ask({ from, chat: chatOf(from), text }),
    press(message, label, from = users.vi) {
      const found = buttons(message).find(({ text }) => text.includes(label))
      if (!found || !('callback_data' in found))
        throw new Error(`No button "${label}" under "${message.text}"`)
      return playground.tap({
        from,
        chat: message.chat,
        message_id: message.message_id,
        data: found.callback_data,
      })
    },
    async next(chat, action) {
      const seen = new Set(playground.messages(chat).map(({ message_id }) => message_id))
      await action()
      return playground.waitFor(() =>
        playground.messages(chat).find((m) => !seen.has(m.message_id) && m.from?.id === playground.bot.id),
      )
    },
    now: (message) => playground.messages(message.chat).find((m) => m.message_id === message.message_id)!,
    async close() {
      await serving.stop()
      await playground.close()
    },
  }
}

export function buttons(message: ShownMessage): InlineKeyboardButton[] {
  return message.reply_markup?.inline_keyboard.flat() ?? []
}

export function labels(message: ShownMessage): string[] {
  return buttons(message).map(({ text }) => text)
}

function idOf(ref: Ref): number {
  return typeof ref === 'number' ? ref : ref.id
}

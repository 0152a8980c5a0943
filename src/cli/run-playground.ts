import { createEmulator, type Emulator, type ShownMessage } from 'bot-api-emulator'
import { createBot } from '../bot/bot.ts'
import { createLogger } from '../bot/logger.ts'
import { servePolling } from '../bot/polling.ts'
import type { PlaygroundConfig } from '../config.ts'
import type { Engine } from '../engine/engine.ts'
import type { Outcome } from '../engine/outcome.ts'
import { playgroundNames } from '../locales/playground.ts'
import { createMemoryStore } from '../storage/sqlite.ts'
import { EXIT, type Terminal } from './command.ts'
import { explainOutcome, explainPress } from './explain-outcome.ts'
import { createLiveEngine, knowledgeFolder } from './load-engine.ts'
import { openPrompt, type Prompt } from './prompt.ts'
import { untilEnd } from './until-end.ts'

/** Maximum outcomes kept for the playground's side panel. */
const MAX_OUTCOMES = 200

/**
 * Runs the bot in a local Telegram until the process is stopped. @returns the exit code
 *
 * @param first engine that is used until its folder is edited
 */
export async function runPlayground(config: PlaygroundConfig, first: Engine, io: Terminal): Promise<number> {
  const logger = createLogger({
    destination: io.stderr,
    level: config.logLevel === 'info' ? 'warn' : config.logLevel,
    pretty: io.stdout.isTTY === true,
  })
  const live = createLiveEngine({
    folder: knowledgeFolder(io),
    first,
    unread: 'marked',
    logger,
    notices: () => ({
      // The log lists the issues.
      broken: async () => {},
      swapped: async (version) => io.print(`Đã nạp bản mới, new version: ${version}`),
    }),
  })
  const outcomes = createOutcomeLog(live.current)
  let playground: Emulator
  try {
    playground = await createEmulator({
      port: config.playgroundPort,
      ...playgroundNames,
      explain: ({ question, pressed, language }) =>
        pressed === undefined
          ? explainOutcome(outcomes.explain(question), live.current(), language)
          : explainPress(pressed, live.current(), language),
    })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    await live.close()
    return io.fail(
      `Port ${config.playgroundPort} is taken by another program. Stop it, or set PLAYGROUND_PORT to a free one.`,
      EXIT.start,
    )
  }
  const { token, apiRoot } = playground
  const store = createMemoryStore()
  const { engine } = outcomes
  const bot = createBot({ token, apiRoot, engine, store, logger, keepUnanswered: config.missLog })
  const serving = servePolling({ bot, logger })
  io.print(`Hỏi Báo đang chạy thử · running at ${playground.url}`)
  if (first.unread) {
    io.print(io.say('unread', { count: first.unread, folder: knowledgeFolder(io) }))
  }
  const prompt = io.stdin.isTTY ? openPrompt(io) : undefined
  // At a terminal, the end of the prompt ends the program.
  if (prompt) void talk(playground, prompt, io).then(() => serving.stop())
  try {
    return await untilEnd(serving, io)
  } finally {
    prompt?.close()
    await live.close()
    await playground.close()
    await store.close()
  }
}

/** Sends typed lines to the bot from the Vietnamese reader's private chat, and prints its messages. */
async function talk(playground: Emulator, prompt: Prompt, io: Terminal): Promise<void> {
  const { vi: from } = playground.users
  const { vi: chat } = playground.chats
  const off = playground.on((event) => {
    if (event.type !== 'message' || event.chat_id !== chat.id || event.message.from?.id !== playground.bot.id)
      return
    io.print(`\r${plainText(event.message)}\n`)
    prompt.show()
  })
  io.print('Hỏi ngay tại đây, or ask right here. Ctrl+C: thoát, quit.')
  prompt.show()
  for await (const text of prompt.lines) playground.send({ from, chat, text })
  off()
}

function plainText(message: ShownMessage): string {
  const rows =
    message.reply_markup?.inline_keyboard.map((row) => row.map((b) => `[${b.text}]`).join(' ')) ?? []
  return [message.text ?? '', ...rows].join('\n')
}

/** Keeps the outcome of each question, so that a follow-up is explained as it was understood when asked. */
function createOutcomeLog(engine: () => Engine): {
  engine(): Engine
  explain(question: string): Outcome
} {
  const outcomes = new Map<string, Outcome>()
  return {
    engine() {
      const current = engine()
      return {
        ...current,
        ask(question, options) {
          const outcome = current.ask(question, options)
          const key = question.trim()
          outcomes.delete(key)
          outcomes.set(key, outcome)
          if (outcomes.size > MAX_OUTCOMES) outcomes.delete(outcomes.keys().next().value!)
          return outcome
        },
      }
    },
    explain: (question) => outcomes.get(question.trim()) ?? engine().ask(question),
  }
}

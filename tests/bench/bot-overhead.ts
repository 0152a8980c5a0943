/**
 * What an update costs in this bot, against a bare grammY bot that answers "ok" to the same updates through the same
 * server: `node tests/bench/run.mjs bot-overhead`. Both take turns, so that both meet the same machine; bar ≤ 1.5.
 */
import { fileURLToPath } from 'node:url'
import type { Update } from '@grammyjs/types'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { Bot } from 'grammy'
import { pino } from 'pino'
import { createBot } from '../../src/bot/bot.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'

/** Batches before measuring, and measured. */
const WARM_UP = 15
const BATCHES = 40
const BATCH = 25
const BAR = 1.5
/** So that no limit of the bot's own or the server's comes into play. */
const UNLIMITED = 1e9

const loaded = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)))
if (!loaded.ok) throw new Error('The knowledge has errors: npm run check')
const engine = createEngine(loaded.loaded)
const facts = loaded.loaded.knowledge.entries.flatMap((entry) => entry.facts)
const questions = facts.flatMap((fact) => fact.questions.vi.slice(0, 2))

const playground = await createEmulator({ queryLifetime: { callback: UNLIMITED, inline: UNLIMITED } })
const client = { apiRoot: playground.apiRoot }
const ours = createBot({
  token: playground.token,
  apiRoot: playground.apiRoot,
  engine: () => engine,
  store: createMemoryStore(),
  logger: pino({ level: 'info' }, { write: () => {} }),
  limits: { user: UNLIMITED, member: UNLIMITED, group: UNLIMITED },
  observe: (event) => {
    if (event.type === 'decision') inEngine += event.ms
  },
})
ours.botInfo = playground.bot
const bare = new Bot(playground.token, { client, botInfo: playground.bot })
bare.on('message', (ctx) => ctx.reply('ok'))
bare.on('callback_query', (ctx) => ctx.answerCallbackQuery('ok'))
bare.on('inline_query', (ctx) =>
  ctx.answerInlineQuery([
    { type: 'article', id: 'ok', title: 'ok', input_message_content: { message_text: 'ok' } },
  ]),
)

type Make = (round: number) => Promise<Omit<Update, 'update_id'>>

const kinds: Record<string, Make> = {
  question: async (round) => message(questions[round % questions.length]!),
  'not in the article': async (round) => message(`giá vàng hôm nay bao nhiêu ${round}`),
  command: async () => message('/help'),
  list: async () => message('/chidao'),
  'inline query': async (round) =>
    pending(playground, () =>
      playground.inlineQuery({
        from: playground.users.vi,
        query: `${questions[round % questions.length]!.slice(0, 12)} ${updateId}`,
      }),
    ),
}

let updateId = 1
let inEngine = 0
const rows: string[][] = [
  [
    'update',
    'bare',
    'this bot',
    'ratio',
    '',
    'of which engine',
    'server: bare',
    'this bot',
    'elapsed: bare',
    'this bot',
  ],
]
for (const [name, make] of Object.entries(kinds)) {
  const bareBatches: Batch[] = []
  const ourBatches: Batch[] = []
  for (let round = 0; round < WARM_UP + BATCHES; round++) {
    const turns = [
      { bot: bare, batches: bareBatches },
      { bot: ours, batches: ourBatches },
    ] as const
    for (const { bot, batches } of round % 2 === 0 ? turns : turns.toReversed()) {
      const batch = await measure(bot, make, round)
      if (round >= WARM_UP) batches.push(batch)
    }
  }
  const of = (batches: Batch[], part: keyof Batch) => median(batches.map((batch) => batch[part]))
  const ratio = of(ourBatches, 'cpu') / of(bareBatches, 'cpu')
  rows.push([
    name,
    of(bareBatches, 'cpu').toFixed(3),
    of(ourBatches, 'cpu').toFixed(3),
    ratio.toFixed(2),
    ratio <= BAR ? 'met' : `not ≤ ${BAR}`,
    of(ourBatches, 'engine').toFixed(3),
    of(bareBatches, 'server').toFixed(3),
    of(ourBatches, 'server').toFixed(3),
    of(bareBatches, 'elapsed').toFixed(3),
    of(ourBatches, 'elapsed').toFixed(3),
  ])
}
console.log(
  `Milliseconds an update, medians of ${BATCHES} batches of ${BATCH}; processor time unless named otherwise`,
)
for (const row of rows) console.log(row.map((cell, i) => cell.padEnd(i === 0 ? 20 : 16)).join(''))
await playground.close()

/** All in milliseconds an update. */
interface Batch {
  /** Processor time of the whole process: bot and server. Other programs on the machine do not change it. */
  cpu: number
  elapsed: number
  server: number
  engine: number
}

async function measure(bot: Pick<Bot, 'handleUpdate'>, make: Make, round: number): Promise<Batch> {
  const updates: Update[] = []
  for (let i = 0; i < BATCH; i++)
    updates.push({ ...(await make(round * BATCH + i)), update_id: updateId++ } as Update)
  inEngine = 0
  let server = 0
  const started = performance.now()
  const before = process.cpuUsage()
  for (const update of updates) {
    await bot.handleUpdate(update)
    server += playground.calls.at(-1)?.ms ?? 0
  }
  const { user, system } = process.cpuUsage(before)
  const elapsed = performance.now() - started
  return {
    cpu: (user + system) / 1_000 / BATCH,
    elapsed: elapsed / BATCH,
    server: server / BATCH,
    engine: inEngine / BATCH,
  }
}

function message(text: string): Omit<Update, 'update_id'> {
  const entities = text.startsWith('/')
    ? [{ type: 'bot_command' as const, offset: 0, length: text.length }]
    : []
  return {
    message: {
      message_id: 1,
      date: 1,
      chat: playground.chats.vi,
      from: { ...playground.users.vi, is_bot: false },
      text,
      entities,
    },
  } as Omit<Update, 'update_id'>
}

/** Starts something that queues an update, and gives that update instead of letting it be polled. */
async function pending({ on }: Emulator, action: () => Promise<unknown>): Promise<Omit<Update, 'update_id'>> {
  return new Promise((resolve) => {
    const off = on((event) => {
      if (event.type !== 'update') return
      off()
      resolve(event.update)
    })
    action().catch(() => {})
  })
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

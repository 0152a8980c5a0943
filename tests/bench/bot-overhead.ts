/**
 * What an update costs in this bot, against a bare grammY bot that answers "ok" to the same updates through the same
 * server: `node tests/bench/run.mjs bot-overhead`. Both take turns, so that both meet the same machine; bar ≤ 1.5.
 */
import { fileURLToPath } from 'node:url'
import type { Update } from '@grammyjs/types'
import { Bot } from 'grammy'
import { pino } from 'pino'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Playground } from '../../src/playground/contract.ts'
import { createPlayground } from '../../src/playground/server.ts'
import { createEngine } from '../../src/qa/create-engine.ts'
import { createMemoryStore } from '../../src/store/store.ts'
import { createBot } from '../../src/telegram/bot.ts'

const WARM_UP = 100
const ROUNDS = 400
const BAR = 1.5
/** So that no limit of the bot's own or the server's comes into play. */
const UNLIMITED = 1e9

const loaded = await loadKnowledge(fileURLToPath(new URL('../../knowledge', import.meta.url)))
if (!loaded.ok) throw new Error('The knowledge has errors: npm run check')
const engine = createEngine(loaded.loaded)
const facts = loaded.loaded.knowledge.entries.flatMap((entry) => entry.facts)
const questions = facts.flatMap((fact) => fact.questions.vi.slice(0, 2))

const playground = await createPlayground({ queryLifetime: { callback: UNLIMITED, inline: UNLIMITED } })
const client = { apiRoot: playground.apiRoot }
const ours = createBot({
  token: playground.token,
  apiRoot: playground.apiRoot,
  botInfo: playground.bot,
  engine: () => engine,
  store: createMemoryStore(),
  logger: pino({ level: 'info' }, { write: () => {} }),
  limits: { user: UNLIMITED, member: UNLIMITED, group: UNLIMITED },
  observe: (event) => {
    if (event.type === 'decision') inEngine += event.ms
  },
})
let inEngine = 0
const bare = new Bot(playground.token, { client, botInfo: playground.bot })
bare.on('message', (ctx) => ctx.reply('ok'))
bare.on('callback_query', (ctx) => ctx.answerCallbackQuery('ok'))
bare.on('inline_query', (ctx) =>
  ctx.answerInlineQuery([
    { type: 'article', id: 'ok', title: 'ok', input_message_content: { message_text: 'ok' } },
  ]),
)

const kinds: Record<string, (round: number) => Promise<Omit<Update, 'update_id'>>> = {
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
const rows: string[][] = [['update', 'bare', 'in server', 'this bot', 'in server', 'in engine', 'ratio', '']]
for (const [name, make] of Object.entries(kinds)) {
  const times = { bare: [] as number[], ours: [] as number[] }
  const server = { bare: [] as number[], ours: [] as number[] }
  const decided: number[] = []
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const order = round % 2 === 0 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const)
    for (const who of order) {
      const update = { ...(await make(round)), update_id: updateId++ } as Update
      inEngine = 0
      const started = performance.now()
      await (who === 'bare' ? bare : ours).handleUpdate(update)
      const time = performance.now() - started
      if (round < WARM_UP) continue
      times[who].push(time)
      server[who].push(playground.calls.at(-1)?.ms ?? 0)
      if (who === 'ours') decided.push(inEngine)
    }
  }
  const [one, other] = [median(times.bare), median(times.ours)]
  const ratio = other / one
  const cells = [one, median(server.bare), other, median(server.ours), median(decided)].map((ms) =>
    ms.toFixed(3),
  )
  rows.push([name, ...cells, ratio.toFixed(2), ratio <= BAR ? 'met' : `not met: ≤ ${BAR}`])
}
console.log('Medians in milliseconds')
for (const row of rows) console.log(row.map((cell, i) => cell.padEnd(i === 0 ? 20 : 11)).join(''))
await playground.close()

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
async function pending(
  { on }: Playground,
  action: () => Promise<unknown>,
): Promise<Omit<Update, 'update_id'>> {
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

/**
 * Updates a second and latency of the bot beside a bare grammY bot that answers "ok", each in a process of its own at
 * the same Bot API server on loopback; and the bot's memory over 100,000 updates.
 *
 *     npm run bench:bot [-- --updates 100000] [-- --memory]     (--memory: that part only)
 *
 * Both bots take turns, so that they meet the same machine. On a busy one the elapsed time says little; the bot's
 * own processor time says what it would do alone. The engine's part is shown apart: its share of the elapsed time, and
 * the share of the bare bot's updates that would be left if it took none.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createEmulator } from 'bot-api-emulator'
import { loadKnowledge } from '../../../src/knowledge/load.ts'
import { type BotProcess, startBot } from './bot-process.ts'

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { updates: { type: 'string', default: '100000' }, memory: { type: 'boolean', default: false } },
})
const MEMORY_UPDATES = Number(values.updates)
const MEMORY_BASE = Math.min(10_000, MEMORY_UPDATES / 10)
const CHATS = 200
const ROUNDS = 5
/** Questions of one measurement: with one chat each waits for the one before. */
const QUESTIONS = { 1: 300, [CHATS]: 2_000 }
/** Bars: share of the bare bot's updates a second; growth in MB. */
const SHARE = 0.45
const GROWTH = 20
const MB = 1_048_576

const folder = fileURLToPath(new URL('../../../knowledge', import.meta.url))
const loaded = await loadKnowledge(folder)
if (!loaded.ok) throw new Error('The knowledge has errors: npm run check')
const questions = loaded.loaded.knowledge.entries.flatMap(({ facts }) =>
  facts.flatMap((fact) => fact.questions.vi.slice(0, 2)),
)
const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-bench-'))

interface Measured {
  readonly perSecond: number
  /** Milliseconds. */
  readonly median: number
  readonly p99: number
  /** Milliseconds of the bot's processor time an update. */
  readonly cpu: number
  /** Milliseconds in the engine an update, by the clock. */
  readonly engine: number
}

/** Each chat asks, waits for the reply, and asks again. */
async function measure(bot: BotProcess, chats: number): Promise<Measured> {
  const { playground, users } = bot
  const total = QUESTIONS[chats as keyof typeof QUESTIONS] ?? 0
  const times: number[] = []
  let next = 0
  const engineBefore = await bot.engine()
  const cpuBefore = bot.cpu()
  const started = performance.now()
  await Promise.all(
    users.slice(0, chats).map(async (user) => {
      while (next < total) {
        const text = questions[next++ % questions.length]!
        const sent = performance.now()
        await playground.ask({ from: user, chat: user, text })
        times.push(performance.now() - sent)
      }
    }),
  )
  const elapsed = performance.now() - started
  const cpu = bot.cpu() - cpuBefore
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return {
    perSecond: (times.length / elapsed) * 1_000,
    median: at(0.5),
    p99: at(0.99),
    cpu: cpu / times.length,
    engine: ((await bot.engine()) - engineBefore) / times.length,
  }
}

function medianOf(rounds: readonly Measured[]): Measured {
  const of = (part: keyof Measured) =>
    rounds.map((round) => round[part]).sort((a, b) => a - b)[Math.floor(rounds.length / 2)] ?? 0
  return {
    perSecond: of('perSecond'),
    median: of('median'),
    p99: of('p99'),
    cpu: of('cpu'),
    engine: of('engine'),
  }
}

const rows: string[][] = [
  [
    ...['', 'updates/s', 'median ms', '99 % ms', 'processor ms', 'share', `bar ≥ ${SHARE * 100} %`],
    ...['engine ms', 'of the time', 'without it'],
  ],
]
for (const mode of values.memory ? [] : (['polling', 'webhook'] as const)) {
  const [ours, bare] = await Promise.all(
    (['ours', 'bare'] as const).map(async (kind) => {
      const playground = await createEmulator({ keep: { messagesPerChat: 20, calls: 100 } })
      return startBot({ kind, mode, playground, dataDir: join(dir, kind, mode), folder, chats: CHATS })
    }),
  )
  for (const chats of [1, CHATS]) {
    const rounds: { ours: Measured[]; bare: Measured[] } = { ours: [], bare: [] }
    for (let round = 0; round <= ROUNDS; round++) {
      const ourRound = await measure(ours!, chats)
      const bareRound = await measure(bare!, chats)
      // The first warms up.
      if (round === 0) continue
      rounds.ours.push(ourRound)
      rounds.bare.push(bareRound)
    }
    const [us, them] = [medianOf(rounds.ours), medianOf(rounds.bare)]
    const share = us.perSecond / them.perSecond
    const where = `${mode}, ${chats === 1 ? '1 chat' : `${chats} chats at once`}`
    const elapsed = 1_000 / us.perSecond
    const without = 1_000 / (elapsed - us.engine) / them.perSecond
    rows.push(
      [`bare bot, ${where}`, ...cells(them)],
      [
        `this bot, ${where}`,
        ...cells(us),
        percent(share),
        share >= SHARE ? 'met' : 'not met',
        us.engine.toFixed(2),
        percent(us.engine / elapsed),
        percent(without),
      ],
    )
  }
  for (const bot of [ours, bare]) await bot!.close()
}
if (!values.memory) print(rows)

const playground = await createEmulator({ keep: { messagesPerChat: 20, calls: 100 } })
const bot = await startBot({
  kind: 'ours',
  mode: 'polling',
  playground,
  dataDir: join(dir, 'memory'),
  folder,
  chats: CHATS,
})
let base = 0
let count = 0
await Promise.all(
  bot.users.map(async (user) => {
    while (count < MEMORY_UPDATES) {
      if (++count === MEMORY_BASE) base = bot.resident()
      await playground.ask({ from: user, chat: user, text: questions[count % questions.length]! })
    }
  }),
)
const growth = (bot.resident() - base) / MB
console.log(
  `\nMemory: ${(base / MB).toFixed(0)} MB after ${MEMORY_BASE} updates, ${(bot.resident() / MB).toFixed(0)} MB after ` +
    `${MEMORY_UPDATES}: ${growth.toFixed(1)} MB more, bar ≤ ${GROWTH} MB: ${growth <= GROWTH ? 'met' : 'not met'}`,
)
await bot.close()
rmSync(dir, { recursive: true, force: true })

const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0]
console.log(`Node ${process.version}, load of the machine at the end: ${load}`)

function cells({ perSecond, median, p99, cpu }: Measured): string[] {
  return [perSecond.toFixed(0), median.toFixed(1), p99.toFixed(1), cpu.toFixed(2)]
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function print(table: readonly string[][]): void {
  for (const [name = '', ...rest] of table)
    console.log(name.padEnd(36) + rest.map((cell) => cell.padStart(14)).join(''))
}

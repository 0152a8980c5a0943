/** One process that polls, with its SQLite file, and 100,000 updates: what it holds must not grow with them. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEmulator } from 'bot-api-emulator'
import { expect, test } from 'vitest'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import { startBot } from '../bench/bot/bot-process.ts'
import { table } from './crowd.ts'
import { growthOf, type Heap, readHeap } from './heap.ts'

const UPDATES = 100_000
/** Until then it warms up: code is compiled, and tables find their size. */
const WARM = 10_000
const CHATS = 200
/** Bars in MB: of all memory after warming up, and of what is in use, over the last so many updates. */
const GROWTH = 20
const HEAP_GROWTH = 2
const HEAP_UPDATES = 10_000
const LISTED = 8
const MB = 1_048_576
const TIME = 1_200_000

test('100,000 updates take no more memory than 10,000', { timeout: TIME }, async () => {
  const folder = fileURLToPath(new URL('../../knowledge', import.meta.url))
  const loaded = await loadKnowledge(folder)
  if (!loaded.ok) throw new Error('The knowledge has errors: npm run check')
  const questions = loaded.loaded.knowledge.entries.flatMap(({ facts }) =>
    facts.flatMap((fact) => fact.questions.vi.slice(0, 2)),
  )
  const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-memory-'))
  const playground = await createEmulator({ keep: { messagesPerChat: 20, calls: 100 } })
  const bot = await startBot({
    kind: 'ours',
    mode: 'polling',
    playground,
    dataDir: join(dir, 'data'),
    folder,
    chats: CHATS,
    nodeOptions: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${dir}`,
  })
  let asked = 0
  const askUntil = (total: number) =>
    Promise.all(
      bot.users.map(async (user) => {
        while (asked < total)
          await playground.ask({ from: user, chat: user, text: questions[asked++ % questions.length]! })
      }),
    )

  const snapshots = () => readdirSync(dir).filter((name) => name.endsWith('.heapsnapshot'))

  /** Everything in use: V8 collects the rest before it writes. */
  async function takeHeap(): Promise<Heap> {
    for (const old of snapshots()) rmSync(join(dir, old))
    bot.signal('SIGUSR2')
    for (;;) {
      await askUntil(asked + 1)
      // Beside what is asked meanwhile, it may be written in part.
      const [file] = snapshots()
      const heap = file && readHeap(join(dir, file))
      if (heap) return heap
    }
  }

  await askUntil(WARM)
  const warm = bot.resident()
  const sizes: number[] = []
  while (asked < UPDATES) {
    await askUntil(asked + WARM)
    sizes.push(bot.resident())
  }
  // A snapshot takes memory of its own: only after that was measured.
  const before = await takeHeap()
  await askUntil(asked + HEAP_UPDATES)
  const after = await takeHeap()
  await bot.close()
  rmSync(dir, { recursive: true, force: true })

  const inMb = (bytes: number) => (bytes / MB).toFixed(1)
  const sum = (heap: Heap) => [...heap.values()].reduce((all, bytes) => all + bytes, 0)
  const grown = growthOf(before, after)
  console.log(
    table([
      [`MB after ${WARM} updates`, inMb(warm)],
      ...sizes.map((size, i) => [`MB after ${(i + 2) * WARM}`, inMb(size)] as const),
      ['MB in use at the end', inMb(sum(after))],
      [`… more than ${HEAP_UPDATES} updates before`, inMb(sum(after) - sum(before))],
      ...grown
        .slice(0, LISTED)
        .map(([kind, bytes]) => [`    ${kind}, KB`, (bytes / 1_024).toFixed(0)] as const),
    ]),
  )
  expect((Math.max(...sizes) - warm) / MB).toBeLessThanOrEqual(GROWTH)
  expect((sum(after) - sum(before)) / MB, JSON.stringify(grown.slice(0, LISTED))).toBeLessThanOrEqual(
    HEAP_GROWTH,
  )
})

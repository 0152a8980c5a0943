/** One process that polls, with its SQLite file: killed and started again in the middle. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEmulator } from 'bot-api-emulator'
import { expect, test } from 'vitest'
import { type Blind, createCrowd, table } from './crowd.ts'
import { createRandom, failCalls } from './failing-calls.ts'
import { createReplica } from './replica.ts'

const USERS = 40
const UPDATES = 400
const FAILING = 0.05
const PATIENCE = 60_000

test('a polling bot that is killed and started again answers every question', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-faults-'))
  const playground = await createEmulator({ keep: { calls: 50_000 } })
  const bot = createReplica({
    BOT_TOKEN: playground.token,
    BOT_API_ROOT: playground.apiRoot,
    DATA_DIR: join(dir, 'data'),
    KNOWLEDGE_DIR: fileURLToPath(new URL('../../knowledge', import.meta.url)),
    ANSWERS_PER_MINUTE: '100000',
  })
  await bot.start()
  const crowd = createCrowd(playground, USERS)
  const faults = failCalls(playground, FAILING, createRandom(7))
  const blind: Blind[] = []
  for (let round = 0; round < UPDATES / USERS; round++)
    for (let person = 0; person < USERS; person++) {
      if (person % 10 === 0) playground.faults.add({ kind: 'duplicate-update' })
      crowd.ask(round, person)
    }
  for (const [share, signal] of [
    [0.2, 'SIGKILL'],
    [0.4, 'SIGTERM'],
    [0.6, 'SIGKILL'],
  ] as const) {
    await crowd.until(UPDATES * share, PATIENCE)
    const stopped: Blind = { why: signal, from: Date.now() }
    blind.push(stopped)
    await bot.stop(signal)
    stopped.to = Date.now()
    await bot.start()
  }
  await crowd.until(UPDATES, PATIENCE)
  faults.stop()
  await playground.drained()
  await bot.stop('SIGTERM')
  const outcome = crowd.outcome(blind)
  console.log(
    table([
      ['questions', outcome.questions],
      ['replies', outcome.replies],
      ['lost', outcome.lost],
      ['foreign', outcome.foreign],
      ['doubled', outcome.doubled],
      ['out of order', outcome.disordered],
      ['words that answer nothing', outcome.astray],
      ...Object.entries(outcome.excused).map(([why, n]) => [`a second reply, because: ${why}`, n] as const),
    ]),
  )
  await playground.close()
  rmSync(dir, { recursive: true, force: true })
  expect(outcome).toMatchObject({ lost: 0, foreign: 0, doubled: 0, disordered: 0, astray: 0 })
})

/** A bot whose Redis becomes the replica of another one, to which its address leads from then on. */
import { fileURLToPath } from 'node:url'
import { createEmulator } from 'bot-api-emulator'
import { Redis } from 'ioredis'
import { expect, test } from 'vitest'
import { hasRedis, startForwarder, startRedis } from '../storage/redis-server.ts'
import { type Blind, createCrowd, table } from './crowd.ts'
import { createReplica } from './replica.ts'

const USERS = 40
const ROUNDS = 10
const PATIENCE = 60_000

test.skipIf(!hasRedis)(
  'a bot whose Redis moves answers every question, and keeps on in the new one',
  async () => {
    const [old, next] = [await startRedis(), await startRedis()]
    const address = await startForwarder(old.port)
    const playground = await createEmulator({ keep: { calls: 50_000 } })
    const bot = createReplica({
      BOT_TOKEN: playground.token,
      BOT_API_ROOT: playground.apiRoot,
      REDIS_URL: `redis://127.0.0.1:${address.port}/0`,
      KNOWLEDGE_DIR: fileURLToPath(new URL('../../knowledge', import.meta.url)),
      ANSWERS_PER_MINUTE: '100000',
    })
    await bot.start()
    const crowd = createCrowd(playground, USERS)
    const ask = (round: number) => {
      for (let person = 0; person < USERS; person++) crowd.ask(round, person)
    }
    const blind: Blind[] = []
    for (let round = 0; round < ROUNDS; round++) {
      ask(round)
      if (round === ROUNDS / 2) {
        // In the middle of this round.
        blind.push({ why: 'the store moved', from: Date.now() })
        const admin = new Redis(old.url)
        await admin.replicaof('127.0.0.1', next.port)
        admin.disconnect()
        address.leadTo(next.port)
      }
      await crowd.until((round + 1) * USERS, PATIENCE)
      for (const stretch of blind) stretch.to ??= Date.now()
    }
    await playground.drained()
    const warnings = bot.warnings()
    await bot.stop('SIGTERM')
    const outcome = crowd.outcome(blind)
    const kept = new Redis(next.url)
    const talks = await kept.keys('hoi-bao:*:talk:*')
    kept.disconnect()
    console.log(
      table([
        ['questions', outcome.questions],
        ['lost', outcome.lost],
        ['foreign', outcome.foreign],
        ['doubled', outcome.doubled],
        ['conversations in the new Redis', talks.length],
      ]),
    )
    await playground.close()
    address.close()
    for (const server of [old, next]) await server.close()
    expect(outcome).toMatchObject({ lost: 0, foreign: 0, doubled: 0, disordered: 0, astray: 0 })
    expect(talks).toHaveLength(USERS)
    expect(warnings).toContain('READONLY')
  },
)

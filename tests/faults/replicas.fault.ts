/**
 * Two replicas of the bot behind nginx, a shared Redis, and everything that can go wrong in between:
 * `npm run test:faults`. All of it on 127.0.0.1, bounded in count and time.
 */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createEmulator } from 'bot-api-emulator'
import { expect, test } from 'vitest'
import { hasNginx } from '../deploy/nginx.ts'
import { freePort, hasRedis, startRedis } from '../storage/redis-server.ts'
import { type Blind, createCrowd, table } from './crowd.ts'
import { createRandom, failCalls } from './failing-calls.ts'
import { startNginx } from './nginx-server.ts'
import { createReplica } from './replica.ts'
import { startUnreliableNetwork } from './unreliable-network.ts'

const USERS = 200
const UPDATES = 10_000
const FAILING = 0.05
const NETWORK = { doubled: 0.02, cutOff: 0.02, replayed: 0.02, delayed: 0.05 }
/** Milliseconds without a new reply after which what is missing counts as lost. */
const PATIENCE = 60_000
const SEED = 2026

if (!hasNginx) console.warn('No nginx here, so the replicas are not tested: apt-get install nginx-light')
if (!hasRedis)
  console.warn('No redis-server here, so the replicas are not tested: apt-get install redis-server')

test.skipIf(!hasNginx || !hasRedis)('every question is answered once, in its chat, in order', async () => {
  const started = Date.now()
  const dir = mkdtempSync(join(tmpdir(), 'hoi-bao-faults-'))
  const knowledge = join(dir, 'knowledge')
  cpSync(fileURLToPath(new URL('../../knowledge', import.meta.url)), knowledge, { recursive: true })
  const redis = await startRedis('--appendonly', 'yes')
  const ports = [await freePort(), await freePort()] as const
  const nginx = await startNginx(ports)
  const network = await startUnreliableNetwork(nginx.port, NETWORK, createRandom(SEED))
  const playground = await createEmulator({
    keep: { calls: 100_000 },
    webhookRetryDelays: [50, 200, 1_000],
  })
  const replicas = ports.map((port) =>
    createReplica({
      BOT_TOKEN: playground.token,
      BOT_API_ROOT: playground.apiRoot,
      WEBHOOK_URL: `http://127.0.0.1:${network.port}/telegram`,
      HOST: '127.0.0.1',
      PORT: String(port),
      REDIS_URL: redis.url,
      KNOWLEDGE_DIR: knowledge,
      ANSWERS_PER_MINUTE: '100000',
    }),
  ) as [ReturnType<typeof createReplica>, ReturnType<typeof createReplica>]
  await Promise.all(replicas.map((replica) => replica.start()))
  const versions = () => Promise.all(ports.map(knowledgeVersion))

  const crowd = createCrowd(playground, USERS)
  const faults = failCalls(playground, FAILING, createRandom(SEED + 1))
  const blind: Blind[] = []
  const [first, second] = replicas
  const before = await versions()

  const events: readonly (readonly [share: number, act: () => Promise<void>])[] = [
    [
      0.1,
      async () => {
        expect(await first.stop('SIGTERM')).toBe(0)
        await first.start()
      },
    ],
    [
      0.3,
      async () => {
        const killed: Blind = { why: 'SIGKILL', from: Date.now() }
        blind.push(killed)
        await second.stop('SIGKILL')
        killed.to = Date.now()
        await second.start()
      },
    ],
    [0.45, () => restartRedis('SIGTERM')],
    [0.6, () => restartRedis('SIGKILL')],
    [
      0.75,
      async () => {
        // As an editor saves it: the new file takes the old one's place.
        const file = join(knowledge, 'knowledge.yaml')
        writeFileSync(`${file}.new`, `# ${SEED}\n${readFileSync(file, 'utf8')}`)
        renameSync(`${file}.new`, file)
      },
    ],
  ]
  async function restartRedis(signal: NodeJS.Signals) {
    const away: Blind = { why: 'Redis was away', from: Date.now() }
    blind.push(away)
    await redis.stop(signal)
    await redis.start()
    away.to = Date.now()
  }

  for (let round = 0; round < UPDATES / USERS; round++)
    for (let person = 0; person < USERS; person++) crowd.ask(round, person)
  const timeline: string[] = []
  const since = (at: number) => ((at - started) / 1_000).toFixed(2)
  for (const [share, act] of events) {
    await crowd.until(UPDATES * share, PATIENCE)
    const from = Date.now()
    await act()
    timeline.push(`at ${share}: ${since(from)}–${since(Date.now())} s`)
  }
  await crowd.until(UPDATES, PATIENCE)
  faults.stop()
  await crowd.until(UPDATES + 1, 3 * 1_000)
  const after = await versions()
  const codes = await Promise.all(replicas.map((replica) => replica.stop('SIGTERM')))
  const outcome = crowd.outcome(blind)
  const seconds = Math.round((Date.now() - started) / 1_000)

  console.log(
    table([
      ['updates', UPDATES],
      ['users', USERS],
      ['calls of the Bot API', faults.calls()],
      ...Object.entries(faults.counts).map(([name, count]) => [`  failing: ${name}`, count] as const),
      ['deliveries by webhook', network.counts.deliveries],
      ['  twice at once', network.counts.doubled],
      ['  cut off, so delivered again', network.counts.cutOff],
      ['  replayed later', network.counts.replayed],
      ['  overtaken by others', network.counts.delayed],
      ['replicas: SIGTERM, SIGKILL, both started again', 2],
      ['Redis: SIGTERM, SIGKILL, both started again', 2],
      ['knowledge replaced, taken over by replicas', after.filter((v, i) => v !== before[i]).length],
      ['seconds', seconds],
      ['', ''],
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
  if (outcome.doubled > 0)
    console.log(
      [
        ...timeline,
        ...outcome.doubles.map(
          ({ number, first, second, calls }) =>
            `${number} answered at ${since(first)} s and ${since(second)} s: ${calls}`,
        ),
        ...replicas.map((replica) => replica.warnings()),
      ].join('\n'),
    )
  await network.close()
  await nginx.close()
  await playground.close()
  await redis.close()
  rmSync(dir, { recursive: true, force: true })

  expect(codes).toEqual([0, 0])
  expect(outcome).toMatchObject({ lost: 0, foreign: 0, doubled: 0, disordered: 0, astray: 0 })
  expect(new Set(after).size).toBe(1)
  expect(after[0]).not.toBe(before[0])
})

async function knowledgeVersion(port: number): Promise<string | undefined> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  return /hoi_bao_knowledge_info\{version="([^"]*)"\}/.exec(text)?.[1]
}

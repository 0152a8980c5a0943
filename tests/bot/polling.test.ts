import { createEmulator, type Emulator } from 'bot-api-emulator'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createBot } from '../../src/bot/bot.ts'
import { createLogger } from '../../src/bot/logger.ts'
import { servePolling } from '../../src/bot/polling.ts'
import type { Serving } from '../../src/bot/serve.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import { hurry } from '../hurry.ts'
import { createScriptedEngine } from './scripted-engine.ts'
import { createLog, type Log, readKnowledge } from './stage.ts'

let playground: Emulator
let servings: Serving[]
let log: Log
const engine = createScriptedEngine(await readKnowledge())

beforeEach(async () => {
  playground = await createEmulator()
  servings = []
  log = createLog()
})
afterEach(async () => {
  await Promise.all(servings.map((serving) => serving.stop()))
  await playground.close()
})

function serve(options: { token?: string; apiRoot?: string } = {}) {
  const { token = playground.token, apiRoot = playground.apiRoot } = options
  const logger = createLogger({ destination: log.destination, secrets: [token] })
  const bot = createBot({ token, apiRoot, engine: () => engine, store: createMemoryStore(), logger })
  const serving = servePolling({ bot, logger, retryDelays: [0.02] })
  serving.ended.catch(() => {})
  servings.push(serving)
  return serving
}

const send = (text: string) => playground.send({ from: playground.users.vi, chat: playground.chats.vi, text })
const answered = () => playground.messages(playground.chats.vi).filter(({ from }) => from?.is_bot).length

test('a set webhook is taken away, and only wanted updates are asked for', async () => {
  await fetch(`${playground.apiRoot}/bot${playground.token}/setWebhook?url=https://127.0.0.1/x`)
  await serve().ready
  send('/help')
  await playground.waitFor(() => answered() === 1)
  const poll = playground.calls.find(({ method }) => method === 'getUpdates')
  expect(poll?.params.allowed_updates).toContain('inline_query')
  expect(poll?.params.allowed_updates).not.toContain('poll')
})

test('stopping finishes what is in flight and confirms it: the next start begins after it', async () => {
  const first = serve()
  await first.ready
  playground.faults.add({ method: 'sendMessage', kind: 'delay', ms: 150, times: 3 })
  const call = playground.nextCall('sendMessage')
  for (const text of ['absent: 1', 'absent: 2', 'absent: 3']) send(text)
  await call
  await first.stop()
  await first.ended
  expect(answered()).toBe(3)
  await playground.drained()
  await serve().ready
  send('/help')
  await playground.waitFor(() => answered() === 4)
})

test('stopping an idle bot takes no time, twice neither', async () => {
  const serving = serve()
  await serving.ready
  await Promise.all([serving.stop(), serving.stop()])
  await serving.ended
})

test('stopping before the server was ever reached ends as well', async () => {
  const serving = serve({ apiRoot: 'http://127.0.0.1:9' })
  serving.ready.catch(() => {})
  await serving.stop()
  await serving.ended
})

describe('what only a person can mend ends the bot with a sentence', () => {
  test.each([
    ['a wrong token', '123456:wrong-token-wrong-token-wrong-token'],
    ['a token that is none', 'nonsense'],
  ])('%s', async (_, token) => {
    const serving = serve({ token })
    await expect(serving.ready).rejects.toThrow(/BOT_TOKEN.*@BotFather/)
    await expect(serving.ended).rejects.toThrow(/BOT_TOKEN/)
  })

  test('a second poller that stays: the older one ends after a while, the newer one goes on', async () => {
    const older = serve()
    await older.ready
    const ended = older.ended.catch((error: unknown) => error)
    await serve().ready
    // To be started again: the other one may be gone by then.
    expect(await ended).toMatchObject({
      restartMayHelp: true,
      message: expect.stringMatching(/Another program polls/),
    })
    send('/help')
    await playground.waitFor(() => answered() === 1)
  })

  test('a token that is taken back while the bot works', async () => {
    const serving = serve()
    await serving.ready
    const ended = serving.ended.catch((error: unknown) => error)
    playground.faults.add({ method: 'getUpdates', kind: 'server-error', status: 401, times: 100 })
    send('/help')
    expect(await ended).toMatchObject({ restartMayHelp: false, message: expect.stringMatching(/BOT_TOKEN/) })
  })
})

describe('what mends itself is retried, and the log says so', () => {
  test('a server that is not there yet is waited for', async () => {
    const { port } = new URL(playground.url)
    await playground.close()
    hurry()
    const serving = serve({ token: '5000000001:some-token-of-the-right-form-abcdefg' })
    serving.ready.catch(() => {})
    await log.until('Cannot reach the Bot API')
    expect(log.text()).toContain('BOT_API_ROOT')
    playground = await createEmulator({
      port: Number(port),
      token: '5000000001:some-token-of-the-right-form-abcdefg',
    })
    await serving.ready
  })

  test.each(['drop', 'server-error', 'rate-limit'] as const)('getUpdates: %s', async (kind) => {
    await serve().ready
    hurry()
    playground.faults.add({ method: 'getUpdates', kind, times: 2, retryAfter: 1 })
    send('/help')
    await playground.waitFor(() => answered() === 1)
    send('/nguon')
    await playground.waitFor(() => answered() === 2)
  })
})

describe('what somebody else did once costs one poll', () => {
  /** Polls of the bot itself that failed. */
  const interrupted = () =>
    playground.calls.filter(
      ({ method, params, response }) => method === 'getUpdates' && params.allowed_updates && !response.ok,
    ).length

  /** Polls with the bot's token until that has ended a poll of the bot; the bot's next one ends this one. */
  async function pollOnce() {
    const before = interrupted()
    while (interrupted() === before)
      await fetch(`${playground.apiRoot}/bot${playground.token}/getUpdates?timeout=30`)
  }

  test('a single getUpdates with the same token', async () => {
    await serve().ready
    await pollOnce()
    await log.until('Another program polls with the same BOT_TOKEN')
    expect(log.text()).toContain('Trying again in 0.02 s')
    send('/help')
    await playground.waitFor(() => answered() === 1)
  })

  test('one conflict a day for weeks costs one poll each', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    onTestFinished(() => void vi.useRealTimers())
    await serve().ready
    for (let day = 1; day <= 20; day++) {
      await pollOnce()
      send('/help')
      await playground.waitFor(() => answered() === day)
      vi.advanceTimersByTime(86_400_000)
    }
  })
})

test('the profile is set at the first start, and not again where nothing differs', async () => {
  const first = serve()
  await first.ready
  await playground.waitFor(
    () => playground.calls.filter(({ method }) => method === 'setMyShortDescription').length === 2,
  )
  await first.stop()
  const sets = () => playground.calls.filter(({ method }) => method.startsWith('setMy')).length
  const before = sets()
  expect(before).toBe(10)
  // Whoever opens the bot sees of which article it speaks before pressing anything.
  const { title } = (await readKnowledge()).source
  const told = playground.calls
    .filter(({ method }) => method.startsWith('setMy') && method !== 'setMyName')
    .map(({ params }) => JSON.stringify(params))
  for (const text of told) expect(text).toContain(title)
  const second = serve()
  await second.ready
  await second.stop()
  expect(sets()).toBe(before)
})

test('a profile that cannot be set does not keep the bot from working', async () => {
  playground.faults.add({ method: 'setMyName', kind: 'rate-limit', retryAfter: 80_000, times: 2 })
  await serve().ready
  send('/help')
  await playground.waitFor(() => answered() === 1)
  await log.until('cannot update the profile')
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../src/bot/bot.ts'
import { createLogger } from '../../src/bot/logger.ts'
import { serveWebhook, type WebhookDeps, type WebhookServing } from '../../src/bot/webhook.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import { createScriptedEngine } from './scripted-engine.ts'
import { readKnowledge } from './stage.ts'

let playground: Emulator
let serving: WebhookServing | undefined
let address: string
let decide: (event: unknown) => void = () => {}
const engine = createScriptedEngine(await readKnowledge())
const secret = 'abc_DEF-123'

beforeEach(async () => {
  playground = await createEmulator({ webhookRetryDelays: [20] })
})
afterEach(async () => {
  await serving?.stop()
  await playground.close()
})

async function serve(options: Partial<WebhookDeps> = {}) {
  const logger = createLogger({ destination: { write: () => {} } })
  const bot = createBot({
    token: playground.token,
    apiRoot: playground.apiRoot,
    engine: () => engine,
    store: createMemoryStore(),
    logger,
    observe: (event) => event.type === 'decision' && decide(event),
  })
  // The public address must be known before the server listens on it.
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  serving = serveWebhook({
    bot,
    logger,
    url: `${address}/telegram`,
    secret,
    port,
    host: '127.0.0.1',
    ...options,
  })
  serving.ended.catch(() => {})
  return serving
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

const post = (
  body: string,
  headers: Record<string, string> = { 'x-telegram-bot-api-secret-token': secret },
) => fetch(`${address}/telegram`, { method: 'POST', body, headers })
const status = async (path: string, method = 'GET') => (await fetch(`${address}${path}`, { method })).status
const help = () => ({
  update_id: 5,
  message: {
    message_id: 1,
    date: 1,
    chat: playground.chats.vi,
    from: playground.users.vi,
    text: 'absent: x',
  },
})

test('a question delivered by webhook is answered', async () => {
  await (await serve()).ready
  const reply = await playground.ask({
    from: playground.users.vi,
    chat: playground.chats.vi,
    text: 'answer conference-chair',
  })
  expect(reply.text).toContain('Nguyễn Thanh Trang')
  await playground.drained()
})

describe('requests', () => {
  test.each<[string, () => Promise<Response>, number]>([
    ['no secret', () => post(JSON.stringify(help()), {}), 401],
    ['a wrong secret', () => post(JSON.stringify(help()), { 'x-telegram-bot-api-secret-token': 'abc' }), 401],
    ['no JSON', () => post('{'), 400],
    ['no update', () => post('[]'), 400],
    ['null', () => post('null'), 400],
    ['an empty body', () => post(''), 400],
    ['2 MB', () => post('x'.repeat(2_000_000)), 413],
    ['an update', () => post(JSON.stringify(help())), 200],
    ['an update of a type to come', () => post('{"update_id":6,"telepathy":{}}'), 200],
    ['GET instead of POST', () => fetch(`${address}/telegram`), 405],
  ])('%s → %s', async (_, request, expected) => {
    await (await serve()).ready
    expect((await request()).status).toBe(expected)
  })

  test('a repeated update is accepted, and answered once', async () => {
    await (await serve()).ready
    await post(JSON.stringify(help()))
    expect((await post(JSON.stringify(help()))).status).toBe(200)
    expect(playground.messages(playground.chats.vi).filter(({ from }) => from?.is_bot)).toHaveLength(1)
  })

  test('health, readiness, further routes, and nothing else', async () => {
    const routes = { '/metrics': async () => ({ type: 'text/plain', body: 'up 1' }) }
    await (await serve({ routes })).ready
    expect(await status('/healthz')).toBe(200)
    expect(await status('/readyz')).toBe(200)
    expect(await (await fetch(`${address}/metrics`)).text()).toBe('up 1')
    expect(await status('/metrics', 'POST')).toBe(404)
    for (const path of ['/', '/constructor', '/telegram/x', '/../etc/passwd'])
      expect(await status(path)).toBe(404)
  })
})

test('not ready before Telegram knows the address; then it is, and tells it the secret', async () => {
  playground.faults.add({ method: 'setWebhook', kind: 'delay', ms: 200 })
  const { listening, ready } = await serve()
  await listening
  expect(await status('/healthz')).toBe(200)
  expect(await status('/readyz')).toBe(503)
  await ready
  expect(await status('/readyz')).toBe(200)
  const call = playground.calls.find(({ method }) => method === 'setWebhook')
  expect(call?.params).toMatchObject({ url: `${address}/telegram`, secret_token: secret })
})

test('stopping answers what is in hand, then no longer listens; the webhook stays set', async () => {
  const { ready, stop, ended } = await serve()
  await ready
  playground.faults.add({ method: 'sendMessage', kind: 'delay', ms: 150 })
  const call = playground.nextCall('sendMessage')
  const decided = new Promise((resolve) => {
    decide = resolve
  })
  const answer = post(JSON.stringify(help()))
  await decided
  await stop()
  await ended
  expect((await call).response.ok).toBe(true)
  expect((await answer).status).toBe(200)
  await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  expect(playground.calls.some(({ method }) => method === 'deleteWebhook')).toBe(false)
})

test('a taken port ends with a sentence', async () => {
  await (await serve()).ready
  const first = serving
  const { port } = new URL(address)
  const second = await serve({ port: Number(port) })
  await expect(second.ready).rejects.toThrow(/Port \d+ is taken.*PORT/)
  await first?.stop()
  serving = undefined
})

test('stopping ends the setting of the webhook at once, and is no failure', async () => {
  playground.faults.add({ method: 'setWebhook', kind: 'delay', ms: 60_000 })
  const { listening, ready, stop, ended } = await serve()
  await listening
  await playground.waitFor(() => playground.calls.some(({ method }) => method === 'getMe'))
  await stop()
  await ready
  await ended
})

test('an address that Telegram refuses ends with a sentence', async () => {
  const { ready } = await serve({ url: 'https://bot.example.org/x' })
  await expect(ready).rejects.toThrow(/WEBHOOK_URL.*https/)
})

import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { Update } from '@grammyjs/types'
import { createEmulator, type Emulator } from 'bot-api-emulator'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBot } from '../../src/bot/bot.ts'
import { createLogger } from '../../src/bot/logger.ts'
import { serveWebhook, type WebhookServing } from '../../src/bot/webhook.ts'
import { createMemoryStore } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { createScriptedEngine } from '../bot/scripted-engine.ts'
import { readKnowledge } from '../bot/stage.ts'
import { freePort } from '../storage/redis-server.ts'

const SECRET = 'Right_Secret-1'
const engine = createScriptedEngine(await readKnowledge())
let playground: Emulator
let store: Store
let serving: WebhookServing
let port: number
let log: string[]

beforeEach(async () => {
  playground = await createEmulator()
  store = createMemoryStore()
  log = []
  await start()
})
afterEach(async () => {
  await serving.stop()
  await playground.close()
})

async function start() {
  port = await freePort()
  const logger = createLogger({ destination: { write: (line) => log.push(line) }, level: 'trace' })
  const { token, apiRoot, bot: botInfo } = playground
  const bot = createBot({ token, apiRoot, engine: () => engine, store, logger })
  bot.botInfo = botInfo
  const url = `http://127.0.0.1:${port}/telegram`
  serving = serveWebhook({ bot, logger, url, secret: SECRET, port, host: '127.0.0.1' })
  await serving.ready
}

const update = (id = 5, text = 'absent: x'): Update => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1,
    chat: playground.chats.vi,
    from: { ...playground.users.vi, is_bot: false },
    text,
  },
})
const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}/telegram`, {
    method: 'POST',
    body: body as never,
    headers: { 'x-telegram-bot-api-secret-token': SECRET, ...headers },
  })
const replies = () => playground.messages(playground.chats.vi).filter(({ from }) => from?.is_bot).length

describe('without the secret nothing gets in', () => {
  test.each([
    ['', 'empty'],
    ['Right_Secret', 'its beginning'],
    ['Right_Secret-1x', 'more than it'],
    ['right_secret-1', 'another case'],
    ['Right_Secret-1, Right_Secret-1', 'twice'],
    ['undefined', 'a word'],
    ['x'.repeat(4_000), 'long'],
  ])('%# %s', async (secret) => {
    const answer = await post(JSON.stringify(update()), { 'x-telegram-bot-api-secret-token': secret })
    expect(answer.status).toBe(401)
    expect(await answer.text()).toBe('')
    expect(replies()).toBe(0)
  })

  test.each([
    ['no header at all', {}],
    ['under another name', { 'x-secret-token': SECRET }],
    ['as a password', { authorization: `Bearer ${SECRET}` }],
  ])('%s', async (_, headers) => {
    const url = `http://127.0.0.1:${port}/telegram?secret_token=${SECRET}`
    const answer = await fetch(url, { method: 'POST', body: JSON.stringify(update()), headers })
    expect(answer.status).toBe(401)
    expect(replies()).toBe(0)
  })
})

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

describe('what is no update does no harm', () => {
  test.each<[string, () => string | Buffer, number]>([
    ['nothing', () => '', 400],
    ['half of one', () => JSON.stringify(update()).slice(0, 40), 400],
    ['a list', () => `[${JSON.stringify(update())}]`, 400],
    ['a text', () => '"update"', 400],
    ['packed', () => gzipSync(JSON.stringify(update())), 400],
    ['bytes that are no text', () => Buffer.from([0xff, 0xfe, 0x00, 0xd8]), 400],
    ['a million brackets', () => deep(500_000), 400],
    ['2 MB', () => JSON.stringify(update(5, 'x'.repeat(2_000_000))), 413],
    ['an id that is a text', () => '{"update_id":"5"}', 400],
    ['an id beyond all numbers', () => '{"update_id":1e999}', 400],
    ['an id with a fraction', () => '{"update_id":1.5}', 400],
    ['nested deep inside', () => `{"update_id":6,"message":{"text":${deep(400_000)}}}`, 200],
    [
      'a prototype',
      () => '{"update_id":7,"__proto__":{"message":{}},"constructor":{"prototype":{"x":1}}}',
      200,
    ],
    ['a message of nothing', () => '{"update_id":8,"message":null}', 200],
    ['a message of the wrong kind', () => '{"update_id":9,"message":{"chat":{"id":{}},"text":[1]}}', 200],
  ])('%s', async (_, body, status) => {
    expect((await post(body())).status).toBe(status)
    expect(({} as { x?: unknown }).x).toBeUndefined()
    expect((await post(JSON.stringify(update(100)))).status).toBe(200)
    expect(replies()).toBe(1)
  })

  test('a body that never ends is not waited for', async () => {
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /telegram HTTP/1.1\r\nHost: x\r\nx-telegram-bot-api-secret-token: ${SECRET}\r\nContent-Length: 999\r\n\r\n{`,
    )
    expect((await post(JSON.stringify(update(100)))).status).toBe(200)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    socket.on('error', () => {})
    // Stopping cuts it off, too.
    await serving.stop()
    await closed
  })
})

describe('an update that comes again', () => {
  test('is handled once when it comes from all sides at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => post(JSON.stringify(update()))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(replies()).toBe(1)
  })

  test('is not handled again with other content under the same id', async () => {
    await post(JSON.stringify(update(5, 'answer conference-chair')))
    await post(JSON.stringify(update(5, 'absent: x')))
    expect(replies()).toBe(1)
  })

  test('is not handled again after a new start', async () => {
    await post(JSON.stringify(update()))
    await serving.stop()
    await start()
    await post(JSON.stringify(update()))
    expect(replies()).toBe(1)
  })
})

test('no answer and no line of the log gives the secret or the token away', async () => {
  const bodies: string[] = []
  for (const body of ['', '{', JSON.stringify(update(5, 'throw')), deep(10_000)])
    bodies.push(await (await post(body)).text())
  for (const path of ['/', '/telegram', '/healthz', '/readyz', '/.env'])
    bodies.push(await (await fetch(`http://127.0.0.1:${port}${path}`)).text())
  for (const text of [...bodies, ...log]) {
    expect(text).not.toContain(SECRET)
    expect(text).not.toContain(playground.token.split(':')[1])
  }
})

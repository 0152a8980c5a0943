import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from '@grammyjs/types'
import { Api } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Emulator } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'

interface Delivery {
  update: Update
  secret: string | undefined
}

let emulator: Emulator
let api: Api
let server: Server
let hook: string
let deliveries: Delivery[]
/** Answers to come, one a delivery; 200 without a body after them. */
let answers: { status?: number; headers?: Record<string, string>; body?: object }[]
let received: () => void
let waiting: { count: number; done: () => void } | undefined

beforeEach(async () => {
  emulator = await createEmulator({ webhookRetryDelays: [0] })
  api = new Api(emulator.token, { apiRoot: emulator.apiRoot })
  deliveries = []
  answers = []
  waiting = undefined
  received = () => {
    if (waiting && deliveries.length >= waiting.count) waiting.done()
  }
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const secret = request.headers['x-telegram-bot-api-secret-token'] as string | undefined
    deliveries.push({ update: JSON.parse(body) as Update, secret })
    const { status = 200, headers = {}, body: answer } = answers.shift() ?? {}
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(answer ? JSON.stringify(answer) : '')
    received()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
afterEach(async () => {
  await emulator.close()
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const delivered = (count: number) =>
  new Promise<void>((done) => {
    waiting = { count, done }
    received()
  })
const send = (text: string, chat = emulator.chats.vi.id) =>
  emulator.send({
    from: chat === emulator.chats.en.id ? emulator.users.en : emulator.users.vi,
    chat,
    text,
  })
const texts = () => deliveries.map(({ update }) => update.message?.text)

test('updates are posted in order with the secret', async () => {
  send('waiting before')
  await api.setWebhook(hook, { secret_token: 'S3cret_-' })
  send('b')
  send('c')
  await emulator.drained()
  expect(texts()).toEqual(['waiting before', 'b', 'c'])
  expect(deliveries.map(({ secret }) => secret)).toEqual(['S3cret_-', 'S3cret_-', 'S3cret_-'])
})

test('a failed delivery is repeated before the next of its chat, and told in getWebhookInfo', async () => {
  await api.setWebhook(hook)
  answers = [{ status: 500 }, { status: 503 }]
  send('a')
  send('b')
  await emulator.drained()
  expect(texts()).toEqual(['a', 'a', 'a', 'b'])
  expect(await api.getWebhookInfo()).toMatchObject({
    url: hook,
    pending_update_count: 0,
    last_error_message: 'Wrong response from the webhook: 503 Service Unavailable',
  })
})

test('a chat that fails does not hold up another', async () => {
  await api.setWebhook(hook)
  answers = [{ status: 500, headers: { 'retry-after': '3600' } }]
  send('a', emulator.chats.vi.id)
  await delivered(1)
  send('b', emulator.chats.en.id)
  await delivered(2)
  expect(texts()).toEqual(['a', 'b'])
  expect((await api.getWebhookInfo()).pending_update_count).toBeGreaterThanOrEqual(1)
})

test('an answer may call a method', async () => {
  await api.setWebhook(hook)
  const chat_id = emulator.chats.vi.id
  answers = [{ body: { method: 'sendMessage', chat_id, text: 'by answer' } }]
  const call = emulator.nextCall('sendMessage')
  send('a')
  expect(await call).toMatchObject({ params: { chat_id, text: 'by answer' }, response: { ok: true } })
})

test.each(['getMe', 'setWebhook', 'deleteWebhook', 'close', 'logOut'])('but not %s', async (method) => {
  await api.setWebhook(hook)
  answers = [{ body: { method } }]
  send('a')
  await emulator.drained()
  expect(emulator.calls.map((call) => call.method)).toEqual(['setWebhook'])
})

test('pending updates are dropped on request', async () => {
  send('a')
  await api.setWebhook(hook, { drop_pending_updates: true })
  send('b')
  await emulator.drained()
  expect(texts()).toEqual(['b'])
})

test('what a webhook left is there for polling', async () => {
  await api.setWebhook('http://127.0.0.1:1/nobody', { max_connections: 1 })
  send('a')
  await emulator.waitFor(() => emulator.calls.length > 0)
  expect((await api.getWebhookInfo()).pending_update_count).toBe(1)
  await api.deleteWebhook()
  expect(await api.getUpdates()).toHaveLength(1)
})

test('setting and deleting say what they did', async () => {
  const say = async (method: string, params: object) => {
    const answer = await fetch(`${emulator.apiRoot}/bot${emulator.token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(params),
    })
    return ((await answer.json()) as { description: string }).description
  }
  expect(await say('setWebhook', { url: hook })).toBe('Webhook was set')
  expect(await say('setWebhook', { url: hook })).toBe('Webhook is already set')
  expect(await say('deleteWebhook', {})).toBe('Webhook was deleted')
  expect(await say('deleteWebhook', {})).toBe('Webhook is already deleted')
})

import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot, HttpError } from 'grammy'
import { afterEach, expect, test } from 'vitest'
import { createTransport } from '../../src/bot/transport.ts'

const TOKEN = '123456:abc'
const GOOD = '{"ok":true,"result":{"message_id":1}}'
const TIMEOUT = 200

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A bot whose calls go by the transport to a server that answers so. */
async function createCaller(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
  rootOf = (port: number) => `http://127.0.0.1:${port}`,
) {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    answer(request, response, body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
  const apiRoot = rootOf((server.address() as AddressInfo).port)
  const { api } = new Bot(TOKEN, { client: { apiRoot } })
  api.config.use(createTransport({ apiRoot, token: TOKEN, agent: new Agent(), timeoutOf: () => TIMEOUT }))
  return api
}

test('a call arrives as JSON, below the path of the address and with its password', async () => {
  let seen: unknown[] = []
  const api = await createCaller(
    ({ method, url, headers }, response, body) => {
      seen = [method, url, headers['content-type'], headers.authorization, JSON.parse(body)]
      response.end(GOOD)
    },
    (port) => `http://user:pass@127.0.0.1:${port}/api`,
  )
  expect(await api.sendMessage(1, 'xin chào')).toEqual({ message_id: 1 })
  expect(seen).toEqual([
    'POST',
    `/api/bot${TOKEN}/sendMessage`,
    'application/json',
    `Basic ${Buffer.from('user:pass').toString('base64')}`,
    { chat_id: 1, text: 'xin chào' },
  ])
})

test('an answer cut between two bytes of a letter is put together', async () => {
  const bytes = Buffer.from('{"ok":true,"result":{"text":"ệ"}}')
  const middle = bytes.indexOf(Buffer.from('ệ')) + 1
  const api = await createCaller((_, response) => {
    response.write(bytes.subarray(0, middle))
    setTimeout(() => response.end(bytes.subarray(middle)), 20)
  })
  expect(await api.sendMessage(1, 'x')).toEqual({ text: 'ệ' })
})

test('a refusal is an error of the Bot API', async () => {
  const api = await createCaller((_, response) => {
    response.writeHead(403).end('{"ok":false,"error_code":403,"description":"Forbidden: x"}')
  })
  await expect(api.sendMessage(1, 'x')).rejects.toMatchObject({
    error_code: 403,
    description: 'Forbidden: x',
  })
})

test.each<[string, string, (response: ServerResponse) => void]>([
  ['that is not answered', 'TIMEOUT', () => {}],
  ['whose answer does not end', 'TIMEOUT', (response) => response.write('{')],
  ['whose connection breaks', 'ECONNRESET', (response) => response.destroy()],
  [
    'whose answer breaks off',
    'ECONNRESET',
    (response) => response.writeHead(200, { 'content-length': 99 }).write('{', () => response.destroy()),
  ],
])('a call %s is an HttpError: %s', async (_, code, act) => {
  const api = await createCaller((_request, response) => act(response))
  const error = await api.sendMessage(1, 'x').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(HttpError)
  expect(error).toMatchObject({ error: { code } })
  expect(JSON.stringify(error)).not.toContain(TOKEN)
})

test('an answer that came in time counts, though the process had no time to read it', async () => {
  const api = await createCaller((_, response) => {
    response.end(GOOD, () => {
      const blocked = performance.now() + 2 * TIMEOUT
      while (performance.now() < blocked);
    })
  })
  expect(await api.sendMessage(1, 'x')).toEqual({ message_id: 1 })
})

test('an answer that is no JSON is an HttpError', async () => {
  const api = await createCaller((_, response) => response.writeHead(502).end('<html>Bad Gateway</html>'))
  await expect(api.sendMessage(1, 'x')).rejects.toBeInstanceOf(HttpError)
})

test('a server that is not there is an HttpError that says so', async () => {
  const api = await createCaller(
    () => {},
    () => 'http://127.0.0.1:1',
  )
  await expect(api.sendMessage(1, 'x')).rejects.toMatchObject({ error: { code: 'ECONNREFUSED' } })
})

test.each([
  ['before', 0],
  ['during', 50],
])('a call ends when it is called off %s', async (_, ms) => {
  const api = await createCaller(() => {})
  const controller = new AbortController()
  if (ms === 0) controller.abort()
  else setTimeout(() => controller.abort(), ms)
  await expect(api.getMe(controller.signal as never)).rejects.toMatchObject({ error: { code: 'ABORTED' } })
})

/** What the emulator adds to a call: `npx vitest bench --run tests/bench/emulator.bench.ts`, target ≤ 1 ms. */
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, bench, describe } from 'vitest'
import type { Emulator } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'

const agent = new Agent({ keepAlive: true })
let emulator: Emulator
const bare = createServer(async (incoming, response) => {
  for await (const _ of incoming);
  response.end('{"ok":true}')
})

beforeAll(async () => {
  emulator = await createEmulator()
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  agent.destroy()
  await emulator.close()
  bare.close()
})

function post(url: string, params: object): Promise<void> {
  const body = JSON.stringify(params)
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume()
      response.on('end', resolve)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** As long as an answer with its quote and buttons. */
const answer = {
  text: `<b>Câu trả lời</b>\n<blockquote expandable>${'một đoạn trích dẫn nguyên văn, '.repeat(20)}</blockquote>`,
  parse_mode: 'HTML',
  reply_markup: { inline_keyboard: [[{ text: 'Xem thêm', callback_data: 'more:1' }]] },
}

describe('a call over loopback', () => {
  bench('a server that does nothing', () =>
    post(`http://127.0.0.1:${(bare.address() as AddressInfo).port}/`, answer),
  )
  bench('getMe', () => post(`${emulator.apiRoot}/bot${emulator.token}/getMe`, {}))
  bench('sendMessage', () =>
    post(`${emulator.apiRoot}/bot${emulator.token}/sendMessage`, {
      chat_id: emulator.chats.vi.id,
      ...answer,
    }),
  )
})

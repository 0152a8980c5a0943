/** What the playground adds to a call: `npx vitest bench --run tests/bench/playground.bench.ts`, target ≤ 1 ms. */
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, bench, describe } from 'vitest'
import type { Playground } from '../src/contract.ts'
import { createPlayground } from '../src/server.ts'

const agent = new Agent({ keepAlive: true })
let playground: Playground
const bare = createServer(async (incoming, response) => {
  for await (const _ of incoming);
  response.end('{"ok":true}')
})

beforeAll(async () => {
  playground = await createPlayground()
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  agent.destroy()
  await playground.close()
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
  bench('getMe', () => post(`${playground.apiRoot}/bot${playground.token}/getMe`, {}))
  bench('sendMessage', () =>
    post(`${playground.apiRoot}/bot${playground.token}/sendMessage`, {
      chat_id: playground.chats.vi.id,
      ...answer,
    }),
  )
})

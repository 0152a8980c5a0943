import { afterEach, beforeEach, expect, test } from 'vitest'
import { serveMetrics } from '../../src/bot/http-server.ts'
import { createMetrics, type Metrics } from '../../src/bot/metrics.ts'
import { createStage, type Stage } from './stage.ts'

let stage: Stage
let metrics: Metrics
beforeEach(async () => {
  metrics = createMetrics(() => 'v7')
  stage = await createStage({ observe: metrics.observe, limits: { user: 4 } })
})
afterEach(() => stage.close())

/** The lines that count something. */
const lines = async () => (await metrics.route()).body.split('\n').filter((line) => /^hoi_bao_/.test(line))

test('tells what the bot does, by kind and language', async () => {
  const { playground } = stage
  const answer = await stage.ask('answer conference-chair')
  await stage.press(answer, '👍')
  await stage.ask('en:absent: x', playground.users.en)
  playground.faults.add({ method: 'sendMessage', kind: 'rate-limit', retryAfter: 0 })
  await stage.ask('suggest conference-chair')
  await playground.inlineQuery({ from: playground.users.vi, query: 'answer conference-chair' })
  await stage.ask('throw')
  await stage.ask('suggest conference-chair')
  await stage.ask('one too many')
  // Ends when all is counted: an update is, after its reply.
  await stage.serving.stop()
  const found = await lines()
  expect(found).toContain('hoi_bao_updates_total{type="message"} 6')
  expect(found).toContain('hoi_bao_updates_total{type="callback_query"} 1')
  expect(found).toContain(
    'hoi_bao_decisions_total{surface="private",decision="answer",reason="explained",lang="vi"} 1',
  )
  expect(found).toContain(
    'hoi_bao_decisions_total{surface="private",decision="abstain",reason="absent",lang="en"} 1',
  )
  expect(found).toContain('hoi_bao_api_errors_total{method="sendMessage",code="429"} 1')
  expect(found).toContain('hoi_bao_failures_total{type="message"} 1')
  expect(found).toContain('hoi_bao_rate_limited_total{surface="private"} 1')
  expect(found).toContain('hoi_bao_feedback_total{vote="up"} 1')
  expect(found).toContain('hoi_bao_inline_queries_total 1')
  expect(found).toContain('hoi_bao_knowledge_info{version="v7"} 1')
  for (const name of ['update', 'decide', 'api_call'])
    expect(found.some((line) => line.startsWith(`hoi_bao_${name}_seconds_bucket`))).toBe(true)
})

test('holds nothing personal: no name, id, chat or word of anyone', async () => {
  const { playground } = stage
  const user = playground.addUser({ first_name: 'Bí Mật', username: 'bimat', language_code: 'vi' })
  await playground.ask({ from: user, chat: user, text: 'bimatcuatoi' })
  await playground.ask({ from: user, chat: user, text: 'throw bimatcuatoi' })
  const { body } = await metrics.route()
  for (const secret of ['Bí Mật', 'bimat', String(user.id), playground.token])
    expect(body).not.toContain(secret)
})

test('a type of update yet to come makes no label of its own', async () => {
  metrics.observe({ type: 'update', update: 'telepathy', ms: 1 })
  expect(await lines()).toContain('hoi_bao_updates_total{type="other"} 1')
})

test('a failure to count is told to whoever collects, and ends nothing', async () => {
  const server = await serveMetrics({
    host: '127.0.0.1',
    port: 0,
    route: () => Promise.reject(new Error('x')),
  })
  const ask = () => fetch(`http://127.0.0.1:${server.port}/metrics`)
  expect((await ask()).status).toBe(500)
  expect((await ask()).status).toBe(500)
  await server.close()
})

test('a port of its own serves them, and nothing else', async () => {
  const server = await serveMetrics({ host: '127.0.0.1', port: 0, route: metrics.route })
  const address = `http://127.0.0.1:${server.port}`
  const answer = await fetch(`${address}/metrics`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0.0.4/)
  expect(await answer.text()).toContain('hoi_bao_updates_total')
  expect((await fetch(`${address}/`)).status).toBe(404)
  expect((await fetch(`${address}/metrics`, { method: 'POST' })).status).toBe(404)
  await expect(serveMetrics({ host: '127.0.0.1', port: server.port, route: metrics.route })).rejects.toThrow(
    /METRICS_PORT/,
  )
  await server.close()
})

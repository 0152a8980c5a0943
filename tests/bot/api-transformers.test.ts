import { once } from 'node:events'
import { Agent, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot } from 'grammy'
import { afterEach, expect, test, vi } from 'vitest'
import { createTransformers } from '../../src/bot/api-transformers.ts'

afterEach(() => void vi.useRealTimers())

test.each([
  ['one that waits for updates', 30, 40_000],
  // The last poll confirms, and waits for none.
  ['one that does not', 0, 10_000],
])('a poll that is never answered, %s: broken after its time and ten seconds', async (_, timeout, ms) => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const apiRoot = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { api } = new Bot('123456:abc', { client: { apiRoot } })
  api.config.use(
    ...createTransformers({ apiRoot, token: '123456:abc', agent: new Agent(), observe: () => {} }),
  )
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const ended = vi.fn()
  const poll = api.getUpdates({ timeout }).catch(ended)
  await once(server, 'request')
  await vi.advanceTimersByTimeAsync(ms - 1)
  expect(ended).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await poll
  expect(ended.mock.calls).toMatchObject([[{ error: { code: 'TIMEOUT' } }]])
  server.close()
  server.closeAllConnections()
})

import { afterEach, describe, expect, it } from 'vitest'
import { askChat, type ChatDependencies } from '../../src/drafter/assistant/chat-client.ts'
import {
  type Answer,
  answersWhole,
  breaksOff,
  type ChatServer,
  endsEarly,
  fails,
  failsMidway,
  hangsUp,
  refuses,
  saysNothing,
  serveChat,
  streams,
} from './chat-server.ts'

const KEY = 'sk-secret-123456'
const TEXT = 'entries:\n  - id: đỉnh-lũ “ở” Trà Lam, 7,84 m 🙂\n'.repeat(20)
const MESSAGES = [{ role: 'user', content: 'Soạn giúp.' }] as const

let server: ChatServer | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
})

const ask = async (answers: readonly Answer[], more: Partial<ChatDependencies> = {}) => {
  server = await serveChat(answers)
  const waits: number[] = []
  const progress: number[] = []
  const answer = await askChat({ url: server.url, key: KEY, model: 'm' }, MESSAGES, {
    fetch,
    sleep: async () => {},
    signal: new AbortController().signal,
    silence: 10_000,
    onWait: (seconds) => waits.push(seconds),
    onText: (characters) => progress.push(characters),
    ...more,
  })
  return { answer, waits, progress, got: server.got }
}

describe('an answer is read whole', () => {
  it.each<[string, Answer, boolean]>([
    ['from a stream', streams(TEXT), false],
    ['from a server that does not stream', answersWhole(TEXT), false],
    ['from a stream whose length is used up', streams(TEXT, 'length'), true],
    ['from a stream that a filter ends', streams(TEXT, 'content_filter'), true],
    ['from a connection that breaks', breaksOff(TEXT), true],
    ['from a stream that ends without a reason', endsEarly(TEXT), true],
    ['from a stream that tells of an error', failsMidway(TEXT), true],
  ])('%s', async (_name, answer, isCut) => {
    expect((await ask([answer])).answer).toEqual({ ok: true, text: TEXT, isCut })
  })

  it('asked as the API wants it, the key in its header alone', async () => {
    const { got, progress } = await ask([streams(TEXT)])
    expect(got).toEqual([
      {
        path: '/v1/chat/completions',
        authorization: `Bearer ${KEY}`,
        body: { model: 'm', messages: MESSAGES, stream: true },
      },
    ])
    expect(progress.at(-1)).toBe(TEXT.length)
  })
})

describe('a busy or failing server is asked again', () => {
  it.each<[string, Answer[], number[]]>([
    ['429, after the time that it names', [fails(429, {}, { 'retry-after': '7' })], [7]],
    ['429 without a time', [fails(429)], [2]],
    ['500', [fails(500, 'Internal Server Error')], [2]],
    ['503 twice, the second time after longer', [fails(503), fails(503)], [2, 4]],
    ['529, as some call an overload', [fails(529)], [2]],
    ['a connection that is closed before a word', [hangsUp], [2]],
  ])('%s', async (_name, before, waits) => {
    const asked = await ask([...before, streams(TEXT)])
    expect(asked.answer).toEqual({ ok: true, text: TEXT, isCut: false })
    expect(asked.waits).toEqual(waits)
  })

  it('four times, not for ever', async () => {
    const { answer, got } = await ask([fails(500)])
    expect(answer).toMatchObject({ ok: false, why: 'failing' })
    expect(got).toHaveLength(4)
  })

  it('not where it asks for more than a minute', async () => {
    const { answer, got } = await ask([fails(429, {}, { 'retry-after': '3600' })])
    expect(answer).toMatchObject({ ok: false, why: 'busy' })
    expect(got).toHaveLength(1)
  })

  it('until the program is told to end', async () => {
    const stop = new AbortController()
    const sleep = async (_ms: number, signal: AbortSignal) => {
      stop.abort()
      signal.throwIfAborted()
    }
    expect((await ask([fails(500)], { signal: stop.signal, sleep })).answer).toMatchObject({ why: 'aborted' })
  })
})

describe('what will not get better is told at once', () => {
  it.each<[string, Answer, string, string]>([
    [
      'a wrong key, without the key',
      fails(401, { error: { message: `Incorrect API key: ${KEY}` } }),
      'key',
      '401 Incorrect API key: …',
    ],
    [
      'an account without money',
      fails(429, { error: { code: 'insufficient_quota', message: 'You exceeded your current quota' } }),
      'quota',
      '429 You exceeded your current quota',
    ],
    [
      'a model that is not there',
      fails(404, { error: 'model "m" not found' }),
      'not-found',
      '404 model "m" not found',
    ],
    ['an address that has moved', fails(301, '', { location: 'http://127.0.0.1:9/' }), 'not-found', '301'],
    [
      'an article that is too long',
      fails(400, { error: { message: 'maximum context length is 4096' } }),
      'rejected',
      '400 maximum context length is 4096',
    ],
    ['a refusal', refuses, 'refused', 'I cannot help with that.'],
    ['an error in the stream before a word', failsMidway(''), 'failing', 'the model ran out of memory'],
    ['an empty answer', streams(''), 'silent', ''],
    [
      'a page of HTML',
      fails(200, '<html>Welcome</html>', { 'content-type': 'text/html' }),
      'rejected',
      '<html>Welcome</html>',
    ],
  ])('%s', async (_name, answer, why, said) => {
    const asked = await ask([answer])
    expect(asked.answer).toEqual({ ok: false, why, said })
    expect(asked.got).toHaveLength(1)
    expect(JSON.stringify(asked.answer)).not.toContain(KEY)
  })

  it('a server that says nothing', async () => {
    expect((await ask([saysNothing], { silence: 20 })).answer).toMatchObject({ ok: false, why: 'silent' })
  })

  it('a server that is not there', async () => {
    const gone = await serveChat([saysNothing])
    await gone.close()
    const answer = await askChat({ url: gone.url, model: 'm' }, MESSAGES, {
      fetch,
      sleep: async () => {},
      signal: new AbortController().signal,
      silence: 10_000,
      onWait: () => {},
      onText: () => {},
    })
    expect(answer).toEqual({ ok: false, why: 'unreachable', said: 'ECONNREFUSED' })
  })
})

import { request } from 'node:http'
import { Bot } from 'grammy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AppPosts } from '../src/action-types.ts'
import type { AppEvent, AppState, Emulator } from '../src/contract.ts'
import { createEmulator } from '../src/server.ts'

let emulator: Emulator

beforeEach(async () => {
  emulator = await createEmulator({
    explain: (asked) => ({ title: 'Answered', sentences: [], details: asked }),
    pageDirectory: new URL('./page-fixture/', import.meta.url),
    queryLifetime: { callback: 50, inline: 50 },
  })
})
afterEach(() => emulator.close())

async function post<P extends keyof AppPosts>(
  path: P,
  body: AppPosts[P]['body'],
): Promise<AppPosts[P]['answer']> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${emulator.url}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  return (await answer.json()) as AppPosts[P]['answer']
}

/** A request as no browser would let a page make it by fetch. */
function rawStatus(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${emulator.url}${path}`, { method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
    sent.on('error', reject)
    sent.end(method === 'POST' ? '{}' : undefined)
  })
}

const state = async (): Promise<AppState> =>
  (await (await fetch(`${emulator.url}/app/state`)).json()) as AppState

describe('what the page can do', () => {
  test('it sees people, chats, messages and the menu', async () => {
    const { users, chats } = emulator
    await post('/app/send', { from: users.vi.id, chat: chats.vi.id, text: 'xem https://a.vn' })
    const seen = await state()
    expect(seen.me.id).toBe(users.vi.id)
    const own = seen.chats.find(({ chat }) => chat.id === chats.vi.id)!
    expect(own.messages).toMatchObject([{ text: 'xem https://a.vn', entities: [{ type: 'url', offset: 4 }] }])
    expect(seen.chats.find(({ chat }) => chat.id === chats.forum.id)!.topics).toHaveLength(2)
  })

  test('it starts, edits, reacts, switches the language and lets the bot in and out', async () => {
    const { users, chats } = emulator
    const from = users.vi.id
    emulator.block(users.vi)
    const { message } = await post('/app/start', { from, payload: 'about-1' })
    expect(message.text).toBe('/start about-1')
    const edit = { from, chat: chats.vi.id, message_id: message.message_id }
    expect((await post('/app/edit', { ...edit, text: 'b' })).message.text).toBe('b')
    await post('/app/react', { ...edit, emoji: '👍' })
    expect(emulator.messages(chats.vi)[0]!.reactions).toHaveLength(1)
    expect((await post('/app/language', { user: from, language_code: 'en' })).user.language_code).toBe('en')
    await post('/app/member', { chat: chats.group.id, by: from, present: false })
    expect((await state()).chats.find(({ chat }) => chat.id === chats.group.id)!.bot_status).toBe('kicked')
  })

  test('a button that the bot does not answer is a timeout', async () => {
    const { users, chats } = emulator
    const { message_id } = emulator.send({ from: users.vi, chat: chats.vi, text: 'a' })
    const body = { from: users.vi.id, chat: chats.vi.id, message_id, data: 'x' }
    expect(await post('/app/tap', body)).toEqual({ error: 'BOT_RESPONSE_TIMEOUT' })
  })

  test('it gets the decision behind an answer', async () => {
    const query = new URLSearchParams({ q: 'ai là?', chat: '7', language: 'en', pressed: 'f:1' })
    const answer = await fetch(`${emulator.url}/app/explain?${query}`)
    expect(await answer.json()).toEqual({
      title: 'Answered',
      sentences: [],
      details: { question: 'ai là?', chat: 7, language: 'en', pressed: 'f:1' },
    })
  })

  test.each([
    ['/app/send', { from: 1, chat: 2, text: 'a' }, 404],
    ['/app/send', { from: 1_000_000_001, chat: 1_000_000_001, text: ' ' }, 400],
    ['/app/send', { from: 1_000_000_002, chat: 1_000_000_001, text: 'a' }, 403],
    ['/app/send', { from: 1_000_000_001, chat: 1_000_000_001, text: 7 }, 400],
    ['/app/nothing', {}, 404],
  ])('%s %j is refused with a reason: %i', async (path, body, status) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${emulator.url}${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({ error: expect.any(String) })
  })

  test('events come as they happen', async () => {
    const stream = await fetch(`${emulator.url}/app/events`)
    expect(stream.headers.get('content-type')).toBe('text/event-stream')
    const bot = new Bot(emulator.token, { client: { apiRoot: emulator.apiRoot } })
    emulator.send({ from: emulator.users.vi, chat: emulator.chats.vi, text: 'a' })
    await bot.api.sendChatAction(emulator.chats.vi.id, 'typing')
    await bot.api.sendMessage(emulator.chats.vi.id, 'b')
    const types: string[] = []
    let rest = ''
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
      rest += chunk
      const lines = rest.split('\n\n')
      rest = lines.pop()!
      for (const line of lines) {
        if (line.startsWith('data: ')) types.push((JSON.parse(line.slice('data: '.length)) as AppEvent).type)
      }
      if (types.length === 6) break
    }
    expect(types).toEqual(['update', 'message', 'chat-action', 'api-call', 'message', 'api-call'])
  })
})

describe('the page is for this machine only', () => {
  test('its files come with a strict policy, and nothing outside of them', async () => {
    const page = await fetch(emulator.url)
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'")
    expect(await page.text()).toContain('<title>')
    const status = async (path: string) => rawStatus(path, {})
    expect(await status('/../app.test.ts')).toBe(404)
    expect(await status('/%2e%2e/app.test.ts')).toBe(404)
    expect(await status('/.hidden.html')).toBe(404)
    expect(await status('//[')).toBe(404)
    expect(await status('/bot%zz/getMe')).toBe(401)
    expect(await status('/index.html')).toBe(200)
  })

  test.each([
    ['a name that was bent to this machine', { host: 'evil.example:80' }, 403],
    ['a page of another origin', { origin: 'https://evil.example' }, 403],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }, 403],
    ['a page in a sandbox', { origin: 'null' }, 403],
    ['a form of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a body that is no JSON by its type', { 'content-type': 'text/plain' }, 415],
    ['localhost by name', { host: 'localhost:80', 'content-type': 'application/json' }, 404],
  ])('%s', async (_, headers, status) => {
    expect(await rawStatus('/app/start', headers, 'POST')).toBe(status)
  })

  test('the Bot API refuses other pages as well', async () => {
    expect(await rawStatus(`/bot${emulator.token}/getMe`, { origin: 'https://evil.example' })).toBe(403)
  })
})

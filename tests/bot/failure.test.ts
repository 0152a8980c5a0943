import { GrammyError, HttpError } from 'grammy'
import { expect, test } from 'vitest'
import { describeError, fatal, isUnwelcome, unreachable } from '../../src/bot/failure.ts'

const refusal = (error_code: number, description: string) =>
  new GrammyError('Call failed', { ok: false, error_code, description }, 'sendMessage', {
    chat_id: 1,
    text: 'what a user wrote',
  })

test.each<[string, unknown, Record<string, unknown>]>([
  [
    'a refusal',
    refusal(400, 'Bad Request: x'),
    { method: 'sendMessage', code: 400, description: 'Bad Request: x' },
  ],
  [
    'a limit, with the seconds to wait',
    new GrammyError(
      'Call failed',
      { ok: false, error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 5_400 } },
      'sendMessage',
      {},
    ),
    { code: 429, retryAfter: 5_400 },
  ],
  // The server repeats what it could not read.
  [
    'a refusal that quotes',
    refusal(400, 'Bad Request: Unsupported start tag "what a user wrote" at'),
    { description: 'Bad Request: Unsupported start tag "…" at' },
  ],
  [
    'a broken connection',
    new HttpError(
      'Network request failed!',
      Object.assign(new Error('request to https://api.telegram.org/bot123:abc/x failed'), {
        code: 'ECONNRESET',
      }),
    ),
    { code: 'ECONNRESET' },
  ],
  [
    'a JSON error, which quotes its input',
    new SyntaxError('Unexpected token a in JSON: "what a user wrote"'),
    { error: 'SyntaxError' },
  ],
  [
    'an address that cannot be reached, with its password',
    new Error('connect ECONNREFUSED redis://user:123:abc@127.0.0.1:6379/0'),
    { message: 'connect ECONNREFUSED redis://…@127.0.0.1:6379/0' },
  ],
  [
    'an address of the Bot API, which holds the token',
    new TypeError('fetch failed: https://api.telegram.org/bot123:abc/getMe'),
    { message: 'fetch failed: https://api.telegram.org/bot…/getMe' },
  ],
  ['something thrown that is no error', 'what a user wrote', { error: 'string' }],
])('%s is told without what users write and without the token', (_, error, told) => {
  const described = describeError(error)
  expect(described).toMatchObject(told)
  expect(JSON.stringify(described)).not.toMatch(/what a user wrote|123:abc/)
})

test.each<[string, unknown, RegExp]>([
  ['401', refusal(401, 'Unauthorized'), /@BotFather/],
  ['404', refusal(404, 'Not Found'), /@BotFather/],
  ['409, poller', refusal(409, 'Conflict: terminated by other getUpdates request'), /Another program polls/],
  [
    '409, webhook',
    refusal(409, "Conflict: can't use getUpdates method while webhook is active"),
    /webhook is set/,
  ],
])('%s ends with a sentence', (_, error, sentence) => {
  expect(fatal(error)?.message).toMatch(sentence)
})

test.each<[string, unknown]>([
  ['429', refusal(429, 'Too Many Requests')],
  ['500', refusal(500, 'Internal Server Error')],
  ['no network', new HttpError('x', new Error('x'))],
])('%s is retried', (_, error) => {
  expect(fatal(error)).toBeUndefined()
})

test.each([
  [403, 'Forbidden: bot was blocked by the user', true],
  [403, 'Forbidden: bot was kicked from the supergroup chat', true],
  [400, 'Bad Request: chat not found', true],
  [400, 'Bad Request: not enough rights to send text messages to the chat', true],
  [400, 'Bad Request: have no rights to send a message', true],
  [400, 'Bad Request: need administrator rights in the channel chat', true],
  [400, 'Bad Request: CHAT_RESTRICTED', true],
  [400, 'Bad Request: TOPIC_CLOSED', true],
  // A topic that was deleted, as most servers say it.
  [400, 'Bad Request: message thread not found', true],
  [400, 'Bad Request: message text is empty', false],
  [500, 'Internal Server Error', false],
])('%i %s: unwelcome %s', (code, description, unwelcome) => {
  expect(isUnwelcome(refusal(code, description))).toBe(unwelcome)
})

test('the sentence for an unreachable server names address, reason and remedy', () => {
  const error = new HttpError('x', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))
  const text = unreachable('http://127.0.0.1:9', error, 5)
  for (const part of ['http://127.0.0.1:9', 'ECONNREFUSED', '5 s', 'BOT_API_ROOT'])
    expect(text).toContain(part)
})

test('the sentence for an unreachable server hides the user and password of its address', () => {
  const text = unreachable('http://bot:hunter22@127.0.0.1:9/api', new HttpError('x', new Error('x')), 5)
  expect(text).toContain('http://127.0.0.1:9/api ')
  expect(text).not.toMatch(/hunter22|bot:/)
})

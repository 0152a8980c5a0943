import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig, variableNames } from '../src/config.ts'

const BOT_TOKEN = '123456789:AAEabcdefghijklmnopqrstuvwxyz_-01234'

test.each([
  ['nothing set', {}, 'playground'],
  ['a blank token', { BOT_TOKEN: '  ' }, 'playground'],
  ['a token', { BOT_TOKEN }, 'polling'],
  [
    'an address on this machine may be plain',
    { BOT_TOKEN, WEBHOOK_URL: 'http://127.0.0.1:8443/' },
    'webhook',
  ],
  ['a token and an address', { BOT_TOKEN, WEBHOOK_URL: 'https://bot.example.org/telegram' }, 'webhook'],
])('%s: %s', (_, env, mode) => {
  expect(readConfig(env)).toMatchObject({ ok: true, config: { mode } })
})

test('the playground can be forced, whatever else is set', () => {
  expect(readConfig({ BOT_TOKEN, WEBHOOK_URL: 'x' }, 'playground')).toMatchObject({
    ok: true,
    config: { mode: 'playground' },
  })
})

test('defaults', () => {
  expect(readConfig({ BOT_TOKEN, WEBHOOK_URL: 'https://bot.example.org/telegram' })).toEqual({
    ok: true,
    config: {
      mode: 'webhook',
      token: BOT_TOKEN,
      apiRoot: 'https://api.telegram.org',
      knowledgeDir: 'knowledge',
      dataDir: 'data',
      missLog: true,
      adminIds: [],
      logLevel: 'info',
      answersPerMinute: 20,
      webhookUrl: 'https://bot.example.org/telegram',
      host: '0.0.0.0',
      port: 8080,
    },
  })
})

test('values are read', () => {
  const env = {
    BOT_TOKEN,
    ADMIN_IDS: ' 1, 22 ,333',
    MISS_LOG: 'off',
    BOT_API_ROOT: 'http://127.0.0.1:8081/',
    REDIS_URL: 'redis://r',
    METRICS_PORT: '9464',
    ANSWERS_PER_MINUTE: '5',
  }
  expect(readConfig(env)).toMatchObject({
    config: {
      adminIds: [1, 22, 333],
      missLog: false,
      apiRoot: 'http://127.0.0.1:8081',
      redisUrl: 'redis://r',
      metricsPort: 9464,
      answersPerMinute: 5,
    },
  })
})

test.each([
  ['BOT_TOKEN', { BOT_TOKEN: 'abc' }, '@BotFather'],
  ['WEBHOOK_URL', { BOT_TOKEN, WEBHOOK_URL: 'http://plain.example.org' }, 'https'],
  ['WEBHOOK_SECRET', { BOT_TOKEN, WEBHOOK_URL: 'https://a.example', WEBHOOK_SECRET: 'no spaces' }, '1–256'],
  ['METRICS_PORT', { BOT_TOKEN, METRICS_PORT: 'x' }, '9464'],
  ['ANSWERS_PER_MINUTE', { BOT_TOKEN, ANSWERS_PER_MINUTE: '0' }, '20'],
  ['PORT', { BOT_TOKEN, WEBHOOK_URL: 'https://a.example', PORT: 'eighty' }, '8080'],
  ['PORT', { BOT_TOKEN, WEBHOOK_URL: 'https://a.example', PORT: '70000' }, '65535'],
  ['PLAYGROUND_PORT', { PLAYGROUND_PORT: '-1' }, '8081'],
  ['ADMIN_IDS', { ADMIN_IDS: '@lan' }, '123456789'],
  ['REDIS_URL', { REDIS_URL: 'localhost:6379' }, 'redis://'],
  ['MISS_LOG', { MISS_LOG: 'no' }, 'on or off'],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }, 'debug'],
  ['BOT_API_ROOT', { BOT_TOKEN, BOT_API_ROOT: 'localhost' }, 'http://'],
])('%s: what is wrong is said with what to do, and without the value', (variable, env, hint) => {
  const result = readConfig(env)
  if (result.ok) throw new Error('accepted')
  expect(result.issues).toHaveLength(1)
  expect(result.issues[0]?.variable).toBe(variable)
  expect(result.issues[0]?.message).toContain(hint)
})

test('several mistakes are said at once', () => {
  expect(readConfig({ BOT_TOKEN: 'x', ADMIN_IDS: 'x', LOG_LEVEL: 'x' })).toMatchObject({
    issues: { length: 3 },
  })
})

test('.env.example names every variable and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const named = [...example.matchAll(/^#([A-Z_]+)=/gm)].map((match) => match[1])
  expect(named.sort()).toEqual([...variableNames].sort())
})

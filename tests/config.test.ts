import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatConfigIssues, proxyOf, readConfig, secretsOf, variableNames } from '../src/config.ts'

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
      answerUnread: false,
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
  ['HTTPS_PROXY', { BOT_TOKEN, HTTPS_PROXY: 'socks5://127.0.0.1:1080' }, 'SOCKS'],
  ['HTTPS_PROXY', { BOT_TOKEN, HTTPS_PROXY: 'http://u:p#w@proxy:3128' }, 'http://proxy'],
])('%s: what is wrong is said with what to do, and without the value', (variable, env, hint) => {
  const result = readConfig(env)
  if (result.ok) throw new Error('accepted')
  expect(result.issues).toHaveLength(1)
  expect(result.issues[0]?.variable).toBe(variable)
  expect(result.issues[0]?.message).toContain(hint)
})

describe('a Redis address that cannot be read is told without any part of it', () => {
  const SECRETS = /p@ss|w\/d|ss:w|hunter|abc|sáu/
  test.each<[string, string, RegExp]>([
    ['signs in the password', 'redis://:p@ss:w/d#1@127.0.0.1:6379/0', /%2F for \//],
    // As dotenv reads it where it is not in quotation marks.
    ['the same, cut at the #', 'redis://:p@ss:w/d', /%23 for #/],
    ['a # that ends the host early', 'redis://hunter:12#p@ss@127.0.0.1:6379/0', /%23 for #/],
    ['a ? that ends the host early', 'redis://hunter:12?p@ss@127.0.0.1:6379/0', /%3F for \?/],
    ['a / that ends the host early', 'redis://hunter:12/p@ss@127.0.0.1:6379/0', /%2F for \//],
    ['a % that stands for nothing', 'redis://:hunter%zz@127.0.0.1:6379/0', /%25 for %/],
    ['a port that is a word', 'redis://:hunter@127.0.0.1:sáu/0', /number for the port/],
    ['no host', 'redis://', /127\.0\.0\.1/],
    ['a database that is none', 'redis://:hunter@127.0.0.1:6379/abc', /number of a database/],
    ['a database below a path', 'redis://:hunter@127.0.0.1:6379/0/1', /number of a database/],
  ])('%s', (_, REDIS_URL, hint) => {
    const result = readConfig({ BOT_TOKEN, REDIS_URL })
    if (result.ok) throw new Error('accepted')
    const told = formatConfigIssues(result.issues)
    expect(told).toMatch(/^REDIS_URL .*$/)
    expect(told).toMatch(hint)
    expect(told).not.toMatch(SECRETS)
  })

  test.each([
    'redis://127.0.0.1',
    'redis://:p@ss@127.0.0.1:6379/0',
    'rediss://user:p%40ss%23@redis.example.org:6380/12',
    'redis://[::1]:6379/',
    'redis://127.0.0.1:6379/0?family=6',
  ])('%s is one', (REDIS_URL) => {
    expect(readConfig({ BOT_TOKEN, REDIS_URL })).toMatchObject({ ok: true, config: { redisUrl: REDIS_URL } })
  })
})

test.each<[string, Record<string, string>, string | undefined]>([
  ['none', {}, undefined],
  ['one', { HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128'],
  ['in small letters, as curl reads it', { https_proxy: 'http://proxy:3128' }, 'http://proxy:3128'],
  ['without http://, as curl takes it', { HTTPS_PROXY: 'proxy:3128' }, 'http://proxy:3128'],
  [
    'one for other hosts',
    { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'localhost,.telegram.org:443' },
    undefined,
  ],
  ['one for no host', { HTTPS_PROXY: 'http://proxy:3128', no_proxy: '*' }, undefined],
  [
    'a host that only ends alike',
    { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'gram.org' },
    'http://proxy:3128',
  ],
  // The variable is for https; such a server is beside the bot.
  [
    'a Bot API server of one’s own',
    { HTTPS_PROXY: 'http://proxy:3128', BOT_API_ROOT: 'http://127.0.0.1:8081' },
    undefined,
  ],
])('proxy: %s', (_, env, proxy) => {
  const read = readConfig({ BOT_TOKEN, ...env })
  if (!read.ok || read.config.mode === 'playground') throw new Error('refused')
  expect(proxyOf(read.config)).toBe(proxy)
})

test('each secret of the settings is known to the log, as it is typed and as it is sent', () => {
  const read = readConfig({
    BOT_TOKEN,
    REDIS_URL: 'redis://:mat%20khau@127.0.0.1:6379/0',
    BOT_API_ROOT: 'http://bot:hunter22@127.0.0.1:8081',
    WEBHOOK_URL: 'https://bot.example.org/telegram',
    WEBHOOK_SECRET: 'bi_mat_cua_toi',
    HTTPS_PROXY: 'http://toa-soan:mo-cua-ra@127.0.0.1:3128',
  })
  if (!read.ok || read.config.mode !== 'webhook') throw new Error('refused')
  expect([...new Set(secretsOf(read.config))].sort()).toEqual(
    [BOT_TOKEN, 'bi_mat_cua_toi', 'hunter22', 'mo-cua-ra', 'mat khau', 'mat%20khau'].sort(),
  )
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

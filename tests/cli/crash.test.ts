import { GrammyError } from 'grammy'
import { expect, test } from 'vitest'
import { reportFailure } from '../../src/cli/crash.ts'
import { collect, runCommand } from './run.ts'

const BOT_TOKEN = '123456789:AAEabcdefghijklmnopqrstuvwxyz_-01234'

test.each([
  ['start', 'the bot'],
  ['unanswered', 'what looks into the same store'],
])('%s ends with a sentence on a wrong REDIS_URL, without its password', async (command) => {
  const ran = await runCommand([command], {
    env: { BOT_TOKEN, REDIS_URL: 'redis://:p@ss:w/d#1@127.0.0.1:6379/0' },
  })
  expect(ran).toMatchObject({ code: 2, stdout: '' })
  expect(ran.stderr).toMatch(/^REDIS_URL cannot be read.*\n$/)
  expect(ran.stderr).not.toMatch(/p@ss|w\/d/)
})

test('a fault of its own is told without what the error carries along', async () => {
  const err = collect()
  const error = new GrammyError(
    'Call failed',
    { ok: false, error_code: 400, description: 'Bad Request: x' },
    'sendMessage',
    { chat_id: 1, text: 'what a user wrote' },
  )
  expect(await reportFailure(error, { stderr: err.stream })).toBe(70)
  expect(err.text()).toContain('Bad Request: x')
  expect(err.text()).not.toContain('what a user wrote')
})
